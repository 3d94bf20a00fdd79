internal import Diagnostics

/// The findings of one text.
///
/// A finding costs as much as its place is far from the beginning. So the hundredth finding of
/// each severity is the last with a place of its own; further ones are only counted, and a text
/// full of mistakes still takes time in proportion to its size.
struct FindingLog {
  /// How many findings of each severity are kept.
  static let limit = 100

  private let file: SourceFile
  private var kept: [Finding.Severity: Int] = [:]
  private var dropped: [Finding.Severity: Int] = [:]
  private var findings: [Finding] = []

  /// Creates a log for a file.
  init(file: SourceFile) { self.file = file }

  /// Adds a finding at `position`; `related` is only made if the finding is kept.
  mutating func add(
    _ id: FindingID, _ severity: Finding.Severity, _ message: @autoclosure () -> String,
    at position: SourceRange, label: @autoclosure () -> String? = nil,
    help: @autoclosure () -> [String] = [], related: () -> [Finding.Related] = { [] }
  ) {
    guard kept[severity, default: 0] < Self.limit else {
      dropped[severity, default: 0] += 1
      return
    }
    kept[severity, default: 0] += 1
    findings.append(
      Finding(
        id, severity, message(), at: position.location(in: file), label: label(), help: help(),
        related: related()))
  }

  /// The findings; the last of a severity says how many more there are.
  var all: [Finding] {
    var all = findings
    for (severity, count) in dropped {
      guard let last = all.lastIndex(where: { $0.severity == severity }) else { continue }
      all[last].help.append("\(count) more of this kind in the file are not shown")
    }
    return all
  }
}
