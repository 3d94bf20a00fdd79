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
  ///   - terms: What the owner says of categories, tags and series.
  ///   - configuration: What `blogen.yaml` says.
  /// - Returns: The site, and what was wrong with references between its parts.
  /// - Complexity: O(*n* log *n*) in the number of entries and their terms.
  public static func link(
    entries: [Entry], authors: [Author], terms: [TermText] = [],
    configuration: SiteConfiguration
  ) -> (site: Site, findings: [Finding]) {
    var linker = SiteLinker(configuration: configuration)
    let site = linker.link(entries: entries, authors: authors, texts: terms)
    return (site, linker.findings)
  }

  private init(configuration: SiteConfiguration) { self.configuration = configuration }

  private mutating func link(entries: [Entry], authors: [Author], texts: [TermText]) -> Site {
    let posts = entries.filter { $0.kind == .post }.sorted { left, right in
      if let first = left.date, let second = right.date, first != second { return first > second }
      return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
    }
    let pages = entries.filter { $0.kind == .page }.sorted { $0.path < $1.path }
    let authors = authors.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    var links = [Site.PostLinks](repeating: .init(), count: posts.count)
    let authorPosts = linkAuthors(posts: posts, authors: authors, links: &links)
    let (categories, ownCategories) = terms(.category, of: posts.map(\.categories), texts)
    let (tags, ownTags) = terms(.tag, of: posts.map(\.tags), texts)
    for post in posts.indices {
      links[post].categories = ownCategories[post]
      links[post].tags = ownTags[post]
    }
    let series = linkSeries(posts, texts, &links)
    return Site(
      configuration: configuration, posts: posts, postLinks: links, pages: pages, authors: authors,
      authorPosts: authorPosts, categories: categories, tags: tags, series: series,
      years: periods(of: posts, byMonth: false), months: periods(of: posts, byMonth: true))
  }

  private mutating func terms(
    _ taxonomy: Taxonomy, of names: [[Entry.Named]], _ texts: [TermText]
  ) -> ([Term], [[Int]]) {
    var linker = TermLinker(taxonomy, configuration: configuration)
    let result = linker.link(names, texts: texts)
    findings += linker.findings
    return result
  }

  /// The series, each with its posts in the order of their parts, then of their dates.
  private mutating func linkSeries(
    _ posts: [Entry], _ texts: [TermText], _ links: inout [Site.PostLinks]
  ) -> [Term] {
    let names = posts.map { post in
      post.series.map { [Entry.Named($0.name, at: $0.location)] } ?? []
    }
    var (series, _) = terms(.series, of: names, texts)
    for index in series.indices {
      series[index].posts.sort { left, right in
        let parts = (posts[left].series?.part ?? .max, posts[right].series?.part ?? .max)
        // Indices count from the newest post.
        return parts.0 == parts.1 ? left > right : parts.0 < parts.1
      }
      for (position, post) in series[index].posts.enumerated() {
        links[post].series = .init(series: index, position: position)
      }
      checkParts(of: series[index], posts)
    }
    return series
  }

  private mutating func checkParts(of series: Term, _ posts: [Entry]) {
    var first: [Int: SourceLocation] = [:]
    for post in series.posts.map({ posts[$0] }).sorted(by: { $0.source < $1.source }) {
      guard let own = post.series, let part = own.part else { continue }
      if let other = first[part] {
        findings.append(
          Finding(
            .duplicateSeriesPart, "the series `\(own.name)` has two parts \(part)",
            at: own.location, related: [.init("the other part \(part) is", at: other)]))
      } else {
        first[part] = own.location
      }
    }
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
}
