public import Diagnostics

/// What a command is going to write; nothing is written before ``TalkDesk/perform(_:)``.
public struct DeskPlan: Sendable {
  /// The changes, in the order in which they are made.
  public internal(set) var changes: [FileChange] = []
  /// What is worth a look although nothing stands in the way.
  public internal(set) var findings: [Finding] = []
  /// What the user should know beside the changes.
  public internal(set) var notes: [String] = []

  /// The changes for people: path and changed lines, and the notes behind them.
  public var summary: String { summary(of: changes.map(\.summary)) }

  /// The same, in words for what was not done yet.
  public var preview: String { summary(of: changes.map(\.preview)) }

  private func summary(of changes: [String]) -> String {
    (changes + notes.map { "\($0)\n" }).joined()
  }

  /// Puts another plan behind this one.
  mutating func append(_ other: DeskPlan) {
    changes += other.changes
    findings += other.findings
    notes += other.notes.filter { !notes.contains($0) }
  }

  /// What everybody must be told who deletes something.
  static let historyNote =
    "Note: if these files were committed, the history of git still holds what was removed."
}
