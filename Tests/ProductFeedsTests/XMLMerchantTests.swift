import BlogModel
import Diagnostics
import TestSupport
import Testing

@testable import ProductFeeds

/// From the bytes of a merchant feed to products.
@Suite struct XMLMerchantTests {
  private static func read(
    _ text: String, _ change: (inout ProductFeed) -> Void = { _ in }
  ) -> FeedReading {
    var feed = ProductFeed(
      file: "feed.xml", location: SourceLocation(path: "blogen.yaml", line: 12, column: 7))
    change(&feed)
    return MerchantFeed(feed: feed, settings: ProductSettings(), zone: .utc).read(Array(text.utf8))
  }

  private static let feed = rss(
    """
    <item>
      <g:id>ARONIA-3L</g:id><title>Aroniasaft, 3-Liter-Box</title>
      <description>&lt;p&gt;Herb &amp;amp; gesund&lt;/p&gt;</description>
      <link>https://shop.example/aroniasaft-3l</link>
      <g:image_link>https://shop.example/a.jpg</g:image_link>
      <g:additional_image_link>https://shop.example/b,c.jpg</g:additional_image_link>
      <g:additional_image_link>https://shop.example/d.jpg</g:additional_image_link>
      <g:price>29.90 EUR</g:price><g:sale_price>24.90 EUR</g:sale_price>
      <g:availability>in stock</g:availability><g:product_type>Saft &gt; Aronia</g:product_type>
      <g:unit_pricing_measure>3 l</g:unit_pricing_measure><g:condition>new</g:condition>
    </item>
    <item><g:id>MOST-1L</g:id><title>Most</title><link>https://shop.example/most</link>
      <g:price>zwei Euro</g:price></item>
    <item><title>Ohne Nummer</title></item>
    """)

  @Test func itemsBecomeProducts() throws {
    let reading = Self.read(Self.feed)
    #expect(reading.products.map(\.id) == ["ARONIA-3L", "MOST-1L"])
    let product = try #require(reading.products.first)
    #expect(product.name == "Aroniasaft, 3-Liter-Box")
    #expect(product.url == "https://shop.example/aroniasaft-3l")
    #expect(
      product.images.map(\.source) == [
        "https://shop.example/a.jpg", "https://shop.example/b,c.jpg",
        "https://shop.example/d.jpg",
      ])
    #expect(product.price == Money(minorUnits: 2_990, currency: .euro))
    #expect(product.sale?.price == Money(minorUnits: 2_490, currency: .euro))
    #expect(product.availability == .inStock)
    #expect(product.categories == [["Saft", "Aronia"]])
    #expect(product.content == Measure(amount: DecimalNumber(digits: 3), unit: .litre))
    #expect(product.location.line == 4)
  }

  @Test func mistakesAreNamedAtTheText() throws {
    let reading = Self.read(Self.feed)
    let price = try #require(reading.findings.first { $0.id == .feedValue })
    #expect(price.location?.description == "feed.xml:15:12")
    #expect(price.location?.excerpt?.marked == "zwei Euro")
    let row = try #require(reading.findings.first { $0.id == .feedRow })
    #expect(row.location?.line == 16)
  }

  @Test func theSummarySaysWhatWasRead() {
    let summary = Self.read(Self.feed).summary
    #expect(summary.format == .googleXML && summary.encoding == "UTF-8")
    #expect(summary.rowsRead == 3 && summary.productsMade == 2 && !summary.isIncomplete)
    #expect(summary.unmapped == ["g:condition"])
    #expect(summary.mapping.contains(FeedSummary.Mapping(field: .price, column: "g:price")))
    let skipped = summary.rowsSkipped.reduce(0) { $0 + $1.count }
    #expect(summary.rowsRead == summary.productsMade + summary.rowsJoined + skipped)
  }

  @Test func aCutFeedGivesWhatIsThere() {
    let reading = Self.read(String(Self.feed.prefix(Self.feed.count - 40)))
    #expect(reading.products.map(\.id) == ["ARONIA-3L", "MOST-1L"])
    #expect(reading.summary.isIncomplete)
    #expect(reading.summary.lines.last == "  the rest of the file was not read")
    #expect(reading.findings.contains { $0.id == .invalidFeed && $0.severity == .error })
  }

  @Test func encodingsThatDoNotExistAreNamed() {
    let reading = Self.read(Self.feed) { $0.encoding = "UTF-88" }
    #expect(
      reading.findings.map(dataWords) == ["12:7 error blogen cannot read the encoding `UTF-88`"])
    #expect(reading.products.isEmpty)
    #expect(Self.read(Self.feed) { $0.encoding = "auto" }.products.count == 2)
    #expect(Self.read(Self.feed) { $0.encoding = "latin1" }.products.count == 2)
  }

  @Test func theFormatDecides() {
    var feed = ProductFeed(file: "f", location: SourceLocation(path: "blogen.yaml"))
    #expect(MerchantFeed.isFor(feed, Array(Self.feed.utf8)))
    #expect(!MerchantFeed.isFor(feed, Array("id;name".utf8)))
    feed.format = .googleXML
    #expect(MerchantFeed.isFor(feed, Array("id;name".utf8)))
    feed.format = .csv
    #expect(!MerchantFeed.isFor(feed, Array(Self.feed.utf8)))
  }

  @Test(arguments: 0..<20)
  func countsAlwaysAddUp(seed: Int) {
    var dice = DataDice(seed)
    let feed = Array(Self.feed.utf8)
    for _ in 0..<40 {
      var bytes = feed
      for _ in 0..<Int.random(in: 1...10, using: &dice) {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] =
          feed.randomElement(using: &dice) ?? 0
      }
      let summary = Self.read(String(decoding: bytes, as: UTF8.self)).summary
      let skipped = summary.rowsSkipped.reduce(0) { $0 + $1.count }
      #expect(summary.rowsRead == summary.productsMade + summary.rowsJoined + skipped)
    }
  }
}
