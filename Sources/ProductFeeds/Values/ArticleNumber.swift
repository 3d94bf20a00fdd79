/// Checks international article numbers.
///
/// Source: GS1 General Specifications, "Check digit calculations"; GTIN-8, -12, -13 and -14.
enum ArticleNumber {
  /// Why a text is no article number.
  enum Problem: Error {
    /// Something else than digits, spaces and hyphens.
    case notDigits
    /// A spreadsheet has made it a rounded number.
    case rounded
    /// A length that no article number has.
    case length(Int)
    /// The last digit does not fit the others.
    case checkDigit(expected: Int)
  }

  /// The digits of `text`, if they are an article number.
  static func read(_ text: String) throws(Problem) -> String {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x20, 0x2D: continue
      case 0x45, 0x65:
        if text.contains(where: { $0 == "," || $0 == "." || $0 == "+" }) { throw .rounded }
        throw .notDigits
      case 0x2C, 0x2E, 0x2B: continue
      default: throw .notDigits
      }
    }
    if text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E || $0 == 0x2B }) { throw .notDigits }
    guard [8, 12, 13, 14].contains(digits.count), let last = digits.last else {
      throw .length(digits.count)
    }
    var sum = 0
    for (index, digit) in digits.dropLast().reversed().enumerated() {
      sum += Int(digit - 0x30) * (index.isMultiple(of: 2) ? 3 : 1)
    }
    let expected = (10 - sum % 10) % 10
    guard Int(last - 0x30) == expected else { throw .checkDigit(expected: expected) }
    return String(decoding: digits, as: UTF8.self)
  }
}
