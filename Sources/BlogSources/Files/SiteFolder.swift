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
  /// Files that are copied: those in `static`, and those beside posts, pages and authors.
  package private(set) var assets: [ContentFile] = []
  /// What is wrong with files and folders.
  package private(set) var findings: [Finding] = []

  private let root: String
  private let realRoot: String
  private let files: FileSystem
  /// The folders that symbolic links led to.
  private var linked: Set<String> = []

  /// Walks through `content` below `root`; reads no file.
  package static func scan(_ root: String, with files: FileSystem) -> SiteFolder {
    let realRoot = (try? files.resolve(root)) ?? root
    var folder = SiteFolder(root: root, realRoot: realRoot, files: files)
    folder.scanContent()
    return folder
  }

  private init(root: String, realRoot: String, files: FileSystem) {
    self.root = root
    self.realRoot = realRoot
    self.files = files
  }

  private enum Area {
    case posts, pages, authors, files
  }

  private mutating func scanContent() {
    let areas: [String: Area] = [
      "posts": .posts, "pages": .pages, "authors": .authors, "static": .files,
    ]
    let reserved: Set<String> = ["products", "talk", "terms"]
    let realContent = (try? files.resolve("\(root)/content")) ?? realRoot
    for entry in list("content") where !Self.isHidden(entry.name) {
      let path = "content/\(entry.name)"
      if let area = areas[entry.name] {
        guard let kind = follow(entry, path) else { continue }
        guard kind == .folder else {
          report(.notAFile, "`\(path)` must be a folder", path)
          continue
        }
        walk(path, area: area, bundle: nil, chain: [realRoot, realContent])
      } else {
        let label =
          reserved.contains(entry.name)
          ? "blogen does not read `\(entry.name)` yet" : didYouMean(entry.name, among: areas.keys)
        findings.append(
          Finding(
            .unexpectedFile, .warning, "`\(entry.name)` in `content` is not used",
            at: SourceLocation(path: path), label: label,
            help: ["content stands in posts, pages, authors and static"]))
      }
    }
  }

  private mutating func walk(_ path: String, area: Area, bundle: String?, chain: [String]) {
    guard let real = try? files.resolve("\(root)/\(path)") else {
      report(.unreadableFile, "this folder cannot be read", path)
      return
    }
    // A link to a folder above would be walked through for ever.
    guard !chain.contains(real) else {
      report(.symlinkLoop, "this symbolic link leads back to a folder above it", path)
      return
    }
    let chain = chain + [real]
    let entries = list(path)
    // The folder of an area is never a single post or page, even with an `index.md` in it.
    let isArea = path.split(separator: "/").count == 2
    let index = isArea ? nil : entries.first { area != .files && Self.isIndex($0.name) }
    let bundle = bundle ?? (index == nil ? nil : path)
    for entry in entries where !Self.isLeftOut(entry.name, area) {
      let child = "\(path)/\(entry.name)"
      guard let kind = follow(entry, child) else { continue }
      if kind == .folder, entry.kind == .link, !isNew(child) { continue }
      switch kind {
      case .folder:
        if area != .files, Self.isMarkdown(entry.name) {
          report(.notAFile, "`\(entry.name)` is a folder, but its name is that of a text", child)
        } else {
          walk(child, area: area, bundle: bundle, chain: chain)
        }
      case .file:
        add(
          entry.name, child, area: area, bundle: bundle,
          isIndex: entry.name == index?.name && path == bundle)
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

  private mutating func add(
    _ name: String, _ path: String, area: Area, bundle: String?, isIndex: Bool
  ) {
    let file = ContentFile(path: path, diskPath: "\(root)/\(path)", bundle: bundle)
    guard area != .files, Self.isMarkdown(name) else {
      if area != .files, Self.isLeftover(name) {
        findings.append(
          Finding(
            .unexpectedFile, .warning, "this looks like a text, but its name does not end in `.md`",
            at: SourceLocation(path: path), help: ["rename it, or move it out of `content`"]))
      } else {
        assets.append(file)
      }
      return
    }
    guard bundle == nil || isIndex else {
      findings.append(
        Finding(
          .unexpectedFile, .warning, "this text stands beside `index.md` and is not used",
          at: SourceLocation(path: path), help: ["a folder with `index.md` is one post or page"]))
      return
    }
    switch area {
    case .posts: posts.append(file)
    case .pages: pages.append(file)
    case .authors: authors.append(file)
    case .files: break
    }
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

  private static func isIndex(_ name: String) -> Bool {
    ["index.md", "index.markdown"].contains(name.lowercased())
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

  /// The date at the front of the name, and the name without date and ending.
  ///
  /// For the `index.md` of a folder, the folder's name counts.
  package var nameParts: (date: String?, name: String) {
    var path = Substring(bundle ?? self.path)
    if bundle == nil, let dot = path.lastIndex(of: ".") { path = path[..<dot] }
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
