import Liquid
import Testing

/// Dates: read, taken apart and written in the words of the site.
@Suite struct DateTests {
  /// 2026-10-03 14:05:09 +0200, a Saturday.
  private static let date = LiquidDate(seconds: 1_791_029_109, offset: 7200)

  private var environment: Environment {
    var environment = Environment()
    environment.now = Self.date
    environment.offset = { seconds in seconds > 1_792_900_000 ? 3600 : 7200 }
    return environment
  }

  @Test(arguments: [
    ("%Y-%m-%d %H:%M:%S %z", "2026-10-03 14:05:09 +0200"),
    ("%:z %::z %Z", "+02:00 +02:00:00 +0200"),
    ("%a %A %^a %#b", "Sat Saturday SAT OCT"), ("%-d.%-m.%y", "3.10.26"),
    ("%e|%k|%l|%I", " 3|14| 2|02"),
    ("%j %U %W %V %G %g %u %w", "276 39 39 40 2026 26 6 6"), ("%s", "1791029109"),
    ("%p %P %#p", "PM pm pm"), ("%D %F %R %T %r", "10/03/26 2026-10-03 14:05 14:05:09 02:05:09 PM"),
    ("%c|%x|%X|%v", "Sat Oct  3 14:05:09 2026|10/03/26|14:05:09| 3-OCT-2026"),
    ("%C %h %n%t%%", "20 Oct \n\t%"), ("%L %N %3N", "000 000000000 000"),
    ("%05d %_5d %-5d %10Y %012B", "00003     3 3 0000002026 00000October"), ("%Q %! %", "%Q %! %"),
    ("100 %", "100 %"),
  ])
  func patterns(pattern: String, expected: String) {
    let result = render(
      "{{ d | date: p }}", [("d", .date(Self.date)), ("p", .string(pattern))],
      environment: environment)
    #expect(result.text == expected)
  }

  @Test func words() {
    var environment = environment
    environment.calendar = CalendarNames(
      months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober",
      ],
      shortMonths: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt"],
      days: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
      shortDays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"])
    let result = render(
      "{{ d | date: '%A, %-d. %B %Y (%a %b)' }} {{ d | date_to_rfc822 }} {{ d | date_to_string }} {{ 'May 1 2026' | date: '%B' }}{{ 'Dec 1 2026' | date: '%B' }}",
      [("d", .date(Self.date))], environment: environment)
    #expect(
      result.text
        == "Samstag, 3. Oktober 2026 (Sa Okt) Sat, 03 Oct 2026 14:05:09 +0200 03 Okt 2026 Mai")
  }

  @Test(arguments: [
    ("{{ d }}", "2026-10-03 14:05:09 +0200"),
    ("{{ d | date_to_xmlschema }}", "2026-10-03T14:05:09+02:00"),
    ("{{ d | date_to_rfc822 }}", "Sat, 03 Oct 2026 14:05:09 +0200"),
    ("{{ d | date_to_string }}", "03 Oct 2026"),
    ("{{ d | date_to_long_string }}", "03 October 2026"),
    ("{{ d | date_to_string: 'ordinal' }}", "3rd Oct 2026"),
    ("{{ d | date_to_long_string: 'ordinal', 'US' }}", "October 3rd, 2026"),
    (
      "{{ '2026-10-11' | date_to_string: 'ordinal' }}{{ '2026-10-22' | date_to_string: 'ordinal' }}",
      "11th Oct 202622nd Oct 2026"
    ),
    ("{{ 'now' | date: '%F' }}{{ 'today' | date: '%F' }}", "2026-10-032026-10-03"),
    ("{{ 0 | date: '%F %T %z' }}", "1970-01-01 02:00:00 +0200"),
    ("{{ '1792900001' | date: '%T %z' }}", "04:46:41 +0100"),
    ("{{ 'no date' | date: '%F' }}{{ nil | date: '%F' }}{{ true | date: '%F' }}", "no datetrue"),
    ("{{ d | date: '' }}", "2026-10-03 14:05:09 +0200"),
    ("{% if d > '2026-01-01' %}{% endif %}{% if d == same and d >= same %}same{% endif %}", "same"),
    ("{{ d | jsonify | raw }}", "\"2026-10-03T14:05:09+02:00\""),
    ("{{ '' | date: '%F' }}", ""),
  ])
  func filters(template: String, expected: String) {
    let result = render(
      template,
      [("d", .date(Self.date)), ("same", .date(LiquidDate(seconds: 1_791_029_109, offset: 0)))],
      environment: environment)
    #expect(result.text == expected)
  }

  @Test(arguments: [
    ("2026-10-03", "2026-10-03 00:00:00 +0200"), ("2026-10-03 14:05", "2026-10-03 14:05:00 +0200"),
    ("2026-10-03T14:05:09Z", "2026-10-03 14:05:09 +0000"),
    ("2026-12-03", "2026-12-03 00:00:00 +0100"),
    ("2026-10-03T14:05:09.123-05:30", "2026-10-03 14:05:09 -0530"),
    ("2026-10-03 14:05:09 +0900", "2026-10-03 14:05:09 +0900"),
    ("2026/10/03", "2026-10-03 00:00:00 +0200"),
    ("3.10.2026", "2026-10-03 00:00:00 +0200"), ("October 3, 2026", "2026-10-03 00:00:00 +0200"),
    ("3rd of Oct 2026 at 2:05 pm", "2026-10-03 14:05:00 +0200"),
    ("Sat, 03 Oct 2026 14:05:09 GMT", "2026-10-03 14:05:09 +0000"),
    ("12:30", "2026-10-03 12:30:00 +0200"), ("3 Oct", "2026-10-03 00:00:00 +0200"),
    ("12 am 2026-10-03", "12 am 2026-10-03"), ("2026-13-01", "2026-13-01"),
    ("2026-02-30", "2026-02-30"),
    ("hello 5", "hello 5"), ("999999999999999999999999", "999999999999999999999999"),
  ])
  func reading(text: String, expected: String) {
    let result = render(
      "{{ t | date: '%F %T %z' }}", [("t", .string(text))], environment: environment)
    #expect(result.text == expected)
  }

  @Test(arguments: [
    (-62_167_219_200, "0000-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"),
    (4_107_542_400, "2100-03-01"), (-2_203_891_200, "1900-03-01"), (Int.max, "2917333"),
    (Int.min, "-291339"),
  ])
  func calendar(seconds: Int, start: String) {
    let result = render("{{ d | date: '%F' }}", [("d", .date(LiquidDate(seconds: seconds)))])
    #expect(result.text.hasPrefix(start))
  }

  @Test(arguments: [
    ("2020-12-31", "2020-53"), ("2021-01-01", "2020-53"), ("2021-01-04", "2021-01"),
    ("2018-12-31", "2019-01"),
    ("2026-01-01", "2026-01"), ("2027-01-01", "2026-53"),
  ])
  func isoWeeks(day: String, expected: String) {
    #expect(render("{{ t | date: '%G-%V' }}", [("t", .string(day))]).text == expected)
  }
}
