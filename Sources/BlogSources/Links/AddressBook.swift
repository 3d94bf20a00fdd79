package import BlogModel
internal import Foundation

/// Where everything that a link can name will be found, in all languages of the site.
package struct AddressBook: Sendable {
  /// A page or file of one language.
  package struct Place: Sendable, Hashable {
    /// The language, as an index into ``AddressBook/editions``.
    package var edition: Int
    /// The address below the language's own.
    package var path: PagePath
  }

  /// What a file under `content` becomes.
  package enum Target: Sendable, Hashable {
    /// A post, page or author page.
    case page(PagePath)
    /// A copied file.
    case file(PagePath)
    /// A post that is not published, and why.
    case withheld(String)
  }

  /// Where one language stands.
  private struct Entry {
    var baseURL: BaseURL
    var edition: Edition
  }

  /// The languages: where their pages and the files of their hosts are.
  private let editions: [Entry]
  /// By source file, for each language that has it.
  private var bySource: [String: [Int: Target]] = [:]
  /// By path from the root of a host, for each host.
  private var byPath: [String: [String: Place]] = [:]
  private var withheldPaths: [String: String] = [:]
  private var images: [Place: PublishedImage] = [:]

  /// An empty book for a site in the languages of `configurations`.
  package init(_ configurations: [SiteConfiguration]) {
    editions = configurations.map { Entry(baseURL: $0.baseURL, edition: $0.edition) }
  }

  /// An empty book for a site in one language.
  package init(baseURL: BaseURL) {
    editions = [Entry(baseURL: baseURL, edition: Edition(name: "", rootURL: baseURL))]
  }

  // MARK: Adding

  /// Adds a source file; a folder with `index.md` can be named by the folder too.
  package mutating func add(source: String, _ target: Target, edition: Int = 0) {
    bySource[Self.key(source), default: [:]][edition] = target
    if let slash = source.lastIndex(of: "/"), source[slash...].lowercased() == "/index.md" {
      bySource[Self.key(String(source[..<slash])), default: [:]][edition] = target
    }
    switch target {
    case .page(let path), .file(let path): add(path, edition: edition)
    case .withheld: break
    }
  }

  /// Adds an output path.
  package mutating func add(_ path: PagePath, edition: Int = 0) {
    byPath[root(of: edition), default: [:]][full(path.text, in: edition)] =
      Place(edition: edition, path: path)
  }

  /// Remembers what is known of the image at `path`.
  package mutating func add(_ image: PublishedImage, at path: PagePath, edition: Int = 0) {
    images[Place(edition: edition, path: path)] = image
  }

  /// Remembers why nothing is published at `path`.
  package mutating func addWithheld(_ path: PagePath, reason: String, edition: Int = 0) {
    withheldPaths[root(of: edition) + full(path.text, in: edition)] = reason
  }

  // MARK: Looking up

  /// What the file at `source` becomes, seen from a text in the language `edition`.
  ///
  /// Paths are compared in composed form. A file that this language has not is that of the first
  /// language which has it.
  package func target(ofSource source: String, from edition: Int = 0)
    -> (target: Target, edition: Int)?
  {
    guard let targets = bySource[Self.key(source)] else { return nil }
    if let own = targets[edition] { return (own, edition) }
    return targets.min { $0.key < $1.key }.map { ($0.value, $0.key) }
  }

  /// The place that `path` stands for; a missing final `/` is made up for.
  ///
  /// A path is first looked for below the language's own address, then from the host's root.
  package func target(ofPath path: String, from edition: Int = 0) -> Place? {
    guard let paths = byPath[root(of: edition)] else { return nil }
    func find(_ key: String) -> Place? {
      if let found = paths[key] ?? paths[key + "/"] { return found }
      guard key.hasSuffix("/index.html") else { return nil }
      return paths[String(key.dropLast("index.html".count))]
    }
    return find(full(path, in: edition)) ?? find(Self.key(path))
  }

  /// Why nothing is published at `path`, if that is known.
  package func withheldReason(ofPath path: String, from edition: Int = 0) -> String? {
    let root = root(of: edition)
    for key in [full(path, in: edition), Self.key(path)] {
      if let reason = withheldPaths[root + key] ?? withheldPaths[root + key + "/"] {
        return reason
      }
    }
    return nil
  }

  /// What is known of the image at a place.
  package func image(at place: Place) -> PublishedImage? { images[place] }

  /// The address of a place as a text in the language `edition` prints it: with the host only if
  /// that is another one.
  package func href(_ place: Place, from edition: Int = 0) -> String {
    let target = editions[place.edition].baseURL
    return target.origin == editions[edition].baseURL.origin
      ? target.href(place.path) : target.absolute(place.path)
  }

  /// The addresses on a language's host from its root, for suggestions.
  package func allPaths(from edition: Int = 0) -> some Sequence<String> {
    (byPath[root(of: edition)] ?? [:]).keys
  }

  /// All sources, for suggestions.
  package var allSources: some Sequence<String> { bySource.keys }

  /// What tells the hosts apart.
  private func root(of edition: Int) -> String { editions[edition].edition.rootFolder }

  /// A path of a language from the root of its host.
  private func full(_ path: String, in edition: Int) -> String {
    let own = editions[edition].edition
    let below = own.folder.dropFirst(own.rootFolder.count)
    return below.isEmpty ? Self.key(path) : "/\(below)\(Self.key(path).dropFirst())"
  }

  /// The same name, whether its umlauts are composed or decomposed (as macOS writes them).
  private static func key(_ source: String) -> String {
    source.utf8.allSatisfy { $0 < 0x80 } ? source : source.precomposedStringWithCanonicalMapping
  }
}
