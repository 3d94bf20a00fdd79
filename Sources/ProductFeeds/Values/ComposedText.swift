internal import Foundation

/// Texts in Unicode normalisation form C, in which an `ä` is one scalar.
enum ComposedText {
  /// The composed form of `text`.
  ///
  /// - Complexity: O(size); Foundation is asked only if a scalar may be affected.
  static func make(_ text: String) -> String {
    isComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether every scalar is one that stays as it is: those below U+0300, and the punctuation and
  /// currency signs that German and English texts have.
  ///
  /// Source: the property `NFC_Quick_Check` of Unicode Standard Annex #15.
  private static func isComposed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case 0..<0x80: index += 1
        case 0xC2...0xCB: index += 2
        case 0xE2:
          guard index + 1 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x82,
            index + 2 < bytes.count, bytes[index + 1] != 0x80 || bytes[index + 2] > 0x81
          else { return false }
          index += 3
        default: return false
        }
      }
      return true
    }
  }
}
