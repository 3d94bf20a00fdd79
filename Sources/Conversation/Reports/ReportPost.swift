public import BlogModel

/// What a report needs to know of a post.
public struct ReportPost: Sendable, Hashable {
  /// The slug, by which items name the post.
  public var slug: String
  /// The title.
  public var title: String
  /// The address of its page.
  public var url: String
  /// When it was published.
  public var date: Timestamp
  /// Its tags, as they are shown.
  public var tags: [String]
  /// The ids of the products that it names.
  public var products: [String]

  /// Creates a post.
  public init(
    slug: String, title: String, url: String, date: Timestamp, tags: [String] = [],
    products: [String] = []
  ) {
    self.slug = slug
    self.title = title
    self.url = url
    self.date = date
    self.tags = tags
    self.products = products
  }
}
