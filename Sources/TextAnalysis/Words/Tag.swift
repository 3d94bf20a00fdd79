/// A tag, a comment or a declaration of HTML, just precisely enough to read the text around it.
struct Tag {
  /// The place behind its `>`.
  let end: Int
  /// Whether it begins with `</`.
  let isClosing: Bool
  /// The first eight letters of its name in lower case, the first in the lowest byte; 0 for a
  /// comment or declaration.
  let name: UInt64

  /// Reads what begins with the `<` at `start`, or `nil` if that is a sign of the text.
  ///
  /// What has no end takes all the rest, as in a browser; a quotation mark in a tag that is never
  /// closed is only a letter.
  /// - Complexity: O(length of the tag), and once O(length of the text) for each kind of quote.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, quotes: inout QuoteSearch) {
    var index = start + 1
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      (isClosing, name) = (false, 0)
      end = Self.endOfDeclaration(bytes, from: index)
      return
    case UInt8(ascii: "/"):
      isClosing = true
      index += 1
    default: isClosing = false
    }
    guard index < bytes.count, Self.isLetter(bytes[index]) else { return nil }
    (name, index) = Self.readName(bytes, from: index)
    var before: UInt8 = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      index += 1
      if before == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        let closing = quotes.find(byte, in: bytes, from: index)
      {
        index = closing + 1
      }
      if byte > UInt8(ascii: " ") { before = byte }
    }
    end = min(index + 1, bytes.count)
  }

  /// Whether words go on across the tag that begins with the `<` at `start`.
  static func isTransparent(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    return transparent.contains(readName(bytes, from: index).name)
  }

  /// Whether its content is no text.
  var hasRawText: Bool { name == Self.script || name == Self.style }

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    guard name & 0xFF == UInt64(UInt8(ascii: "h")), name >> 16 == 0 else { return nil }
    let level = Int(name >> 8) - 0x30
    return (1...6).contains(level) ? level : nil
  }

  /// The place behind the end tag of `name`, or the end of the text.
  static func endOfRawText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, name: UInt64
  ) -> Int {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") {
        let (found, end) = readName(bytes, from: index + 2)
        if found == name {
          index = end
          while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
          return min(index + 1, bytes.count)
        }
      }
      index += 1
    }
    return bytes.count
  }

  /// The place behind a comment, or behind the `>` of any other declaration.
  private static func endOfDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int
  {
    let hyphen = UInt8(ascii: "-")
    var index = start
    if index + 2 < bytes.count, bytes[index] == UInt8(ascii: "!"), bytes[index + 1] == hyphen,
      bytes[index + 2] == hyphen
    {
      // `<!-->` is a whole comment.
      index += 3
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == hyphen, bytes[index - 2] == hyphen
        {
          return index + 1
        }
        index += 1
      }
      return index
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The name from `start` in lower case, and the place behind it; longer names are cut.
  private static func readName(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (name: UInt64, end: Int) {
    var name: UInt64 = 0
    var shift: UInt64 = 0
    var index = start
    while index < bytes.count, isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]) {
      if shift < 64 { name |= UInt64(bytes[index] | 0x20) << shift }
      shift += 8
      index += 1
    }
    // `scripted` is not `script`: a longer name differs in its next byte.
    return (name, index)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func packed(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { bytes in
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static let script = packed("script")
  private static let style = packed("style")
  private static let transparent = ["b", "em", "i", "mark", "strong", "u", "wbr"].map(packed)
}

/// Finds closing quotation marks, without looking twice for one that is not there.
struct QuoteSearch {
  private var isMissing: (double: Bool, single: Bool) = (false, false)

  /// The next `quote` from `start` on.
  mutating func find(
    _ quote: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    if isDouble ? isMissing.double : isMissing.single { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index] == quote { return index }
      index += 1
    }
    if isDouble { isMissing.double = true } else { isMissing.single = true }
    return nil
  }
}
