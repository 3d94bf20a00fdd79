/// What becomes of letters before words are compared: lower case, without accents.
///
/// `ä` is `a`, `é` is `e`, `ß` is `ss`, `æ` is `ae`. The script that searches gets the same table.
enum LetterFolding {
  /// The letters from U+00C0 to U+017F in order, each as it is folded; `-` is no letter.
  static let spelling =
    "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
    + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
    + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
    + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n "
    + "o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u "
    + "w w y y y z z z z z z s"

  /// ``spelling`` as bytes: the first letter below, the second above 256; 0 is no letter.
  static let table: [UInt16] = spelling.split(separator: " ").map { letters in
    let bytes = Array(letters.utf8)
    if bytes == [UInt8(ascii: "-")] { return 0 }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// What a scalar is inside a word.
  enum Part: Equatable {
    /// A letter or digit that has already been appended.
    case letter
    /// Nothing, such as a soft hyphen or an accent that stands apart.
    case nothing
    /// `'`, which ends a word.
    case apostrophe
    /// `-`, which joins words.
    case hyphen
    /// Anything else.
    case other
  }

  /// Says what `scalar` is, and appends its folded letters to `word`.
  static func fold(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Part {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: word.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    case 0x27, 0x2019, 0x02BC: return .apostrophe
    case 0x2D, 0x2010, 0x2011: return .hyphen
    case 0xC0...0x17F:
      let letters = table[Int(scalar.value) - 0xC0]
      if letters == 0 { return .other }
      word.append(UInt8(truncatingIfNeeded: letters))
      if letters > 0xFF { word.append(UInt8(truncatingIfNeeded: letters >> 8)) }
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
    case 0..<0xAA: return .other
    default: return foldOther(scalar, into: &word)
    }
    return .letter
  }

  /// Letters of all other scripts, in lower case.
  private static func foldOther(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Part {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      word += scalar.properties.lowercaseMapping.utf8
      return .letter
    default: return .other
    }
  }
}
