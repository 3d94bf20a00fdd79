internal import BlogModel

/// What a sitemap says of one page.
struct SitemapPage {
  let address: PageAddress
  /// When its content last changed.
  let changed: Timestamp?
  let translations: [Translation]
  private let lead: Entry.Image?
  private let textImages: [String]

  init(_ recipe: Recipe, in context: SiteContext) {
    let site = context.site
    let subject = PageSubject(context: context, recipe: recipe, path: .root)
    switch recipe {
    case .post(let index): address = context.postAddresses[index]
    case .page(let index): address = context.pageAddresses[index]
    case .term(let taxonomy, let index, page: _): address = context.addresses(taxonomy)[index]
    case .author(let index, page: _): address = context.authorAddresses[index]
    case .archive: address = context.archive ?? context.home
    case .product, .productCategory, .products:
      address = Self.address(ofShop: recipe, in: context) ?? context.home
    default: address = context.home
    }
    // A list changes when a post appears in it.
    changed =
      switch recipe {
      case .post(let index): site.posts[index].updated ?? site.posts[index].date
      case .page(let index): site.pages[index].updated ?? site.pages[index].date
      case .term(let taxonomy, let index, page: _):
        Self.newest(of: site.terms(taxonomy)[index].posts, in: site)
      case .author(let index, page: _): Self.newest(of: site.authorPosts[index], in: site)
      case .product(let index): Self.changed([index], in: site)
      case .productCategory(let index, page: _):
        Self.changed(site.shop?.categories[index].products ?? [], in: site)
      case .products: Self.changed(site.shop?.published ?? [], in: site)
      default: site.posts.first?.date
      }
    translations = subject.translations
    lead = subject.image
    // The first picture of a product is its lead image.
    let others: [String] =
      if case .product(let index) = recipe {
        site.shop?.catalogue.products[index].images.dropFirst().map(\.source) ?? []
      } else { [] }
    textImages = others + (subject.text?.images ?? [])
  }

  /// The full addresses of its images, each once.
  func images(limit: Int, root: BaseURL) -> [String] {
    if lead == nil, textImages.isEmpty { return [] }
    var images: [String] = []
    var seen: Set<String> = []
    for address in (lead.map { [$0.source] } ?? []) + textImages {
      if images.count >= limit { break }
      guard let url = root.absoluteImage(address), seen.insert(url).inserted else { continue }
      images.append(url)
    }
    return images
  }

  private static func address(ofShop recipe: Recipe, in context: SiteContext) -> PageAddress? {
    guard let shop = context.site.shop else { return nil }
    let configuration = context.site.configuration
    let path: PagePath? =
      switch recipe {
      case .product(let index): shop.catalogue.products[index].path
      case .productCategory(let index, page: _): shop.categories[index].path
      default: Shop.overviewPath(configuration)
      }
    return path.map { PageAddress($0, base: configuration.baseURL) }
  }

  /// When the data of one of these products changed, or a post about one appeared.
  private static func changed(_ products: [Int], in site: Site) -> Timestamp? {
    guard let shop = site.shop else { return nil }
    return products.lazy.compactMap { index in
      [shop.catalogue.products[index].updated, newest(of: shop.posts[index] ?? [], in: site)]
        .compactMap { $0 }.max()
    }.max()
  }

  /// When the newest post of a list appeared; posts are counted from the newest.
  private static func newest(of posts: [Int], in site: Site) -> Timestamp? {
    posts.min().flatMap { site.posts[$0].date }
  }
}
