import BlogModel
import Testing

@testable import BlogSources

/// The rules of real time zones.
@Suite struct TimeZoneTests {
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T01:59:00+01:00"),
    ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T03:00:00+02:00"),
    ("Europe/Berlin", "2026-10-25 01:00", "2026-10-25T01:00:00+02:00"),
    ("Europe/Berlin", "2026-10-25 04:00", "2026-10-25T04:00:00+01:00"),
    ("Europe/Berlin", "2099-07-01", "2099-07-01T00:00:00+02:00"),
    ("Europe/Berlin", "1981-07-01", "1981-07-01T00:00:00+02:00"),
    ("Europe/Berlin", "1975-07-01", "1975-07-01T00:00:00+01:00"),
    ("Europe/London", "2026-07-01", "2026-07-01T00:00:00+01:00"),
    ("Europe/London", "1970-06-01", "1970-06-01T00:00:00+01:00"),
    ("America/New_York", "2026-01-01 12:00", "2026-01-01T12:00:00-05:00"),
    ("Asia/Kolkata", "2026-01-01", "2026-01-01T00:00:00+05:30"),
    ("Etc/UTC", "2026-01-01", "2026-01-01T00:00:00Z"),
    ("Asia/Kathmandu", "2026-01-01", "2026-01-01T00:00:00+05:45"),
    ("Australia/Lord_Howe", "2026-01-01", "2026-01-01T00:00:00+11:00"),
    ("Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00"),
    ("Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"),
    ("Asia/Pyongyang", "2016-01-01", "2016-01-01T00:00:00+08:30"),
    ("UTC", "2026-07-01", "2026-07-01T00:00:00Z"),
    ("Europe/Berlin", "2026-07-01T00:00:00-03:00", "2026-07-01T05:00:00+02:00"),
  ]) func date(_ zone: String, _ text: String, _ expected: String) throws {
    let rules = try #require(TimeZoneRules.named(zone))
    let read = try DateText.read(text, in: rules).timestamp
    let shown = rules.timestamp(at: read.seconds).rfc3339
    #expect(shown == expected)
  }

  @Test func skippedTimeIsNoticed() throws {
    let berlin = try #require(TimeZoneRules.named("Europe/Berlin"))
    #expect(try !DateText.read("2026-03-29 02:30", in: berlin).exists)
    #expect(try DateText.read("2026-10-25 02:30", in: berlin).exists)
  }

  @Test(arguments: [
    "Europe/Brelin", "", "Berlin", "europe/berlin", "+02:00", "Europe/Berlin ", "../etc",
    "Europe/", "Europe/../Europe/Berlin", "/etc/localtime", "CEST", "PST", "GMT+2",
  ])
  func unknownNamesAreRefused(_ name: String) {
    #expect(TimeZoneRules.named(name) == nil)
  }

  @Test func everyKnownZoneCanBeRead() {
    let known = TimeZoneRules.knownNames
    #expect(known.contains("Europe/Berlin"))
    for name in known {
      let rules = TimeZoneRules.named(name)
      #expect(rules?.identifier == name)
      // No zone is further than 14 hours from UTC.
      #expect(abs(rules?.offset(at: 1_780_000_000) ?? 1_000_000) <= 14 * 3_600, "\(name)")
    }
  }
}
