internal import Foundation

/// Normalization Form C, in which each letter has one spelling.
///
/// Source: Unicode Standard Annex #15. The only use of Foundation in this module.
enum NormalForm {
  /// `text` in Normalization Form C.
  static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

  /// Whether a text of such scalars is in Normalization Form C whatever their order.
  ///
  /// Only ranges that visitors write often are listed; for the others, the text is looked at.
  static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x481, 0x48A...0x52F, 0x5D0...0x5EA, 0x2002...0x20CF, 0x2100...0x2125,
      0x2190...0x2328, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0E...0xFE0F, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
