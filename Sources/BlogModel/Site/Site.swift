/// A whole blog, linked and frozen: every reference is an index, every list is sorted.
///
/// Nothing changes it any more, so that all pages are rendered from it in parallel.
public struct Site: Sendable {
  /// What `blogen.yaml` says.
  public let configuration: SiteConfiguration
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
  public let categories: [Term]
  /// The tags in use, by slug.
  public let tags: [Term]
  /// The years with posts, newest first.
  public let years: [ArchivePeriod]
  /// The months with posts, newest first.
  public let months: [ArchivePeriod]

  /// The indices that a post refers to.
  public struct PostLinks: Sendable, Hashable {
    /// Its authors in ``Site/authors``, in the order given.
    public var authors: [Int] = []
    /// Its categories in ``Site/categories``, in the order given.
    public var categories: [Int] = []
    /// Its tags in ``Site/tags``, in the order given.
    public var tags: [Int] = []
  }

  /// The text of an entry or author, with its lead image, once both are resolved.
  public struct Text: Sendable {
    /// The rendered text.
    public var body: Body
    /// The address of the lead image, or `nil` if there is none.
    public var image: String?

    /// Creates a text.
    public init(body: Body, image: String? = nil) {
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
      authors[index].image?.source = text?.image ?? ""
      if text?.image == nil { authors[index].image = nil }
    }
  }

  /// The terms of one taxonomy.
  public func terms(_ taxonomy: Taxonomy) -> [Term] {
    switch taxonomy {
    case .category: categories
    case .tag: tags
    }
  }

  /// The address of page `number` of a list; the first page is the list itself.
  public func path(ofPage number: Int, of list: PagePath) -> PagePath {
    guard number > 1 else { return list }
    return list.appending("\(configuration.pathWords.page)/\(number)/") ?? list
  }

  /// The address of a list's feed.
  public func feedPath(of list: PagePath) -> PagePath { list.appending("feed.xml") ?? list }

  /// The list of all posts.
  public var archivePath: PagePath {
    PagePath("/\(configuration.pathWords.archive)/") ?? .root
  }
}

extension Entry {
  fileprivate mutating func set(_ text: Site.Text?) {
    body = text?.body ?? Body()
    image?.source = text?.image ?? ""
    if text?.image == nil { image = nil }
  }
}
