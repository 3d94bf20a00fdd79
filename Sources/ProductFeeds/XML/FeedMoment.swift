internal import BlogModel

/// Finds when a feed was made: what its head says before the first item.
///
/// Source: RSS 2.0 (`lastBuildDate`, `pubDate`, RFC 822), Atom (`updated`, RFC 3339).
enum FeedMoment {
  /// How many bytes of the head are looked at.
  private static let headSize = 16_384

  /// The moment, `nil` if the head names none that can be read.
  static func find(in bytes: [UInt8], from start: Int, zone: TimeZoneRules) -> Timestamp? {
    var head = bytes[min(start, bytes.count)...].prefix(headSize)
    for item in ["<item", "<entry"] {
      if let range = head.firstRange(of: Array(item.utf8)) { head = head[..<range.lowerBound] }
    }
    for name in ["lastBuildDate", "pubDate", "updated", "dc:date"] {
      guard let open = head.firstRange(of: Array("<\(name)>".utf8)),
        let close = head[open.upperBound...].firstRange(of: Array("</\(name)>".utf8))
      else { continue }
      let text = String(decoding: head[open.upperBound..<close.lowerBound], as: UTF8.self)
        .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      if let moment = rfc822(text) ?? (try? DateText.read(text, in: zone).timestamp) {
        return moment
      }
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `Fri, 20 Nov 2026 05:30:00 +0100`; the day of the week is not needed.
  private static func rfc822(_ text: String) -> Timestamp? {
    var words = text.split(separator: " ").map(String.init)
    if words.first?.hasSuffix(",") == true { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), let year = Int(words[2]),
      (1970...9_999).contains(year),
      let month = months.firstIndex(of: words[1].lowercased()),
      let date = CalendarDay(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[3].split(separator: ":").map { Int($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    let second = clock.count == 3 ? clock[2] ?? 0 : 0
    guard let offset = offset(words.count > 4 ? words[4] : "GMT"), (0...60).contains(second) else {
      return nil
    }
    let local = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
    return Timestamp(seconds: local - offset, offset: offset)
  }

  /// Seconds east of Greenwich.
  private static func offset(_ text: String) -> Int? {
    if ["GMT", "UT", "UTC", "Z"].contains(text) { return 0 }
    let digits = text.utf8.dropFirst()
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4,
      let number = Int(String(Substring(digits)))
    else { return nil }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return abs(seconds) > 86_400 ? nil : sign == "-" ? -seconds : seconds
  }
}
