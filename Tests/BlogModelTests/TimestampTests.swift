import BlogModel
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"),
    (-1, 0, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
    (1_791_009_000, 7_200, "2026-10-03T08:30:00+02:00", "Sat, 03 Oct 2026 08:30:00 +0200"),
    (1_791_009_000, -12_600, "2026-10-03T03:00:00-03:30", "Sat, 03 Oct 2026 03:00:00 -0330"),
    (1_791_009_000, -36_000, "2026-10-02T20:30:00-10:00", "Fri, 02 Oct 2026 20:30:00 -1000"),
    (-62_135_596_800, 0, "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000"),
    (253_402_300_799, 0, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"),
    // Local mean time of Berlin and New York: the text names the same moment in whole minutes.
    (-2_608_156_800, 3_208, "1887-05-09T00:53:00+00:53", "Mon, 09 May 1887 00:53:00 +0053"),
    (-2_608_156_800, -17_762, "1887-05-08T19:04:00-04:56", "Sun, 08 May 1887 19:04:00 -0456"),
    (-2_608_156_800, -30, "1887-05-09T00:00:00Z", "Mon, 09 May 1887 00:00:00 +0000"),
  ])
  func feedTexts(seconds: Int, offset: Int, rfc3339: String, rfc822: String) {
    let timestamp = Timestamp(seconds: seconds, offset: offset)
    #expect(timestamp.rfc3339 == rfc3339)
    #expect(timestamp.rfc822 == rfc822)
  }

  @Test func everyMonthAndWeekdayHasItsName() {
    let texts = (0..<12).map { Timestamp(seconds: $0 * 31 * 86_400).rfc822.prefix(11) }
    #expect(
      texts == [
        "Thu, 01 Jan", "Sun, 01 Feb", "Wed, 04 Mar", "Sat, 04 Apr", "Tue, 05 May", "Fri, 05 Jun",
        "Mon, 06 Jul", "Thu, 06 Aug", "Sun, 06 Sep", "Wed, 07 Oct", "Sat, 07 Nov", "Tue, 08 Dec",
      ])
  }

  @Test(arguments: [
    (-1, 0, 86_399), (-86_400, 0, 0), (-86_401, 0, 86_399), (0, 7_200, 7_200), (0, -1, 86_399),
  ])
  func secondOfDay(seconds: Int, offset: Int, expected: Int) {
    #expect(Timestamp(seconds: seconds, offset: offset).secondOfDay == expected)
  }

  @Test func textsForPeople() {
    let timestamp = Timestamp(seconds: 1_791_009_059, offset: 7_200)
    #expect(timestamp.dateText == "2026-10-03")
    #expect(timestamp.minuteText == "2026-10-03 08:30")
    #expect(timestamp.day == CalendarDay(year: 2026, month: 10, day: 3))
  }

  @Test func theMomentAloneCounts() {
    let here = Timestamp(seconds: 10, offset: 7_200)
    let there = Timestamp(seconds: 10, offset: -3_600)
    #expect(here == there)
    #expect(Set([here, there]).count == 1)
    #expect(there < Timestamp(seconds: 11, offset: -36_000))
  }
}
