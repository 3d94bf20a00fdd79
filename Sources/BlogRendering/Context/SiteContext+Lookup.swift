internal import BlogModel
internal import Liquid

extension SiteContext {
  /// The addresses of one taxonomy's terms.
  func addresses(_ taxonomy: Taxonomy) -> [PageAddress] {
    switch taxonomy {
    case .category: categoryAddresses
    case .tag: tagAddresses
    case .series: seriesAddresses
    }
  }

  /// The address of the overview of products, as a link; `nil` if there is none.
  var productsURL: String? {
    guard let shop = shop?.shop, shop.settings.hasPages, !shop.published.isEmpty else { return nil }
    return Shop.overviewPath(site.configuration).map(site.configuration.baseURL.href)
  }

  /// A moment on the site's clocks.
  func date(_ timestamp: Timestamp?) -> Value {
    guard let timestamp else { return .null }
    return .date(
      LiquidDate(
        seconds: timestamp.seconds,
        offset: site.configuration.timeZone.offset(at: timestamp.seconds)))
  }

  /// The address of an image as a link, which may lack the folder of the site.
  func link(toImage address: String?) -> Value {
    .text(address.map(site.configuration.edition.rootURL.link(to:)))
  }

  /// The title of a year's or month's page, such as `2026` or `Oktober 2026`.
  func title(of period: ArchivePeriod) -> String {
    guard let month = period.month else { return String(period.year) }
    return dates.monthAndYear(month: month, year: period.year)
  }

  /// Whether every index of `recipe` exists in the site.
  ///
  /// Plans are made from the same site, but nothing forces a caller to do so.
  func has(_ recipe: Recipe) -> Bool {
    switch recipe {
    case .post(let index): site.posts.indices.contains(index)
    case .page(let index): site.pages.indices.contains(index)
    case .year(let index): site.years.indices.contains(index)
    case .month(let index): site.months.indices.contains(index)
    case .term(let taxonomy, let index, page: _): site.terms(taxonomy).indices.contains(index)
    case .author(let index, page: _): site.authors.indices.contains(index)
    case .feed(.term(let taxonomy, let index), _): site.terms(taxonomy).indices.contains(index)
    case .feed(.author(let index), _): site.authors.indices.contains(index)
    case .product(let index), .productPosts(let index), .embed(.product(let index)),
      .oEmbed(.product(let index)):
      site.shop?.catalogue.products.indices.contains(index) ?? false
    case .productCategory(let index, page: _):
      site.shop?.categories.indices.contains(index) ?? false
    case .embed(.post(let index)), .oEmbed(.post(let index)): site.posts.indices.contains(index)
    case .commentFeed(.post(let index), let format):
      site.posts.indices.contains(index) && format.commentsFileName != nil
    case .commentFeed(.site, let format): format.commentsFileName != nil
    case .products: site.shop != nil
    case .home, .archive, .notFound, .search, .feed(.site, _), .feed(.archive, _), .sitemap,
      .redirect:
      true
    }
  }
}
