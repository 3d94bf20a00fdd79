package import Diagnostics

/// What an audit found in many files: each problem once, with the number of files that have it.
///
/// Several tasks fill a log each, and the logs are merged. The result depends neither on the
/// number of tasks nor on the order of the files.
package struct AuditLog: Sendable {
  /// How many files were audited.
  package private(set) var fileCount = 0
  private var records: [AuditProblem: Record] = [:]

  /// Creates an empty log.
  package init() {}

  /// Notes the problems of one file.
  mutating func add(_ problems: Set<AuditProblem>, file: AuditedFile) {
    fileCount += 1
    for problem in problems { records[problem, default: Record()].add(file) }
  }

  /// Adds what `other` noted about other files.
  /// - Complexity: O(number of problems in `other`).
  package mutating func merge(_ other: AuditLog) {
    fileCount += other.fileCount
    records.merge(other.records) { first, second in
      var record = first
      record.merge(second)
      return record
    }
  }

  /// The findings: by kind, then by the first file that has the problem, then by text.
  ///
  /// A mistake in a theme may make thousands of problems, one for each picture; so only the first
  /// `limit` of a kind are named, and the rest are counted in one more finding.
  /// - Complexity: O(*n* log *n*) for *n* problems.
  package func findings(limit: Int = 20) -> [Finding] {
    let limit = max(0, limit)
    let sorted = records.sorted { left, right in
      let (first, second) = (left.key, right.key)
      return (first.kind.rawValue, left.value.firstNumber, first.subject, first.detail)
        < (second.kind.rawValue, right.value.firstNumber, second.subject, second.detail)
    }
    var findings: [Finding] = []
    var kind: AuditProblem.Kind?
    var count = 0
    func closeKind() {
      guard let kind, count > limit else { return }
      findings.append(kind.finding(forRest: count - limit))
    }
    for (problem, record) in sorted {
      if problem.kind != kind {
        closeKind()
        kind = problem.kind
        count = 0
      }
      count += 1
      if count <= limit {
        findings.append(problem.finding(places: record.places(problem.kind.noun)))
      }
    }
    closeKind()
    return findings
  }

  /// The files that have one problem.
  private struct Record: Sendable {
    private var count = 0
    /// The first three by number.
    private var first: [AuditedFile] = []

    var firstNumber: Int { first.first?.number ?? 0 }

    mutating func add(_ file: AuditedFile) {
      count += 1
      insert(file)
    }

    mutating func merge(_ other: Record) {
      count += other.count
      for file in other.first { insert(file) }
    }

    private mutating func insert(_ file: AuditedFile) {
      let place = first.firstIndex { (file.number, file.path) < ($0.number, $0.path) }
      first.insert(file, at: place ?? first.count)
      if first.count > 3 { first.removeLast() }
    }

    /// How many files there are, and which come first.
    func places(_ noun: String) -> String {
      var list = first.map { "`\($0.path)`" }
      let last = list.popLast() ?? ""
      let paths = list.isEmpty ? last : list.joined(separator: ", ") + " and " + last
      switch count {
      case 1: return "1 \(noun): \(paths)"
      case first.count: return "\(count) \(noun)s: \(paths)"
      default: return "\(count) \(noun)s, among them \(paths)"
      }
    }
  }
}
