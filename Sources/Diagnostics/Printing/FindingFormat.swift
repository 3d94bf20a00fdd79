/// How findings are written out.
public enum FindingFormat: String, Sendable, CaseIterable {
  /// For people: message, place, source line and caret.
  case text
  /// For programs: one JSON object a line.
  case json
  /// For GitHub Actions: workflow commands that become annotations.
  case github

  /// All findings in this format, each ending in a line break.
  ///
  /// - Parameters:
  ///   - findings: The findings in the order in which they are printed.
  ///   - colored: Whether `text` uses terminal colours; the other formats never do.
  /// - Returns: The text; empty without findings.
  public func format(_ findings: [Finding], colored: Bool = false) -> String {
    let format: (Finding) -> String =
      switch self {
      case .text: { TextFormat(colored: colored).format($0) + "\n" }
      case .json: { JSONFormat.format($0) + "\n" }
      case .github: { GitHubFormat.format($0) + "\n" }
      }
    return Self.hidingLines(of: findings).map(format).joined()
  }

  /// What one finding hides, no other may show.
  private static func hidingLines(of findings: [Finding]) -> [Finding] {
    let hidden = Set(findings.compactMap(\.location).filter(\.hidesText).map(Line.init))
    guard !hidden.isEmpty else { return findings }
    return findings.map { finding in
      guard let place = finding.location, hidden.contains(Line(place)) else { return finding }
      var finding = finding
      finding.location = place.hidingText()
      return finding
    }
  }

  /// A line of a file.
  private struct Line: Hashable {
    let path: String
    let number: Int?

    init(_ place: SourceLocation) {
      path = place.path
      number = place.line
    }
  }
}
