internal import BlogModel
internal import Diagnostics
internal import Tables

/// Finds out whether a table has what every product needs.
struct MissingColumns {
  let table: CSVTable
  let mapping: ColumnMapping
  let format: ProductFeed.Format
  let feed: ProductFeed
  private(set) var findings: [Finding] = []
  /// Whether rows can become products at all.
  private(set) var isReadable = true

  init(table: CSVTable, mapping: ColumnMapping, format: ProductFeed.Format, feed: ProductFeed) {
    self.table = table
    self.mapping = mapping
    self.format = format
    self.feed = feed
  }

  /// Looks for the columns of id, name, price and address; `names` are those of the format.
  mutating func check(_ names: ColumnNames) {
    let hasID = mapping.has(.id, .sku) || format == .shopify && mapping.has(.handle)
    if !hasID {
      isReadable = false
      report(.error, "id or article number", [.sku, .id, .handle], "id", names)
    }
    if !mapping.has(.name), !hasDefault(.name) {
      isReadable = false
      report(.error, "name", [.name], "name", names)
    }
    guard isReadable else { return }
    if !mapping.has(.price), !hasDefault(.price) {
      report(.warning, "price", [.price], "price", names)
    }
    if !mapping.has(.url), !hasDefault(.url) {
      findings.append(
        Finding(
          .missingColumn, .note, "nothing in this feed says where its products can be bought",
          at: place,
          help: [
            format == .shopify
              ? "write `url: https://shop.example/products/{handle}` below `defaults` of this feed"
              : "write `url: https://shop.example/{sku}` below `defaults` of this feed"
          ]))
    }
  }

  private var place: SourceLocation? { table.columns.first.map { table.location(of: $0) } }

  private func hasDefault(_ field: FeedField) -> Bool {
    feed.defaults.keys.contains { FeedField(name: $0) == field }
  }

  private mutating func report(
    _ severity: Finding.Severity, _ what: String, _ fields: [FeedField], _ key: String,
    _ names: ColumnNames
  ) {
    let wanted = fields.flatMap { names.keys[$0] ?? [] }
    let unused = table.columns.filter { column in
      mapping.unmapped.contains(column.name)
    }
    let near = unused.first { column in
      let own = HeaderKey.make(column.name)
      return own.utf8.count > 2 && suggestion(for: own, among: wanted) != nil
    }
    let place = near.map { table.location(of: $0) } ?? self.place
    var help = ["write which one it is below `columns` of this feed: `\(key): …`"]
    if near == nil {
      help.append("its columns are \(ColumnMapping.list(table.columns.map(\.name)))")
    }
    findings.append(
      Finding(
        .missingColumn, severity, "this table has no column for the \(what)", at: place,
        label: near.map { "is it `\($0.name)`?" }, help: help))
  }
}
