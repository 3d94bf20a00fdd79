package import Diagnostics

/// A row of a table: where it begins, and where its cells are.
package struct CSVRow: Sendable {
  /// The 1-based line of the file on which the row begins.
  package let line: Int
  /// The offset of its first byte.
  package let start: Int
  /// The cells that are there, at most as many as the header has.
  package let cells: [CSVCell]

  /// The cell of the column with this number, from 0; `nil` if the row is too short.
  package subscript(column: Int) -> CSVCell? {
    cells.indices.contains(column) ? cells[column] : nil
  }
}

/// The place of a cell in the bytes of its table; its text is made when it is asked for.
package struct CSVCell: Sendable, Hashable {
  /// The bytes between its quotes, or between the delimiters.
  package let range: Range<Int>
  /// Whether it stands in quotes.
  package let isQuoted: Bool
  /// Whether quotes in it are written twice.
  let hasDoubledQuotes: Bool
}

extension CSVTable {
  /// The text of a cell as it stands in the file, without its quotes.
  ///
  /// - Complexity: O(size of the cell).
  package func text(of cell: CSVCell) -> String {
    let range = cell.range.clamped(to: bytes.indices)
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(bytes[index])
      // The second of two quotes goes.
      index += bytes[index] == CSVScanner.quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a cell without the spaces and tabs around it; those in quotes stay.
  package func trimmedRange(of cell: CSVCell) -> Range<Int> {
    let range = cell.range.clamped(to: bytes.indices)
    if cell.isQuoted { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The text of a cell without the spaces and tabs around it; those in quotes stay.
  package func trimmedText(of cell: CSVCell) -> String {
    text(
      of: CSVCell(
        range: trimmedRange(of: cell), isQuoted: cell.isQuoted,
        hasDoubledQuotes: cell.hasDoubledQuotes))
  }

  /// The place of a cell, with its quotes.
  ///
  /// - Complexity: O(size of the row before it).
  package func location(of cell: CSVCell, in row: CSVRow) -> SourceLocation {
    let quote = cell.isQuoted ? 1 : 0
    let from = max(row.start, cell.range.lowerBound - quote)
    var lines = CSVLine(number: row.line, start: row.start)
    lines.advance(to: from, in: bytes)
    return CSVPlaces(path: path, bytes: bytes).location(
      lines, offset: from, length: cell.range.count + 2 * quote)
  }

  /// The place of the first character of a row.
  package func location(of row: CSVRow) -> SourceLocation {
    CSVPlaces(path: path, bytes: bytes).location(
      CSVLine(number: row.line, start: row.start), offset: row.start, length: 0)
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
