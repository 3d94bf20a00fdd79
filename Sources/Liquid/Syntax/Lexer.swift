/// Splits the markup of a tag into words.
///
/// Source: `lib/liquid/lexer.rb` of Shopify Liquid describes the same words.
enum Lexer {
  /// The words of `bytes[range]`, closed by one of kind `end`.
  /// - Throws: a ``SyntaxError`` at the first byte that belongs to no word.
  /// - Complexity: O(size of the range).
  static func tokens(of bytes: [UInt8], in range: Range<Int>) throws(SyntaxError) -> [Token] {
    var tokens: [Token] = []
    var index = range.lowerBound
    let end = range.upperBound
    while true {
      while index < end, bytes[index].isLiquidSpace { index += 1 }
      guard index < end else { break }
      let start = index
      let byte = bytes[index]
      let next = index + 1 < end ? bytes[index + 1] : 0
      let kind: Token.Kind
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index += 1
        while index < end, bytes[index] != byte { index += 1 }
        guard index < end else {
          throw SyntaxError(
            message: "text without a closing quote", range: start..<trimmedEnd(bytes, start, end))
        }
        index += 1
        kind = .string
      case UInt8(ascii: "=") where next == UInt8(ascii: "="),
        UInt8(ascii: "!") where next == UInt8(ascii: "="),
        UInt8(ascii: "<") where next == UInt8(ascii: "=") || next == UInt8(ascii: ">"),
        UInt8(ascii: ">") where next == UInt8(ascii: "="):
        index += 2
        kind = .comparison
      case UInt8(ascii: "&") where next == UInt8(ascii: "&"):
        index += 2
        kind = .foreign
      case UInt8(ascii: "!"):
        index += 1
        kind = .foreign
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        index += 1
        kind = .comparison
      case UInt8(ascii: ".") where next == UInt8(ascii: "."):
        index += 2
        kind = .dotDot
      case UInt8(ascii: "-") where next.isDigit, _ where byte.isDigit:
        index = endOfNumber(bytes, index, end)
        kind = .number
      case _ where byte.isNameStart:
        index = endOfName(bytes, index, end)
        kind = .name
      default:
        guard let special = special(byte) else {
          let length = scalarLength(bytes, start, end)
          let character = String(decoding: bytes[start..<start + length], as: UTF8.self)
          throw SyntaxError(
            message: "unexpected character `\(character)`", range: start..<start + length)
        }
        index += 1
        kind = special
      }
      tokens.append(Token(kind: kind, range: start..<index))
    }
    tokens.append(Token(kind: .end, range: end..<end))
    return tokens
  }

  private static func special(_ byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "["): .openSquare
    case UInt8(ascii: "]"): .closeSquare
    case UInt8(ascii: "("): .openRound
    case UInt8(ascii: ")"): .closeRound
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "="): .equals
    default: nil
    }
  }

  /// The end of a number of the form `-?\d+(\.\d+)?`.
  private static func endOfNumber(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end, bytes[index].isDigit { index += 1 }
    if index + 1 < end, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit {
      index += 2
      while index < end, bytes[index].isDigit { index += 1 }
    }
    return index
  }

  /// The end of a name of the form `[a-zA-Z_][\w-]*\??`.
  private static func endOfName(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end, bytes[index].isNamePart { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: "?") { index += 1 }
    return index
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, bytes[end - 1].isLiquidSpace { end -= 1 }
    return end
  }

  private static func scalarLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var length = 1
    while start + length < end, bytes[start + length] & 0xC0 == 0x80, length < 4 { length += 1 }
    return length
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isNameStart: Bool { (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "_") }
  var isNamePart: Bool { isNameStart || isDigit || self == UInt8(ascii: "-") }
}
