internal import BlogModel

/// Reads the `Date` field of a mail: `Wed, 4 Mar 2026 10:15:00 +0100 (CET)`.
///
/// Source: RFC 5322, section 3.3, with the names of zones and years of two digits that section 4.3
/// keeps alive.
enum MailDate {
  /// The moment, or `nil`.
  static func read(_ text: String) -> Timestamp? {
    var words = text.split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
    if words.first?.first?.isNumber == false { words.removeFirst() }
    guard words.count >= 4, let day = number(words[0], 2),
      let month = months.firstIndex(of: String(words[1].lowercased().prefix(3))),
      var year = number(words[2], 4)
    else { return nil }
    if words[2].utf8.count <= 2 { year += year < 50 ? 2_000 : 1_900 }
    let time = words[3].split(separator: ":").map(String.init)
    guard (2...3).contains(time.count), let hour = number(time[0], 2),
      let minute = number(time[1], 2), let second = time.count == 3 ? number(time[2], 2) : 0,
      hour < 24, minute < 60, second <= 60,
      let date = CalendarDay(year: year, month: month + 1, day: day)
    else { return nil }
    let seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + min(second, 59)
    return Timestamp(seconds: seconds - offset(words.count > 4 ? words[4] : ""))
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(_ text: String, _ digits: Int) -> Int? {
    let isNumber =
      (1...digits).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(text) : nil
  }

  /// The seconds by which a zone is ahead; unknown names count as UTC.
  private static func offset(_ zone: String) -> Int {
    let hours = [
      "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
      "PDT": -7, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
    ]
    if let hours = hours[zone.uppercased()] { return hours * 3_600 }
    guard zone.hasPrefix("+") || zone.hasPrefix("-"), zone.utf8.count == 5,
      let number = number(String(zone.dropFirst()), 4), number % 100 < 60, number <= 1_400
    else { return 0 }
    return (number / 100 * 60 + number % 100) * (zone.hasPrefix("-") ? -60 : 60)
  }
}
