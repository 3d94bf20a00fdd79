public import Diagnostics

/// One file of the output: where it goes, and from what it is made.
public struct PagePlan: Sendable, Hashable {
  /// The address.
  public var path: PagePath
  /// What to render.
  public var recipe: Recipe
  /// The place it comes from, for messages; `nil` for what blogen makes itself.
  public var location: SourceLocation?

  /// Creates a plan.
  public init(path: PagePath, recipe: Recipe, location: SourceLocation? = nil) {
    self.path = path
    self.recipe = recipe
    self.location = location
  }
}

/// How one output file is made.
///
/// Numbers are indices into the ``Site``; page numbers start at 1.
public enum Recipe: Sendable, Hashable {
  case home(page: Int)
  case post(Int)
  case page(Int)
  /// The list of all posts.
  case archive(page: Int)
  case year(Int)
  case month(Int)
  case term(Taxonomy, Int, page: Int)
  case author(Int, page: Int)
  case notFound
  /// The page that searches the site.
  case search
  /// The overview of products.
  case products
  case productCategory(Int, page: Int)
  case product(Int)
  /// The posts that mention a product, for its page in the shop.
  case productPosts(Int)
  /// A card for other sites.
  case embed(EmbedSubject)
  /// What oEmbed consumers ask for.
  case oEmbed(EmbedSubject)
  case feed(FeedScope, FeedFormat)
  /// What readers wrote under posts, as RSS or Atom.
  case commentFeed(CommentScope, FeedFormat)
  /// The sitemap, or `robots.txt`.
  case sitemap(SitemapFile)
  /// A page that leads from a former address to a new one.
  case redirect(RedirectStub)
}

/// What a card for other sites shows.
public enum EmbedSubject: Sendable, Hashable {
  case product(Int)
  case post(Int)
}

/// Of which posts a feed consists.
public enum FeedScope: Sendable, Hashable {
  case site
  case archive
  case term(Taxonomy, Int)
  case author(Int)
}

/// Of which comments a feed consists.
public enum CommentScope: Sendable, Hashable {
  /// The newest ones under all posts.
  case site
  /// All under one post.
  case post(Int)
}

/// The kinds of feeds, in the order in which pages name them.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  /// RSS 2.0.
  case rss
  /// Atom, RFC 4287.
  case atom
  /// JSON Feed 1.1.
  case json

  /// The name of the file.
  public var fileName: String {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }

  /// The name of the file with comments; `nil` for JSON, which has no words for answers.
  public var commentsFileName: String? {
    switch self {
    case .rss: "comments.xml"
    case .atom: "comments-atom.xml"
    case .json: nil
    }
  }

  /// The media type for links.
  public var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}
