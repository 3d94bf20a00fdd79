public import Diagnostics

/// How much a finding matters on one site.
public enum LintLevel: String, Sendable, Hashable, CaseIterable {
  case off
  case note
  case warning
  case error
}

extension [Finding] {
  /// The findings as the owner wants to see them; those that are switched off are left out.
  public func adjusted(by levels: [FindingID: LintLevel]) -> [Finding] {
    guard !levels.isEmpty else { return self }
    return compactMap { finding in
      guard let level = levels[finding.id] else { return finding }
      var finding = finding
      switch level {
      case .off: return nil
      case .note: finding.severity = .note
      case .warning: finding.severity = .warning
      case .error: finding.severity = .error
      }
      return finding
    }
  }
}
