/// Numbers with a fraction as Ruby, and so Liquid, prints them.
enum DecimalText {
  /// The shortest text that reads back as the same number: `1.0`, `0.1`, `1.0e+20`.
  static func text(of number: Double) -> String {
    guard number.isFinite else {
      return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    }
    let text = number.description
    guard let exponent = text.firstIndex(of: "e"), !text[..<exponent].contains(".") else {
      return text
    }
    return text[..<exponent] + ".0" + text[exponent...]
  }
}
