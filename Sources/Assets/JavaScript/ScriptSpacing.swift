/// What must stand between two neighbouring tokens of a script.
///
/// A line break stays wherever a semicolon could be inserted or a rule of the language forbids one
/// (ECMAScript 2025, clause 12.10); only where neither can happen does it go.
struct ScriptSpacing {
  let bytes: [UInt8]

  /// Whether a line break between two tokens has no meaning.
  func mayDropNewline(_ left: ScriptToken, _ right: ScriptToken) -> Bool {
    if left.kind == .hashbang || left.kind == .unclear { return false }
    if left.kind == .sign {
      switch bytes[left.start] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if left.end - left.start == 1 { return true }
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
        UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "."):
        return true
      default: break
      }
    }
    guard right.kind == .sign else { return false }
    switch bytes[right.start] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"):
      return true
    case UInt8(ascii: "."): return right.end - right.start == 1 && left.kind != .number
    case UInt8(ascii: "?"): return right.end - right.start == 2
    default: return false
    }
  }

  /// Whether two tokens side by side could be read as others.
  func needsSpace(_ left: ScriptToken, _ right: ScriptToken) -> Bool {
    let (last, first) = (bytes[left.end - 1], bytes[right.start])
    if left.kind == .unclear || right.kind == .unclear { return true }
    if isWord(last, left) || left.kind == .regex, isWord(first, right) { return true }
    if left.kind == .number, first == UInt8(ascii: ".") { return true }
    if isBracket(left) || isBracket(right) { return false }
    if right.kind == .regex || left.kind == .regex { return last == 0x2F && first == 0x2F }
    let isPoint = right.kind == .number && first == UInt8(ascii: ".")
    guard left.kind == .sign, right.kind == .sign || isPoint else { return false }
    // No operator continues `=`, `&`, `|`, `?` or `:` with one of these signs.
    return !("=&|?:".utf8.contains(last) && "!~-+".utf8.contains(first))
  }

  private func isWord(_ byte: UInt8, _ token: ScriptToken) -> Bool {
    switch token.kind {
    case .word, .number, .regex, .sign, .hashbang:
      ScriptBytes.isWord(byte) || byte == UInt8(ascii: "@")
    default: false
    }
  }

  private func isBracket(_ token: ScriptToken) -> Bool {
    token.kind == .sign && "(){}[],;".utf8.contains(bytes[token.start])
  }
}
