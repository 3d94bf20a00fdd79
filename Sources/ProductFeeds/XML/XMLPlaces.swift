internal import Diagnostics

/// Turns offsets in a feed into places, also where the whole feed is one line.
struct XMLPlaces {
  /// The file.
  let file: SourceFile

  /// Line, column and the neighbourhood of `range`, which is underlined up to the end of its line.
  ///
  /// - Complexity: O(offset).
  func location(of range: Range<Int>) -> SourceLocation {
    locations(of: [range]).first ?? file.location
  }

  /// The places of `ranges`, which are in the order of the file.
  ///
  /// - Complexity: O(offset of the last one).
  func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
    let bytes = file.bytes
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, index) = (1, lineStart)
    return ranges.map { range in
      let offset = min(max(index, range.lowerBound), bytes.count)
      while let lineBreak = bytes[index..<offset].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        index = lineBreak + 1
        lineStart = index
      }
      index = offset
      return location(of: offset..<(offset + range.count), line: line, lineStart: lineStart)
    }
  }

  /// The place of a range in a line, of whose text only the neighbourhood is looked at.
  private func location(of range: Range<Int>, line: Int, lineStart: Int) -> SourceLocation {
    let bytes = file.bytes
    var start = max(lineStart, range.lowerBound - 400)
    while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let part = SourceFile(path: file.path, bytes: Array(bytes[start...].prefix(1_200)))
    var location = part.location(at: range.lowerBound - start, length: range.count)
    location.line = line
    let before = bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
    location.column = (location.column ?? 1) + before
    return location
  }
}
