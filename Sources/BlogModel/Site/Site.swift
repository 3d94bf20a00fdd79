/// A whole blog, linked and frozen: every reference is an index, every list is sorted.
///
/// Nothing changes it any more, so that all pages are rendered from it in parallel.
public struct Site: Sendable {
  /// What `blogen.yaml` says.
  public var configuration: SiteConfiguration
  /// The published posts, newest first; equal dates in the order of their files.
  public private(set) var posts: [Entry]
  /// What each post is linked with, by the index of ``posts``.
  public let postLinks: [PostLinks]
  /// The published pages, by address.
  public private(set) var pages: [Entry]
  /// The authors, by name.
  public private(set) var authors: [Author]
  /// The posts of each author, by the index of ``authors``.
  public let authorPosts: [[Int]]
  /// The categories in use, by slug.
  public private(set) var categories: [Term]
  /// The tags in use, by slug.
  public private(set) var tags: [Term]
  /// The series, by slug.
  public private(set) var series: [Term]
  /// The years with posts, newest first.
  public let years: [ArchivePeriod]
  /// The months with posts, newest first.
  public let months: [ArchivePeriod]

  /// The site in all its languages, this one among them; empty if there is only one.
  public var languages: [Translation] = []
  /// The shop behind the blog; `nil` without a catalogue.
  public var shop: Shop?
  /// Whether comments are shown under each post, by the index of ``posts``.
  public var talkedPosts: [Bool] = []
  /// Whether there is a search page.
  public var hasSearch = false
  /// The navigation with its addresses.
  public var menus: [Menu] = []
  /// The pages that the law wants to be linked everywhere, for pages without a template.
  public var legalLinks: [LegalLink] = []
  /// The tables and lists in `content/data`, by the names of their files.
  public var data: [ParameterValue.Entry] = []
  /// For each post the posts that have most in common with it, by the index of ``posts``.
  public var related: [[Int]] = []

  /// The indices that a post refers to.
  public struct PostLinks: Sendable, Hashable {
    /// Its authors in ``Site/authors``, in the order given.
    public var authors: [Int] = []
    /// Its categories in ``Site/categories``, in the order given.
    public var categories: [Int] = []
    /// Its tags in ``Site/tags``, in the order given.
    public var tags: [Int] = []
    /// Its series in ``Site/series``, and its place there from 0.
    public var series: SeriesPlace?

    /// Where a post stands in a series.
    public struct SeriesPlace: Sendable, Hashable {
      /// The series, as an index into ``Site/series``.
      public var series: Int
      /// Its place in the order of the series, from 0.
      public var position: Int
    }
  }

  /// The text of an entry or author, with its lead image, once both are resolved.
  public struct Text: Sendable {
    /// The rendered text.
    public var body: Body
    /// The lead image with its address, or `nil` if there is none.
    public var image: Entry.Image?

    /// Creates a text.
    public init(body: Body, image: Entry.Image? = nil) {
      self.body = body
      self.image = image
    }
  }

  /// Puts the texts in, by source file; links between texts need the addresses of all others first.
  public mutating func setTexts(_ texts: [String: Text]) {
    for index in posts.indices { posts[index].set(texts[posts[index].source]) }
    for index in pages.indices { pages[index].set(texts[pages[index].source]) }
    for index in authors.indices {
      let text = texts[authors[index].source]
      authors[index].body = text?.body ?? Body()
      authors[index].image = text?.image
    }
    for index in categories.indices { categories[index].set(texts) }
    for index in tags.indices { tags[index].set(texts) }
    for index in series.indices { series[index].set(texts) }
    shop?.setTexts(texts)
  }

  /// Puts the addresses in that links of authors lead to; `nil` leaves a link out.
  public mutating func setAuthorLinks(_ address: (Author, Author.Link) -> String?) {
    for index in authors.indices {
      let author = authors[index]
      authors[index].links = author.links.compactMap { link in
        var link = link
        guard let url = address(author, link) else { return nil }
        link.url = url
        return link
      }
    }
  }

  /// The terms of one taxonomy.
  public func terms(_ taxonomy: Taxonomy) -> [Term] {
    switch taxonomy {
    case .category: categories
    case .tag: tags
    case .series: series
    }
  }

  /// The address of page `number` of a list; the first page is the list itself.
  public func path(ofPage number: Int, of list: PagePath) -> PagePath {
    guard number > 1 else { return list }
    return list.appending("\(configuration.pathWords.page)/\(number)/") ?? list
  }

  /// The address of a list's feed; without a format, of the one that links name.
  public func feedPath(of list: PagePath, _ format: FeedFormat? = nil) -> PagePath {
    let format = format ?? configuration.feeds.formats.first ?? .rss
    return list.appending(format.fileName) ?? list
  }

  /// The search page; its index is in the same folder.
  public var searchPath: PagePath {
    PagePath("/\(configuration.pathWords.search)/") ?? .root
  }

  /// The list of all posts.
  public var archivePath: PagePath {
    PagePath("/\(configuration.pathWords.archive)/") ?? .root
  }
}

extension Term {
  fileprivate mutating func set(_ texts: [String: Site.Text]) {
    guard let source = text?.source else { return }
    text?.body = texts[source]?.body ?? Body()
    text?.image = texts[source]?.image
  }
}

extension Entry {
  fileprivate mutating func set(_ text: Site.Text?) {
    body = text?.body ?? Body()
    image = text?.image
  }
}
