/// A moment, together with the offset of the clock on the wall at its place.
///
/// Two timestamps compare by the moment alone.
public struct Timestamp: Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC, without leap seconds.
  public let seconds: Int
  /// Seconds by which local time is ahead of UTC.
  public let offset: Int

  /// Creates a timestamp from its parts.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The local day.
  public var day: CalendarDay {
    CalendarDay(daysSince1970: Self.floorDivide(seconds + offset, by: 86_400))
  }

  /// The local time of day in seconds, from 0 to 86,399.
  public var secondOfDay: Int {
    let local = seconds + offset
    return local - Self.floorDivide(local, by: 86_400) * 86_400
  }

  /// The moment as `2026-10-03T08:30:00+02:00`, or with `Z` for UTC.
  ///
  /// The offset is written in whole minutes; where local time had seconds too (Berlin before 1893
  /// was 53:28 ahead), the time of day makes up for them.
  ///
  /// Source: RFC 3339.
  public var rfc3339: String {
    guard offset % 60 == 0 else { return inWholeMinutes.rfc3339 }
    let (hour, minute, second) = timeOfDay
    let zone: String
    if offset == 0 {
      zone = "Z"
    } else {
      let minutes = abs(offset) / 60
      zone = "\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }
    return "\(dateText)T\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))\(zone)"
  }

  /// The moment as `Sat, 03 Oct 2026 08:30:00 +0200`; the offset as in ``rfc3339``.
  ///
  /// Source: RFC 822 with four-digit years, as RSS 2.0 asks for.
  public var rfc822: String {
    guard offset % 60 == 0 else { return inWholeMinutes.rfc822 }
    let (hour, minute, second) = timeOfDay
    let minutes = abs(offset) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60))\(twoDigits(minutes % 60))"
    let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = day
    return
      "\(names[day.weekday]), \(twoDigits(day.day)) \(months[day.month - 1]) \(fourDigits(day.year)) "
      + "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second)) \(zone)"
  }

  /// The local day as `2026-10-03`.
  public var dateText: String {
    let day = day
    return "\(fourDigits(day.year))-\(twoDigits(day.month))-\(twoDigits(day.day))"
  }

  /// The local day and minute as `2026-10-03 08:30`, for people.
  public var minuteText: String {
    let (hour, minute, _) = timeOfDay
    return "\(dateText) \(twoDigits(hour)):\(twoDigits(minute))"
  }

  /// The same moment with an offset that feeds can write.
  private var inWholeMinutes: Timestamp { Timestamp(seconds: seconds, offset: offset / 60 * 60) }

  private var timeOfDay: (hour: Int, minute: Int, second: Int) {
    let time = secondOfDay
    return (time / 3_600, time / 60 % 60, time % 60)
  }

  private static func floorDivide(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}

extension Timestamp: Hashable, Comparable {
  /// Whether both are the same moment.
  public static func == (left: Self, right: Self) -> Bool { left.seconds == right.seconds }

  /// Orders by the moment.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Hashes the moment.
  public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}

/// A number from 0 to 99 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A year with at least four digits.
func fourDigits(_ number: Int) -> String {
  let text = "\(number)"
  if (1_000...9_999).contains(number) { return text }
  return String(repeating: "0", count: max(0, 4 - text.count)) + text
}
