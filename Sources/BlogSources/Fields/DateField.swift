internal import BlogModel
internal import Diagnostics

extension FieldReader {
  /// The moment under `key`, in the site's zone.
  mutating func timestamp(_ key: String, in zone: TimeZoneRules) -> Timestamp? {
    guard let value = node(key) else { return nil }
    guard case .scalar(let text, _) = value.content else {
      wrongType(key, "a date", value)
      return nil
    }
    let place = value.location(in: path)
    do {
      let reading = try DateText.read(text, in: zone)
      if !reading.exists {
        report(
          Finding(
            .nonexistentTime, .warning,
            "`\(text)` does not exist in \(zone.identifier): the clocks go forward", at: place,
            label: "taken as \(reading.timestamp.minuteText)"))
      }
      return reading.timestamp
    } catch {
      report(Self.finding(for: error, text: text, at: place))
      return nil
    }
  }

  /// The words for a date that cannot be read.
  static func finding(for problem: DateText.Problem, text: String, at place: SourceLocation)
    -> Finding
  {
    var label: String?
    var help: [String] = []
    let message: String
    switch problem {
    case .notADate:
      message = "`\(text)` is not a date"
      help = ["write it as `2026-10-03` or `2026-10-03 08:30`"]
    case .otherOrder(let iso):
      message = "`\(text)` is not in the order year-month-day"
      if let iso { label = "write `\(iso)`" } else { help = ["write it as `2026-10-03`"] }
    case .noSuchMonth(let month):
      message = "there is no month \(month)"
      help = ["dates are written year-month-day"]
    case .noSuchDay(let year, let month, _, let days):
      let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      message = "`\(text)` does not exist: \(names[month - 1]) \(year) has \(days) days"
    case .noSuchTime: message = "`\(text)` has an impossible time of day"
    case .badOffset(let offset):
      message = "`\(offset)` is not an offset from UTC"
      help = ["write `+02:00`, or leave it out to use the site's time zone"]
    }
    return Finding(.invalidDate, message, at: place, label: label, help: help)
  }
}
