internal import BlogModel
internal import Diagnostics
internal import Tables

/// Which columns of a table hold which fields.
struct ColumnMapping {
  /// Columns and their fields, in the order of the fields, the preferred column of a field first.
  private(set) var columns: [(column: Int, field: FeedField)] = []
  /// The columns that nothing is read from, except confidential ones.
  private(set) var unmapped: [String] = []
  /// The columns that must not be read.
  private(set) var confidential: [String] = []
  /// Whether the price column has net prices.
  private(set) var hasNetPrices = false
  private(set) var findings: [Finding] = []

  /// Finds the columns of the fields in `table`.
  init(_ table: CSVTable, names: ColumnNames, format: ProductFeed.Format, feed: ProductFeed) {
    let keys = table.columns.map { ColumnMapping.key(of: $0.name, format) }
    var found: [FeedField: [(rank: Int, column: Int)]] = [:]
    // A mapping of the owner's own table says all.
    if format != .csv || feed.columns.isEmpty {
      let meanings = names.meanings
      for (column, key) in keys.enumerated() where !ConfidentialColumns.contains(key) {
        for (field, rank) in meanings[key] ?? [] {
          found[field, default: []].append((rank, column))
        }
      }
      if format == .csv, found[.price] == nil,
        let column = keys.firstIndex(where: ColumnNames.netPrices.contains)
      {
        found[.price] = [(0, column)]
        hasNetPrices = true
      }
    }
    addOwn(feed.columns, keys: keys, table: table, to: &found)
    for field in FeedField.allCases {
      let candidates = (found[field] ?? []).sorted { $0 < $1 }
      // In exports, a second column helps out; in other tables, it may mean something else.
      columns += candidates.prefix(format == .csv ? 1 : 3).map { ($0.column, field) }
    }
    let used = Set(columns.map(\.column))
    for (column, key) in keys.enumerated() {
      let name = table.columns[column].name
      if ConfidentialColumns.contains(key) {
        confidential.append(name)
      } else if !used.contains(column), !name.isEmpty {
        unmapped.append(name)
      }
    }
  }

  /// The column that `field` is read from first.
  func column(of field: FeedField) -> Int? { columns.first { $0.field == field }?.column }

  /// Whether any of the fields has a column.
  func has(_ fields: FeedField...) -> Bool { columns.contains { fields.contains($0.field) } }

  private mutating func addOwn(
    _ mappings: [ProductFeed.Mapping], keys: [String], table: CSVTable,
    to found: inout [FeedField: [(rank: Int, column: Int)]]
  ) {
    for mapping in mappings {
      let place = mapping.column.location
      guard let field = FeedField(name: mapping.field) else {
        findings.append(
          Finding(
            .missingColumn, "products have no field `\(mapping.field)`", at: place,
            label: didYouMean(mapping.field, among: FeedField.allCases.map(\.name))))
        continue
      }
      let name = mapping.column.name
      let column =
        table.columns.firstIndex { $0.name == name }
        ?? keys.firstIndex(of: HeaderKey.make(name))
      guard let column else {
        findings.append(
          Finding(
            .missingColumn, "`\(table.path)` has no column `\(name)`", at: place,
            label: didYouMean(name, among: table.columns.map(\.name)),
            help: ["its columns are \(ColumnMapping.list(table.columns.map(\.name)))"]))
        continue
      }
      guard !ConfidentialColumns.contains(keys[column]) else {
        findings.append(
          Finding(
            .missingColumn, "the column `\(name)` is confidential and never read", at: place,
            help: ["name a column with something that customers may know"]))
        continue
      }
      if field == .price { hasNetPrices = false }
      found[field] = [(0, column)]
    }
  }

  /// The key of a column; of `Sichtbar [IsVisible]`, as ePages writes it, the part in brackets.
  static func key(of name: String, _ format: ProductFeed.Format?) -> String {
    guard format == .csv, name.hasSuffix("]"), let open = name.lastIndex(of: "[") else {
      return HeaderKey.make(name)
    }
    let inner = HeaderKey.make(String(name[open...]))
    return epages[inner] ?? HeaderKey.make(String(name[..<open]))
  }

  /// Names of columns for a sentence, at most twelve.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  /// Keys of ePages whose labels say less.
  private static let epages: [String: String] = [
    "alias": "sku", "isvisible": "isvisible", "listpriceseurgross": "bruttopreis",
    "listpriceseurnet": "nettopreis", "depositseurgross": "pfand", "refunit": "referenzeinheit",
    "refamount": "referenzmenge", "refcontentamount": "mengeimprodukt", "upcean": "ean",
    "stocklevel": "bestand", "deliveryperiod": "lieferzeit", "namede": "name",
  ]
}
