/// Findings for people, in the layout of modern compilers.
///
/// ```
/// error[unknown-key]: unknown key `expire`
///  --> content/posts/apfelernte.md:5:1
///   |
/// 5 | expire: 2026-12-01
///   | ^^^^^^ did you mean `expires`?
///   = help: keys of your own belong under `params:`
/// ```
struct TextFormat {
  var colored: Bool

  func format(_ finding: Finding) -> String {
    let color: Style =
      switch finding.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
    var lines = [
      paint("\(finding.severity.rawValue)[\(finding.id.rawValue)]", color)
        + paint(": \(visible(finding.message))", .bold)
    ]
    let gutter = String(repeating: " ", count: finding.location?.line.map { "\($0)".count } ?? 1)
    if let location = finding.location {
      lines.append("\(gutter)\(paint("-->", .blue)) \(visible(location.description))")
      if let excerpt = location.excerpt, let line = location.line {
        lines += drawing(excerpt, line: line, gutter: gutter, label: finding.label, color: color)
      }
    }
    if let label = finding.label, finding.location?.excerpt == nil {
      lines.append("\(gutter) \(paint("=", .blue)) \(visible(label))")
    }
    for related in finding.related {
      lines.append(
        "\(gutter) \(paint("=", .blue)) \(visible(related.message)) at \(visible(related.location.description))"
      )
    }
    for help in finding.help {
      lines.append("\(gutter) \(paint("=", .blue)) help: \(visible(help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func drawing(
    _ excerpt: SourceExcerpt, line: Int, gutter: String, label: String?, color: Style
  ) -> [String] {
    let bar = paint("|", .blue)
    let text = visible(excerpt.before + excerpt.marked + excerpt.after)
    // A tab stays a tab below the line too, so that the caret stands under its word.
    let indent = excerpt.before.unicodeScalars.map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: columns(of: visible(String(scalar))))
    }.joined()
    let carets = String(repeating: "^", count: max(1, columns(of: visible(excerpt.marked))))
    let comment = label.map { " " + visible($0) } ?? ""
    return [
      "\(gutter) \(bar)",
      "\(paint("\(line)", .blue)) \(bar) \(text)",
      "\(gutter) \(bar) \(indent)\(paint(carets + comment, color))",
    ]
  }

  private enum Style: String {
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case blue = "34"
    case bold = "1"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// `text` with control and direction characters made visible.
///
/// A file must not be able to move the cursor, change colours or reverse the terminal's text.
func visible(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  guard !isPlain else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result.unicodeScalars.append(scalar)
    case 0x0A: result += "\\n"
    case 0x0D: result += "\\r"
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF,
      0x2028,
      0x2029:
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The number of terminal columns that `text` takes.
///
/// Source: Unicode Standard Annex 11 (East Asian Width), reduced to the blocks that occur.
func columns(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return width
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return width + 2
    default: return width + 1
    }
  }
}
