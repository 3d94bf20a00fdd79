/// Text and addresses as they may stand in the report's page.
enum HTMLText {
  /// `text` for element content and attributes in double quotes, without control characters.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in CleanText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `text` as a link to `address`; the text alone if that is no web address or path.
  static func link(_ text: String, to address: String) -> String {
    let isPath = address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\")
    guard let target = isPath ? address : WebAddress.web(address) else { return escaped(text) }
    return "<a href=\"\(escaped(target))\">\(escaped(text))</a>"
  }

  /// `units` hundredths as a number with two decimals, for lengths in charts.
  static func hundredths(_ units: Int) -> String {
    let rest = abs(units) % 100
    return "\(units < 0 ? "-" : "")\(abs(units) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
