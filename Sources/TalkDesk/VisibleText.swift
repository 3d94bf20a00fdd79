/// Makes texts of visitors safe to print on a terminal.
enum VisibleText {
  /// `text` on one line, with control and direction characters made visible.
  ///
  /// White space becomes single spaces if `folds`; text beyond `limit` characters becomes “…”.
  static func line(
    _ text: some StringProtocol, limit: Int = 1_000, folds: Bool = false
  ) -> String {
    var result = ""
    var count = 0
    var hasGap = false
    for character in text {
      if folds, character.isWhitespace {
        hasGap = !result.isEmpty
        continue
      }
      if count >= limit {
        result += "…"
        break
      }
      if hasGap { result += " " }
      hasGap = false
      count += 1
      for scalar in character.unicodeScalars { append(scalar, to: &result) }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      // A joiner makes one picture of several emoji.
      if scalar == "\t" || scalar == "\u{200D}" {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    default: result.unicodeScalars.append(scalar)
    }
  }
}
