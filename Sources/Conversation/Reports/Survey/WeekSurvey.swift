internal import BlogModel

/// Counts what arrived in each of the last weeks.
struct WeekSurvey {
  /// The first Monday, in days since 1970.
  private let start: Int
  private let offset: Int
  private let now: Int
  private var counts: [ChannelCounts]

  init(now: Int, settings: ReportSettings) {
    self.now = now
    offset = settings.weekOffset
    start = Self.monday(now + offset) - (settings.weeks - 1) * 7
    counts = [ChannelCounts](repeating: ChannelCounts(), count: settings.weeks)
  }

  mutating func count(_ channel: TalkChannel, received: Int) {
    guard received <= now else { return }
    let week = (Self.monday(received + offset) - start) / 7
    guard counts.indices.contains(week) else { return }
    counts[week][channel] += 1
  }

  /// The weeks, oldest first; those before the year 1 are left out.
  var list: [TalkReport.Week] {
    counts.enumerated().compactMap { index, counts in
      let monday = start + index * 7
      let day = CalendarDay(daysSince1970: monday)
      return day.daysSince1970 == monday ? TalkReport.Week(monday: day, counts: counts) : nil
    }
  }

  /// The Monday on or before a local second, in days since 1970, a Thursday.
  private static func monday(_ local: Int) -> Int {
    let day = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    return day - ((day + 3) % 7 + 7) % 7
  }
}
