internal import BlogModel
internal import Diagnostics
internal import Tables

/// Reads a feed that is a table: format, columns, rows.
struct TableFeed {
  let feed: ProductFeed
  let settings: ProductSettings
  let zone: TimeZoneRules
  private var findings: [Finding] = []
  private var summary: FeedSummary

  init(_ feed: ProductFeed, settings: ProductSettings, zone: TimeZoneRules) {
    self.feed = feed
    self.settings = settings
    self.zone = zone
    summary = FeedSummary(file: feed.file)
  }

  /// The products of the table.
  mutating func read(_ bytes: [UInt8]) -> FeedReading {
    guard let table = open(bytes), let format = format(of: table) else { return nothing }
    summary.format = format
    summary.encoding = table.encoding.rawValue
    summary.delimiter = Character(Unicode.Scalar(table.delimiter))
    let names: ColumnNames =
      switch format {
      case .googleTSV, .googleXML: .google
      case .shopify: .shopify
      case .wooCommerce: .wooCommerce
      case .csv: .generic
      }
    let mapping = ColumnMapping(table, names: names, format: format, feed: feed)
    findings += mapping.findings
    summary.mapping = mapping.columns.map {
      FeedSummary.Mapping(field: $0.field, column: table.columns[$0.column].name)
    }
    summary.unmapped = mapping.unmapped
    summary.confidential = mapping.confidential
    var missing = MissingColumns(table: table, mapping: mapping, format: format, feed: feed)
    missing.check(names)
    findings += missing.findings
    guard missing.isReadable else { return nothing }
    var columnNames: [FeedField: String] = [:]
    for entry in summary.mapping where columnNames[entry.field] == nil {
      columnNames[entry.field] = entry.column
    }
    var builder = ProductBuilder(
      feed: feed, format: format, settings: settings, zone: zone, bytes: table.bytes,
      columnNames: columnNames, hasNetPrices: mapping.hasNetPrices)
    let rows = TableRows(table: table, columns: mapping.columns).read(into: &builder)
    builder.addBroken(rows.errors)
    findings += rows.findings
    summary.isIncomplete = rows.problems.contains { problem in
      if case .gaveUp = problem.kind { true } else { false }
    }
    let (products, more) = builder.finish()
    summary.count(builder)
    return FeedReading(products: products, findings: findings + more, summary: summary)
  }

  private var nothing: FeedReading {
    FeedReading(products: [], findings: findings, summary: summary)
  }

  private mutating func open(_ bytes: [UInt8]) -> CSVTable? {
    var encoding: TextEncoding?
    if let name = feed.encoding, HeaderKey.make(name) != "auto" {
      encoding = EncodingNames.encoding(name)
      if encoding == nil {
        findings.append(
          Finding(
            .invalidFeed, "blogen cannot read the encoding `\(name)`", at: feed.location,
            label: didYouMean(name, among: TextEncoding.allCases.map(\.rawValue)),
            help: ["encodings are UTF-8, UTF-16 and Windows-1252"]))
        return nil
      }
    }
    if let delimiter = feed.delimiter, !Self.canSeparate(delimiter) {
      findings.append(
        Finding(
          .invalidFeed, "`\(delimiter)` cannot stand between the cells of a table",
          at: feed.location, help: ["write `,`, `;`, `|` or a tab"]))
      return nil
    }
    let (table, problems) = CSVTable.open(
      feed.file, bytes, delimiter: feed.delimiter?.asciiValue, encoding: encoding)
    findings += problems
    if encoding == .windows1252 { checkEncoding(bytes) }
    return table
  }

  /// Reports a table in UTF-8 that is said to be something else: its umlauts would become pairs of
  /// other characters.
  private mutating func checkEncoding(_ bytes: [UInt8]) {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }),
      String(validating: bytes, as: UTF8.self) != nil
    else { return }
    findings.append(
      Finding(
        .invalidFeed, .warning, "this table is UTF-8, but is read as `\(feed.encoding ?? "")`",
        at: SourceFile(path: feed.file, bytes: bytes).location(at: first),
        help: ["leave `encoding` out, or write `encoding: utf-8`"]))
  }

  private static func canSeparate(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return byte == 0x09
      || byte > 0x20 && byte < 0x7F && byte != 0x22 && !character.isLetter
        && !character.isNumber
  }

  private mutating func format(of table: CSVTable) -> ProductFeed.Format? {
    if let format = feed.format { return format }
    let names = table.columns.map(\.name)
    let place = table.columns.first.map { table.location(of: $0) }
    switch FormatRecognition.recognise(names, hasMapping: !feed.columns.isEmpty) {
    case .format(let format): return format
    case .tie(let formats):
      let list = formats.map { "`\($0.rawValue)`" }.joined(separator: " and ")
      findings.append(
        Finding(
          .unknownFeedFormat, "this table looks like \(list)", at: place,
          help: ["write `format` for this feed"]))
    case .unknown:
      findings.append(
        Finding(
          .unknownFeedFormat, "this table is not like any export that blogen knows", at: place,
          help: [
            "write which columns hold `id`, `name` and `price` below `columns` of this feed",
            "its columns are \(ColumnMapping.list(names))",
          ]))
    }
    return nil
  }
}
