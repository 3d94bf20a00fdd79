internal import BlogModel

/// Decides which texts of a table are numbers.
enum DataNumber {
  /// The number that `text` is, or `nil`.
  ///
  /// A number is spelled in the one usual way: digits without a zero in front, a minus before them
  /// at most, a decimal point with digits at most. `007`, `+49`, `1,5`, `1e3` and `-0` are
  /// texts, and so are numbers that would lose digits: beyond 64 bits, or fractions of more than 15.
  static func value(of text: some BidirectionalCollection<UInt8>) -> ParameterValue? {
    var digits = 0
    var pointAt: Int?
    var isFirstZero = false
    let number = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    for byte in number {
      switch byte {
      case UInt8(ascii: "."):
        guard pointAt == nil, digits > 0 else { return nil }
        pointAt = digits
      case 0x30...0x39:
        if digits == 0 { isFirstZero = byte == 0x30 }
        digits += 1
        // No number below has as many digits; long texts need not be read to their end.
        if digits > 19 { return nil }
      default: return nil
      }
    }
    let whole = pointAt ?? digits
    guard digits > 0, pointAt != digits, !isFirstZero || whole == 1 else { return nil }
    let string = String(decoding: text, as: UTF8.self)
    if pointAt == nil {
      let value = Int(string)
      return value == 0 && text.count > 1 ? nil : value.map { .integer($0) }
    }
    guard digits <= 15, let value = Double(string) else { return nil }
    return value == 0 && text.first == UInt8(ascii: "-") ? nil : .decimal(value)
  }
}
