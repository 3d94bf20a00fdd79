internal import BlogModel
internal import Liquid

extension Filter {
  /// `{{ post.date | localized_date: "full" }}`: a date in words of the site's language.
  ///
  /// Forms are `short`, `long` (the default), `full` and `month`. Texts such as `2010-06-03` and
  /// the words `now` and `today` are dates as well; nothing stays nothing.
  static func localizedDate(_ words: DateWords, zone: TimeZoneRules, now: LiquidDate) -> Filter {
    Filter("localized_date", arguments: 0...1) { input, arguments, _ throws(FilterError) in
      let name = arguments[0]
      guard let form = name.isNull ? .long : DateWords.Form(rawValue: name.text) else {
        let known = DateWords.Form.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        throw FilterError("no form `\(name.text)` of dates; there are \(known)", argument: 0)
      }
      if input.isNull { return .null }
      guard let date = date(input, zone: zone, now: now) else {
        throw FilterError("`\(input.text.prefix(40))` is no date")
      }
      let day = Timestamp(seconds: date.seconds, offset: date.offset).day
      return .string(
        words.text(
          year: day.year, month: day.month, day: day.day, weekday: day.weekday, form: form))
    }
  }

  private static func date(_ value: Value, zone: TimeZoneRules, now: LiquidDate) -> LiquidDate? {
    switch value {
    case .date(let date): return date
    // Later than any calendar would overflow the arithmetic with days.
    case .integer(let seconds) where (-62_135_596_800...253_402_300_799).contains(seconds):
      return LiquidDate(seconds: seconds, offset: zone.offset(at: seconds))
    case .string(let text), .html(let text):
      if text == "now" || text == "today" { return now }
      guard let reading = try? DateText.read(text, in: zone) else { return nil }
      let seconds = reading.timestamp.seconds
      return LiquidDate(seconds: seconds, offset: zone.offset(at: seconds))
    default: return nil
    }
  }
}
