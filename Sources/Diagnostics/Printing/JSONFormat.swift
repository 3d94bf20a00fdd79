/// Findings for programs: one object a line, keys in a fixed order.
enum JSONFormat {
  static func format(_ finding: Finding) -> String {
    var members = [
      "\"id\":\(string(finding.id.rawValue))",
      "\"severity\":\(string(finding.severity.rawValue))",
      "\"message\":\(string(finding.message))",
    ]
    if let location = finding.location { members += place(location) }
    if let label = finding.label { members.append("\"label\":\(string(label))") }
    if !finding.help.isEmpty {
      members.append("\"help\":[\(finding.help.map(string).joined(separator: ","))]")
    }
    if !finding.related.isEmpty {
      let related = finding.related.map { item in
        "{"
          + (["\"message\":\(string(item.message))"] + place(item.location)).joined(separator: ",")
          + "}"
      }
      members.append("\"related\":[\(related.joined(separator: ","))]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func place(_ location: SourceLocation) -> [String] {
    var members = ["\"file\":\(string(location.path))"]
    if let line = location.line { members.append("\"line\":\(line)") }
    if let column = location.column {
      members.append("\"column\":\(column)")
      members.append("\"endColumn\":\(column + location.length)")
    }
    return members
  }

  /// A JSON string literal.
  ///
  /// Source: RFC 8259, section 7.
  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
