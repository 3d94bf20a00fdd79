/// The offsets of one time zone over the years, as a value.
///
/// The rules are read once; after that a build depends neither on the machine's zone nor on its
/// zone database.
public struct TimeZoneRules: Sendable, Hashable {
  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  private let firstOffset: Int
  private let transitions: [Transition]

  /// From the second `start` on, local time is `offset` seconds ahead of UTC.
  public struct Transition: Sendable, Hashable {
    /// Seconds since 1970.
    public let start: Int
    /// Seconds ahead of UTC.
    public let offset: Int

    /// Creates a transition.
    public init(start: Int, offset: Int) {
      self.start = start
      self.offset = offset
    }
  }

  /// Creates rules; `transitions` are in the order of time.
  public init(identifier: String, firstOffset: Int, transitions: [Transition] = []) {
    self.identifier = identifier
    self.firstOffset = firstOffset
    self.transitions = transitions
  }

  /// Coordinated universal time.
  public static let utc = TimeZoneRules(identifier: "UTC", firstOffset: 0)

  /// The offset in force at a moment.
  /// - Complexity: O(log *n*) in the number of transitions.
  public func offset(at seconds: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].start <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// A moment as seen on this zone's clocks.
  public func timestamp(at seconds: Int) -> Timestamp {
    Timestamp(seconds: seconds, offset: offset(at: seconds))
  }

  /// The moment at which this zone's clocks show a local time.
  ///
  /// A time that occurs twice (clocks go back) means its first occurrence. A time that does not
  /// occur (clocks go forward) is moved on by the gap and marked.
  /// - Parameter local: Seconds since 1970, 00:00 local time.
  /// - Returns: The moment, and whether the clocks show that time at all.
  public func resolve(local: Int) -> (timestamp: Timestamp, exists: Bool) {
    // The offset before any change on that day, then the one after it.
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    let first = local - before
    if offset(at: first) == before { return (Timestamp(seconds: first, offset: before), true) }
    let second = local - after
    if offset(at: second) == after { return (Timestamp(seconds: second, offset: after), true) }
    return (timestamp(at: first), false)
  }
}
