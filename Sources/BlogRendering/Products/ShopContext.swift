internal import BlogModel

/// What views of products look into: the shop, and the words that go with it.
struct ShopContext: Sendable {
  let shop: Shop
  let words: ProductWords
  let prices: PriceWriter
  /// Finds the category of a product.
  let categories: ShopCategories
  /// What is shown of products that cannot be bought.
  private let soldOut: SoldOut
  private let campaign: Campaign?
  private let host: String?
  private let base: BaseURL

  /// Prepares the shop of `site`; `nil` without one.
  init?(_ site: Site, theme: Theme) {
    guard let shop = site.shop else { return nil }
    let configuration = site.configuration
    self.shop = shop
    words = ProductWords(theme: theme, language: configuration.language)
    prices = PriceWriter(
      words: words, zone: configuration.timeZone, language: configuration.language)
    categories = ShopCategories(shop, configuration)
    soldOut = SoldOut(catalogue: shop.catalogue, settings: shop.settings)
    campaign = shop.settings.campaign.map { Campaign($0) }
    base = configuration.baseURL
    host = LinkPolicy.host(of: base.origin)
  }

  /// Whether the price of a product is shown.
  func showsPrice(_ index: Int) -> Bool { soldOut.showing(of: index)?.showsPrice ?? true }

  /// The link to a product in the shop, else to its page in the blog; `nil` if it has neither.
  ///
  /// `post` is the slug of the post that holds the link.
  func link(to index: Int, from post: String?) -> String? {
    let product = shop.catalogue.products[index]
    guard let url = product.url else { return product.path.map(base.href) }
    return campaign?.link(url, from: host, post: post, sku: product.sku) ?? url
  }
}
