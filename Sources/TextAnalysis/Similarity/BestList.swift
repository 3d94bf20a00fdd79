/// The best of many numbers by score, with the lower number first among equals.
///
/// For a short list: each number that makes its way into it is put in its place.
struct BestList: Sendable {
  private let limit: Int
  /// The score above, the complement of the number below, in descending order.
  private var keys: [UInt64] = []

  /// Creates a list of at most `limit` numbers.
  init(limit: Int) {
    self.limit = max(0, limit)
    keys.reserveCapacity(self.limit)
  }

  /// Makes the list empty.
  mutating func clear() { keys.removeAll(keepingCapacity: true) }

  /// Puts `number`, of at most 32 bits, in its place if it is good enough.
  ///
  /// Scores outside of 32 bits count as the nearest one inside.
  @inline(__always) mutating func insert(_ number: Int, score: Int) {
    let key = UInt64(UInt32(clamping: score)) << 32 | UInt64(~UInt32(truncatingIfNeeded: number))
    if keys.count < limit {
      keys.append(key)
    } else if let last = keys.last, key > last {
      keys[keys.count - 1] = key
    } else {
      return
    }
    var index = keys.count - 1
    while index > 0, keys[index - 1] < key {
      keys[index] = keys[index - 1]
      index -= 1
    }
    keys[index] = key
  }

  /// The numbers, the best first.
  var numbers: [Int] { keys.map { Int(~UInt32(truncatingIfNeeded: $0)) } }
}
