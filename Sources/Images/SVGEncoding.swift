/// The encodings of an SVG image, as far as its root element needs them.
///
/// Source: XML 1.0 (Fifth Edition) section 4.3.3 and appendix F.
enum SVGEncoding {
  /// The document without byte order mark and with one byte for each ASCII character.
  ///
  /// UTF-8 and the encodings of one byte are left as they are. Of UTF-16, code units beyond ASCII
  /// become `?`: they occur in no name or number that matters.
  static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes[3...]) }
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (high, low) =
        isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      text.append(high == 0 && low < 0x80 ? low : 0x3F)
      index += 2
    }
    return text
  }
}
