/// The characters of Windows-1252.
///
/// Source: the mapping `windows-1252` of Unicode and Microsoft (`CP1252.TXT`).
package enum Windows1252 {
  /// The code points of the bytes 0x80 to 0x9F; 0 where the encoding has no character.
  ///
  /// Every other byte is the code point of the same number.
  package static let special: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
  ]

  /// The text of `bytes` in UTF-8, or what is decoded before the first byte without a character.
  ///
  /// - Complexity: O(size).
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], isComplete: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let code = byte < 0xA0 ? special[Int(byte) - 0x80] : UInt16(byte)
      guard code != 0, let scalar = Unicode.Scalar(code) else { return (text, false) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return (text, true)
  }
}
