import BlogModel
import Testing

@Suite struct DateProblemTests {
  @Test(arguments: [
    "", " ", "heute", "2026", "2026-10", "2026-10-", "2026-10/03", "202-10-03", "20261003",
    "02026-10-03", "0000-01-01", "-2026-10-03", "2026-10-03x", "2026-10-03T", "2026-10-03 T08:30",
    "2026-10-03 8", "2026-10-03 08:3", "2026-10-03 08:30:1", "2026-10-03 08:300",
    "2026-10-03 Samstag", "26-10-03", "3. Oktober 2026", "08:30", "2026-100-03", "2026-10-003",
    "２０２６-10-03", "2026–10–03", "03.10.26",
  ])
  func notADate(text: String) {
    #expect(throws: DateText.Problem.notADate) { try DateText.read(text, in: .berlin) }
  }

  @Test(arguments: [
    ("04.09.2025", "2025-09-04"), ("4.9.2025", "2025-09-04"), ("4.9.2025 08:30", "2025-09-04"),
    ("29.02.2024", "2024-02-29"), ("29.02.2025", nil), ("04.13.2025", nil), ("1.1.0000", nil),
    ("04/09/2025", nil), ("09-04-2025", nil), ("13/12/2025", nil),
  ])
  func otherOrder(text: String, iso: String?) {
    #expect(throws: DateText.Problem.otherOrder(iso: iso)) { try DateText.read(text, in: .utc) }
  }

  @Test(arguments: [("2026-13-01", 13), ("2026-00-01", 0), ("2026-99-99", 99), ("0000-13-01", 13)])
  func noSuchMonth(text: String, month: Int) {
    #expect(throws: DateText.Problem.noSuchMonth(month)) { try DateText.read(text, in: .utc) }
  }

  @Test(arguments: [
    ("2026-02-29", 2026, 2, 29, 28), ("1900-02-29", 1900, 2, 29, 28),
    ("2024-02-30", 2024, 2, 30, 29),
    ("2026-04-31 08:30", 2026, 4, 31, 30), ("2026-01-00", 2026, 1, 0, 31),
    ("2026-12-99", 2026, 12, 99, 31),
  ])
  func noSuchDay(text: String, year: Int, month: Int, day: Int, days: Int) {
    let problem = DateText.Problem.noSuchDay(
      year: year, month: month, day: day, daysInMonth: days)
    #expect(throws: problem) { try DateText.read(text, in: .utc) }
  }

  @Test(arguments: ["24:00", "08:60", "08:30:60", "99:99", "23:59:60Z"])
  func noSuchTime(time: String) {
    #expect(throws: DateText.Problem.noSuchTime) {
      try DateText.read("2026-10-03 \(time)", in: .utc)
    }
  }

  @Test(arguments: [
    "+14:01", "-15", "+99", "+1401", "+020", "+0260", "+02:60", "+02:0", "+02:", "+", "+-2", "MESZ",
    "Uhr", "+02:00 x", "ZZ", "+99999999999999999999", "02:00",
  ])
  func badOffset(offset: String) {
    #expect(throws: DateText.Problem.badOffset(offset)) {
      try DateText.read("2026-10-03 08:30 \(offset)", in: .utc)
    }
  }

  /// Whatever marks stand in whatever order, reading ends in a date or a problem.
  @Test func anyTextIsReadOrRefused() {
    var state: UInt64 = 2026
    let pieces = [
      "2026", "10", "3", "-", ".", "/", ":", "T", " ", "+", "Z", "é", "\u{0}", "9999", "08",
    ]
    var dates = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
        guard let reading = try? DateText.read(text, in: .berlin) else { continue }
        dates += 1
        let again = try? DateText.read(reading.timestamp.rfc3339, in: .utc)
        #expect(again?.timestamp == reading.timestamp, "\(text)")
      }
    }
    #expect(dates > 0)
  }
}
