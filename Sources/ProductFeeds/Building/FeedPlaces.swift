internal import Diagnostics

/// Turns offsets in a feed into lines and columns.
///
/// Rows come in the order of the file, so that all of them together cost one look through it, also
/// if the whole file is one line.
struct FeedPlaces: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The place of the row that is being read.
  private var row: Place
  /// Places at regular distances; made once rows come out of order.
  private var marks: [Place] = []

  /// Whether a CR ends a line anywhere.
  private let hasLoneCR: Bool

  private static let distance = 2_048

  private struct Place {
    var offset: Int
    /// From 1.
    var line = 1
    /// The scalars before the offset in its line.
    var column = 0
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    row = Self.start(of: bytes)
    hasLoneCR = bytes.withUnsafeBufferPointer { bytes in
      guard bytes.contains(0x0D) else { return false }
      return bytes.indices.contains { Self.isLoneCR(bytes, $0) }
    }
  }

  /// Says that the row which begins at `offset` is read next.
  ///
  /// - Complexity: O(bytes since the row before).
  mutating func begin(at offset: Int) { row = place(at: offset) }

  /// Line and column of a part of the row, without the text of the line.
  ///
  /// - Complexity: O(distance from the start of the row).
  mutating func position(of range: Range<Int>) -> SourceLocation {
    let place = place(at: range.lowerBound)
    let range = range.clamped(to: bytes.indices)
    let length = bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourceLocation(path: path, line: place.line, column: place.column + 1, length: length)
  }

  /// Line, column and the text around a part of the row.
  mutating func location(of range: Range<Int>) -> SourceLocation {
    let place = place(at: range.lowerBound)
    let offset = min(max(0, range.lowerBound), bytes.count)
    // Findings show the neighbourhood of a place, not a line of any length.
    var start = offset
    while start > 0, offset - start < 400, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < bytes.count, end - offset < 800, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = SourceFile(path: path, bytes: Array(bytes[start..<end]))
    var location = text.location(at: offset - start, length: range.count)
    location.line = place.line
    location.column = place.column + 1
    return location
  }

  /// The place of a byte; before the row, the marks are used.
  private mutating func place(at offset: Int) -> Place {
    var place = row
    if offset < row.offset {
      if marks.isEmpty { makeMarks() }
      place = marks[min(marks.count - 1, max(0, offset) / Self.distance)]
      if place.offset > offset { place = Self.start(of: bytes) }
    }
    advance(&place, to: offset)
    return place
  }

  /// LF, CRLF and a CR alone end a line, as in ``Tables``.
  private func advance(_ place: inout Place, to offset: Int) {
    let end = min(offset, bytes.count)
    guard place.offset < end else { return }
    bytes.withUnsafeBufferPointer { bytes in
      // Counting first and looking for the last line break then lets the compiler count many bytes
      // at once.
      var breaks = 0
      for byte in bytes[place.offset..<end] where byte == 0x0A { breaks &+= 1 }
      if hasLoneCR {
        for index in place.offset..<end where Self.isLoneCR(bytes, index) { breaks += 1 }
      }
      var start = end
      if breaks > 0 {
        while start > place.offset, bytes[start - 1] != 0x0A,
          !hasLoneCR || !Self.isLoneCR(bytes, start - 1)
        {
          start -= 1
        }
        place.column = 0
      } else {
        start = place.offset
      }
      place.line += breaks
      var scalars = 0
      for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { scalars &+= 1 }
      place.column += scalars
    }
    place.offset = end
  }

  private static func isLoneCR(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }

  private mutating func makeMarks() {
    var place = Self.start(of: bytes)
    marks = [place]
    while place.offset < bytes.count {
      advance(&place, to: marks.count * Self.distance)
      marks.append(place)
    }
  }

  private static func start(of bytes: [UInt8]) -> Place {
    Place(offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }
}
