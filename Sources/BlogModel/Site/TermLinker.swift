internal import Diagnostics

/// Groups posts by the words of one taxonomy.
///
/// Names with the same slug are one term; the spelling used most, then first by alphabet, wins. A
/// category `Produkte/Saft` stands inside `Produkte`, which gets its posts too.
struct TermLinker {
  let taxonomy: Taxonomy
  let configuration: SiteConfiguration
  private(set) var findings: [Finding] = []
  private var slugs: [String: String] = [:]
  /// The spellings of the last part of a name, by slug.
  private var spellings: [String: [String: Int]] = [:]
  /// Where each spelling is used, by slug and spelling.
  private var places: [String: SourceLocation] = [:]
  private var postsBySlug: [String: [Int]] = [:]

  init(_ taxonomy: Taxonomy, configuration: SiteConfiguration) {
    self.taxonomy = taxonomy
    self.configuration = configuration
  }

  /// The terms by slug, and for each post its own terms in the order in which they were written.
  ///
  /// `names` are the words of each post, newest post first; `texts` say more about single terms.
  /// - Complexity: O(*n* log *n*) in the number of words.
  mutating func link(
    _ names: [[Entry.Named]], texts: [TermText]
  ) -> (terms: [Term], ofPosts: [[Int]]) {
    var written = [[String]](repeating: [], count: names.count)
    for (post, words) in names.enumerated() {
      for word in words {
        guard let slug = slug(of: word) else { continue }
        if !written[post].contains(slug) { written[post].append(slug) }
        for folder in Self.folders(of: slug) where postsBySlug[folder]?.last != post {
          postsBySlug[folder, default: []].append(post)
        }
      }
    }
    reportSpellings()
    var terms = postsBySlug.sorted { $0.key < $1.key }.compactMap { slug, posts in
      PagePath("/\(word)/\(slug)/").map { path in
        Term(taxonomy: taxonomy, name: name(of: slug), slug: slug, path: path, posts: posts)
      }
    }
    var positions: [String: Int] = [:]
    for (index, term) in terms.enumerated() { positions[term.slug] = index }
    for index in terms.indices {
      guard let slash = terms[index].slug.lastIndex(of: "/"),
        let parent = positions[String(terms[index].slug[..<slash])]
      else { continue }
      terms[index].parent = parent
      terms[parent].children.append(index)
    }
    add(texts, to: &terms, positions)
    return (terms, written.map { $0.compactMap { positions[$0] } })
  }

  /// What stands before the slug in addresses.
  private var word: String {
    switch taxonomy {
    case .category: configuration.pathWords.category
    case .tag: configuration.pathWords.tag
    case .series: configuration.pathWords.series
    }
  }

  /// How deep categories may be nested; each level has a page and feeds.
  private static let deepest = 6

  private mutating func slug(of named: Entry.Named) -> String? {
    let slug: String
    if let known = slugs[named.name] {
      slug = known
    } else {
      let parts =
        taxonomy == .category ? named.name.split(separator: "/").map(String.init) : [named.name]
      let words = parts.map { Slug.make($0, language: configuration.language) }
      slug = words.contains("") ? "" : words.joined(separator: "/")
      slugs[named.name] = slug
      if words.count > Self.deepest {
        slugs[named.name] = ""
        findings.append(
          Finding(
            .invalidSlug, "categories can be nested \(Self.deepest) deep", at: named.location))
        return nil
      }
    }
    guard !slug.isEmpty else {
      findings.append(
        Finding(
          .invalidSlug, "`\(named.name)` has no letter or digit for an address",
          at: named.location))
      return nil
    }
    // Each part has a spelling of its own: `Produkte/Saft` says how `Produkte` is written too.
    let folders = Self.folders(of: slug)
    let parts = folders.count == 1 ? [named.name] : named.name.split(separator: "/").map(trimmed)
    for (folder, part) in zip(folders, parts) {
      spellings[folder, default: [:]][part, default: 0] += 1
      // Posts come newest first; the oldest use is the one to look at.
      places["\(folder) \(part)"] = named.location
    }
    return slug
  }

  /// Warns of names that only differ in what addresses leave out, such as `rezept` and `Rezept`.
  private mutating func reportSpellings() {
    for (slug, names) in spellings.sorted(by: { $0.key < $1.key }) where names.count > 1 {
      let common = name(of: slug)
      for (name, _) in names.sorted(by: { $0.key < $1.key }) where name != common {
        findings.append(
          Finding(
            .nearDuplicateTag, .warning,
            "`\(name)` and `\(common)` are one \(taxonomy.rawValue), since their address is the same",
            at: places["\(slug) \(name)"],
            help: ["write both alike, or choose words that differ in more than signs and case"]))
      }
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// `produkte`, then `produkte/saft`.
  private static func folders(of slug: String) -> [String] {
    var folders: [String] = []
    for index in slug.indices where slug[index] == "/" { folders.append(String(slug[..<index])) }
    return folders + [slug]
  }

  private func name(of slug: String) -> String {
    spellings[slug]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? slug
  }

  private mutating func add(
    _ texts: [TermText], to terms: inout [Term], _ positions: [String: Int]
  ) {
    for text in texts where text.taxonomy == taxonomy {
      guard let index = positions[text.slug] else {
        findings.append(
          Finding(
            .unusedTerm, .warning, "no published post has the \(taxonomy.rawValue) `\(text.slug)`",
            at: text.location, label: didYouMean(text.slug, among: positions.keys.sorted())))
        continue
      }
      if let other = terms[index].text {
        findings.append(
          Finding(
            .duplicateTerm, "two files describe the \(taxonomy.rawValue) `\(text.slug)`",
            at: text.location, related: [.init("the other is", at: other.location)]))
        continue
      }
      terms[index].text = text
      if let title = text.title { terms[index].name = title }
    }
  }
}
