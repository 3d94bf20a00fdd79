package import BlogModel
package import Diagnostics
package import Files

/// Reads a theme's folder, and the site's own files that replace parts of it.
package struct ThemeFolder {
  private let configuration: SiteConfiguration
  private let root: String
  private let files: FileSystem
  private var theme: Theme
  private var findings: [Finding] = []
  private var templates: [String: Theme.Template] = [:]
  /// The theme's folder without symbolic links.
  private var themeRoot = ""

  /// The theme named in the configuration, from `themes/NAME` of the site or from `installed`.
  ///
  /// `root` is the site folder; the result is `nil` if there is no such theme.
  package static func load(
    _ configuration: SiteConfiguration, root: String, installed: [String], with files: FileSystem
  ) -> (theme: Theme?, findings: [Finding]) {
    var folder = ThemeFolder(configuration, root: root, with: files)
    guard let (disk, shown) = folder.find(installed: installed) else {
      return (nil, folder.findings)
    }
    folder.themeRoot = (try? files.resolve(disk)) ?? disk
    let defaults = folder.readManifest(disk, shown)
    folder.readFiles(disk, shown)
    folder.readFiles("\(root)/themes/overrides", "themes/overrides")
    folder.applySettings(defaults, manifest: "\(shown)/theme.yaml")
    folder.theme.templates = folder.templates.values.sorted { $0.name < $1.name }
    return (folder.theme, folder.findings)
  }

  private init(_ configuration: SiteConfiguration, root: String, with files: FileSystem) {
    self.configuration = configuration
    self.root = root
    self.files = files
    theme = Theme(name: configuration.theme)
  }

  private mutating func find(installed: [String]) -> (disk: String, shown: String)? {
    let name = configuration.theme
    let isName = !name.contains("/") && !name.hasPrefix(".") && name != "overrides"
    if isName {
      for folder in ["\(root)/themes"] + installed {
        if (try? files.status("\(folder)/\(name)", true).kind) == .folder {
          return ("\(folder)/\(name)", "themes/\(name)")
        }
      }
    }
    let known = (["\(root)/themes"] + installed).flatMap { (try? files.list($0)) ?? [] }
      .filter { $0.kind == .folder && $0.name != "overrides" && !$0.name.hasPrefix(".") }.map(
        \.name)
    findings.append(
      Finding(
        .missingTheme, "there is no theme `\(name)` in `themes`",
        at: configuration.themeLocation ?? SourceLocation(path: "blogen.yaml"),
        label: didYouMean(name, among: known),
        help: known.isEmpty
          ? ["copy a theme to `themes/\(name)`"]
          : ["themes here: \(Set(known).sorted().joined(separator: ", "))"]))
    return nil
  }

  /// The declared settings with their defaults.
  private mutating func readManifest(_ disk: String, _ shown: String) -> [ParameterValue.Entry] {
    let path = "\(shown)/theme.yaml"
    guard let yaml = readYAML("\(disk)/theme.yaml", path) else { return [] }
    var fields = FieldReader(yaml, path: path, place: "`theme.yaml`")
    _ = fields.text("name")
    _ = fields.text("version")
    _ = fields.text("blogen")
    _ = fields.text("description")
    let settings = fields.parameters("settings")
    fields.reportUnknownKeys(.warning)
    findings += fields.findings
    return settings
  }

  private mutating func applySettings(_ defaults: [ParameterValue.Entry], manifest: String) {
    var settings = defaults
    for own in configuration.themeSettings {
      guard let index = settings.firstIndex(where: { $0.key == own.key }) else {
        findings.append(
          Finding(
            .unknownKey, "the theme `\(theme.name)` has no setting `\(own.key)`",
            at: configuration.themeSettingLocations[own.key]
              ?? SourceLocation(path: "blogen.yaml"),
            label: didYouMean(own.key, among: defaults.map(\.key)),
            help: ["the settings of a theme stand in `\(manifest)`"]))
        continue
      }
      settings[index].value = own.value
    }
    theme.settings = settings
  }

  private mutating func readFiles(_ disk: String, _ shown: String) {
    guard (try? files.status(disk, true).kind) == .folder else { return }
    readTemplates("\(disk)/templates", "\(shown)/templates", prefix: "", depth: 0)
    readAssets("\(disk)/assets", "\(shown)/assets", prefix: "", depth: 0)
    readTexts(disk, shown)
  }

  private mutating func readTemplates(_ disk: String, _ shown: String, prefix: String, depth: Int) {
    for entry in (try? files.list(disk)) ?? [] where !SiteFolder.isHidden(entry.name) {
      guard let kind = kind(of: entry, in: disk, shown) else { continue }
      if kind == .folder, depth < 8 {
        readTemplates(
          "\(disk)/\(entry.name)", "\(shown)/\(entry.name)", prefix: "\(prefix)\(entry.name)/",
          depth: depth + 1)
      } else if entry.name.hasSuffix(".liquid") {
        let name = prefix + entry.name.dropLast(".liquid".count)
        switch TextFile.read("\(disk)/\(entry.name)", as: "\(shown)/\(entry.name)", with: files) {
        case .success(let file): templates[name] = Theme.Template(name: name, file: file)
        case .failure(let mistake): findings.append(mistake.finding)
        }
      }
    }
  }

  private mutating func readAssets(_ disk: String, _ shown: String, prefix: String, depth: Int) {
    for entry in (try? files.list(disk)) ?? [] where !SiteFolder.isHidden(entry.name) {
      guard let kind = kind(of: entry, in: disk, shown) else { continue }
      let name = prefix + entry.name
      if kind == .folder, depth < 8 {
        readAssets(
          "\(disk)/\(entry.name)", "\(shown)/\(entry.name)", prefix: "\(name)/", depth: depth + 1)
      } else if kind == .file, let path = PagePath("/assets/\(name)") {
        // A file replaces one that only becomes the same by being rendered, and the reverse.
        let twin = name.hasSuffix(".liquid") ? String(name.dropLast(7)) : "\(name).liquid"
        if shown.hasPrefix("themes/overrides/") { theme.assets[twin] = nil }
        theme.assets[name] = Theme.Asset(
          path: path, source: "\(disk)/\(entry.name)", shown: "\(shown)/\(entry.name)")
      }
    }
  }

  /// The kind of what stands in a theme; `nil` with a finding if it must not be used.
  private mutating func kind(of entry: FolderEntry, in disk: String, _ shown: String) -> FileKind? {
    let place = SourceLocation(path: "\(shown)/\(entry.name)")
    guard entry.kind == .link else {
      if entry.kind != .special { return entry.kind }
      findings.append(Finding(.notAFile, "this is not a file", at: place))
      return nil
    }
    do {
      let target = try files.resolve("\(disk)/\(entry.name)")
      let roots = [try files.resolve(root), themeRoot]
      guard roots.contains(where: { target.hasPrefix($0 + "/") }) else {
        findings.append(
          Finding(
            .symlinkOutside, "this symbolic link leads out of the site and its theme", at: place,
            help: ["copy the file into the theme"]))
        return nil
      }
      let kind = try files.status(target, true).kind
      if kind == .file { return kind }
      findings.append(
        Finding(
          .notAFile, "a symbolic link inside a theme can only lead to a file", at: place,
          help: ["copy the folder into the theme"]))
    } catch {
      findings.append(
        Finding(
          error == .symlinkLoop ? .symlinkLoop : .unreadableFile,
          "this symbolic link cannot be followed: \(error)", at: place))
    }
    return nil
  }

  /// The texts of the site's language: the whole tag, else its first part, else English.
  private mutating func readTexts(_ disk: String, _ shown: String) {
    let tag = configuration.language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    var languages = ["en"]
    for language in [primary, tag] where !languages.contains(language) {
      languages.append(language)
    }
    for language in languages {
      let names = ((try? files.list("\(disk)/locales")) ?? []).map(\.name)
      guard let name = names.first(where: { $0.lowercased() == "\(language).yaml" }) else {
        continue
      }
      let path = "\(shown)/locales/\(name)"
      guard let yaml = readYAML("\(disk)/locales/\(name)", path) else { continue }
      addTexts(yaml, prefix: "", path: path)
    }
  }

  private mutating func addTexts(_ node: YAMLNode, prefix: String, path: String) {
    guard case .map(let pairs) = node.content else {
      findings.append(
        Finding(
          .invalidTheme, "texts must be a map of `key: text` lines", at: node.location(in: path)))
      return
    }
    for pair in pairs {
      let key = prefix + pair.key
      switch pair.value.content {
      case .scalar(let text, _): theme.texts[key] = .plain(text)
      case .map(let forms):
        let texts = forms.reduce(into: [String: String]()) { texts, form in
          if case .scalar(let text, _) = form.value.content { texts[form.key] = text }
        }
        if let one = texts["one"], let other = texts["other"], texts.count == 2 {
          theme.texts[key] = .plural(one: one, other: other)
        } else {
          addTexts(pair.value, prefix: "\(key).", path: path)
        }
      case .list:
        findings.append(
          Finding(
            .invalidTheme, "the text `\(key)` must be a text, not a list",
            at: pair.value.location(in: path)))
      }
    }
  }

  private mutating func readYAML(_ disk: String, _ path: String) -> YAMLNode? {
    guard (try? files.status(disk, true)) != nil else { return nil }
    switch TextFile.read(disk, as: path, with: files) {
    case .success(let file):
      do {
        return try YAMLReader.read(String(decoding: file.bytes, as: UTF8.self), path: path)
      } catch {
        findings.append(error.finding)
        return nil
      }
    case .failure(let mistake):
      findings.append(mistake.finding)
      return nil
    }
  }
}
