/// The cells of a table row, as GFM's reference implementation cuts them.
///
/// A pipe ends a cell unless a backslash stands right before it.
/// Source: GFM 0.29, section 4.10.
struct TableRow {
  /// The bytes of each cell, without white space at its ends.
  private(set) var cells: [Range<Int>] = []

  /// Cuts the row that begins at `start`; `nil` if there is no cell or more than 65,535.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    WorkCounter.count(end - start)
    var index = start
    if index < end, bytes[index] == UInt8(ascii: "|") {
      index = Self.skipSpace(bytes, from: index + 1, to: end)
    }
    while index < end {
      let cellStart = index
      while index < end, bytes[index] != UInt8(ascii: "|") {
        let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < end
        index += isEscape && bytes[index + 1] == UInt8(ascii: "|") ? 2 : 1
      }
      let isClosed = index < end
      if index > cellStart || isClosed {
        if cells.count == 65_535 { return nil }
        cells.append(Self.trimmed(bytes, cellStart..<index))
      }
      if !isClosed { break }
      index = Self.skipSpace(bytes, from: index + 1, to: end)
    }
    if cells.isEmpty { return nil }
  }

  private static func skipSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index < end, isSpace(bytes[index]) { index += 1 }
    return index
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Range<Int>
  {
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    return range
  }
}

/// How a column of a table is aligned.
enum TableAlignment {
  case none, left, center, right

  /// The value of the `align` attribute.
  var name: StaticString {
    switch self {
    case .none: ""
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}

/// A table: its columns, and its rows in the list of all cells of the text.
struct TableShape {
  /// The alignment of each column.
  let columns: [TableAlignment]
  /// The number of its first cell among the cells of the text.
  let firstCell: Int
  /// How many cells each row has in the source, the heading row first; never more than columns.
  var rows: [Int] = []
}

extension LineCursor {
  /// The columns of a delimiter row such as `| --- | :-: |`, or `nil` if the line is none.
  var delimiterRow: [TableAlignment]? {
    WorkCounter.count(end - textStart)
    var columns: [TableAlignment] = []
    var index = textStart
    if byte(at: index) == UInt8(ascii: "|") { index += 1 }
    while true {
      index = blankEnd(from: index)
      let isLeft = byte(at: index) == UInt8(ascii: ":")
      if isLeft { index += 1 }
      let dashes = index
      while byte(at: index) == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      let isRight = byte(at: index) == UInt8(ascii: ":")
      if isRight { index += 1 }
      columns.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
      index = blankEnd(from: index)
      guard byte(at: index) == UInt8(ascii: "|") else { break }
      index += 1
      if blankEnd(from: index) >= end { break }
    }
    return blankEnd(from: index) >= end && columns.count <= 65_535 ? columns : nil
  }

  private func blankEnd(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == 0x20 || (bytes[index] >= 9 && bytes[index] <= 13) {
      index += 1
    }
    return index
  }
}
