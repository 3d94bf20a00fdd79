internal import Diagnostics

/// A line of a table: LF, CRLF and a CR alone end one.
struct CSVLine: Sendable, Hashable {
  /// Its 1-based number.
  var number: Int
  /// The offset of its first byte.
  var start: Int

  /// Moves on to the line that holds the byte at `offset`.
  mutating func advance(to offset: Int, in bytes: [UInt8]) {
    var index = start
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      index += 1
      let isBreak = byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
      if isBreak {
        number += 1
        start = index
      }
    }
  }
}

/// Makes places in a table without looking at the file before them.
struct CSVPlaces {
  let path: String
  let bytes: [UInt8]

  /// The place at `offset` in `line`; `length` counts bytes.
  ///
  /// - Complexity: O(`offset` − start of the line).
  func location(_ line: CSVLine, offset: Int, length: Int) -> SourceLocation {
    // Findings show the neighbourhood of a place, not a line of any length.
    let limit = min(bytes.count, max(offset, line.start) + 1_000)
    var end = min(max(offset, line.start), limit)
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let text = SourceFile(path: path, bytes: Array(bytes[min(line.start, end)..<end]))
    var location = text.location(at: offset - line.start, length: length)
    location.line = line.number
    return location
  }
}
