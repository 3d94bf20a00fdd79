/// Comments, strings, templates and regular expressions.
extension ScriptTokenizer {
  /// A comment, a regular expression or a division.
  mutating func slash() -> ScriptToken.Kind {
    if byte(position + 1) == UInt8(ascii: "/") {
      skipLine()
      return .lineComment
    }
    if byte(position + 1) == UInt8(ascii: "*") { return blockComment() }
    switch context.slash {
    case .regex: return regex()
    case .division:
      position += 1
      return .sign
    case .unclear: return unclear()
    }
  }

  private mutating func blockComment() -> ScriptToken.Kind {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(position + 1) == UInt8(ascii: "/") {
        position += 2
        return .blockComment
      }
      position += 1
    }
    report("this comment is never closed", at: start, length: 2)
    return .blockComment
  }

  mutating func string(_ quote: UInt8) -> ScriptToken.Kind {
    let start = position
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        position += 1
        return .string
      case UInt8(ascii: "\\"):
        let isPair = byte(position + 1) == 0x0D && byte(position + 2) == 0x0A
        position += isPair ? 3 : 2
      case 0x0A, 0x0D:
        report("this string is never closed", at: start, length: position - start)
        return .string
      default: position += 1
      }
    }
    position = bytes.count
    report("this string is never closed", at: start, length: position - start)
    return .string
  }

  /// A part of a template literal, from `` ` `` or `}` on.
  mutating func template() -> ScriptToken.Kind {
    let start = position
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "`"):
        position += 1
        return .template
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "$") where byte(position + 1) == UInt8(ascii: "{"):
        position += 2
        return .template
      default: position += 1
      }
    }
    position = bytes.count
    report("this template literal is never closed", at: start, length: 1)
    return .template
  }

  private mutating func regex() -> ScriptToken.Kind {
    let start = position
    var isInClass = false
    position += 1
    while position < bytes.count, ScriptBytes.newline(in: bytes, at: position) == 0 {
      switch bytes[position] {
      case UInt8(ascii: "\\"):
        position += 1
        if ScriptBytes.newline(in: bytes, at: position) > 0 { continue }
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        position += 1
        while position < bytes.count, ScriptBytes.isWord(bytes[position]),
          ScriptBytes.space(in: bytes, at: position) == 0
        {
          position += 1
        }
        return .regex
      default: break
      }
      position += 1
    }
    position = min(position, bytes.count)
    report("this regular expression is never closed", at: start, length: position - start)
    return .regex
  }

  /// A `/` that may divide or begin a regular expression: the rest of its line stays as it is.
  ///
  /// A regular expression ends in its line, so without another `/` it divides. If the two readings
  /// could leave something open for the next line, nothing is certain any more.
  private mutating func unclear() -> ScriptToken.Kind {
    var end = position + 1
    var hasSlash = false
    var isHarmless = true
    while end < bytes.count, ScriptBytes.newline(in: bytes, at: end) == 0 {
      switch bytes[end] {
      case UInt8(ascii: "/"):
        hasSlash = true
        if byte(end + 1) == UInt8(ascii: "/") || byte(end + 1) == UInt8(ascii: "*") {
          isHarmless = false
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        isHarmless = false
      default: break
      }
      end += 1
    }
    guard hasSlash else {
      position += 1
      return .sign
    }
    isUnclear = !isHarmless
    position = end
    return .unclear
  }
}
