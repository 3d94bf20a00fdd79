import BlogModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2026, 10, 3, 20_729, 6),
    (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5), (1900, 3, 1, -25_508, 4),
  ])
  func knownDays(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.daysSince1970 == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDay(daysSince1970: number) == date)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31),
    (2026, 9, 31), (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 0, 1), (2026, 13, 1),
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (.max, .max, .max), (.min, .min, .min),
  ])
  func daysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 29), (2026, 28), (2000, 29), (1900, 28), (2100, 28), (2400, 29)])
  func februaries(year: Int, days: Int) {
    #expect(CalendarDay.days(in: 2, of: year) == days)
  }

  /// Every day of ranges around the ends, the epoch and the centuries is the one after the last.
  @Test(arguments: [
    -719_162 ... -718_000, -26_000 ... -25_000, -1_000...30_000, 2_931_000...2_932_896,
  ])
  func everyDayFollowsTheLast(range: ClosedRange<Int>) {
    var last = CalendarDay(daysSince1970: range.lowerBound)
    for number in range.dropFirst() {
      let day = CalendarDay(daysSince1970: number)
      let isNext =
        if last.day < CalendarDay.days(in: last.month, of: last.year) {
          (day.year, day.month, day.day) == (last.year, last.month, last.day + 1)
        } else if last.month < 12 {
          (day.year, day.month, day.day) == (last.year, last.month + 1, 1)
        } else {
          (day.year, day.month, day.day) == (last.year + 1, 1, 1)
        }
      guard isNext, day > last, day.daysSince1970 == number, day.weekday == (last.weekday + 1) % 7,
        CalendarDay(year: day.year, month: day.month, day: day.day) == day
      else {
        Issue.record("day \(number): \(day)")
        return
      }
      last = day
    }
  }

  @Test func numbersBeyondTheCalendarGiveItsEnds() {
    for number in [-719_163, .min] {
      #expect(CalendarDay(daysSince1970: number) == CalendarDay(year: 1, month: 1, day: 1))
    }
    for number in [2_932_897, .max] {
      #expect(CalendarDay(daysSince1970: number) == CalendarDay(year: 9999, month: 12, day: 31))
    }
  }
}
