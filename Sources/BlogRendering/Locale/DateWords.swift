internal import Liquid

/// How a language writes dates: names of months and days, and patterns.
///
/// In a pattern `d` is the day, `D` the day with two digits, `o` the day with the language's mark
/// on the first of the month, `m` the month with two digits, `M` its name, `Y` the year and `W` the
/// day of the week; everything else stands for itself.
struct DateWords: Sendable {
  /// The forms that templates can ask for.
  enum Form: String, CaseIterable, Sendable {
    /// `03.06.2010`
    case short
    /// `3. Juni 2010`
    case long
    /// `Donnerstag, 3. Juni 2010`
    case full
    /// `Juni 2010`
    case month
  }

  /// The names, for Liquid's `date` filter too.
  let calendar: CalendarNames
  let short: String
  let long: String
  let full: String
  /// What stands for the first of the month where `o` does.
  let firstDay: String

  /// The words of a language; a tag that is not known falls back to its first part, then English.
  init(language: String) {
    let tag = language.lowercased().replacing("_", with: "-")
    let primary = String(tag.prefix { $0 != "-" })
    self = Self.all[tag] ?? Self.all[primary] ?? Self.english
  }

  init(calendar: CalendarNames, short: String, long: String, full: String, firstDay: String = "1") {
    self.calendar = calendar
    self.short = short
    self.long = long
    self.full = full
    self.firstDay = firstDay
  }

  private func pattern(_ form: Form) -> String {
    switch form {
    case .short: short
    case .long: long
    case .full: full
    case .month: "M Y"
    }
  }

  /// The month from 1 to 12 and the year, such as `Oktober 2026`.
  func monthAndYear(month: Int, year: Int) -> String { "\(name(ofMonth: month)) \(year)" }

  /// A day in one of the forms; `weekday` counts from 0 for Sunday.
  func text(year: Int, month: Int, day: Int, weekday: Int, form: Form) -> String {
    var text = ""
    for mark in pattern(form).utf8 {
      switch mark {
      case UInt8(ascii: "d"): text += String(day)
      case UInt8(ascii: "o"): text += day == 1 ? firstDay : String(day)
      case UInt8(ascii: "D"): text += Self.twoDigits(day)
      case UInt8(ascii: "m"): text += Self.twoDigits(month)
      case UInt8(ascii: "M"): text += name(ofMonth: month)
      case UInt8(ascii: "Y"): text += String(year)
      case UInt8(ascii: "W"):
        text += calendar.days.indices.contains(weekday) ? calendar.days[weekday] : ""
      default: text.unicodeScalars.append(Unicode.Scalar(mark))
      }
    }
    return text
  }

  private func name(ofMonth month: Int) -> String {
    calendar.months.indices.contains(month - 1) ? calendar.months[month - 1] : ""
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
