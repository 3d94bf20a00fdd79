internal import BlogModel

/// The kinds of pages that templates make; the raw value is `page.kind`.
enum PageKind: String, CaseIterable, Sendable {
  case home
  case post
  case page
  case archive
  case year
  case month
  case category
  case tag
  case series
  case author
  case products
  case productCategory = "product-category"
  case product
  case embed
  case search
  case notFound = "404"

  /// The kind of a recipe; `nil` for feeds and others that need no template.
  init?(_ recipe: Recipe) {
    switch recipe {
    case .home: self = .home
    case .post: self = .post
    case .page: self = .page
    case .archive: self = .archive
    case .year: self = .year
    case .month: self = .month
    case .term(.category, _, page: _): self = .category
    case .term(.tag, _, page: _): self = .tag
    case .term(.series, _, page: _): self = .series
    case .author: self = .author
    case .search: self = .search
    case .notFound: self = .notFound
    case .products: self = .products
    case .productCategory: self = .productCategory
    case .product: self = .product
    case .embed: self = .embed
    case .feed, .commentFeed, .sitemap, .redirect, .productPosts, .oEmbed: return nil
    }
  }

  /// The templates that can make it; the first that exists does.
  var templateNames: [String] {
    switch self {
    case .home, .post, .page, .search, .notFound, .products, .product, .embed: [rawValue]
    case .productCategory: [rawValue, "products"]
    case .archive, .year, .month, .category, .tag, .series, .author: [rawValue, "list"]
    }
  }
}
