/// The spelling of a column's name or of a word by which it is recognised.
enum HeaderKey {
  /// `text` in lower case, letters and digits only; `ä`, `ö`, `ü` lose their dots, `ß` is `ss`.
  ///
  /// - Complexity: O(size).
  static func make(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in ComposedText.make(text).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: key.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: key.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      case 0..<0x80: break
      case 0xC4, 0xE4: key.append(UInt8(ascii: "a"))
      case 0xD6, 0xF6: key.append(UInt8(ascii: "o"))
      case 0xDC, 0xFC: key.append(UInt8(ascii: "u"))
      case 0xDF, 0x1E9E: key.append(contentsOf: [0x73, 0x73])
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
          continue
        }
        key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}
