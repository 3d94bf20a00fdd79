/// The classes of bytes that the script tokenizer knows.
///
/// Source: ECMAScript 2025, clauses 12.2, 12.3 and 12.7.
enum ScriptBytes {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether the byte can be part of a name: letters, digits, `$`, `_`, `#`, `\` and beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || isDigit(byte)
      || byte == 0x5F || byte == 0x24 || byte == 0x23 || byte == 0x5C || byte >= 0x80
  }

  /// The number of bytes of the line break at `offset`, or 0.
  static func newline(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == 0x0A || bytes[offset] == 0x0D { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else {
      return 0
    }
    // U+2028 and U+2029
    return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
  }

  /// The number of bytes of the white space or line break at `offset`, or 0.
  static func space(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3, 0xEF:
      guard offset + 2 < bytes.count else { return 0 }
      switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
