internal import BlogModel

/// What views of products look into: the shop, and the words that go with it.
///
/// Each worker has its own, as with ``SiteContext``.
final class ShopContext: Sendable {
  let shop: Shop
  let words: ProductWords
  let prices: PriceWriter
  /// Finds the category of a product.
  let categories: ShopCategories
  /// What is shown of products that cannot be bought.
  private let soldOut: SoldOut
  private let campaign: Campaign?
  private let host: String?
  private let links: LinkPolicy
  private let base: BaseURL
  private let texts = Kept<ProductTexts>()
  private let mentions = Kept<ProductMention>()

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
    links = configuration.links
  }

  /// The same with nothing kept, for another worker.
  init(copying other: ShopContext) {
    shop = other.shop
    words = other.words
    prices = other.prices
    categories = other.categories
    soldOut = other.soldOut
    campaign = other.campaign
    base = other.base
    host = other.host
    links = other.links
  }

  /// What is made once of each product that is shown.
  func texts(of index: Int) -> ProductTexts {
    texts.content(of: index) {
      let product = shop.catalogue.products[index]
      let price = showsPrice(index) ? shop.rules.display(of: product) : nil
      return ProductTexts(price: price.map(prices.block), rel: product.url.flatMap(links.rel))
    }
  }

  /// What the structured data of posts says of a product.
  func mention(of index: Int, _ configuration: SiteConfiguration) -> ProductMention {
    mentions.content(of: index) { ProductMention(ProductNode(index, in: shop, configuration)) }
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
