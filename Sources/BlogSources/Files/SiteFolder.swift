internal import BlogModel
internal import Conversation
package import Diagnostics
package import Files

/// Everything below a site's `content` folder, by what it is for.
package struct SiteFolder: Sendable {
  /// Posts, in the order of their paths.
  package private(set) var posts: [ContentFile] = []
  /// Pages.
  package private(set) var pages: [ContentFile] = []
  /// Authors.
  package private(set) var authors: [ContentFile] = []
  /// Products.
  package private(set) var products: [ContentFile] = []
  /// What is said of categories, tags and series.
  package private(set) var terms: [ContentFile] = []
  /// Tables and lists for themes.
  package private(set) var data: [ContentFile] = []
  /// Comments, trackbacks, pingbacks and webmentions.
  package private(set) var talk: TalkFiles
  /// Files that are copied: those in `static`, and those beside posts, pages and authors.
  package private(set) var assets: [ContentFile] = []
  /// What is wrong with files and folders.
  package private(set) var findings: [Finding] = []

  private let root: String
  private let realRoot: String
  private let files: FileSystem
  /// The languages of the site beside the main one, as configured.
  private let languages: [String]
  /// The folders that symbolic links led to.
  private var linked: Set<String> = []

  /// Walks through `content` below `root`; reads no file.
  ///
  /// `languages` are those of the site, whose texts stand in folders or have names of their own.
  package static func scan(
    _ root: String, languages: [String] = [], with files: FileSystem
  ) -> SiteFolder {
    let realRoot = (try? files.resolve(root)) ?? root
    var folder = SiteFolder(root: root, realRoot: realRoot, files: files, languages: languages)
    folder.scanContent()
    return folder
  }

  private init(root: String, realRoot: String, files: FileSystem, languages: [String]) {
    self.root = root
    self.realRoot = realRoot
    self.files = files
    talk = TalkFiles(root: root)
    self.languages = languages
  }

  private enum Area: String, CaseIterable {
    case posts, pages, authors, products, terms, data, talk
    case files = "static"

    /// Whether it belongs to all languages, so that no language has one of its own.
    var isShared: Bool { self == .data || self == .talk || self == .files }
  }

  /// What is known of a place from the folders above it.
  private struct Place {
    var area: Area
    /// The language whose folder this is in.
    var language: String?
    /// The folder of the post or page that holds it.
    var bundle: String?
    /// The real folders above.
    var chain: [String]
  }

  private mutating func scanContent() {
    let realContent = (try? files.resolve("\(root)/content")) ?? realRoot
    for entry in list("content") where !Self.isHidden(entry.name) {
      let path = "content/\(entry.name)"
      if let language = language(entry.name) {
        guard follow(entry, path) == .folder else { continue }
        for inner in list(path) where !Self.isHidden(inner.name) {
          scan(inner, "\(path)/\(inner.name)", language: language, chain: [realRoot, realContent])
        }
      } else {
        scan(entry, path, language: nil, chain: [realRoot, realContent])
      }
    }
  }

  private mutating func scan(
    _ entry: FolderEntry, _ path: String, language: String?, chain: [String]
  ) {
    if let area = Area(rawValue: entry.name), language == nil || !area.isShared {
      guard let kind = follow(entry, path) else { return }
      guard kind == .folder else {
        report(.notAFile, "`\(path)` must be a folder", path)
        return
      }
      walk(path, Place(area: area, language: language, chain: chain), isArea: true)
    } else {
      let isLanguage = Edition.isKnown(entry.name)
      findings.append(
        Finding(
          .unexpectedFile, .warning, "`\(entry.name)` in `content` is not used",
          at: SourceLocation(path: path),
          label: didYouMean(entry.name, among: Area.allCases.map(\.rawValue)),
          help: [
            isLanguage
              ? "a further language is named in `blogen.yaml`: `languages: {\(entry.name): {}}`"
              : "content stands in posts, pages, authors, products, terms, data, talk and static"
          ]))
    }
  }

  /// The configured language that `name` names.
  private func language(_ name: some StringProtocol) -> String? {
    languages.first { $0.lowercased() == name.lowercased() }
  }

  /// Walks through a folder; `real` is its path without symbolic links, if that is known.
  private mutating func walk(
    _ path: String, _ place: Place, real known: String? = nil, isArea: Bool = false
  ) {
    guard let real = known ?? (try? files.resolve("\(root)/\(path)")) else {
      report(.unreadableFile, "this folder cannot be read", path)
      return
    }
    // A link to a folder above would be walked through for ever.
    guard !place.chain.contains(real) else {
      report(.symlinkLoop, "this symbolic link leads back to a folder above it", path)
      return
    }
    var place = place
    place.chain.append(real)
    let entries = list(path)
    // The folder of an area is never a single post or page, even with an `index.md` in it.
    let isBundled = [.posts, .pages, .authors, .products].contains(place.area)
    if place.bundle == nil, !isArea, isBundled, entries.contains(where: { isIndex($0.name) }) {
      place.bundle = path
    }
    for entry in entries where !Self.isLeftOut(entry.name, place.area) {
      let child = "\(path)/\(entry.name)"
      guard let kind = follow(entry, child) else { continue }
      if kind == .folder, entry.kind == .link, !isNew(child) { continue }
      switch kind {
      case .folder:
        if place.area != .files, Self.isMarkdown(entry.name) {
          report(.notAFile, "`\(entry.name)` is a folder, but its name is that of a text", child)
        } else {
          walk(child, place, real: entry.kind == .folder ? "\(real)/\(entry.name)" : nil)
        }
      case .file:
        add(entry.name, child, place, isIndex: path == place.bundle && isIndex(entry.name))
      case .link, .special: report(.notAFile, "this is not a file", child)
      }
    }
  }

  /// Whether no other link led to this folder; many links to one another would never end.
  private mutating func isNew(_ path: String) -> Bool {
    guard let real = try? files.resolve("\(root)/\(path)"), !linked.insert(real).inserted else {
      return true
    }
    report(.symlinkLoop, "another symbolic link leads to this folder already", path)
    return false
  }

  private mutating func add(_ name: String, _ path: String, _ place: Place, isIndex: Bool) {
    if place.area == .talk {
      addTalk(name, path)
      return
    }
    var file = ContentFile(
      path: path, diskPath: "\(root)/\(path)", bundle: place.bundle, language: place.language)
    if place.area == .data {
      data.append(file)
      return
    }
    guard place.area != .files, Self.isMarkdown(name) else {
      if place.area != .files, Self.isLeftover(name) {
        findings.append(
          Finding(
            .unexpectedFile, .warning, "this looks like a text, but its name does not end in `.md`",
            at: SourceLocation(path: path), help: ["rename it, or move it out of `content`"]))
      } else {
        assets.append(file)
      }
      return
    }
    guard place.bundle == nil || isIndex else {
      // A version in a language that the site does not have is no stray text.
      if name.lowercased().hasPrefix("index."), !readSuffix(of: name, &file) { return }
      findings.append(
        Finding(
          .unexpectedFile, .warning, "this text stands beside `index.md` and is not used",
          at: SourceLocation(path: path), help: ["a folder with `index.md` is one post or page"]))
      return
    }
    guard readSuffix(of: name, &file) else { return }
    switch place.area {
    case .posts: posts.append(file)
    case .pages: pages.append(file)
    case .authors: authors.append(file)
    case .products: products.append(file)
    case .terms: terms.append(file)
    case .data, .talk, .files: break
    }
  }

  /// Takes a file of the conversation; nothing that stands beside it is published.
  private mutating func addTalk(_ name: String, _ path: String) {
    if name.lowercased().hasSuffix(".md") {
      talk.append(path)
      return
    }
    findings.append(
      Finding(
        .unexpectedFile, .warning, "this is no talk item, so it is not used",
        at: SourceLocation(path: path),
        help: ["`content/talk` holds one `.md` file for each comment; move this file elsewhere"]
      ).withoutAddresses())
  }

  /// Takes the language out of a name such as `apfelernte.en.md`; `false` if the site has it not.
  private mutating func readSuffix(of name: String, _ file: inout ContentFile) -> Bool {
    let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return true }
    let suffix = stem[stem.index(after: dot)...]
    if let language = language(suffix) {
      if let folder = file.language, folder != language {
        report(
          .unknownLanguage,
          "this text stands in the folder of `\(folder)`, but its name says `\(language)`",
          file.path)
        return false
      }
      file.language = language
      file.suffix = String(suffix)
      return true
    }
    guard Edition.isKnown(String(suffix)) else { return true }
    findings.append(
      Finding(
        .unknownLanguage, "`\(suffix)` is not a language of this site",
        at: SourceLocation(path: file.path), label: didYouMean(String(suffix), among: languages),
        help: [
          "name it in `blogen.yaml`: `languages: {\(suffix): {}}`, or take the ending out of the name"
        ]))
    return false
  }

  /// The kind of what `entry` is or links to; `nil` with a finding if it must not be used.
  private mutating func follow(_ entry: FolderEntry, _ path: String) -> FileKind? {
    guard entry.kind == .link else { return entry.kind }
    do {
      let target = try files.resolve("\(root)/\(path)")
      guard target == realRoot || target.hasPrefix(realRoot + "/") else {
        report(
          .symlinkOutside, "this symbolic link leads out of the site folder", path,
          help: ["copy the file into the site"])
        return nil
      }
      return try files.status(target, true).kind
    } catch {
      switch error {
      case .symlinkLoop: report(.symlinkLoop, "this symbolic link leads in a circle", path)
      case .notFound: report(.unreadableFile, "this symbolic link leads nowhere", path)
      default: report(.unreadableFile, "this symbolic link cannot be followed: \(error)", path)
      }
      return nil
    }
  }

  private mutating func list(_ path: String) -> [FolderEntry] {
    do {
      return try files.list("\(root)/\(path)")
    } catch {
      if path != "content" || error != .notFound {
        report(.unreadableFile, "this folder cannot be read: \(error)", path)
      }
      return []
    }
  }

  private mutating func report(
    _ id: FindingID, _ message: String, _ path: String, help: [String] = []
  ) {
    findings.append(Finding(id, message, at: SourceLocation(path: path), help: help))
  }

  /// Whether a file is not published; `static` may hold `.htaccess`, `.well-known` and the like.
  private static func isLeftOut(_ name: String, _ area: Area) -> Bool {
    guard area == .files, name.hasPrefix(".") else { return isHidden(name) }
    return [".DS_Store", ".git", ".gitignore", ".gitkeep"].contains(name) || name.hasPrefix("._")
      || name.hasSuffix(".swp") || isHidden(String(name.dropFirst()))
  }

  /// Whether a name is that of a system or editor file, which nobody means to publish.
  static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
      || name.hasPrefix("#") && name.hasSuffix("#")
  }

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  /// Whether a name is `index.md`, or `index.en.md` in a language of the site.
  private func isIndex(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".")
    guard parts.first == "index", parts.last == "md" || parts.last == "markdown" else {
      return false
    }
    return parts.count == 2 || parts.count == 3 && language(parts[1]) != nil
  }

  /// Whether a name is that of a text's copy or a half-saved text, which nobody means to publish.
  private static func isLeftover(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".bak", ".swp", ".orig", ".tmp", ".part", ".rej"].contains { name.hasSuffix($0) }
      || name.contains(".md.") || name.contains(".markdown.")
  }
}

/// A file below `content`.
package struct ContentFile: Sendable, Hashable {
  /// The path relative to the site folder, beginning with `content/`.
  package var path: String
  /// The path that the process can open.
  package var diskPath: String
  /// The folder of the post or page that it belongs to, if that is a folder.
  package var bundle: String?
  /// The language that its folder or name says; `nil` for the main one.
  package var language: String?
  /// The language as its name ends with it, such as `en` in `apfelernte.en.md`.
  var suffix: String?

  /// What the versions of one text in several languages have in common.
  ///
  /// That is the path below `content` without language and ending: `posts/2026-10-03-apfelernte`.
  package var translationKey: String {
    var parts = (bundle ?? stem).split(separator: "/").dropFirst()
    if let language, parts.first?.lowercased() == language.lowercased() {
      parts = parts.dropFirst()
    }
    return parts.joined(separator: "/")
  }

  /// The path without ending, and without the language before it.
  private var stem: String {
    let path = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
    return String(suffix.map { path.dropLast($0.count + 1) } ?? path)
  }

  /// The date at the front of the name, and the name without date and ending.
  ///
  /// For the `index.md` of a folder, the folder's name counts.
  package var nameParts: (date: String?, name: String) {
    let path = Substring(bundle ?? stem)
    let name = path.split(separator: "/").last ?? path
    let digits = name.utf8.prefix(11)
    let isDated =
      digits.count == 11
      && digits.enumerated().allSatisfy { index, byte in
        [4, 7, 10].contains(index)
          ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
    guard isDated, name.utf8.count > 11 else { return (nil, String(name)) }
    return (String(name.prefix(10)), String(name.dropFirst(11)))
  }
}
