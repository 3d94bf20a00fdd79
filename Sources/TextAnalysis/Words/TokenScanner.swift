/// Cuts text or HTML into tokens: runs of ASCII letters, digits, `-` and all bytes above 127.
///
/// A token may hold several words, or none; ``WordSplitter`` decides. In HTML, tags and comments
/// separate tokens, and the content of `script` and `style` is passed over. `b`, `em`, `i`,
/// `mark`, `strong`, `u` and `wbr` do not separate. References for characters are decoded.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isHTML: Bool
  private var position = 0
  /// The bytes of the current token inside the text, unless ``isPieced``.
  private(set) var token = 0..<0
  /// Whether the current token stands in ``pieces``, since markup or references were inside.
  private(set) var isPieced = false
  /// The current token, if ``isPieced``.
  private(set) var pieces: [UInt8] = []
  /// Whether the current token is part of a heading.
  private(set) var isHeading = false
  private var quotes = QuoteSearch()

  /// Prepares to scan `bytes`, which must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  /// Goes to the next token; `false` at the end of the text.
  /// - Complexity: O(length of the text) for all calls together.
  @inline(__always) mutating func next() -> Bool {
    Self.classes.withUnsafeBufferPointer { next(classes: $0) }
  }

  @inline(__always)
  private mutating func next(classes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    var index = position
    while index < count {
      let kind = classes[Int(bytes[index])]
      if kind == Self.tokenClass {
        let start = index
        index = endOfToken(from: index, classes: classes)
        token = start..<index
        isPieced = false
        if isHTML, index < count, classes[Int(bytes[index])] != 0 {
          position = index
          gather()
        } else {
          position = index
        }
        return true
      }
      if kind == 0 || !isHTML {
        index += 1
        continue
      }
      position = index
      if kind == Self.tagClass {
        skipMarkup()
      } else if let reference = CharacterReference(bytes, at: index) {
        if reference.isLetter {
          token = index..<index
          gather()
          return true
        }
        position = reference.end
      } else {
        position += 1
      }
      index = position
    }
    position = count
    return false
  }

  /// The end of the token that goes on at `start`.
  @inline(__always)
  private func endOfToken(from start: Int, classes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let others = Self.others(in: bytes.word(at: index))
      if others != 0 { return index + others.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, classes[Int(bytes[index])] == Self.tokenClass { index += 1 }
    return index
  }

  /// The high bit of each of eight bytes that does not belong to a token.
  ///
  /// All eight are tested at once: a word ends at an unforeseeable place, and a loop over its bytes
  /// would pay for that more than for all else. Adding `0x80 - first` to a byte below 128 sets
  /// its high bit if it is not below `first`.
  @inline(__always) private static func others(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    let lower = low | (ones &* 0x20)
    let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x7F - 0x7A))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x7F - 0x39))
    let hyphens = ~((low ^ ones &* 0x2D) &+ ones &* 0x7F)
    return ~(word | letters | digits | hyphens) & (ones &* 0x80)
  }

  /// Puts the token together that is interrupted by inline markup or by references for letters.
  private mutating func gather() {
    var isLonger = false
    var index = position
    scanning: while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        guard Tag.isTransparent(bytes, at: index),
          let tag = Tag(bytes, at: index, quotes: &quotes)
        else { break scanning }
        index = tag.end
      } else if byte == UInt8(ascii: "&") {
        guard let reference = CharacterReference(bytes, at: index), reference.isLetter
        else { break scanning }
        beginPieces(&isLonger)
        pieces += reference.utf8
        index = reference.end
      } else if Self.classes[Int(byte)] == Self.tokenClass {
        beginPieces(&isLonger)
        let end = Self.classes.withUnsafeBufferPointer { endOfToken(from: index, classes: $0) }
        pieces += bytes[index..<end]
        index = end
      } else {
        break scanning
      }
    }
    position = index
    isPieced = isLonger
  }

  private mutating func beginPieces(_ isLonger: inout Bool) {
    if isLonger { return }
    isLonger = true
    pieces.removeAll(keepingCapacity: true)
    pieces += bytes[token]
  }

  /// Passes over a tag, a comment or a declaration at the reading position.
  private mutating func skipMarkup() {
    guard let tag = Tag(bytes, at: position, quotes: &quotes) else {
      position += 1
      return
    }
    position = tag.end
    if let level = tag.headingLevel {
      isHeading = !tag.isClosing && level > 0
    } else if tag.hasRawText, !tag.isClosing {
      position = Tag.endOfRawText(bytes, from: tag.end, name: tag.name)
    }
  }

  private static let tokenClass: UInt8 = 1
  private static let tagClass: UInt8 = 2

  /// What each byte is: 0 separates, 1 belongs to a token, 2 is `<`, 3 is `&`.
  private static let classes: [UInt8] = (0..<256).map { value in
    switch UInt8(truncatingIfNeeded: value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
      1
    case UInt8(ascii: "<"): 2
    case UInt8(ascii: "&"): 3
    default: 0
    }
  }
}
