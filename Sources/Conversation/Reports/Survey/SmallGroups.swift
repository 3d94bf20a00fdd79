/// Keeps numbers of few persons from being told.
enum SmallGroups {
  /// Which of `groups` to suppress so that no number from 1 to `limit` - 1 is told or is the
  /// difference between the total and what is told.
  ///
  /// While the suppressed groups hold fewer than `limit` persons together, the next smallest one is
  /// suppressed too; of equal ones the first.
  static func hidden(_ groups: [Int], below limit: Int) -> [Bool] {
    var isHidden = groups.map { (1..<limit).contains($0) }
    guard isHidden.contains(true) else { return isHidden }
    var sum = zip(groups, isHidden).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    while sum < limit {
      let candidates = groups.indices.filter { !isHidden[$0] && groups[$0] > 0 }
      guard let next = candidates.min(by: { groups[$0] < groups[$1] }) else { break }
      isHidden[next] = true
      sum += groups[next]
    }
    return isHidden
  }
}
