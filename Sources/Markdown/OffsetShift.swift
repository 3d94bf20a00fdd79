/// How offsets move when parts are put into a text or taken out of it.
struct OffsetShift {
  private var points: [(offset: Int, total: Int)] = []

  /// Notes that offsets from `offset` on move by `amount`; calls come in the order of the text.
  mutating func add(_ amount: Int, from offset: Int) {
    points.append((offset, amount + (points.last?.total ?? 0)))
  }

  /// Where `offset` is after the changes.
  /// - Complexity: O(log *n*) in the number of changes.
  func moved(_ offset: Int) -> Int {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset + points[low - 1].total
  }
}
