internal import BlogModel

/// Reads the dates of feeds: ISO 8601, `2026-02-24T13:00+0100`, and `24.12.2026 8:30`.
enum FeedDate {
  /// A date that was read.
  struct Reading {
    var timestamp: Timestamp
    /// Whether the clocks of its zone show that time.
    var exists: Bool
    /// Whether an offset from UTC was written.
    var hasZone: Bool
  }

  /// The moment of `text`, or `nil`; a date without time is its first or last second.
  static func read(_ text: String, in zone: TimeZoneRules, isEnd: Bool = false) -> Reading? {
    let text = isoOrder(text)
    guard let reading = try? DateText.read(text, in: zone) else { return nil }
    guard isEnd, !reading.hasTime else {
      return Reading(
        timestamp: reading.timestamp, exists: reading.exists,
        hasZone: reading.hasTime && hasOffset(text))
    }
    guard let last = try? DateText.read(text + " 23:59:59", in: zone) else { return nil }
    return Reading(timestamp: last.timestamp, exists: true, hasZone: false)
  }

  /// `24.12.2026 8:30` as `2026-12-24 8:30`; any other text as it is.
  private static func isoOrder(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let parts = bytes.prefix(10).split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count >= 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count)
    else {
      return text
    }
    let yearStart = parts[0].count + parts[1].count + 2
    guard bytes.count >= yearStart + 4, parts[0].allSatisfy(isDigit),
      parts[1].allSatisfy(isDigit), bytes[yearStart..<yearStart + 4].allSatisfy(isDigit)
    else { return text }
    let year = bytes[yearStart..<yearStart + 4]
    var rest = bytes[(yearStart + 4)...]
    if rest.first == 0x2C { rest = rest.dropFirst() }
    return String(decoding: year + [0x2D] + parts[1] + [0x2D] + parts[0] + rest, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the time of day has an offset behind it.
  private static func hasOffset(_ text: String) -> Bool {
    let time = text.utf8.dropFirst(10)
    return time.contains { $0 == 0x2B || $0 == 0x2D || ($0 | 0x20) == 0x7A }
      || text.lowercased().hasSuffix("utc") || text.lowercased().hasSuffix("gmt")
  }
}
