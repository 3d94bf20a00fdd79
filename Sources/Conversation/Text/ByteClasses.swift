/// The classes of bytes that texts and addresses are made of.
extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inline(__always)
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  @inline(__always)
  var isLetterOrDigit: Bool { isDigit || isLetter }

  var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }

  /// Whether a byte encoded with this as its first digit is not ASCII.
  var isHighHexDigit: Bool { isHexDigit && self >= 0x38 }

  /// The white space of HTML: tab, line feed, form feed, carriage return, space.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an accent from U+0300 to U+036F, which has two bytes, stands at `index`.
  @inline(__always)
  func holdAccent(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    return self[index] == 0xCC || (self[index] == 0xCD && self[index + 1] < 0xB0)
  }
}
