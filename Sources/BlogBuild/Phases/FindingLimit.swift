internal import Diagnostics

extension [Finding] {
  /// Each finding once, and of each kind the first twenty: one mistake of an export is a mistake of
  /// thousands of products.
  ///
  /// - Parameters:
  ///   - limit: How many of each kind are kept.
  ///   - more: How many findings of a kind were not even made, since there are more than `limit`.
  /// - Returns: The findings, with one for those of each kind that are left out.
  func limitedByKind(_ limit: Int = 20, andMore more: [FindingID: Int] = [:]) -> [Finding] {
    var seen: Set<Finding> = []
    var counts: [FindingID: Int] = [:]
    var kept: [Finding] = []
    for finding in self where seen.insert(finding).inserted {
      counts[finding.id, default: 0] += 1
      if counts[finding.id, default: 0] <= limit { kept.append(finding) }
    }
    counts.merge(more) { $0 + $1 }
    for (id, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > limit
    {
      guard let last = kept.last(where: { $0.id == id }) else { continue }
      kept.append(
        Finding(
          id, last.severity, "and \(count - limit) more products for which the same is true",
          at: last.location))
    }
    return kept
  }
}
