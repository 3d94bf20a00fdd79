import BlogModel
import Testing

@Suite struct TimeZoneRulesTests {
  /// Local times of Berlin around both changes of 2026.
  @Test(arguments: [
    ("2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00", true),
    ("2026-03-29T02:00:00", "2026-03-29T03:00:00+02:00", false),
    ("2026-03-29T02:59:59", "2026-03-29T03:59:59+02:00", false),
    ("2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00", true),
    ("2026-10-25T01:59:59", "2026-10-25T01:59:59+02:00", true),
    // From two to three the clocks run twice; the first time counts.
    ("2026-10-25T02:00:00", "2026-10-25T02:00:00+02:00", true),
    ("2026-10-25T02:59:59", "2026-10-25T02:59:59+02:00", true),
    ("2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00", true),
    ("2026-01-15T12:00:00", "2026-01-15T12:00:00+01:00", true),
    ("2026-07-15T12:00:00", "2026-07-15T12:00:00+02:00", true),
    ("0001-01-01T00:00:00", "0001-01-01T00:00:00+01:00", true),
    ("9999-12-31T23:59:59", "9999-12-31T23:59:59+01:00", true),
  ])
  func berlin(local: String, expected: String, exists: Bool) throws {
    try expect(local, in: .berlin, is: expected, exists: exists)
  }

  @Test(arguments: [
    ("2011-12-29T23:59:59", "2011-12-29T23:59:59-10:00", true),
    ("2011-12-30T12:00:00", "2011-12-31T12:00:00+14:00", false),
    ("2011-12-31T00:00:00", "2011-12-31T00:00:00+14:00", true),
    ("2011-12-31T05:00:00", "2011-12-31T05:00:00+14:00", true),
  ])
  func aDayLeftOut(local: String, expected: String, exists: Bool) throws {
    try expect(local, in: .apia, is: expected, exists: exists)
  }

  private func expect(
    _ local: String, in zone: TimeZoneRules, is expected: String, exists: Bool
  ) throws {
    let seconds = try DateText.read(local, in: .utc).timestamp.seconds
    let resolved = zone.resolve(local: seconds)
    #expect(resolved.timestamp.rfc3339 == expected)
    #expect(resolved.exists == exists)
  }

  @Test(arguments: [
    (1_774_745_999, 3_600), (1_774_746_000, 7_200), (1_792_889_999, 7_200), (1_792_890_000, 3_600),
    (.min, 3_600), (.max, 3_600),
  ])
  func offsetChangesAtItsSecond(seconds: Int, offset: Int) {
    #expect(TimeZoneRules.berlin.offset(at: seconds) == offset)
    #expect(TimeZoneRules.utc.offset(at: seconds) == 0)
  }

  /// Every moment shown on the wall leads back to itself, or to the first time of an overlap.
  @Test(arguments: [TimeZoneRules.berlin, .apia, .utc])
  func wallTimeLeadsBack(zone: TimeZoneRules) {
    for start in [1_325_239_200, 1_774_746_000, 1_792_890_000] {
      for seconds in stride(from: start - 100_000, through: start + 100_000, by: 500) {
        let shown = zone.timestamp(at: seconds)
        let resolved = zone.resolve(local: seconds + shown.offset)
        #expect(resolved.exists)
        let back = resolved.timestamp.seconds
        let isFirst = back < seconds && back + zone.offset(at: back) == seconds + shown.offset
        #expect(back == seconds || isFirst)
      }
    }
  }
}
