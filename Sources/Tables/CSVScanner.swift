/// Finds rows and cells in the bytes of a table; makes no text and knows no header.
///
/// Source: RFC 4180; in addition any delimiter, CR and LF alone as line breaks, spaces behind a
/// closing quote, and quotes in the middle of a cell without quotes, which are text.
struct CSVScanner: Sendable {
  static let quote = UInt8(ascii: "\"")

  let bytes: [UInt8]
  let delimiter: UInt8
  let limits: CSVLimits
  /// The offset where the next row begins.
  private(set) var position: Int
  /// The line of `position`.
  private(set) var line: CSVLine

  init(_ bytes: [UInt8], from start: Int, line: CSVLine, delimiter: UInt8, limits: CSVLimits) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.limits = limits
    position = start
    self.line = line
  }

  /// A row with what is between its delimiters.
  struct Row {
    /// The line on which it begins.
    var line: CSVLine
    /// The offset of its first byte.
    var start: Int
    /// The line on which it ends, and the offset behind its last cell.
    var end: (line: CSVLine, offset: Int)
    /// Its cells, cut to the wanted number.
    var cells: [CSVCell]
    /// How many cells it has.
    var count: Int
    /// The first cell beyond the wanted number that is not empty.
    var extra: CSVCell?
    /// The first quote behind spaces, and its line.
    var spacedQuote: (offset: Int, line: CSVLine)?
  }

  /// What keeps a row from being read.
  struct Mistake: Error {
    var kind: CSVProblem.Kind
    /// The place of the mistake.
    var offset: Int
    var line: CSVLine
    /// Where the quote opened.
    var opening: (offset: Int, line: CSVLine)?
  }

  /// The next row that has anything but spaces and delimiters, or `nil` at the end.
  ///
  /// Behind a mistake, reading goes on behind the line on which the quote opened or the row began,
  /// so that a missing quote does not spoil the rows below.
  ///
  /// - Parameter wanted: How many cells are kept.
  /// - Returns: The row, also if it has more cells than wanted.
  /// - Throws: ``Mistake``; the next call goes on behind it.
  /// - Complexity: O(size of the row); a mistake is read twice at most up to the limit of a row.
  mutating func next(wanted: Int) throws(Mistake) -> Row? {
    while position < bytes.count {
      let (start, first) = (position, line)
      do {
        let (row, isEmpty) = try scanRow(wanted: wanted)
        if !isEmpty { return row }
      } catch {
        recover(behind: error.opening ?? (start, first), beyond: start)
        throw error
      }
    }
    return nil
  }

  /// Whether nothing is left to read.
  var isAtEnd: Bool { position >= bytes.count }

  /// Stops reading.
  mutating func stop() { position = bytes.count }

  private mutating func scanRow(wanted: Int) throws(Mistake) -> (Row, isEmpty: Bool) {
    let bytes = self.bytes
    let start = position
    var row = Row(
      line: line, start: start, end: (line, start), cells: [], count: 0, extra: nil)
    row.cells.reserveCapacity(min(wanted, 64))
    var isEmpty = true
    var index = start
    while true {
      let cell = try scanCell(&index, &row, in: bytes)
      if cell.isQuoted || isEmpty && !isBlank(cell.range, in: bytes) { isEmpty = false }
      if row.count < wanted {
        row.cells.append(cell)
      } else if row.extra == nil, cell.isQuoted || !isBlank(cell.range, in: bytes) {
        row.extra = cell
      }
      row.count += 1
      guard index - start <= limits.row else {
        throw Mistake(kind: .rowTooLarge(limit: limits.row), offset: start, line: row.line)
      }
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    row.end = (line, index)
    if index < bytes.count { breakLine(&index, in: bytes) }
    position = index
    return (row, isEmpty)
  }

  /// The cell at `index`, which becomes the offset of the delimiter or line break behind it.
  private mutating func scanCell(
    _ index: inout Int, _ row: inout Row, in bytes: [UInt8]
  ) throws(Mistake) -> CSVCell {
    let start = index
    if start < bytes.count, bytes[start] == Self.quote {
      return try scanQuoted(&index, in: bytes)
    }
    let stop = min(bytes.count, start + limits.cell + 1)
    while index < stop {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    guard index - start <= limits.cell else {
      throw Mistake(
        kind: .cellTooLarge(limit: limits.cell, isQuoted: false), offset: start, line: line)
    }
    if start < index, bytes[start] == 0x20, row.spacedQuote == nil {
      let text = bytes[start..<index].firstIndex { !$0.isBlank }
      if let text, bytes[text] == Self.quote { row.spacedQuote = (text, line) }
    }
    return CSVCell(range: start..<index, isQuoted: false, hasDoubledQuotes: false)
  }

  private mutating func scanQuoted(
    _ index: inout Int, in bytes: [UInt8]
  ) throws(Mistake) -> CSVCell {
    let opening = (offset: index, line: line)
    let start = index + 1
    let stop = min(bytes.count, start + limits.cell + 1)
    var hasDoubledQuotes = false
    index = start
    scan: while index < stop {
      switch bytes[index] {
      case Self.quote:
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break scan }
        hasDoubledQuotes = true
        index += 2
      case 0x0A, 0x0D: breakLine(&index, in: bytes)
      default: index += 1
      }
    }
    guard index < bytes.count, bytes[index] == Self.quote, index - start <= limits.cell else {
      let kind: CSVProblem.Kind =
        index < bytes.count ? .cellTooLarge(limit: limits.cell, isQuoted: true) : .unclosedQuote
      throw Mistake(kind: kind, offset: opening.offset, line: opening.line, opening: opening)
    }
    let end = index
    index += 1
    while index < bytes.count, bytes[index].isBlank, bytes[index] != delimiter { index += 1 }
    let byte = index < bytes.count ? bytes[index] : delimiter
    guard byte == delimiter || byte == 0x0A || byte == 0x0D else {
      throw Mistake(kind: .textBehindQuote, offset: index, line: line, opening: opening)
    }
    return CSVCell(range: start..<end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// Moves `index` behind the line break that begins there.
  private mutating func breakLine(_ index: inout Int, in bytes: [UInt8]) {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
    line = CSVLine(number: line.number + 1, start: index)
  }

  private mutating func recover(behind place: (offset: Int, line: CSVLine), beyond start: Int) {
    line = place.line
    var index = max(place.offset, start)
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    if index < bytes.count { breakLine(&index, in: bytes) }
    position = index
  }

  private func isBlank(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    range.allSatisfy { bytes[$0].isBlank }
  }
}
