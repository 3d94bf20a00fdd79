/// A text file as its author sees it: the path that findings print, and its bytes.
///
/// Positions are kept as byte offsets everywhere and turned into line and column only when a
/// finding is made, so that a file without mistakes costs nothing.
public struct SourceFile: Sendable {
  /// The path relative to the site folder, with `/` between its parts.
  public let path: String

  /// The content in UTF-8.
  ///
  /// Invalid bytes are allowed; they print as U+FFFD.
  public let bytes: [UInt8]

  /// Creates a file from its path and bytes; nothing is read from disk.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from text, as tests and in-memory templates do.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of the byte at `offset`; `length` counts the bytes to underline.
  ///
  /// Offsets beyond the end point behind the last character, and offsets inside a line break
  /// before it. The underlined part ends with its line. A byte order mark at the start of the file
  /// takes no column.
  /// - Complexity: O(`offset`).
  public func location(at offset: Int, length: Int = 0) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return location(line: line, lineStart: lineStart, offset: offset, length: length)
  }

  /// The place at a 1-based `line` and a 0-based byte `column` inside it.
  ///
  /// Lines beyond the end give the last line.
  /// - Complexity: O(size of the file up to `line`).
  public func location(line: Int, byteColumn: Int, length: Int = 0) -> SourceLocation {
    var current = 1
    var lineStart = 0
    var index = 0
    while current < line, index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") {
        current += 1
        lineStart = index + 1
      }
      index += 1
    }
    let offset = lineStart + min(max(byteColumn, 0), lineEnd(from: lineStart) - lineStart)
    return location(line: current, lineStart: lineStart, offset: offset, length: length)
  }

  /// The place at a 1-based `line` and a 1-based `column` in Unicode scalars, `length` scalars long.
  ///
  /// Lines and columns beyond the end give the last place before.
  /// - Complexity: O(size of the file up to `line`).
  public func location(line: Int, column: Int, length: Int) -> SourceLocation {
    var current = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while current < line, let next = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) {
      current += 1
      lineStart = next + 1
    }
    let text = String(decoding: bytes[lineStart..<lineEnd(from: lineStart)], as: UTF8.self)
    let scalars = text.unicodeScalars
    let from =
      scalars.index(scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    let to =
      scalars.index(from, offsetBy: max(0, length), limitedBy: scalars.endIndex) ?? scalars.endIndex
    return SourceLocation(
      path: path, line: current, column: scalars.distance(from: scalars.startIndex, to: from) + 1,
      length: scalars.distance(from: from, to: to),
      excerpt: SourceExcerpt(
        before: String(scalars[..<from]), marked: String(scalars[from..<to]),
        after: String(scalars[to...])))
  }

  /// The text of a 1-based line without its end; empty beyond the end of the file.
  ///
  /// - Complexity: O(size of the file up to `number`).
  public func line(_ number: Int) -> String {
    var start = 0
    for _ in 1..<max(1, number) {
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      start = next + 1
    }
    return String(decoding: bytes[start..<lineEnd(from: start)], as: UTF8.self)
  }

  /// The place of the file as a whole, without line and column.
  public var location: SourceLocation { SourceLocation(path: path) }

  private func location(line: Int, lineStart: Int, offset: Int, length: Int) -> SourceLocation {
    let hasMark = lineStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let textStart = hasMark ? 3 : lineStart
    let lineEnd = lineEnd(from: lineStart)
    let start = max(min(offset, lineEnd), textStart)
    // Not `offset + length`, which a length beyond all bounds would overflow.
    let end = max(start, min(offset + min(max(length, 0), bytes.count - offset), lineEnd))
    let before = String(decoding: bytes[textStart..<start], as: UTF8.self)
    let marked = String(decoding: bytes[start..<end], as: UTF8.self)
    let after = String(decoding: bytes[end..<lineEnd], as: UTF8.self)
    return SourceLocation(
      path: path, line: line, column: before.unicodeScalars.count + 1,
      length: marked.unicodeScalars.count,
      excerpt: SourceExcerpt(before: before, marked: marked, after: after))
  }

  /// The bytes of a place in this file: those that are marked, or none at its start.
  ///
  /// The opposite of ``location(at:length:)``; a place without line is the start of the file.
  /// - Complexity: O(size of the file up to the place).
  public func range(of place: SourceLocation) -> Range<Int> {
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while line < place.line ?? 1, let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      line += 1
      start = next + 1
    }
    let text = String(decoding: bytes[start..<lineEnd(from: start)], as: UTF8.self)
    let scalars = text.unicodeScalars
    let column = max(0, (place.column ?? 1) - 1)
    let head = scalars.prefix(column).reduce(0) { $0 + UTF8.width($1) }
    let marked = scalars.dropFirst(column).prefix(max(0, place.length))
    return (start + head)..<(start + head + marked.reduce(0) { $0 + UTF8.width($1) })
  }

  /// The offset of the line break (or the end of the file) behind `start`, before any CR.
  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }
}
