/// Reads dates as people and other blog systems write them.
///
/// Accepted: `2026-10-03`, `2026-10-03 08:30`, `2026-10-03T08:30:15.5+02:00` and the spellings
/// that YAML 1.1 timestamps allow (one-digit months and hours, tabs, offsets `Z`, `+02`, `+0200`,
/// ` +02:00`); also `2026/10/03` and `2026.10.03`. Parts of a second are dropped. Without an
/// offset, the site's time zone counts.
public enum DateText {
  /// Why a text is not a date; each carries what the message needs.
  public enum Problem: Error, Sendable, Hashable {
    /// It does not look like a date at all.
    case notADate
    /// Day, month and year in another order; the ISO spelling where it is certain.
    case otherOrder(iso: String?)
    /// The month is not from 1 to 12.
    case noSuchMonth(Int)
    /// The month has fewer days.
    case noSuchDay(year: Int, month: Int, day: Int, daysInMonth: Int)
    /// The time of day is impossible.
    case noSuchTime
    /// The offset is not between -14:00 and +14:00, or not a number.
    case badOffset(String)
  }

  /// A date that was read.
  public struct Reading: Sendable, Hashable {
    /// The moment.
    public var timestamp: Timestamp
    /// False for a local time that the clocks skip.
    public var exists: Bool
    /// Whether a time of day was written.
    public var hasTime: Bool
  }

  /// Reads `text`; local times are those of `zone`.
  public static func read(_ text: String, in zone: TimeZoneRules) throws(Problem) -> Reading {
    var scanner = DigitScanner(text)
    guard let first = scanner.number(digits: 1...4) else { throw .notADate }
    if first.digits <= 2 { throw otherOrder(first: first.value, scanner: scanner) }
    guard first.digits == 4, let separator = scanner.one(of: "-/."),
      let month = scanner.number(digits: 1...2), scanner.one(of: [separator]) != nil,
      let day = scanner.number(digits: 1...2)
    else { throw .notADate }
    guard (1...12).contains(month.value) else { throw .noSuchMonth(month.value) }
    guard let date = CalendarDay(year: first.value, month: month.value, day: day.value) else {
      guard first.value > 0 else { throw .notADate }
      throw .noSuchDay(
        year: first.value, month: month.value, day: day.value,
        daysInMonth: CalendarDay.days(in: month.value, of: first.value))
    }
    let midnight = date.daysSince1970 * 86_400
    if scanner.isAtEnd {
      let resolved = zone.resolve(local: midnight)
      return Reading(timestamp: resolved.timestamp, exists: true, hasTime: false)
    }
    guard let mark = scanner.one(of: "Tt \t") else { throw .notADate }
    if mark == " " || mark == "\t" { scanner.skipSpaces() }
    guard let time = try timeOfDay(&scanner) else { throw .notADate }
    let local = midnight + time
    scanner.skipSpaces()
    if scanner.isAtEnd {
      let resolved = zone.resolve(local: local)
      return Reading(timestamp: resolved.timestamp, exists: resolved.exists, hasTime: true)
    }
    let offset = try offset(&scanner)
    return Reading(
      timestamp: Timestamp(seconds: local - offset, offset: offset), exists: true, hasTime: true)
  }

  /// Hours, minutes and optional seconds as seconds of the day.
  private static func timeOfDay(_ scanner: inout DigitScanner) throws(Problem) -> Int? {
    guard let hour = scanner.number(digits: 1...2), scanner.one(of: ":") != nil,
      let minute = scanner.number(digits: 2...2)
    else { return nil }
    var second = 0
    if scanner.one(of: ":") != nil {
      guard let value = scanner.number(digits: 2...2) else { return nil }
      second = value.value
      if scanner.one(of: ".,") != nil { scanner.skipDigits() }
    }
    guard hour.value < 24, minute.value < 60, second < 60 else { throw .noSuchTime }
    return hour.value * 3_600 + minute.value * 60 + second
  }

  /// The offset in seconds: `Z`, `UTC`, `GMT`, `+2`, `+02`, `+0200` or `+02:00`.
  private static func offset(_ scanner: inout DigitScanner) throws(Problem) -> Int {
    let text = scanner.rest
    if ["z", "utc", "gmt"].contains(text.lowercased()) { return 0 }
    guard let sign = scanner.one(of: "+-"), let hours = scanner.number(digits: 1...4) else {
      throw .badOffset(text)
    }
    var minutes = hours.value * 60
    if hours.digits > 2 {
      guard hours.digits == 4, hours.value % 100 < 60 else { throw .badOffset(text) }
      minutes = hours.value / 100 * 60 + hours.value % 100
    } else if scanner.one(of: ":") != nil {
      guard let part = scanner.number(digits: 2...2), part.value < 60 else {
        throw .badOffset(text)
      }
      minutes += part.value
    }
    guard scanner.isAtEnd, minutes <= 14 * 60 else { throw .badOffset(text) }
    return (sign == "-" ? -minutes : minutes) * 60
  }

  /// For `04.09.2025` the ISO spelling; for `04/09/2025` none, since nobody knows which is which.
  private static func otherOrder(first: Int, scanner: DigitScanner) -> Problem {
    var scanner = scanner
    guard let separator = scanner.one(of: "./-"), let second = scanner.number(digits: 1...2),
      scanner.one(of: [separator]) != nil, let year = scanner.number(digits: 4...4)
    else { return .notADate }
    let day = CalendarDay(year: year.value, month: second.value, day: first)
    guard separator == ".", let day else { return .otherOrder(iso: nil) }
    return .otherOrder(iso: Timestamp(seconds: day.daysSince1970 * 86_400).dateText)
  }
}

/// Reads numbers and marks from the front of a short text.
private struct DigitScanner {
  private var remaining: Substring.UnicodeScalarView

  init(_ text: String) {
    remaining = Substring(text).unicodeScalars
    while let last = remaining.last, Self.isSpace(last) { remaining.removeLast() }
    skipSpaces()
  }

  var isAtEnd: Bool { remaining.isEmpty }

  var rest: String { String(remaining) }

  /// A number with so many ASCII digits; fewer or more give `nil`.
  mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let text = remaining.prefix { ("0"..."9").contains($0) }
    guard digits.contains(text.count), let value = Int(String(text)) else { return nil }
    remaining = remaining[text.endIndex...]
    return (value, text.count)
  }

  /// The next scalar if it is one of `marks`.
  mutating func one(of marks: String.UnicodeScalarView) -> Unicode.Scalar? {
    guard let next = remaining.first, marks.contains(next) else { return nil }
    remaining.removeFirst()
    return next
  }

  mutating func one(of marks: String) -> Unicode.Scalar? { one(of: marks.unicodeScalars) }

  mutating func one(of marks: [Unicode.Scalar]) -> Unicode.Scalar? {
    one(of: String.UnicodeScalarView(marks))
  }

  mutating func skipSpaces() {
    while let next = remaining.first, Self.isSpace(next) { remaining.removeFirst() }
  }

  mutating func skipDigits() {
    while let next = remaining.first, ("0"..."9").contains(next) { remaining.removeFirst() }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t"
  }
}
