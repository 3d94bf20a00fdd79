import BlogModel
import Diagnostics

@testable import ProductFeeds

/// Reads `text` as a feed of prices in euros.
func readFeed(
  _ text: String, format: ProductFeed.Format? = nil, currency: Currency? = .euro,
  zone: TimeZoneRules = .utc,
  change: (inout ProductFeed, inout ProductSettings) -> Void = { _, _ in }
) -> FeedReading {
  var feed = ProductFeed(
    file: "feed.csv", location: SourceLocation(path: "blogen.yaml", line: 9, column: 5))
  feed.format = format
  // What nearly all feeds need; tests of addresses take it away.
  feed.defaults["url"] = Entry.Named("https://shop.example/{sku}", at: feed.location)
  var settings = ProductSettings()
  settings.currency = currency
  change(&feed, &settings)
  return FeedReader.read(feed, bytes: Array(text.utf8), settings: settings, zone: zone)
}

/// `line:column severity[id] message`, with the underlined text and the related places.
func words(_ finding: Finding) -> String {
  let place = finding.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? "-"
  let marked = finding.location?.excerpt.map { $0.marked.isEmpty ? "" : " «\($0.marked)»" } ?? ""
  let related = finding.related.map { " <- \($0.location.line ?? 0):\($0.location.column ?? 0)" }
  return "\(place) \(finding.severity.rawValue)[\(finding.id.rawValue)] \(finding.message)\(marked)"
    + related.joined()
}

/// What tests compare of a product.
func words(_ product: Product) -> String {
  var parts = ["\(product.id): \(product.name)"]
  if product.sku != product.id { parts.append("sku \(product.sku)") }
  if let price = product.price { parts.append("\(price.decimalText) \(price.currency.code)") }
  if let sale = product.sale {
    let period = [sale.start, sale.end].map { $0?.rfc3339 ?? "" }.joined(separator: "/")
    parts.append("sale \(sale.price.decimalText)\(period == "/" ? "" : " \(period)")")
  }
  if let content = product.content {
    parts.append("\(content.pieces)×\(content.amount.text) \(content.unit.rawValue)")
  }
  if let deposit = product.deposit {
    parts.append("deposit \(deposit.amount.decimalText) \(deposit.kind?.rawValue ?? "")")
  }
  if let availability = product.availability { parts.append(availability.rawValue) }
  if let group = product.groupID { parts.append("of \(group)") }
  return parts.joined(separator: " | ")
}

/// Whether the counts of a summary add up.
func addsUp(_ summary: FeedSummary) -> Bool {
  summary.rowsRead
    == summary.productsMade + summary.rowsJoined + summary.rowsSkipped.reduce(0) { $0 + $1.count }
}
