import BlogModel
import Diagnostics
import Testing

/// A blog with a shop, made step by step; every product is published.
struct ShopSample {
  var builder: SiteBuilder
  var settings = ProductSettings()
  var products: [Product] = []
  /// The products of each post, newest first.
  var mentions: [[Int]] = []
  /// 22 November 2026, noon in Berlin.
  var now = Timestamp(seconds: 1_795_345_200)

  init(_ address: String = "https://example.de/", language: String = "de") throws {
    builder = try SiteBuilder(address, language: language)
    builder.configuration.archives.all = false
  }

  /// Adds a product that the shop sells at `https://shop.example/ID`.
  mutating func product(
    _ id: String, name: String? = nil, edit: (inout Product) throws -> Void = { _ in }
  ) throws {
    let place = SourceLocation(path: "products.csv", line: products.count + 2)
    var product = Product(id: id, name: name ?? id, location: place)
    product.url = "https://shop.example/\(product.slug)"
    try edit(&product)
    products.append(product)
  }

  /// A shop with one product of which everything is known, and a post about it.
  static func full(_ address: String = "https://example.de/") throws -> ShopSample {
    var sample = try ShopSample(address)
    try sample.builder.post("saft", title: "Vom Saft")
    try sample.product("SAFT-3L", name: "Apfelsaft „Die Dicke“") {
      $0.summary = "Drei Liter."
      $0.gtin = "2000000000015"
      $0.mpn = "DD-3"
      $0.brand = "Querbaum"
      $0.categories = [["Saft", "Apfelsaft"], ["Geschenke"]]
      $0.images = [
        HeadImageTests.image("/b/saft 3l.webp", 800, 1_000), HeadImageTests.image("/b/karton.webp"),
      ]
      $0.price = try money("24.90")
      $0.content = Measure(amount: DecimalNumber(digits: 3), unit: .litre)
      $0.availability = .inStock
    }
    sample.mentions = [[0]]
    return sample
  }

  static func money(_ amount: String, _ currency: String = "EUR") throws -> Money {
    let currency = try #require(Currency(currency))
    return try #require(Money(decimal: amount, currency: currency))
  }

  func site() -> Site {
    var site = builder.site()
    let rules = PriceRules(
      settings: settings, history: PriceHistory(), now: now, zone: builder.configuration.timeZone)
    var shop = Shop(catalogue: Catalogue(products), rules: rules)
    shop.publish(Set(products.indices), site.configuration)
    shop.setMentions(mentions)
    site.shop = shop
    return site
  }

  /// The file of a recipe as it is written.
  func file(_ recipe: Recipe) throws -> String {
    let site = site()
    let plan = try #require(SitePlan.pages(of: site).first { $0.recipe == recipe })
    return try #require(renderSite(site, .inline([:]), plans: [plan]).files[plan.path.text])
  }
}
