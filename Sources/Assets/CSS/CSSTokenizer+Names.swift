/// Names, numbers and escapes; nothing here moves the tokenizer.
extension CSSTokenizer {
  /// Whether an escape begins at `offset`.
  func isEscape(_ offset: Int) -> Bool {
    byte(offset) == Int(UInt8(ascii: "\\")) && !CSSBytes.isNewline(byte(offset + 1))
  }

  /// The offset behind the escape at `offset`; a hexadecimal one takes one white space with it.
  func escapeEnd(_ offset: Int) -> Int {
    var end = offset + 1
    guard end < bytes.count else { return end }
    guard CSSBytes.isHexDigit(byte(end)) else { return end + 1 }
    while end < offset + 7, CSSBytes.isHexDigit(byte(end)) { end += 1 }
    if byte(end) == 0x0D, byte(end + 1) == 0x0A { return end + 2 }
    return CSSBytes.isSpace(byte(end)) ? end + 1 : end
  }

  /// Whether a name begins at `offset`.
  func startsName(_ offset: Int) -> Bool {
    if byte(offset) == Int(UInt8(ascii: "-")) {
      return CSSBytes.isNameStart(byte(offset + 1))
        || byte(offset + 1) == Int(UInt8(ascii: "-")) || isEscape(offset + 1)
    }
    return CSSBytes.isNameStart(byte(offset)) || isEscape(offset)
  }

  /// The offset behind the name that begins at `offset`.
  func nameEnd(_ offset: Int) -> Int {
    var end = offset
    while true {
      if CSSBytes.isName(byte(end)) {
        end += 1
      } else if isEscape(end) {
        end = escapeEnd(end)
      } else {
        return end
      }
    }
  }

  /// Whether a number begins at `offset`.
  func startsNumber(_ offset: Int) -> Bool {
    var digit = offset
    if byte(digit) == Int(UInt8(ascii: "+")) || byte(digit) == Int(UInt8(ascii: "-")) {
      digit += 1
    }
    if byte(digit) == Int(UInt8(ascii: ".")) { digit += 1 }
    return CSSBytes.isDigit(byte(digit))
  }

  /// The offset behind the number that begins at `offset`.
  func numberEnd(_ offset: Int) -> Int {
    var end = offset
    if byte(end) == Int(UInt8(ascii: "+")) || byte(end) == Int(UInt8(ascii: "-")) { end += 1 }
    end = digitsEnd(end)
    if byte(end) == Int(UInt8(ascii: ".")), CSSBytes.isDigit(byte(end + 1)) {
      end = digitsEnd(end + 1)
    }
    guard byte(end) == Int(UInt8(ascii: "e")) || byte(end) == Int(UInt8(ascii: "E")) else {
      return end
    }
    var exponent = end + 1
    let sign = byte(exponent)
    if sign == Int(UInt8(ascii: "+")) || sign == Int(UInt8(ascii: "-")) { exponent += 1 }
    return CSSBytes.isDigit(byte(exponent)) ? digitsEnd(exponent) : end
  }

  private func digitsEnd(_ offset: Int) -> Int {
    var end = offset
    while CSSBytes.isDigit(byte(end)) { end += 1 }
    return end
  }
}
