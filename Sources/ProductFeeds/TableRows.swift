internal import Tables

/// Gives the rows of a table to a builder, field by field.
struct TableRows {
  let table: CSVTable
  let columns: [(column: Int, field: FeedField)]

  /// Reads all rows.
  ///
  /// - Returns: The rows of the table after the last one, with what is wrong in them.
  /// - Complexity: O(size of the table).
  func read(into builder: inout ProductBuilder) -> CSVRows {
    var rows = table.rows
    var row = FeedRow(number: 0, range: 0..<0)
    var number = 0
    let bytes = table.bytes
    while let source = rows.next() {
      number += 1
      let end = source.cells.last?.range.upperBound ?? source.start
      row.clear(number: number, range: source.start..<max(source.start, end))
      for (column, field) in columns {
        guard let cell = source[column], !cell.range.isEmpty else { continue }
        // The columns of one field come one after the other.
        if row.has(field) { continue }
        if let cell = self.cell(cell, bytes) { row[field] = cell }
      }
      builder.add(row)
    }
    return rows
  }

  private func cell(_ cell: CSVCell, _ bytes: [UInt8]) -> FeedCell? {
    var range = cell.range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    if range.isEmpty { return nil }
    var text: String
    if cell.isQuoted, bytes[range].contains(0x22) {
      text = table.text(of: cell).feedTrimmed
    } else {
      text = String(decoding: bytes[range], as: UTF8.self)
      // No-break spaces at its ends, too.
      if bytes[range.lowerBound] >= 0x80 || bytes[range.upperBound - 1] >= 0x80 {
        text = text.feedTrimmed
      }
    }
    return text.isEmpty ? nil : FeedCell(text: text, range: range)
  }
}
