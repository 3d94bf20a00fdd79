public import Diagnostics

/// Joins entries and authors into a ``Site``.
public struct SiteLinker {
  private let configuration: SiteConfiguration
  private var findings: [Finding] = []

  /// Links everything that is published.
  ///
  /// - Parameters:
  ///   - entries: Posts and pages with their addresses and texts; withheld ones left out.
  ///   - authors: All authors.
  ///   - configuration: What `blogen.yaml` says.
  /// - Returns: The site, and what was wrong with references between its parts.
  /// - Complexity: O(*n* log *n*) in the number of entries and their terms.
  public static func link(
    entries: [Entry], authors: [Author], configuration: SiteConfiguration
  ) -> (site: Site, findings: [Finding]) {
    var linker = SiteLinker(configuration: configuration)
    let site = linker.link(entries: entries, authors: authors)
    return (site, linker.findings)
  }

  private init(configuration: SiteConfiguration) { self.configuration = configuration }

  private mutating func link(entries: [Entry], authors: [Author]) -> Site {
    let posts = entries.filter { $0.kind == .post }.sorted { left, right in
      if let first = left.date, let second = right.date, first != second { return first > second }
      return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
    }
    let pages = entries.filter { $0.kind == .page }.sorted { $0.path < $1.path }
    let authors = authors.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    var links = [Site.PostLinks](repeating: .init(), count: posts.count)
    let authorPosts = linkAuthors(posts: posts, authors: authors, links: &links)
    let categories = terms(.category, of: posts.map(\.categories))
    let tags = terms(.tag, of: posts.map(\.tags))
    for (index, term) in categories.enumerated() {
      for post in term.posts { links[post].categories.append(index) }
    }
    for (index, term) in tags.enumerated() {
      for post in term.posts { links[post].tags.append(index) }
    }
    // Terms are shown in the order in which the author wrote them.
    let categorySlugs = Dictionary(
      categories.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let tagSlugs = Dictionary(
      tags.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    for post in posts.indices {
      links[post].categories = order(posts[post].categories, by: categorySlugs)
      links[post].tags = order(posts[post].tags, by: tagSlugs)
    }
    checkSeries(posts)
    return Site(
      configuration: configuration, posts: posts, postLinks: links, pages: pages, authors: authors,
      authorPosts: authorPosts, categories: categories, tags: tags,
      years: periods(of: posts, byMonth: false), months: periods(of: posts, byMonth: true))
  }

  private func order(_ names: [Entry.Named], by slugs: [String: Int]) -> [Int] {
    var seen: Set<Int> = []
    return names.compactMap { slugs[Slug.make($0.name, language: configuration.language)] }
      .filter { seen.insert($0).inserted }
  }

  private mutating func linkAuthors(
    posts: [Entry], authors: [Author], links: inout [Site.PostLinks]
  ) -> [[Int]] {
    var byID: [String: Int] = [:]
    for (index, author) in authors.enumerated() { byID[author.id] = index }
    var authorPosts = [[Int]](repeating: [], count: authors.count)
    for (index, post) in posts.enumerated() {
      let named = post.authors.isEmpty ? configuration.author.map { [$0] } ?? [] : post.authors
      for author in named {
        guard let found = byID[author.name] else {
          findings.append(unknownAuthor(author, known: authors))
          continue
        }
        if links[index].authors.contains(found) { continue }
        links[index].authors.append(found)
        authorPosts[found].append(index)
      }
    }
    return authorPosts
  }

  private func unknownAuthor(_ author: Entry.Named, known: [Author]) -> Finding {
    let byName = known.first { $0.name == author.name }.map { "write `\($0.id)`, the file's name" }
    return Finding(
      .unknownAuthor, "no author `\(author.name)` in `content/authors`", at: author.location,
      label: byName ?? didYouMean(author.name, among: known.map(\.id)),
      help: known.isEmpty
        ? ["write a file `content/authors/\(Slug.make(author.name)).md` with a `name:` line"]
        : known.count <= 12
          ? ["known authors: \(known.map(\.id).sorted().joined(separator: ", "))"] : [])
  }

  /// Names with the same slug are one term; the spelling used most, then first by alphabet, wins.
  private mutating func terms(_ taxonomy: Taxonomy, of posts: [[Entry.Named]]) -> [Term] {
    var postsBySlug: [String: [Int]] = [:]
    var spellings: [String: [String: Int]] = [:]
    var slugs: [String: String] = [:]
    let word =
      taxonomy == .category ? configuration.pathWords.category : configuration.pathWords.tag
    for (index, names) in posts.enumerated() {
      for named in names {
        let slug: String
        if let known = slugs[named.name] {
          slug = known
        } else {
          slug = Slug.make(named.name, language: configuration.language)
          slugs[named.name] = slug
        }
        guard !slug.isEmpty else {
          findings.append(
            Finding(
              .invalidSlug, "`\(named.name)` has no letter or digit for an address",
              at: named.location))
          continue
        }
        if postsBySlug[slug]?.last == index { continue }
        postsBySlug[slug, default: []].append(index)
        spellings[slug, default: [:]][named.name, default: 0] += 1
      }
    }
    return postsBySlug.sorted { $0.key < $1.key }.compactMap { slug, posts in
      let name = spellings[slug]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? slug
      guard let path = PagePath("/\(word)/\(slug)/") else { return nil }
      return Term(taxonomy: taxonomy, name: name, slug: slug, path: path, posts: posts)
    }
  }

  private func periods(of posts: [Entry], byMonth: Bool) -> [ArchivePeriod] {
    struct Key: Hashable {
      var year: Int
      var month: Int?
    }
    var groups: [Key: [Int]] = [:]
    for (index, post) in posts.enumerated() {
      guard let date = post.date else { continue }
      let day = configuration.timeZone.timestamp(at: date.seconds).day
      groups[Key(year: day.year, month: byMonth ? day.month : nil), default: []].append(index)
    }
    return groups.sorted { ($0.key.year, $0.key.month ?? 0) > ($1.key.year, $1.key.month ?? 0) }
      .compactMap { key, posts in
        let month = key.month.map { "\(twoDigits($0))/" } ?? ""
        return PagePath("/\(fourDigits(key.year))/\(month)").map {
          ArchivePeriod(year: key.year, month: key.month, path: $0, posts: posts)
        }
      }
  }

  private mutating func checkSeries(_ posts: [Entry]) {
    var first: [String: SourceLocation] = [:]
    for post in posts.sorted(by: { $0.source < $1.source }) {
      guard let series = post.series, let part = series.part else { continue }
      let key = "\(part) \(series.name)"
      if let other = first[key] {
        findings.append(
          Finding(
            .duplicateSeriesPart, "the series `\(series.name)` has two parts \(part)",
            at: series.location, related: [.init("the other part \(part) is", at: other)]))
      } else {
        first[key] = series.location
      }
    }
  }
}
