/// Writes texts as JSON.
public enum JSONText {
  /// A member of an object whose value is a text.
  public static func member(_ key: String, _ value: String) -> String {
    "\(quoted(key)):\(quoted(value))"
  }

  /// `text` as a string literal, quotes included.
  ///
  /// Control characters are escaped, those behind `DEL` too, since JSON is also read in terminals.
  ///
  /// Source: RFC 8259, section 7.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
