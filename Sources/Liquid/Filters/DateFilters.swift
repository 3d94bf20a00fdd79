/// Filters on dates.
///
/// What is not a date passes unchanged, as in Liquid.
enum DateFilters {
  static var all: [Filter] {
    [
      Filter("date", arguments: 1...1) { input, arguments, context throws(FilterError) in
        let pattern = arguments[0].text
        guard !pattern.isEmpty else { return input }
        guard pattern.utf8.count <= 1000 else {
          throw FilterError(limit: "the pattern has more than 1000 bytes")
        }
        return format(input, pattern, context.environment.calendar, context)
      },
      Filter("date_to_xmlschema") { input, _, context in
        DateParsing.date(input, context.environment)
          .map { .string(DateFormatting.xmlSchema($0)) } ?? input
      },
      Filter("date_to_rfc822") { input, _, context in
        format(input, "%a, %d %b %Y %H:%M:%S %z", .english, context)
      },
      Filter("date_to_string", arguments: 0...2) { input, arguments, context in
        jekyll(input, arguments, "%b", context)
      },
      Filter("date_to_long_string", arguments: 0...2) { input, arguments, context in
        jekyll(input, arguments, "%B", context)
      },
    ]
  }

  private static func format(
    _ input: Value, _ pattern: String, _ names: CalendarNames, _ context: FilterContext
  ) -> Value {
    guard let date = DateParsing.date(input, context.environment) else { return input }
    return .string(DateFormatting.text(of: date, pattern: pattern, names: names))
  }

  /// `03 Oct 2026`; with "ordinal" `3rd Oct 2026`, with "ordinal", "US" `Oct 3rd, 2026`.
  private static func jekyll(
    _ input: Value, _ arguments: FilterArguments, _ month: String, _ context: FilterContext
  ) -> Value {
    let names = context.environment.calendar
    guard arguments[0].text == "ordinal",
      let date = DateParsing.date(input, context.environment)
    else { return format(input, "%d \(month) %Y", names, context) }
    let day = CivilTime(date).day
    let suffix = (11...13).contains(day) ? "th" : ["th", "st", "nd", "rd"][min(day % 10, 4) % 4]
    let pattern =
      arguments[1].text == "US" ? "\(month) \(day)\(suffix), %Y" : "\(day)\(suffix) \(month) %Y"
    return format(input, pattern, names, context)
  }
}
