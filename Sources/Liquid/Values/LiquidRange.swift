/// The whole numbers from `lower` to `upper`, both included; none if `upper` is smaller.
public struct LiquidRange: Sendable, Hashable {
  /// The first number.
  public let lower: Int
  /// The last number.
  public let upper: Int

  /// Creates a range; a range that runs backwards is empty, as in Liquid.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// How many numbers there are, at most `Int.max`.
  public var count: Int {
    guard upper >= lower else { return 0 }
    let (distance, overflow) = upper.subtractingReportingOverflow(lower)
    return overflow || distance == .max ? .max : distance + 1
  }
}
