/// Cuts a style sheet into tokens; every byte belongs to exactly one.
///
/// Source: CSS Syntax Module Level 3, section 4.3. A byte of 128 or more is part of a name, and so
/// is U+0000, which the standard replaces by U+FFFD. A byte order mark belongs to no token.
/// - Complexity: O(number of bytes).
struct CSSTokenizer {
  let bytes: [UInt8]
  var position: Int
  private(set) var tokens: [CSSToken] = []
  /// The first thing that is never closed or must not stand where it does.
  private(set) var problem: AssetProblem?

  /// Reads all tokens of `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    tokens.reserveCapacity(bytes.count / 4)
    while position < bytes.count {
      let start = position
      let kind = next()
      tokens.append(CSSToken(kind: kind, start: start, end: position))
    }
  }

  /// The byte at `offset`, or -1 behind the end.
  func byte(_ offset: Int) -> Int { offset < bytes.count ? Int(bytes[offset]) : -1 }

  /// Notes a problem, unless one stands before it.
  mutating func report(_ message: String, at offset: Int, length: Int) {
    if problem == nil { problem = AssetProblem(message: message, offset: offset, length: length) }
  }

  /// Moves behind the token at `position`.
  private mutating func next() -> CSSToken.Kind {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: return space()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(first)
    case UInt8(ascii: "/") where byte(position + 1) == Int(UInt8(ascii: "*")): return comment()
    case UInt8(ascii: "#"): return hash()
    case UInt8(ascii: "@") where startsName(position + 1):
      position = nameEnd(position + 1)
      return .atKeyword
    case UInt8(ascii: "<") where follows("<!--"): return take(4, .commentOpen)
    case UInt8(ascii: "-") where !startsNumber(position) && follows("-->"):
      return take(3, .commentClose)
    case UInt8(ascii: "("): return take(1, .openRound)
    case UInt8(ascii: ")"): return take(1, .closeRound)
    case UInt8(ascii: "["): return take(1, .openSquare)
    case UInt8(ascii: "]"): return take(1, .closeSquare)
    case UInt8(ascii: "{"): return take(1, .openCurly)
    case UInt8(ascii: "}"): return take(1, .closeCurly)
    case UInt8(ascii: ":"): return take(1, .colon)
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: ","): return take(1, .comma)
    default: break
    }
    if startsNumber(position) { return number() }
    if startsName(position) { return name() }
    return take(1, .delim)
  }

  private mutating func take(_ length: Int, _ kind: CSSToken.Kind) -> CSSToken.Kind {
    position += length
    return kind
  }

  private func follows(_ text: StaticString) -> Bool {
    for index in 0..<text.utf8CodeUnitCount
    where byte(position + index) != Int(text.utf8Start[index]) {
      return false
    }
    return true
  }

  private mutating func space() -> CSSToken.Kind {
    while CSSBytes.isSpace(byte(position)) { position += 1 }
    return .space
  }

  private mutating func comment() -> CSSToken.Kind {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(position + 1) == Int(UInt8(ascii: "/")) {
        position += 2
        return .comment
      }
      position += 1
    }
    report("this comment is never closed", at: start, length: 2)
    return .comment
  }

  private mutating func string(_ quote: UInt8) -> CSSToken.Kind {
    let start = position
    position += 1
    while position < bytes.count {
      let current = bytes[position]
      if current == quote { return take(1, .string) }
      if CSSBytes.isNewline(Int(current)) {
        report("this string is never closed", at: start, length: position - start)
        return .badString
      }
      if current != UInt8(ascii: "\\") {
        position += 1
      } else if CSSBytes.isNewline(byte(position + 1)) {
        let isPair = byte(position + 1) == 0x0D && byte(position + 2) == 0x0A
        position += isPair ? 3 : 2
      } else {
        position = escapeEnd(position)
      }
    }
    report("this string is never closed", at: start, length: position - start)
    return .string
  }

  private mutating func hash() -> CSSToken.Kind {
    guard CSSBytes.isName(byte(position + 1)) || isEscape(position + 1) else {
      return take(1, .delim)
    }
    position = nameEnd(position + 1)
    return .hash
  }

  private mutating func number() -> CSSToken.Kind {
    position = numberEnd(position)
    if startsName(position) {
      position = nameEnd(position)
      return .dimension
    }
    return byte(position) == Int(UInt8(ascii: "%")) ? take(1, .percentage) : .number
  }

  private mutating func name() -> CSSToken.Kind {
    let start = position
    position = nameEnd(position)
    guard byte(position) == Int(UInt8(ascii: "(")) else { return .ident }
    let isURL = CSSText.name(bytes[start..<position]) == "url"
    position += 1
    guard isURL else { return .function }
    var inside = position
    while CSSBytes.isSpace(byte(inside)) { inside += 1 }
    if byte(inside) == Int(UInt8(ascii: "\"")) || byte(inside) == Int(UInt8(ascii: "'")) {
      return .function
    }
    position = inside
    return url(from: start)
  }

  /// The rest of an address without quotes; `position` is at its first byte.
  private mutating func url(from start: Int) -> CSSToken.Kind {
    while position < bytes.count {
      let current = byte(position)
      if current == Int(UInt8(ascii: ")")) { return take(1, .url) }
      if CSSBytes.isSpace(current) {
        _ = space()
        if position == bytes.count { break }
        if byte(position) == Int(UInt8(ascii: ")")) { return take(1, .url) }
        return badURL(from: start)
      }
      if isEscape(position) {
        position = escapeEnd(position)
      } else if CSSBytes.endsURL(current) {
        return badURL(from: start)
      } else {
        position += 1
      }
    }
    report("this `url(` is never closed", at: start, length: 4)
    return .url
  }

  private mutating func badURL(from start: Int) -> CSSToken.Kind {
    report(
      "an address with such a sign must stand in quotes", at: position, length: 1)
    while position < bytes.count {
      if byte(position) == Int(UInt8(ascii: ")")) { return take(1, .badURL) }
      position = isEscape(position) ? escapeEnd(position) : position + 1
    }
    return .badURL
  }
}
