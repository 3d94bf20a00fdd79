import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// A realistic feed of each format, and the products that it holds.
@Suite struct FormatTests {
  @Test func googleTSV() throws {
    let reading = readFeed(FeedFixtures.google)
    #expect(
      reading.products.map(words) == [
        "ARONIA-3L: Aroniasaft 3 l | 24.90 EUR | 1×3 l | in_stock | of ARONIA",
        "APFEL-6: Apfelsaft 6 x 0,75 l | 17.94 EUR | sale 15.00 "
          + "2026-02-24T13:00:00+01:00/2026-02-28T15:30:00+01:00 | 1×4.5 l | out_of_stock",
      ])
    #expect(reading.findings.map(words) == [])
    #expect(reading.summary.format == .googleTSV && reading.summary.delimiter == "\t")
    #expect(reading.summary.decimalSign == ".")
    #expect(reading.summary.unmapped == ["custom_label_0"])
    let product = try #require(reading.products.first)
    #expect(product.summary == "Direktsaft aus Aronia. Ungesüßt.")
    #expect(product.url == "https://shop.example/aronia?a=1")
    #expect(
      product.images.map(\.source) == [
        "https://shop.example/a.jpg", "https://shop.example/b.jpg", "https://shop.example/c.jpg",
      ])
    #expect(product.gtin == "4006381333931" && product.brand == "Kelterei Muster")
    #expect(product.categories == [["Saft", "Aronia"]])
    #expect(reading.products.last?.categories == [["Saft", "Apfel"], ["Angebote"]])
    #expect("\(product.location)" == "feed.csv:2:1" && product.location.length == 9)
    #expect(product.slug == "aronia-3l")
  }

  @Test func aLabelOfGoogleHoldsTheDeposit() {
    let reading = readFeed(FeedFixtures.google) { feed, settings in
      feed.columns = [
        .init(field: "deposit", column: Entry.Named("custom_label_0", at: feed.location))
      ]
      settings.deposits["Mehrweg 0,15"] = Product.Deposit(
        amount: Money(minorUnits: 90, currency: .euro), kind: .mehrweg)
    }
    #expect(reading.findings.map(words) == [])
    #expect(reading.products.map { $0.deposit?.amount.minorUnits } == [nil, 90])
    #expect(reading.products.last?.deposit?.kind == .mehrweg)
    #expect(reading.summary.unmapped == [])
  }

  @Test func oldShopify() throws {
    let reading = readFeed(FeedFixtures.shopifyOld) { feed, _ in
      feed.defaults["url"] = Entry.Named(
        "https://shop.example/products/{handle}", at: feed.location)
    }
    #expect(
      reading.products.map(words) == [
        "ARONIA-3L: Aroniasaft – 3 Liter | 29.90 EUR | sale 24.90 | in_stock | of aroniasaft",
        "ARONIA-5L: Aroniasaft – 5 Liter | 39.90 EUR | out_of_stock | of aroniasaft",
        "geschenk: Geschenkkorb | 49.00 EUR | in_stock",
      ])
    #expect(reading.findings.map(words) == [])
    #expect(reading.summary.confidential == ["Cost per item"])
    #expect(reading.summary.rowsRead == 5 && reading.summary.rowsJoined == 1)
    #expect(reading.summary.rowsSkipped == [.init(reason: .notPublished, count: 1)])
    let product = try #require(reading.products.first)
    #expect(product.gtin == "4006381333931" && product.summary == "Direktsaft, ungesüßt.")
    #expect(product.url == "https://shop.example/products/aroniasaft")
    #expect(
      product.images.map { "\($0.source) \($0.alt ?? "-")" } == [
        "https://cdn.example/a3.jpg -", "https://cdn.example/a.jpg Saftbox",
        "https://cdn.example/b.jpg -", "https://cdn.example/c.jpg Ernte",
      ])
    #expect(product.images.map { $0.location.line } == [2, 2, 3, 4])
    #expect(product.brand == "Kelterei Muster" && product.categories == [["Saft"]])
    // The weight of the parcel is not the content.
    #expect(product.content == nil)
  }

  @Test func middleShopify() throws {
    let reading = readFeed(FeedFixtures.shopifyMiddle)
    #expect(
      reading.products.map(words) == [
        "APFEL-6: Apfelsaft | 17.94 EUR | 1×4.5 l | backorder",
        "MOST: Most | 7.50 EUR | discontinued",
      ])
    #expect(reading.findings.map(words) == [])
    #expect(reading.summary.rowsSkipped == [.init(reason: .draft, count: 1)])
    #expect(
      reading.products.first?.categories == [["Food, Beverages & Tobacco", "Beverages", "Juice"]])
    #expect(reading.summary.unmapped.contains("Price / Schweiz"))
  }

  @Test func newShopify() throws {
    let reading = readFeed(FeedFixtures.shopifyNew)
    #expect(
      reading.products.map(words) == ["ARONIA-3L: Aroniasaft | 24.90 EUR | 1×3 l | in_stock"])
    #expect(reading.findings.map(words) == [])
    #expect(reading.products.first?.images.first?.alt == "Saftbox")
  }

  @Test func wooCommerce() throws {
    let reading = readFeed(FeedFixtures.wooCommerce)
    #expect(
      reading.products.map(words) == [
        "ARONIA-3L: Aroniasaft, 3 l | 24.90 EUR | sale 19.90 2026-02-24T00:00:00Z/2026-02-28T00:00:00Z"
          + " | low_stock",
        "APFEL-1: Apfelsaft - 1 l | 2.99 EUR | in_stock | of APFEL",
        "14: Apfelsaft – 3 l | 7.50 EUR | backorder | of APFEL",
        "BUCH: Saftbuch | 15.00 EUR | in_stock",
      ])
    #expect(reading.findings.map(words) == [])
    #expect(reading.summary.format == .wooCommerce && reading.summary.decimalSign == ",")
    #expect(reading.summary.confidential == ["Cost of goods"])
    #expect(reading.summary.rowsJoined == 1)
    #expect(
      reading.summary.rowsSkipped == [
        .init(reason: .notPublished, count: 1), .init(reason: .draft, count: 1),
      ])
    let product = try #require(reading.products.first)
    #expect(product.summary == "Direktsaft. Ungesüßt")
    #expect(product.categories == [["Saft", "Aronia"], ["Bio, regional"]])
    #expect(product.url == "https://shop.example/ARONIA-3L")
    #expect(reading.products[3].url == "https://verlag.example/saft")
    // What a variation leaves empty comes from its product.
    #expect(reading.products[1].summary == "Naturtrüb")
    #expect(
      reading.products[1].images.map { "\($0.source) \($0.location.line ?? 0)" } == [
        "https://shop.example/d.jpg 3"
      ])
  }

  @Test func germanWooCommerceWithGermanized() throws {
    let reading = readFeed(FeedFixtures.wooCommerceGerman) { _, settings in
      settings.deposits["Mehrweg 15"] = Product.Deposit(
        amount: Money(minorUnits: 15, currency: .euro), kind: .mehrweg)
      settings.deposits["Pfandflasche"] = Product.Deposit(
        amount: Money(minorUnits: 25, currency: .euro), kind: .einweg)
    }
    #expect(
      reading.products.map(words) == [
        "CIDRE-6: Cidre, 6 Flaschen | 23.88 EUR | 1×4.5 l | deposit 0.90 mehrweg | in_stock",
        "GURKE: Gurken im Glas | 3.49 EUR | 1×360 g | out_of_stock",
      ])
    #expect(
      reading.findings.map(words)
        == [
          "3:121 error[feed-value] nothing says how much the deposit `Pfandlos` is «Pfandlos»"
        ].map { $0.replacing("3:121", with: "3:\(reading.findings.first?.location?.column ?? 0)") })
    let product = try #require(reading.products.first)
    #expect(product.alcohol == 65 && product.minimumAge == 16 && product.isShippedFree)
    #expect(product.allergens == ["Sulfite", "Sellerie"] && product.ingredients == "Apfelsaft")
    #expect(
      product.manufacturer == "Kelterei Muster, Dorfstr. 1" && product.origin == "Deutschland")
    #expect(product.deliveryTime == "2-4 Tage" && product.brand == "Muster" && product.vat == nil)
    #expect(reading.products.last?.vat == .differential)
  }

  @Test func tableOfTheOwner() throws {
    let reading = readFeed(FeedFixtures.generic)
    #expect(
      reading.products.map(words) == [
        "ARONIA-3L: Aroniasaft 3 l | 24.90 EUR | sale 19.90 /2026-12-31T23:59:59Z | 1×3 l | in_stock",
        "CIDRE: Cidre, 12 Flaschen | 1023.88 EUR | 12×0.75 l | deposit 3.30 mehrweg | out_of_stock",
      ])
    #expect(reading.findings.map(words) == [])
    #expect(reading.summary.delimiter == ";" && reading.summary.format == .csv)
    #expect(reading.summary.unmapped == ["Farbe"] && reading.summary.confidential == ["EK-Preis"])
    let product = try #require(reading.products.first)
    #expect(product.recommendedPrice?.minorUnits == 2_990 && product.vatRate == 700)
    #expect(product.images.map(\.source) == ["saft/aronia.jpg"])
    #expect(product.categories == [["Saft", "Aronia"], ["Bio"]])
    #expect(product.updated?.rfc3339 == "2026-08-30T06:00:00Z")
    let second = try #require(reading.products.last)
    #expect(second.alcohol == 65 && second.minimumAge == 16)
    #expect(second.allergens == ["Sulfite", "Sellerie"] && second.replacement?.name == "ARONIA-3L")
    #expect(second.replacement?.location.line == 4)
  }

  /// Each fixture in each encoding and line ending gives the same products.
  @Test(arguments: [
    FeedFixtures.google, FeedFixtures.shopifyOld, FeedFixtures.wooCommerce, FeedFixtures.generic,
  ])
  func encodingsAndLineBreaks(_ text: String) {
    func products(_ bytes: [UInt8]) -> [String] {
      var settings = ProductSettings()
      settings.currency = .euro
      let feed = ProductFeed(file: "feed.csv", location: SourceLocation(path: "blogen.yaml"))
      return FeedReader.read(feed, bytes: bytes, settings: settings, zone: .utc).products.map {
        words($0) + "\($0.location)"
      }
    }
    let expected = products(Array(text.utf8))
    #expect(!expected.isEmpty)
    #expect(products(Array(text.replacing("\n", with: "\r\n").utf8)) == expected)
    #expect(products(Array(text.replacing("\n", with: "\r").utf8)) == expected)
    #expect(
      products([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == expected)
    let decomposed = text.replacing("ü", with: "u\u{308}").replacing("ö", with: "o\u{308}")
    #expect(
      products(Array(decomposed.utf8)).map { $0.prefix { $0 != ":" } }
        == expected.map { $0.prefix { $0 != ":" } })
    let latin = text.unicodeScalars.map {
      $0 == "€" ? 0x80 : $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value)
    }
    if text.unicodeScalars.allSatisfy({ $0.value < 256 || $0 == "€" || $0 == "–" }) {
      #expect(products(latin) == expected)
    }
  }
}
