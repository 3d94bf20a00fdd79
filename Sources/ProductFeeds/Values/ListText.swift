/// Takes cells with several values apart.
enum ListText {
  /// The parts of `text` between `separator`, trimmed, without empty ones.
  ///
  /// With `escapes`, a backslash before the separator makes it a part of the value, as WooCommerce
  /// writes it.
  static func split(_ text: String, at separator: UInt8, escapes: Bool = false) -> [String] {
    guard text.utf8.contains(separator) else { return [text] }
    var parts: [String] = []
    var part: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if byte == separator {
        if isEscaped {
          part[part.count - 1] = byte
          isEscaped = false
          continue
        }
        parts.append(String(decoding: part, as: UTF8.self).feedTrimmed)
        part.removeAll(keepingCapacity: true)
      } else {
        part.append(byte)
      }
      isEscaped = escapes && byte == 0x5C
    }
    parts.append(String(decoding: part, as: UTF8.self).feedTrimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// The addresses in `text`, which a comma separates, or a line break, `;` or `|`.
  ///
  /// A comma inside of an address does not: only one before a blank or the next address.
  static func addresses(_ text: String) -> [String] {
    let isList = text.utf8.contains { byte in
      byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == 0x0A || byte == 0x0D
    }
    guard isList else { return [text] }
    var parts: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A, 0x0D, 0x3B, 0x7C: break
      case 0x2C where index + 1 == bytes.count || bytes[index + 1] <= 0x20: break
      case 0x2C where bytes[(index + 1)...].starts(with: "http".utf8): break
      default: continue
      }
      parts.append(String(decoding: bytes[start..<index], as: UTF8.self).feedTrimmed)
      start = index + 1
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self).feedTrimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// A path of categories: `Saft > Apfelsaft`.
  static func path(_ text: String) -> [String] {
    split(text, at: 0x3E).map { PlainText.make($0) }.filter { !$0.isEmpty }
  }
}
