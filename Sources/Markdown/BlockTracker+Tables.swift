/// Counts of the open table that keep a hostile text from growing without bounds.
struct TableState {
  /// How many cells rows lack that had fewer than the heading.
  var missingCells = 0
}

extension BlockTracker {
  /// Makes the last line of the open paragraph the heading row of a table, if the line at the
  /// cursor is a delimiter row with as many cells.
  mutating func openTable(_ cursor: LineCursor) -> Bool {
    guard !paragraph.isRefused, mayBeDelimiterRow(cursor), let columns = cursor.delimiterRow else {
      return false
    }
    let text = paragraph.lastText
    guard let heading = TableRow(bytes, from: text.lowerBound, to: text.upperBound),
      heading.cells.count == columns.count
    else {
      paragraph.isRefused = true
      return false
    }
    // The line is taken back, except for the marks of containers that begin in it.
    let origin = origins.removeLast()
    if paragraph.isFirst {
      output.removeSubrange(paragraph.contentOutput...)
    } else {
      output.removeSubrange(paragraph.lastOutput...)
      output.append(contentsOf: linePrefix)
    }
    finishConstruct(.table(tables.count), origin: origin)
    tables.append(TableShape(columns: columns, firstCell: cells.count))
    tableState = TableState()
    add(heading)
    leaf = .table
    return true
  }

  /// Takes the line as a row of the open table.
  mutating func takeRow(_ cursor: LineCursor) -> Bool {
    guard tableState.missingCells <= 0x80000,
      let row = TableRow(bytes, from: cursor.textStart, to: cursor.end)
    else { return false }
    add(row)
    return true
  }

  private mutating func add(_ row: TableRow) {
    guard let last = tables.indices.last else { return }
    let kept = row.cells.prefix(tables[last].columns.count)
    for cell in kept { cells.add(cell, of: bytes, isTable: true) }
    tables[last].rows.append(kept.count)
    tableState.missingCells += tables[last].columns.count - kept.count
  }

  private func mayBeDelimiterRow(_ cursor: LineCursor) -> Bool {
    switch cursor.first {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }
}
