/// The classes of bytes that the CSS tokenizer knows; -1 stands for the end of the file.
///
/// Source: CSS Syntax Module Level 3, section 4.2.
enum CSSBytes {
  static func isNewline(_ byte: Int) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  static func isSpace(_ byte: Int) -> Bool { byte == 0x20 || byte == 0x09 || isNewline(byte) }

  static func isDigit(_ byte: Int) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isHexDigit(_ byte: Int) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66 && byte > 0)
  }

  /// Letters, `_`, everything beyond ASCII, and U+0000 for the U+FFFD that replaces it.
  static func isNameStart(_ byte: Int) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || byte == 0x5F
      || byte >= 0x80 || byte == 0
  }

  static func isName(_ byte: Int) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == 0x2D
  }

  /// Quotes, `(`, a stray `\` and control characters, which an address without quotes cannot hold.
  static func endsURL(_ byte: Int) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5C || byte == 0x0B || byte == 0x7F
      || (byte >= 0x01 && byte <= 0x08) || (byte >= 0x0E && byte <= 0x1F)
  }
}
