import BlogModel
import Diagnostics
import TestSupport
import Testing

@testable import ProductFeeds

/// Feeds with random mistakes: nothing traps, every row is counted, every place is in the file.
@Suite struct FeedFuzzTests {
  private static let fixtures = [
    FeedFixtures.google, FeedFixtures.shopifyOld, FeedFixtures.shopifyMiddle,
    FeedFixtures.shopifyNew, FeedFixtures.wooCommerce, FeedFixtures.wooCommerceGerman,
    FeedFixtures.generic,
  ]
  private static let pieces = [
    "", "\"", ",", ";", "\t", "\n", "\r", "-", "0", "1.234", "9999999999999999", "€", "ä",
    "u\u{308}",
    "<p>", "&#x110000;", "variable", "variation", "id:12", "-1", "\\n", "'", "=\"\"", "http://",
    "{sku}", "/", "31.02.2026", "6 x", "%", "\u{A0}", "\u{202F}", "9223372036854775807", "x",
  ]

  private static func mutated(_ text: String, _ dice: inout DataDice) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      let start = Int.random(in: 0...bytes.count, using: &dice)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.removeSubrange(start..<end)
      case 1:
        let other = Int.random(in: 0...bytes.count, using: &dice)
        bytes.insert(contentsOf: bytes[other..<min(bytes.count, other + 40)], at: start)
      case 2 where start < bytes.count: bytes[start] = UInt8.random(in: 0...255, using: &dice)
      default:
        bytes.replaceSubrange(
          start..<end, with: Array((pieces.randomElement(using: &dice) ?? "").utf8))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<70)
  func nothingTrapsAndAllRowsAreCounted(_ seed: Int) {
    var dice = DataDice(seed)
    for _ in 0..<8 {
      let bytes = Self.mutated(Self.fixtures[seed % Self.fixtures.count], &dice)
      var feed = ProductFeed(file: "feed.csv", location: SourceLocation(path: "blogen.yaml"))
      let formats: [ProductFeed.Format?] = [nil, nil, .csv, .shopify, .wooCommerce, .googleTSV]
      feed.format = formats.randomElement(using: &dice) ?? nil
      feed.decimalSign = [nil, ",", "."].randomElement(using: &dice) ?? nil
      var settings = ProductSettings()
      settings.currency = Bool.random(using: &dice) ? .euro : nil
      let reading = FeedReader.read(feed, bytes: bytes, settings: settings, zone: .utc)
      #expect(addsUp(reading.summary))
      #expect(reading.summary.productsMade == reading.products.count)
      #expect(Set(reading.products.map(\.id)).count == reading.products.count)
      for product in reading.products {
        #expect(!product.id.isEmpty && !product.name.isEmpty && !product.slug.isEmpty)
        #expect((product.price?.minorUnits ?? 1) > 0)
        #expect((product.location.line ?? 0) > 0)
        for address in [product.url].compactMap({ $0 }) {
          #expect(address.lowercased().hasPrefix("http"))
        }
      }
      let again = FeedReader.read(feed, bytes: bytes, settings: settings, zone: .utc)
      #expect(again.findings == reading.findings && again.summary == reading.summary)
      #expect(
        !CatalogueMerge(readings: [reading, again], files: []).findings.contains {
          $0.id == .catalogueConflict
        })
    }
  }

  /// Random texts in each cell of a table.
  @Test(arguments: 0..<20)
  func randomCells(_ seed: Int) {
    var dice = DataDice(seed &+ 1_000)
    for _ in 0..<8 {
      let header = FeedField.allCases.map(\.name).joined(separator: "\t")
      let rows = (0..<3).map { _ in
        FeedField.allCases.map { _ in
          (0..<Int.random(in: 0...3, using: &dice)).map { _ in
            (Self.pieces.randomElement(using: &dice) ?? "").filter { !"\t\n\r\"".contains($0) }
          }.joined()
        }.joined(separator: "\t")
      }
      let reading = readFeed(([header] + rows).joined(separator: "\n"), format: .csv) { feed, _ in
        feed.columns = FeedField.allCases.map {
          ProductFeed.Mapping(field: $0.name, column: Entry.Named($0.name, at: feed.location))
        }
      }
      #expect(addsUp(reading.summary) && reading.summary.rowsRead <= 3)
      for finding in reading.findings {
        #expect(
          (1...4).contains(finding.location?.line ?? 0) || finding.location?.path == "blogen.yaml")
      }
    }
  }
}
