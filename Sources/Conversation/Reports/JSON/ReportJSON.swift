internal import Diagnostics

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
    case .string(let value): text += JSONText.quoted(value)
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
        text += JSONText.quoted(key) + ": "
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
}
