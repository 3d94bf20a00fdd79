internal import BlogModel
internal import Liquid

/// One page of a list of posts or products: `paginator`.
struct PaginatorView: LiquidObject {
  enum Property: String, CaseIterable {
    case items
    case number
    case totalPages = "total_pages"
    case total
    case previousURL = "previous_url"
    case nextURL = "next_url"
    case firstURL = "first_url"
    case lastURL = "last_url"
    case pages
  }

  static let typeName = "paginator"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// The address of the first page.
  let list: PagePath
  /// The posts of the whole list, or `nil` for all posts.
  let posts: [Int]?
  /// The products of the whole list, if it is one of products.
  var products: [Int]?
  let number: Int
  let paging: Paging

  /// A page of a list of products.
  init(_ context: SiteContext, list: PagePath, products: [Int], number: Int) {
    self.context = context
    self.list = list
    self.products = products
    posts = []
    paging = Paging(
      total: products.count, perPage: context.site.configuration.productsPerPage)
    self.number = min(max(number, 1), paging.pageCount)
  }

  init(_ context: SiteContext, list: PagePath, posts: [Int]?, number: Int) {
    self.context = context
    self.list = list
    self.posts = posts
    paging = Paging(
      total: posts?.count ?? context.site.posts.count, perPage: context.site.configuration.paginate)
    self.number = min(max(number, 1), paging.pageCount)
  }

  func value(of property: Property) -> Value {
    switch property {
    case .items: items
    case .number: .integer(number)
    case .totalPages: .integer(paging.pageCount)
    case .total: .integer(paging.total)
    case .previousURL: number > 1 ? url(number - 1) : .null
    case .nextURL: number < paging.pageCount ? url(number + 1) : .null
    case .firstURL: url(1)
    case .lastURL: url(paging.pageCount)
    case .pages: .list(PageNumberList(paginator: self))
    }
  }

  private var items: Value {
    let range = paging.range(ofPage: number)
    if let products { return .list(ProductList(context, Array(products[range]))) }
    guard let posts else { return .list(PostList(context, range: range)) }
    return .list(PostList(context, posts, range: range))
  }

  /// The link to page `number`.
  func url(_ number: Int) -> Value {
    .string(
      context.site.configuration.baseURL.href(context.site.path(ofPage: number, of: list)))
  }
}

/// The pages of a list: `paginator.pages`.
struct PageNumberList: LiquidList {
  let paginator: PaginatorView

  var count: Int { paginator.paging.pageCount }

  func value(at index: Int) -> Value {
    .object(PageNumberView(paginator: paginator, number: index + 1))
  }
}
