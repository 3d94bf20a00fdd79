public import Diagnostics

/// Why a command does nothing.
public struct DeskRefusal: Error, Sendable {
  /// What is wrong, at least one error.
  public var findings: [Finding]

  /// Creates a refusal.
  init(_ findings: [Finding]) { self.findings = findings }

  /// Creates a refusal for one reason.
  init(
    _ id: FindingID, _ message: String, at location: SourceLocation? = nil, label: String? = nil,
    help: [String] = [], related: [Finding.Related] = []
  ) {
    findings = [Finding(id, message, at: location, label: label, help: help, related: related)]
  }
}
