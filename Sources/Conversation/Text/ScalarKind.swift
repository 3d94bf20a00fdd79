/// What single Unicode scalars do to a text.
enum ScalarKind {
  /// Whether a scalar shows nothing and is not needed, or changes how others are shown.
  ///
  /// Source: the Unicode property `Default_Ignorable_Code_Point`, bidirectional controls (UAX #9),
  /// noncharacters and control characters; without tab, line feed, joiners and emoji styles.
  static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164,
      0xFDD0...0xFDEF, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a scalar is set above, below or through the letter before it.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Whether a joiner beside `scalar` may change how it looks; Latin letters are never joined.
  static func mayJoin(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return value >= 0x0590 && !(0x2000..<0x2190).contains(value)
  }
}
