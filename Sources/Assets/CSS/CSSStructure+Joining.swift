extension CSSStructure {
  /// Whether the tokens `left` and `right`, written side by side, could be read as other tokens.
  ///
  /// In doubt the answer is yes. Source: CSS Syntax Module Level 3, section 9.
  func mayJoin(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (tokens[left].kind, tokens[right].kind)
    switch first {
    case .ident, .atKeyword, .hash, .dimension, .number: break
    case .delim: return mayJoin(sign: sign(left) ?? 0, right)
    case .space, .comment, .badString, .badURL: return true
    default: return false
    }
    switch second {
    case .string, .closeRound, .openSquare, .closeSquare, .openCurly, .closeCurly, .semicolon,
      .comma, .colon, .hash, .atKeyword, .commentOpen:
      return false
    case .openRound: return first == .ident
    case .delim: return mayJoin(left, sign: sign(right) ?? 0)
    default: return true
    }
  }

  private func mayJoin(_ left: Int, sign: UInt8) -> Bool {
    let kind = tokens[left].kind
    switch sign {
    case UInt8(ascii: "-"), UInt8(ascii: "\\"): return true
    case UInt8(ascii: ">"): return text(left).elementsEqual([0x2D, 0x2D])
    case UInt8(ascii: "%"), UInt8(ascii: "."): return kind == .number
    case UInt8(ascii: "+"):
      // `u+` begins a range of characters for some readers, `1e+` an exponent.
      return kind == .number || kind == .dimension || CSSText.name(text(left)) == "u"
    default: return false
    }
  }

  private func mayJoin(sign left: UInt8, _ right: Int) -> Bool {
    let kind = tokens[right].kind
    let isWord = kind == .ident || kind == .function || kind == .url
    switch left {
    case UInt8(ascii: "\\"), UInt8(ascii: "-"), UInt8(ascii: "<"): return true
    case UInt8(ascii: "#"): return isWord || kind.isNumeric || sign(right) == UInt8(ascii: "-")
    case UInt8(ascii: "@"): return isWord || sign(right) == UInt8(ascii: "-")
    case UInt8(ascii: "."), UInt8(ascii: "+"): return kind.isNumeric || sign(right) != nil
    case UInt8(ascii: "!"): return isWord && text(right).starts(with: [0x2D, 0x2D])
    case UInt8(ascii: "/"): return sign(right) == UInt8(ascii: "*")
    case UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"),
      UInt8(ascii: "*"):
      return sign(right) == UInt8(ascii: "=") || sign(right) == UInt8(ascii: "|")
    default: return false
    }
  }

  /// Whether the token ends in a hexadecimal escape that a white space after it would belong to.
  func endsInOpenEscape(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .ident, .atKeyword, .hash, .dimension: break
    default: return false
    }
    let text = text(index)
    var digits = text.endIndex
    while digits > text.startIndex, CSSBytes.isHexDigit(Int(text[digits - 1])) { digits -= 1 }
    guard (1...6).contains(text.endIndex - digits) else { return false }
    var slashes = digits
    while slashes > text.startIndex, text[slashes - 1] == UInt8(ascii: "\\") { slashes -= 1 }
    return (digits - slashes) % 2 == 1
  }
}
