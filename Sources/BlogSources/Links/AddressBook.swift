package import BlogModel
internal import Foundation
package import Images

/// Where everything that a link can name will be found.
package struct AddressBook: Sendable {
  /// What a file under `content` becomes.
  package enum Target: Sendable, Hashable {
    /// A post, page or author page.
    case page(PagePath)
    /// A copied file.
    case file(PagePath)
    /// A post that is not published, and why.
    case withheld(String)
  }

  private var bySource: [String: Target] = [:]
  private var paths: [String: PagePath] = [:]
  private var withheldPaths: [String: String] = [:]
  private var imageSizes: [PagePath: ImageSize] = [:]

  /// The folder of the site on its host.
  package let baseURL: BaseURL

  /// An empty book for a site at `baseURL`.
  package init(baseURL: BaseURL) { self.baseURL = baseURL }

  /// Adds a source file; a folder with `index.md` can be named by the folder too.
  package mutating func add(source: String, _ target: Target) {
    bySource[Self.key(source)] = target
    if let slash = source.lastIndex(of: "/"), source[slash...].lowercased() == "/index.md" {
      bySource[Self.key(String(source[..<slash]))] = target
    }
    switch target {
    case .page(let path), .file(let path): add(path)
    case .withheld: break
    }
  }

  /// Adds an output path.
  package mutating func add(_ path: PagePath) { paths[Self.key(path.text)] = path }

  /// Remembers how large the image at `path` is.
  package mutating func add(_ size: ImageSize, at path: PagePath) { imageSizes[path] = size }

  /// How large the image at `path` is, if that is known.
  package func imageSize(at path: PagePath) -> ImageSize? { imageSizes[path] }

  /// Remembers why nothing is published at `path`.
  package mutating func addWithheld(_ path: PagePath, reason: String) {
    withheldPaths[path.text] = reason
  }

  /// What the file at `source` becomes; paths are compared in composed form.
  package func target(ofSource source: String) -> Target? { bySource[Self.key(source)] }

  /// The address that `path` stands for; a missing final `/` is made up for.
  package func target(ofPath path: String) -> PagePath? {
    let key = Self.key(path)
    if let found = paths[key] ?? paths[key + "/"] { return found }
    guard key.hasSuffix("/index.html") else { return nil }
    return paths[String(key.dropLast("index.html".count))]
  }

  /// Why nothing is published at `path`, if that is known.
  package func withheldReason(ofPath path: String) -> String? {
    withheldPaths[path] ?? withheldPaths[path + "/"]
  }

  /// All addresses, for suggestions.
  package var allPaths: some Sequence<String> { paths.keys }

  /// All sources, for suggestions.
  package var allSources: some Sequence<String> { bySource.keys }

  /// The same name, whether its umlauts are composed or decomposed (as macOS writes them).
  private static func key(_ source: String) -> String {
    source.utf8.allSatisfy { $0 < 0x80 } ? source : source.precomposedStringWithCanonicalMapping
  }
}
