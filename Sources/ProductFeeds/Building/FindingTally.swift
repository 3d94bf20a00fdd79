internal import Diagnostics

/// Collects findings, and counts those of one kind instead of keeping thousands.
struct FindingTally: Sendable {
  /// How many of one kind are kept for each column.
  static let limit = 20

  private(set) var findings: [Finding] = []
  private var counts: [Key: Count] = [:]
  /// The keys in the order in which they came.
  private var order: [Key] = []

  private struct Key: Hashable {
    var id: FindingID
    var field: FeedField?
  }

  private struct Count {
    var number = 0
    var firstOfRest: Finding?
  }

  /// Adds a finding that is not counted.
  mutating func add(_ finding: Finding) { findings.append(finding) }

  /// What becomes of a finding.
  enum Fate {
    case kept
    /// It is not kept, but its place is, for the finding that counts the rest.
    case firstOfRest
    case counted
  }

  /// Counts a finding of this kind in this column.
  ///
  /// - Complexity: O(1).
  mutating func count(_ id: FindingID, _ field: FeedField?) -> Fate {
    let key = Key(id: id, field: field)
    if counts[key] == nil { order.append(key) }
    counts[key, default: Count()].number += 1
    let number = counts[key]?.number ?? 0
    return number <= Self.limit ? .kept : number == Self.limit + 1 ? .firstOfRest : .counted
  }

  /// Keeps the place of the first finding that is not kept itself.
  mutating func setRest(_ finding: Finding, _ field: FeedField?) {
    counts[Key(id: finding.id, field: field)]?.firstOfRest = finding
  }

  /// All findings, with one for those of each kind that were not kept.
  func all(column: (FeedField) -> String) -> [Finding] {
    var all = findings
    for key in order {
      guard let count = counts[key], let first = count.firstOfRest else { continue }
      let rest = count.number - Self.limit
      let place = key.field.map { " in \(column($0))" } ?? ""
      all.append(
        Finding(
          key.id, first.severity,
          rest == 1
            ? "one more value\(place) has such a mistake"
            : "\(rest) more values\(place) have such mistakes",
          at: first.location, label: "the first of them"))
    }
    return all
  }
}
