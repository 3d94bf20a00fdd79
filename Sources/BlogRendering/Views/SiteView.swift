internal import BlogModel
internal import Liquid

/// The blog as a whole: `site`.
struct SiteView: LiquidObject {
  enum Property: String, CaseIterable {
    case title
    case subtitle
    case description
    case url
    case basePath = "base_path"
    case language
    case homeURL = "home_url"
    case feedURL = "feed_url"
    case archiveURL = "archive_url"
    case searchURL = "search_url"
    case searchIndexURL = "search_index_url"
    case posts
    case pages
    case authors
    case categories
    case tags
    case series
    case languages
    case data
    case years
    case params
    case postCount = "post_count"
    case products
    case productCategories = "product_categories"
    case productsURL = "products_url"
    case legalLinks = "legal_links"
  }

  static let typeName = "site"
  static let properties = PropertyTable<Property>()

  let context: SiteContext

  var liquidText: Value { value(of: .title) }

  func value(of property: Property) -> Value {
    switch property {
    case .title: .string(context.site.configuration.title)
    case .subtitle: .text(context.site.configuration.subtitle)
    case .description: .text(context.site.configuration.description)
    case .url: .string(context.home.absolute)
    case .basePath: .string(context.site.configuration.baseURL.path)
    case .language: .string(context.site.configuration.language)
    case .homeURL: .string(context.home.href)
    case .feedURL: .string(context.feedURL)
    case .archiveURL: .text(context.archive?.href)
    case .searchURL: .text(context.searchURL)
    case .searchIndexURL: .text(context.searchURL.map { $0 + "index.json" })
    case .posts: .list(PostList(context))
    case .pages:
      list(context.site.pages.count) { .object(PostView(context: $0, index: $1, isPage: true)) }
    case .authors: list(context.site.authors.count) { AuthorView.value($0, $1) }
    case .categories:
      list(context.site.categories.count) {
        .object(TermView(context: $0, taxonomy: .category, index: $1))
      }
    case .tags:
      list(context.site.tags.count) { .object(TermView(context: $0, taxonomy: .tag, index: $1)) }
    case .series:
      list(context.site.series.count) {
        .object(TermView(context: $0, taxonomy: .series, index: $1))
      }
    case .languages: .list(LanguageView.list(context.site.languages, in: context))
    case .data: .map(context.data)
    // Years without pages would be links to nowhere.
    case .years:
      list(context.site.configuration.archives.year ? context.site.years.count : 0) {
        .object(ArchiveView(context: $0, index: $1, isMonth: false))
      }
    case .params: .map(context.params)
    case .postCount: .integer(context.site.posts.count)
    case .products: .list(ProductList(context, context.shop?.shop.published ?? []))
    case .productCategories:
      list(context.shop?.shop.categories.count ?? 0) {
        .object(ProductCategoryView(context: $0, index: $1))
      }
    case .productsURL: .text(context.productsURL)
    case .legalLinks:
      .list(
        MappedList(context.site.legalLinks) { [context] link in
          let url = context.site.configuration.baseURL.href(link.path)
          return .object(LinkView(title: link.title, url: url))
        })
    }
  }

  private func list(_ count: Int, _ item: @escaping @Sendable (SiteContext, Int) -> Value) -> Value
  {
    .list(IndexedList(count: count, context: context, item: item))
  }
}
