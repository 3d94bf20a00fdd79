/// Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.
///
/// Source: GitHub's documentation, "Workflow commands", `error`, `warning` and `notice`.
enum GitHubFormat {
  static func format(_ finding: Finding) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    if let location = finding.location {
      properties.append("file=\(escape(location.path, property: true))")
      if let line = location.line { properties.append("line=\(line)") }
      if let column = location.column {
        properties.append("col=\(column)")
        properties.append("endColumn=\(column + location.length)")
      }
    }
    properties.append("title=\(finding.id.rawValue)")
    var lines = [finding.message + (finding.label.map { "; \($0)" } ?? "")]
    lines += finding.related.map { "\($0.message) at \($0.location)" }
    lines += finding.help.map { "help: \($0)" }
    // The log is a terminal too, so that control characters are not for a file to send.
    let text = escape(lines.map(visible).joined(separator: "\n"), property: false)
    return "::\(command) \(properties.joined(separator: ","))::\(text)"
  }

  private static func escape(_ text: String, property: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
