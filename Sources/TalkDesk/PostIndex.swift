internal import BlogModel
internal import BlogSources
internal import Conversation
internal import Diagnostics

/// The posts of a site, to be found by whatever names them.
struct PostIndex {
  /// One post, in one language.
  struct Post: Sendable {
    /// The word by which talk items name it.
    var key: String
    var title: String
    /// The file, relative to the site folder.
    var file: String
    /// The full address.
    var url: String?
    /// The name of the file or folder, with the date and without.
    var names: [String]
  }

  /// The posts in the order of their files.
  private(set) var posts: [Post] = []
  /// What talk items may call them.
  private(set) var keys: PostKeys
  /// By addresses that are those of one post, old ones among them.
  private var byKey: [String: [Int]] = [:]
  /// By paths that leave out the language.
  private var byPath: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]

  /// Reads the front matter of all posts; mistakes in it are for `blogen check` to tell.
  init(_ folder: SiteFolder, editions: [SiteConfiguration], desk: TalkDesk) {
    keys = PostKeys(mainLanguage: editions.first?.language ?? "")
    let readers = editions.map { SiteReader(configuration: $0, files: desk.options.files) }
    for file in folder.posts {
      var edition =
        file.language.flatMap { name in editions.firstIndex { $0.language == name } } ?? 0
      var source = readers[edition].entry(file, kind: .post).0
      if file.language == nil, let own = source?.entry.language?.lowercased(),
        let other = editions.firstIndex(where: { $0.language.lowercased() == own }),
        other != edition
      {
        edition = other
        source = readers[edition].entry(file, kind: .post).0
      }
      guard let entry = source?.entry, !entry.slug.isEmpty else { continue }
      add(entry, file, editions[edition], language: edition == 0 ? nil : editions[edition].language)
    }
  }

  private mutating func add(
    _ entry: Entry, _ file: ContentFile, _ configuration: SiteConfiguration, language: String?
  ) {
    let path = PostAddress.path(of: entry, in: configuration)
    let url = path.map { configuration.baseURL.absolute($0) }
    let paths = [path].compactMap(\.self) + entry.aliases.map(\.path)
    let keys = paths.flatMap { path in
      [
        configuration.baseURL.absolute(path), configuration.baseURL.href(path),
        language.map { "/\($0)\(path.encoded)" } ?? path.encoded,
      ].compactMap { PostAddress.key($0) }
    }
    let parts = file.nameParts
    let names = [parts.name, parts.date.map { "\($0)-\(parts.name)" }].compactMap(\.self)
    let index = posts.count
    posts.append(
      Post(
        key: self.keys.add(slug: entry.slug, language: language).key, title: entry.title,
        file: file.path, url: url, names: names))
    for key in Set(keys) { byKey[key, default: []].append(index) }
    for key in Set(paths.compactMap({ PostAddress.key($0.encoded) })) {
      byPath[key, default: []].append(index)
    }
    byTitle[Self.titleKey(entry.title), default: []].append(index)
  }

  /// The posts at an address.
  func posts(at address: some StringProtocol) -> [Post] {
    guard let key = PostAddress.key(address) else { return [] }
    return (byKey[key] ?? byPath[key] ?? []).map { posts[$0] }
  }

  /// The posts with a title, whatever its case and punctuation.
  func posts(titled title: some StringProtocol) -> [Post] {
    let key = Self.titleKey(String(title))
    return key.isEmpty ? [] : (byTitle[key] ?? []).map { posts[$0] }
  }

  private static func titleKey(_ title: String) -> String { Slug.make(title, language: "de") }

  /// The key of the post that `text` names: a key or slug, a file, its name, or an address.
  func key(of text: String) throws(DeskRefusal) -> String {
    let text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    let known = keys.keys(of: text)
    if !known.isEmpty { return try Self.single(known, text) }
    let exact = posts.filter { $0.file == text || $0.file == "\(text)/index.md" }
    if !exact.isEmpty { return try Self.single(exact.map(\.key), text) }
    let stem = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
    let last = stem.split(separator: "/").last.map(String.init) ?? stem
    let named = posts.filter { post in
      (!text.contains("/") || text.hasPrefix("content/")) && post.names.contains(last)
    }
    let found = named.isEmpty ? posts(at: text) : named
    if found.isEmpty { throw unknown(text) }
    return try Self.single(found.map(\.key), text)
  }

  /// The key that all of `found` are.
  private static func single(_ found: [String], _ text: String) throws(DeskRefusal) -> String {
    let keys = Set(found)
    if keys.count == 1, let key = keys.first { return key }
    throw DeskRefusal(
      .unknownTalkPost, "`\(text)` can mean several posts",
      help: ["say which: " + keys.sorted().prefix(8).map { "`\($0)`" }.joined(separator: ", ")])
  }

  /// The refusal for a post that nobody knows.
  func unknown(_ text: String) -> DeskRefusal {
    let names = posts.flatMap { [$0.key] + $0.names }
    return DeskRefusal(
      .unknownTalkPost, "there is no post `\(text)`", label: didYouMean(text, among: names),
      help: ["name it by its slug, its file or its address"])
  }
}
