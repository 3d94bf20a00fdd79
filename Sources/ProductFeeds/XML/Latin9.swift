/// Decodes ISO-8859-15, the Latin alphabet with the euro sign.
///
/// Source: ISO/IEC 8859-15:1999; it differs from ISO-8859-1 in eight characters.
enum Latin9 {
  private static let special: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  /// The text of `bytes` in UTF-8.
  ///
  /// - Complexity: O(size).
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = special[byte] ?? Unicode.Scalar(byte)
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }
}
