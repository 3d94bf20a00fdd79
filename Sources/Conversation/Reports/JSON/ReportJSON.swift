/// A JSON value, written with keys in the order in which they are given.
enum ReportJSON {
  case null
  case number(Int)
  /// A number with decimals, already written.
  case decimal(String)
  case bool(Bool)
  case string(String)
  indirect case array([ReportJSON])
  indirect case object([(String, ReportJSON)])

  /// The number, or null.
  static func optional(_ number: Int?) -> ReportJSON { number.map { .number($0) } ?? .null }

  /// The value with two spaces for each level; rows of lists stand in one line.
  func write(to text: inout String, level: Int = 0) {
    switch self {
    case .null: text += "null"
    case .number(let value): text += "\(value)"
    case .decimal(let value): text += value
    case .bool(let value): text += value ? "true" : "false"
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      write(values.map { ("", $0) }, "[", "]", to: &text, level: level)
    case .object(let members): write(members, "{", "}", to: &text, level: level)
    }
  }

  private func write(
    _ members: [(String, ReportJSON)], _ open: String, _ close: String, to text: inout String,
    level: Int
  ) {
    let isLine = open == "{" ? level > 1 : !members.contains { $0.1.isNested }
    let indent = "\n" + String(repeating: "  ", count: level)
    text += open
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { text += isLine ? ", " : "," }
      if !isLine { text += indent + "  " }
      if open == "{" {
        Self.write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, level: level + 1)
    }
    if !isLine, !members.isEmpty { text += indent }
    text += close
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  /// A string literal.
  ///
  /// Source: RFC 8259, section 7.
  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
