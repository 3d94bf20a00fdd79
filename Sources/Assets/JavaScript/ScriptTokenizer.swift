/// Cuts a script into tokens; every byte belongs to exactly one, except a byte order mark.
///
/// Source: ECMAScript 2025, clause 12. The grammar that decides whether `/` divides is followed only
/// as far as a tokenizer can: by the last token and the open brackets.
/// - Complexity: O(number of bytes).
struct ScriptTokenizer {
  let bytes: [UInt8]
  var position: Int
  var tokens: [ScriptToken] = []
  /// The first thing that is never closed or closes nothing.
  private(set) var problem: AssetProblem?
  /// Whether something was met that cannot be told without knowing more of the script.
  var isUnclear = false
  var context = ScriptContext()

  /// Reads all tokens of `bytes`, or those up to a problem.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    tokens.reserveCapacity(bytes.count / 4)
    while position < bytes.count, problem == nil, !isUnclear {
      let start = position
      let kind = next()
      let token = ScriptToken(kind: kind, start: start, end: position)
      tokens.append(token)
      if problem == nil { note(token) }
    }
    if problem == nil, !isUnclear, let bracket = context.brackets.last {
      let length = bracket.kind == .template ? 2 : 1
      let text = bytes[bracket.offset..<min(bracket.offset + length, bytes.count)]
      report(
        "this `\(String(decoding: text, as: UTF8.self))` is never closed", at: bracket.offset,
        length: length)
    }
  }

  /// The byte at `offset`, or 0 behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Notes a problem; reading ends there.
  mutating func report(_ message: String, at offset: Int, length: Int) {
    if problem == nil { problem = AssetProblem(message: message, offset: offset, length: length) }
  }

  private mutating func note(_ token: ScriptToken) {
    let opening = context.note(token, bytes)
    guard opening == .closesNothing else { return }
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    report("this `\(text)` closes nothing", at: token.start, length: 1)
  }

  private mutating func next() -> ScriptToken.Kind {
    let first = bytes[position]
    let space = ScriptBytes.space(in: bytes, at: position)
    if space > 0 { return readSpace() }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(first)
    case UInt8(ascii: "`"): return template()
    case UInt8(ascii: "}") where context.brackets.last?.kind == .template: return template()
    case UInt8(ascii: "/"): return slash()
    case UInt8(ascii: "#") where position == 0 && byte(1) == UInt8(ascii: "!"):
      skipLine()
      return .hashbang
    case UInt8(ascii: "."):
      return ScriptBytes.isDigit(byte(position + 1)) ? number() : sign()
    case 0x30...0x39: return number()
    default: return ScriptBytes.isWord(first) ? word() : sign()
    }
  }

  private mutating func readSpace() -> ScriptToken.Kind {
    var kind = ScriptToken.Kind.space
    while true {
      let length = ScriptBytes.space(in: bytes, at: position)
      if length == 0 { return kind }
      if ScriptBytes.newline(in: bytes, at: position) > 0 { kind = .newline }
      position += length
    }
  }

  /// Moves to the next line break or the end.
  mutating func skipLine() {
    while position < bytes.count, ScriptBytes.newline(in: bytes, at: position) == 0 {
      position += 1
    }
  }

  private mutating func word() -> ScriptToken.Kind {
    position += 1
    if bytes[position - 1] == UInt8(ascii: "\\") { skipBraces() }
    while position < bytes.count, ScriptBytes.isWord(bytes[position]),
      bytes[position] != UInt8(ascii: "#"), ScriptBytes.space(in: bytes, at: position) == 0
    {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\\") { skipBraces() }
    }
    return .word
  }

  /// Moves behind the `u{…}` of an escape in a name.
  private mutating func skipBraces() {
    guard byte(position) == UInt8(ascii: "u"), byte(position + 1) == UInt8(ascii: "{") else {
      return
    }
    var end = position + 2
    while ScriptBytes.isWord(byte(end)) { end += 1 }
    if byte(end) == UInt8(ascii: "}") { position = end + 1 }
  }

  private mutating func number() -> ScriptToken.Kind {
    let hasPrefix = byte(position) == 0x30 && "xXoObB".utf8.contains(byte(position + 1))
    var hasPoint = hasPrefix
    while position < bytes.count {
      let current = bytes[position]
      if current == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if !hasPrefix, current | 0x20 == UInt8(ascii: "e") {
        hasPoint = true
        let sign = byte(position + 1)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      } else if !ScriptBytes.isWord(current) || current >= 0x80 {
        break
      }
      position += 1
    }
    return .number
  }

  private mutating func sign() -> ScriptToken.Kind {
    let (first, second, third) = (byte(position), byte(position + 1), byte(position + 2))
    var length = 1
    switch (first, second) {
    case (0x2B, 0x2B): length = 2
    case (0x2D, 0x2D):
      // Alone on its line `-->` begins a comment, but only in scripts that are no modules.
      if third == UInt8(ascii: ">"), context.startsLine { isUnclear = true }
      length = 2
    case (UInt8(ascii: "="), UInt8(ascii: ">")): length = 2
    case (UInt8(ascii: "?"), UInt8(ascii: ".")): length = ScriptBytes.isDigit(third) ? 1 : 2
    case (UInt8(ascii: "."), UInt8(ascii: ".")): length = third == UInt8(ascii: ".") ? 3 : 1
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      // So does `<!--`, anywhere.
      if third == 0x2D, byte(position + 3) == 0x2D { isUnclear = true }
    default: break
    }
    position += length
    return .sign
  }
}
