/// A date taken apart: year, month, day and time where the site is.
///
/// Source of the day arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct CivilTime: Sendable {
  var year = 1970
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of UTC.
  var offset = 0
  /// 0 is Sunday.
  var weekday = 4
  /// 1 is the first of January.
  var dayOfYear = 1
  /// Seconds since 1970-01-01 00:00:00 UTC.
  var seconds = 0

  /// Moments further away than this many seconds are cut; about the year ±2,900,000.
  private static let farthest = 92_000_000_000_000

  /// Takes a date apart.
  init(_ date: LiquidDate) {
    seconds = min(max(date.seconds, -Self.farthest), Self.farthest)
    offset = date.offset
    let local = seconds + offset
    var days = local / 86_400
    var rest = local % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = ((days + 4) % 7 + 7) % 7
    (year, month, day) = Self.date(ofDay: days)
    dayOfYear = days - Self.day(year: year, month: 1, day: 1) + 1
  }

  /// The number of days from 1970-01-01 to a date; month and day may run over.
  static func day(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// `+0200` or, with a colon, `+02:00`.
  func offsetText(colon: Bool) -> String {
    let minutes = offset.magnitude / 60
    let hours = Self.padded(Int(minutes / 60), 2)
    return (offset < 0 ? "-" : "+") + hours + (colon ? ":" : "") + Self.padded(Int(minutes % 60), 2)
  }

  /// `2026-10-03 12:00:00 +0200`, which is what Ruby prints.
  var rubyText: String {
    let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    let time = "\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
    return "\(date) \(time) \(offset == 0 ? "UTC" : offsetText(colon: false))"
  }

  /// A number with zeros in front up to `width` digits.
  static func padded(_ number: Int, _ width: Int, with pad: Character = "0") -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    let missing = max(0, width - digits.count - sign.count)
    return sign + String(repeating: pad, count: missing) + digits
  }
}
