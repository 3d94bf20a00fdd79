/// Writes texts as YAML scalars on one line, so that any text is read as it was.
///
/// Byte order marks are left out: they show nothing, and the YAML parser drops some of them.
///
/// JSON's literals are not enough: it has other escapes for characters beyond the first plane, and
/// what people cannot see in a file is escaped here.
///
/// Source: YAML 1.1, sections 5.6 (escapes), 9.1.2 (double quotes) and 9.1.3 (plain).
enum YAMLText {
  /// `text` as a value: as it is if it cannot be taken for anything else, else in double quotes.
  static func value(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// `text` in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{FEFF}": break
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += escape(scalar.value)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value < 0x1_0000 ? 4 : 8
    return (width == 4 ? "\\u" : "\\U")
      + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Whether a scalar may stand in a file as it is, and people see it there.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      // Joiners belong into emoji and into Persian.
      scalar == "\u{200D}" || scalar == "\u{200C}"
    default: true
    }
  }

  /// Words that YAML readers of other programs take for something else than text.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// Whether `text` is a simple word, name, date or address.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isLetterOrDigit(first), last != " ", last != ":", text.utf8.count <= 1_000,
      !words.contains(text.lowercased())
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if previous == ":", scalar == " " { return false }
      let isSafe =
        isLetterOrDigit(scalar) || " ._-/+~%=?()!',;:@".unicodeScalars.contains(scalar)
      guard isSafe else { return false }
      previous = scalar
    }
    return true
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    // Letters of Europe.
    case 0xC0...0x24F, 0x370...0x52F: scalar.properties.isAlphabetic
    default: false
    }
  }
}
