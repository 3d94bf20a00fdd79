/// Reads UTF-16 from bytes.
enum UTF16Text {
  /// The text of `bytes` in UTF-8, or what is decoded before the first half of a character.
  ///
  /// `start` is the offset behind a byte order mark.
  /// - Complexity: O(size).
  static func decode(
    _ bytes: [UInt8], from start: Int, isLittleEndian: Bool
  ) -> (text: [UInt8], isComplete: Bool) {
    let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var index = start
    while index + 1 < bytes.count {
      let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
      index += 2
      if unit < 0x80 {
        text.append(UInt8(truncatingIfNeeded: unit))
        continue
      }
      var code = UInt32(unit)
      if UTF16.isLeadSurrogate(unit), index + 1 < bytes.count {
        let next = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
        if UTF16.isTrailSurrogate(next) {
          code = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF))
          index += 2
        }
      }
      // A surrogate that is left alone is no scalar.
      guard let scalar = Unicode.Scalar(code) else { return (text, false) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return (text, index >= bytes.count)
  }
}
