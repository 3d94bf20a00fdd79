/// Undoes percent-encoding in addresses that people copied from a browser.
///
/// Source: RFC 3986, section 2.1.
enum PercentEncoding {
  /// `text` with `%C3%A4` and the like replaced; `nil` if that gives no text for a path.
  ///
  /// A `%` without two digits behind it stays. An encoded `/`, `*`, `?` or control character, and
  /// bytes that are not UTF-8, give `nil`.
  static func decode(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let high = rest.first.flatMap(digit),
        let low = rest.dropFirst().first.flatMap(digit)
      else {
        result.append(byte)
        continue
      }
      let value = high << 4 | low
      if value < 0x20 || value == 0x7F || "/*?\\".utf8.contains(value) { return nil }
      result.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
