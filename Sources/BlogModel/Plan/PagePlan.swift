/// One file of the output: where it goes, and from what it is made.
public struct PagePlan: Sendable, Hashable {
  /// The address.
  public var path: PagePath
  /// What to render.
  public var recipe: Recipe
  /// The file it comes from, for messages; `nil` for what blogen makes itself.
  public var source: String?

  /// Creates a plan.
  public init(path: PagePath, recipe: Recipe, source: String? = nil) {
    self.path = path
    self.recipe = recipe
    self.source = source
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
  case feed(FeedScope)
  case sitemap
  /// A page that leads from a former address to a new one.
  case redirect(to: PagePath)
}

/// Of which posts a feed consists.
public enum FeedScope: Sendable, Hashable {
  case site
  case archive
  case term(Taxonomy, Int)
  case author(Int)
}
