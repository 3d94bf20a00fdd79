/// Findings for programs: one object a line, keys in a fixed order.
enum JSONFormat {
  static func format(_ finding: Finding) -> String {
    var members = [
      "\"id\":\(JSONText.quoted(finding.id.rawValue))",
      "\"severity\":\(JSONText.quoted(finding.severity.rawValue))",
      "\"message\":\(JSONText.quoted(finding.message))",
    ]
    if let location = finding.location { members += place(location) }
    if let label = finding.label { members.append("\"label\":\(JSONText.quoted(label))") }
    if !finding.help.isEmpty {
      members.append("\"help\":[\(finding.help.map(JSONText.quoted).joined(separator: ","))]")
    }
    if !finding.related.isEmpty {
      let related = finding.related.map { item in
        "{"
          + (["\"message\":\(JSONText.quoted(item.message))"] + place(item.location)).joined(
            separator: ",")
          + "}"
      }
      members.append("\"related\":[\(related.joined(separator: ","))]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func place(_ location: SourceLocation) -> [String] {
    var members = ["\"file\":\(JSONText.quoted(location.path))"]
    if let line = location.line { members.append("\"line\":\(line)") }
    if let column = location.column {
      members.append("\"column\":\(column)")
      members.append("\"endColumn\":\(column + location.length)")
    }
    return members
  }
}
