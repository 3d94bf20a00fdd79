internal import Synchronization

/// Applies `body` to every item on at most `jobs` tasks and returns the results in the items' order.
///
/// Each task takes the next few items when it is done with the last, so that a long item does not
/// hold up the others. `progress` hears now and then how many items are done.
func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item], jobs: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
  _ body: @escaping @Sendable (Item) -> Output
) async -> [Output] {
  let results = await withWorkers(count: items.count, jobs: jobs) { ranges in
    var outputs: [(Int, [Output])] = []
    while let range = ranges.next() {
      progress(range.lowerBound)
      outputs.append((range.lowerBound, items[range].map(body)))
    }
    return outputs
  }
  return results.flatMap { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
}

/// Runs `body` on at most `jobs` tasks that share the numbers below `count`.
func withWorkers<Output: Sendable>(
  count: Int, jobs: Int, _ body: @escaping @Sendable (WorkRanges) async -> Output
) async -> [Output] {
  let ranges = WorkRanges(count: count)
  return await withTaskGroup(of: Output.self) { group in
    for _ in 0..<max(1, min(jobs, (count + WorkRanges.size - 1) / WorkRanges.size)) {
      group.addTask { await body(ranges) }
    }
    var outputs: [Output] = []
    for await output in group { outputs.append(output) }
    return outputs
  }
}

/// Hands out small ranges of numbers to whoever asks next.
final class WorkRanges: Sendable {
  /// Small enough to balance, large enough to be cheap.
  static let size = 16
  private let count: Int
  private let position = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  /// The next range, `nil` when all is done.
  func next() -> Range<Int>? {
    let start = position.add(Self.size, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + Self.size, count) : nil
  }
}
