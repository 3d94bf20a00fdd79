/// A moment and the distance from UTC that applies to it where the site is.
///
/// The caller knows the time zone and has applied it already; this module needs no zone rules.
public struct LiquidDate: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  public let seconds: Int

  private let storedOffset: Int32

  /// Seconds east of UTC at this moment, such as 7200 for Central European summer time.
  public var offset: Int { Int(storedOffset) }

  /// Creates a date; an `offset` beyond a day is cut to a day.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    storedOffset = Int32(min(max(offset, -86_400), 86_400))
  }
}

extension LiquidDate: Comparable {
  /// Orders by the moment alone.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Two dates are equal if they are the same moment, wherever.
  public static func == (left: Self, right: Self) -> Bool { left.seconds == right.seconds }

  /// Hashes the moment.
  public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}
