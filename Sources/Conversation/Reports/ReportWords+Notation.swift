internal import BlogModel

extension ReportWords {
  /// How numbers, times and dates are written.
  public struct Notation: Sendable, Hashable {
    /// The mark before decimals.
    public var decimalMark: String
    /// The mark between thousands.
    public var groupMark: String
    /// A share of a hundred; `{a}` is the number.
    public var percent: String
    /// A time of less than a minute.
    public var moment: String
    /// Minutes; `{a}` is the number.
    public var minutes: String
    /// Hours.
    public var hours: String
    /// One day.
    public var day: String
    /// Several days.
    public var days: String
    /// The twelve months, short.
    public var months: [String]
    /// A day: `{a}` is the day of the month, `{b}` the month and year.
    public var date: String
    /// What stands for a number that there is none of.
    public var none: String
    /// What stands for a number that is suppressed; `{a}` is the smallest number that is told.
    public var few: String

    /// Creates a notation.
    public init(
      decimalMark: String, groupMark: String, percent: String, moment: String, minutes: String,
      hours: String, day: String, days: String, months: [String], date: String, none: String,
      few: String
    ) {
      self.decimalMark = decimalMark
      self.groupMark = groupMark
      self.percent = percent
      self.moment = moment
      self.minutes = minutes
      self.hours = hours
      self.day = day
      self.days = days
      self.months = months
      self.date = date
      self.none = none
      self.few = few
    }

    /// A whole number from zero on, in groups of three digits.
    func number(_ value: Int) -> String {
      let digits = Array(String(max(value, 0)))
      guard digits.count > 4 else { return String(digits) }
      var result = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { result += groupMark }
        result.append(digit)
      }
      return result
    }

    /// A quotient with one decimal.
    func rate(_ share: TalkShare) -> String {
      guard let tenths = share.rounded(to: 10) else { return none }
      return "\(number(tenths / 10))\(decimalMark)\(tenths % 10)"
    }

    /// A share in whole hundredths.
    ///
    /// What is not all or nothing is not rounded to it.
    func percent(_ share: TalkShare) -> String {
      guard var value = share.rounded(to: 100) else { return none }
      if value == 100, share.part < share.whole { value = 99 }
      if value == 0, share.part > 0 { value = 1 }
      return ReportWords.fill(percent, "\(value)")
    }

    /// A time in the two largest units that it needs.
    func duration(_ seconds: Int) -> String {
      let minutes = max(seconds, 0) / 60
      let (hours, days) = (minutes / 60, minutes / 1_440)
      let parts: [(String, Int)] =
        if days >= 10 {
          [(self.days, days)]
        } else if days > 0 {
          [(days == 1 ? day : self.days, days), (self.hours, hours % 24)]
        } else if hours > 0 {
          [(self.hours, hours), (self.minutes, minutes % 60)]
        } else {
          [(self.minutes, minutes)]
        }
      let words = parts.filter { $0.1 > 0 }.map { ReportWords.fill($0.0, number($0.1)) }
      return words.isEmpty ? moment : words.joined(separator: " ")
    }

    /// A day.
    func date(_ day: CalendarDay) -> String { ReportWords.fill(date, "\(day.day)", month(day)) }

    /// A month with its year.
    func month(_ day: CalendarDay) -> String {
      let name = months.indices.contains(day.month - 1) ? months[day.month - 1] : "\(day.month)"
      return "\(name) \(day.year)"
    }
  }
}
