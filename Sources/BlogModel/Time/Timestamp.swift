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
    var text: [UInt8] = []
    text.reserveCapacity(25)
    text.append(day)
    text.append(UInt8(ascii: "T"))
    appendTime(to: &text)
    if offset == 0 {
      text.append(UInt8(ascii: "Z"))
    } else {
      appendOffset(to: &text, separator: ":")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The moment as `Sat, 03 Oct 2026 08:30:00 +0200`; the offset as in ``rfc3339``.
  ///
  /// Source: RFC 822 with four-digit years, as RSS 2.0 asks for.
  public var rfc822: String {
    guard offset % 60 == 0 else { return inWholeMinutes.rfc822 }
    let day = day
    var text: [UInt8] = []
    text.reserveCapacity(31)
    text += Self.weekdays[day.weekday].utf8
    text += ", ".utf8
    text.append(twoDigits: day.day)
    text.append(UInt8(ascii: " "))
    text += Self.months[day.month - 1].utf8
    text.append(UInt8(ascii: " "))
    text.append(fourDigits: day.year)
    text.append(UInt8(ascii: " "))
    appendTime(to: &text)
    text.append(UInt8(ascii: " "))
    appendOffset(to: &text, separator: "")
    return String(decoding: text, as: UTF8.self)
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The local day as `2026-10-03`.
  public var dateText: String {
    var text: [UInt8] = []
    text.reserveCapacity(10)
    text.append(day)
    return String(decoding: text, as: UTF8.self)
  }

  /// The local day and minute as `2026-10-03 08:30`, for people.
  public var minuteText: String {
    let (hour, minute, _) = timeOfDay
    return "\(dateText) \(twoDigits(hour)):\(twoDigits(minute))"
  }

  /// The same moment with an offset that feeds can write.
  private var inWholeMinutes: Timestamp { Timestamp(seconds: seconds, offset: offset / 60 * 60) }

  /// Appends the local time of day as `08:30:00`.
  private func appendTime(to text: inout [UInt8]) {
    let (hour, minute, second) = timeOfDay
    text.append(twoDigits: hour)
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: minute)
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: second)
  }

  /// Appends the offset as `+02:00`, or with another text between hours and minutes.
  private func appendOffset(to text: inout [UInt8], separator: String) {
    let minutes = abs(offset) / 60
    text.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    text.append(twoDigits: minutes / 60)
    text += separator.utf8
    text.append(twoDigits: minutes % 60)
  }

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

extension [UInt8] {
  /// Appends a day as `2026-10-03`.
  fileprivate mutating func append(_ day: CalendarDay) {
    append(fourDigits: day.year)
    append(UInt8(ascii: "-"))
    append(twoDigits: day.month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day.day)
  }

  /// Appends a number from 0 to 9999 with four digits.
  fileprivate mutating func append(fourDigits number: Int) {
    append(twoDigits: number / 100)
    append(twoDigits: number % 100)
  }

  /// Appends a number with two digits; only hours of an absurd offset need more.
  fileprivate mutating func append(twoDigits number: Int) {
    guard (0..<100).contains(number) else {
      self += "\(number)".utf8
      return
    }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
