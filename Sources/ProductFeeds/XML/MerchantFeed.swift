internal import BlogModel
internal import Diagnostics
internal import Tables

/// Reads a feed that is XML: encoding, elements, items.
struct MerchantFeed {
  let feed: ProductFeed
  let settings: ProductSettings
  let zone: TimeZoneRules

  /// Whether `feed` is read as XML: it says so, or it says nothing and begins with `<`.
  static func isFor(_ feed: ProductFeed, _ bytes: [UInt8]) -> Bool {
    feed.format == .googleXML || feed.format == nil && XMLFeed.isRecognised(bytes)
  }

  /// The products of the feed.
  ///
  /// - Complexity: O(size).
  func read(_ bytes: [UInt8]) -> FeedReading {
    var summary = FeedSummary(file: feed.file, format: .googleXML)
    let text: XMLText
    do {
      text = try XMLText.decode(path: feed.file, bytes: bytes, encoding: try encoding())
    } catch {
      return FeedReading(products: [], findings: [error.finding], summary: summary)
    }
    summary.encoding = text.encoding
    var builder = ProductBuilder(
      feed: feed, format: .googleXML, settings: settings, zone: zone, bytes: text.file.bytes,
      columnNames: columnNames)
    let reading = XMLFeed(text, columns: feed.columns).read(into: &builder)
    summary.mapping = reading.mapping.map {
      FeedSummary.Mapping(field: $0.field, column: $0.element)
    }
    summary.unmapped = reading.unread.map(\.element)
    summary.confidential = reading.confidential
    summary.isIncomplete = !reading.isComplete
    var (products, findings) = builder.finish()
    if let moment = FeedMoment.find(in: text.file.bytes, from: text.start, zone: zone) {
      for index in products.indices where products[index].updated == nil {
        products[index].updated = moment
      }
    }
    summary.count(builder)
    return FeedReading(
      products: products, findings: reading.findings + findings, summary: summary)
  }

  /// The encoding that the owner says, `nil` for none.
  private func encoding() throws(FileMistake) -> TextEncoding? {
    guard let name = feed.encoding, HeaderKey.make(name) != "auto" else { return nil }
    if let encoding = EncodingNames.encoding(name) { return encoding }
    throw FileMistake(
      Finding(
        .invalidFeed, "blogen cannot read the encoding `\(name)`", at: feed.location,
        label: didYouMean(name, among: TextEncoding.allCases.map(\.rawValue)),
        help: ["encodings are UTF-8, UTF-16 and Windows-1252"]))
  }

  /// What the feed calls its fields, for messages.
  private var columnNames: [FeedField: String] {
    var names = Self.elements
    for mapping in feed.columns {
      if let field = FeedField(name: mapping.field) { names[field] = mapping.column.name }
    }
    return names
  }

  private static let elements: [FeedField: String] = [
    .id: "g:id", .name: "title", .text: "description", .url: "link", .images: "g:image_link",
    .moreImages: "g:additional_image_link", .price: "g:price", .salePrice: "g:sale_price",
    .salePeriod: "g:sale_price_effective_date", .availability: "g:availability",
    .availabilityDate: "g:availability_date", .brand: "g:brand", .gtin: "g:gtin", .mpn: "g:mpn",
    .groupID: "g:item_group_id", .categories: "g:product_type",
    .content: "g:unit_pricing_measure", .unitBase: "g:unit_pricing_base_measure",
  ]
}
