internal import BlogModel

/// What all formats say of a feed.
struct Feed {
  /// Its permanent name, for Atom.
  let id: String
  /// The title as plain text.
  let title: String
  /// What it is about, in a sentence; `nil` if the owner says nothing.
  let description: String?
  /// The full address of the list that it belongs to.
  let home: String
  /// Its own full address.
  let url: String
  /// The language of its texts.
  let language: String
  /// The person who wrote all of it, if it is an author's feed.
  let author: FeedAuthor?
  /// The name of the blog.
  let blog: String
  /// The full address of the blog.
  let blogURL: String
  /// Whether its items hold whole texts.
  let isFullText: Bool
  /// Whether its items are comments, which strangers wrote, rather than posts.
  let isTalk: Bool
  /// Its posts or comments, newest first.
  let items: [FeedItem]
  /// When one of them was last changed; `nil` if nothing ever was.
  let updated: Timestamp?

  /// Collects what is known of the feed of `scope`, whose own address is `path`.
  /// - Complexity: O(length of its texts), and O(*n* log *n*) in the parts of a series.
  init(_ scope: FeedScope, at path: PagePath, _ source: FeedItems) {
    let context = source.context
    let configuration = context.site.configuration
    let part: String?
    var description: String?
    var author: FeedAuthor?
    switch scope {
    case .site:
      part = nil
      home = context.home.absolute
    case .archive:
      part = context.titles.archive
      home = configuration.baseURL.absolute(context.site.archivePath)
    case .term(let taxonomy, let index):
      let term = context.site.terms(taxonomy)[index]
      part = term.name
      description = term.text?.description
      home = context.addresses(taxonomy)[index].absolute
    case .author(let index):
      part = context.site.authors[index].name
      author = source.author(index)
      home = context.authorAddresses[index].absolute
    }
    id = home
    isTalk = false
    blog = configuration.title
    blogURL = context.home.absolute
    title = part.map { "\($0) – \(configuration.title)" } ?? configuration.title
    self.description = description ?? configuration.description ?? configuration.subtitle
    self.author = author
    url = configuration.baseURL.absolute(path)
    language = configuration.language
    isFullText = configuration.feeds.isFullText
    items = source.items(Self.posts(of: scope, in: context.site))
    updated = items.lazy.map(\.updated).max()
  }

  private static func posts(of scope: FeedScope, in site: Site) -> [Int] {
    let limit = max(0, site.configuration.feeds.items)
    switch scope {
    case .site, .archive: return Array(0..<min(limit, site.posts.count))
    case .author(let index): return Array(site.authorPosts[index].prefix(limit))
    case .term(let taxonomy, let index):
      let posts = site.terms(taxonomy)[index].posts
      // A series begins with its first part; posts count from the newest one.
      return Array((taxonomy == .series ? posts.sorted() : posts).prefix(limit))
    }
  }
}
