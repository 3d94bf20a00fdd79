/// A piece of a template file: literal text, an output or a tag.
struct Segment: Sendable {
  /// The kinds of pieces.
  enum Kind: Sendable {
    case text
    case output
    case tag
    /// An opening without its end.
    case unclosed
  }

  var kind: Kind
  /// All bytes of the piece, with braces.
  var range: Range<Int>
  /// The bytes between the braces, without the dashes.
  var markup: Range<Int>
  /// Whether white space before it goes.
  var trimsBefore = false
  /// Whether white space behind it goes.
  var trimsAfter = false
}

/// Splits a template into text, outputs and tags.
///
/// As in Liquid, an output ends at the next `}}` and a tag at the next `%}`, even inside quotes.
struct SegmentScanner {
  private let bytes: [UInt8]
  /// Where the next piece starts.
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next piece, or `nil` at the end of the file.
  /// - Complexity: O(size of the piece); the whole file is scanned once or twice.
  mutating func next() -> Segment? {
    guard position < bytes.count else { return nil }
    let start = position
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == Self.brace, Self.isOpening(bytes[index + 1]) { break }
      index += 1
    }
    if index + 1 >= bytes.count { index = bytes.count }
    if index > start {
      position = index
      return Segment(kind: .text, range: start..<index, markup: start..<index)
    }
    return bracedSegment(at: start)
  }

  private mutating func bracedSegment(at start: Int) -> Segment {
    let isTag = bytes[start + 1] == Self.percent
    var contentStart = start + 2
    let trimsBefore = contentStart < bytes.count && bytes[contentStart] == Self.dash
    if trimsBefore { contentStart += 1 }
    guard let close = closing(from: contentStart, isTag: isTag, start: start) else {
      return Segment(kind: .unclosed, range: start..<start + 2, markup: start..<start + 2)
    }
    let trimsAfter = close > contentStart && bytes[close - 1] == Self.dash
    position = close + 2
    return Segment(
      kind: isTag ? .tag : .output, range: start..<close + 2,
      markup: contentStart..<(trimsAfter ? close - 1 : close), trimsBefore: trimsBefore,
      trimsAfter: trimsAfter)
  }

  /// The place of `%}` or `}}`; `nil`, and `position` where to go on, if another opening or the end
  /// of the file comes first.
  ///
  /// Stopping at the next opening keeps the scan linear.
  private mutating func closing(from contentStart: Int, isTag: Bool, start: Int) -> Int? {
    let first = isTag ? Self.percent : Self.closeBrace
    let isComment = isTag && firstWord(from: contentStart) == UInt8(ascii: "#")
    var index = contentStart
    var quote: UInt8 = 0
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte == first, bytes[index + 1] == Self.closeBrace { return index }
      if byte == Self.brace, quote == 0, !isComment {
        // A tag may well contain `{{`, as in a comment that quotes Liquid.
        if bytes[index + 1] == Self.percent || (!isTag && bytes[index + 1] == Self.brace) {
          position = index
          return nil
        }
      }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      }
      index += 1
    }
    position = endOfLine(from: start)
    return nil
  }

  private func firstWord(from start: Int) -> UInt8 {
    var index = start
    while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
    return index < bytes.count ? bytes[index] : 0
  }

  private func endOfLine(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  private static let brace = UInt8(ascii: "{")
  private static let closeBrace = UInt8(ascii: "}")
  private static let percent = UInt8(ascii: "%")
  private static let dash = UInt8(ascii: "-")

  private static func isOpening(_ byte: UInt8) -> Bool { byte == brace || byte == percent }
}
