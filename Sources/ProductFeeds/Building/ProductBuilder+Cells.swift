internal import BlogModel
internal import Diagnostics

/// Cells as the configuration wants them, and findings about them.
extension ProductBuilder {
  /// The cell of a field, with what its text stands for, or the default of the feed.
  func cell(_ field: FeedField, _ row: FeedRow) -> FeedCell? {
    if var cell = row[field] {
      guard hasValues else { return cell }
      let map = values[field.rawValue]
      if let text = map[cell.text] ?? map.first(where: { isEqual($0.key, cell.text) })?.value {
        cell.text = text.feedTrimmed
      }
      return cell.text.isEmpty ? nil : cell
    }
    guard hasDefaults, let text = defaults[field.rawValue] else { return nil }
    return FeedCell(text: text.name.feedTrimmed, range: 0..<0)
  }

  private func isEqual(_ key: String, _ text: String) -> Bool {
    key.lowercased() == text.lowercased()
  }

  /// The plain text of a field.
  func text(_ field: FeedField, _ row: FeedRow) -> String? {
    guard let cell = cell(field, row) else { return nil }
    let text = PlainText.make(unescaped(cell.text))
    return text.isEmpty ? nil : text
  }

  /// The plain text of a field that has few different values.
  mutating func repeatedText(_ field: FeedField, _ row: FeedRow) -> String? {
    guard let cell = cell(field, row) else { return nil }
    // Texts of up to 15 bytes have no storage to share.
    guard cell.text.utf8.count > 15 else {
      let text = PlainText.make(unescaped(cell.text))
      return text.isEmpty ? nil : text
    }
    if let known = caches.texts[cell.text] { return known.isEmpty ? nil : known }
    let text = PlainText.make(unescaped(cell.text))
    if caches.texts.count < FeedCaches.limit { caches.texts[cell.text] = text }
    return text.isEmpty ? nil : text
  }

  /// A number of an article, without what spreadsheets put around it: `'0123`, `="0123"`.
  func code(_ field: FeedField, _ row: FeedRow) -> FeedCell? {
    guard var cell = cell(field, row) else { return nil }
    cell.text = ComposedText.make(unguarded(cell.text))
    return cell.text.isEmpty ? nil : cell
  }

  private func unguarded(_ text: String) -> String {
    switch text.utf8.first {
    case 0x27: return String(text.dropFirst()).feedTrimmed
    case 0x3D where text.hasPrefix("=\"") && text.hasSuffix("\"") && text.utf8.count > 3:
      return String(text.dropFirst(2).dropLast()).feedTrimmed
    default: return text
    }
  }

  /// WooCommerce writes a line break as `\n`, and `'` before what a spreadsheet would compute.
  func unescaped(_ text: String) -> String {
    format == .wooCommerce ? Self.unescapedWooCommerce(text) : text
  }

  /// The text of a cell in an export of WooCommerce.
  static func unescapedWooCommerce(_ text: String) -> String {
    guard text.utf8.first == 0x27 || text.utf8.contains(0x5C) else { return text }
    var bytes = Array(text.utf8)[...]
    if bytes.first == 0x27, let next = bytes.dropFirst().first,
      [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(next)
    {
      bytes = bytes.dropFirst()
    }
    var result: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == 0x5C, bytes.first == 0x6E {
        bytes = bytes.dropFirst()
        result.append(0x0A)
      } else if byte == 0x5C, bytes.starts(with: [0x5C, 0x6E]) {
        bytes = bytes.dropFirst(2)
        result += [0x5C, 0x6E]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a field says yes; a word that says neither is a finding.
  mutating func flag(_ field: FeedField, _ row: FeedRow) -> Bool? {
    guard let cell = cell(field, row) else { return nil }
    if let value = BooleanText.read(cell.text) { return value }
    report(.feedValue, field, cell, "`\(short(cell.text))` is neither yes nor no")
    return nil
  }

  /// The moment of a field; `nil` with a finding if it is none.
  mutating func date(_ field: FeedField, _ row: FeedRow, isEnd: Bool = false) -> Timestamp? {
    cell(field, row).flatMap { date(field, $0, $0.text, isEnd: isEnd, wantsZone: false) }
  }

  /// The moment of a part of a cell.
  mutating func date(
    _ field: FeedField, _ cell: FeedCell, _ text: String, isEnd: Bool, wantsZone: Bool
  ) -> Timestamp? {
    let key = FeedCaches.DateKey(text: text, isEnd: isEnd)
    let reading: FeedDate.Reading?
    if let known = caches.dates[key] {
      reading = known
    } else {
      reading = FeedDate.read(text, in: zone, isEnd: isEnd)
      if caches.dates.count < FeedCaches.limit { caches.dates.updateValue(reading, forKey: key) }
    }
    guard let reading else {
      report(
        .feedValue, field, cell, "`\(short(text))` is no date",
        help: ["write it as 2026-10-03 or 2026-10-03T08:30+0200"])
      return nil
    }
    if wantsZone, !reading.hasZone {
      report(
        .feedValue, field, cell, "this time has no offset from UTC; it is taken as one of the site",
        help: ["write it as 2026-10-03T08:30+0200"])
    } else if !reading.exists {
      report(.feedValue, field, cell, "the clocks skip this time; the time after the gap is used")
    }
    return reading.timestamp
  }

  /// Reports something wrong in a cell.
  mutating func report(
    _ id: FindingID, _ field: FeedField, _ cell: FeedCell, severity: Finding.Severity = .warning,
    _ message: @autoclosure () -> String, label: @autoclosure () -> String? = nil,
    help: @autoclosure () -> [String] = []
  ) {
    let fate = tally.count(id, field)
    if fate == .counted { return }
    let place =
      cell.range.isEmpty
      ? defaults[field.rawValue]?.location ?? feed.location : places.location(of: cell.range)
    let finding = Finding(id, severity, message(), at: place, label: label(), help: help())
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, field) }
  }

  /// Reports something wrong at a place of the feed that is no cell.
  mutating func report(
    _ id: FindingID, severity: Finding.Severity = .warning, at range: Range<Int>,
    _ message: @autoclosure () -> String, related: [Finding.Related] = []
  ) {
    let fate = tally.count(id, nil)
    if fate == .counted { return }
    let finding = Finding(
      id, severity, message(), at: places.location(of: range), related: related)
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, nil) }
  }

  /// Reports something wrong with a row as a whole.
  mutating func reportRow(_ row: FeedRow, _ message: @autoclosure () -> String) {
    report(.feedRow, at: row.range.lowerBound..<row.range.lowerBound, message())
  }

  /// Fields in `values` and `defaults` that do not exist.
  mutating func checkNames() {
    let known = FeedField.allCases.map(\.name)
    for (name, text) in feed.defaults.sorted(by: { $0.key < $1.key })
    where FeedField(name: name) == nil {
      tally.add(
        Finding(
          .missingColumn, "products have no field `\(name)`", at: text.location,
          label: didYouMean(name, among: known)))
    }
    for name in feed.values.keys.sorted() where FeedField(name: name) == nil {
      tally.add(
        Finding(
          .missingColumn, "`values` names a field `\(name)`, which products do not have",
          at: feed.location, label: didYouMean(name, among: known)))
    }
  }
}

/// A text for a message: its first line, and of that the first 60 characters.
func short(_ text: String) -> String {
  let line = text.prefix { !$0.isNewline }
  return line.count > 60 ? "\(line.prefix(60))…" : String(line)
}
