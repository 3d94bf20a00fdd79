import BlogBuild
import BlogModel
import Diagnostics
import Testing

@Suite struct PublicationTests {
  private func site() throws -> TemporarySite {
    try TemporarySite([
      "content/posts/2026-10-01-da.md": TemporarySite.post("Da", date: "2026-10-01"),
      "content/posts/2026-10-02-entwurf.md": TemporarySite.post(
        "Entwurf", date: "2026-10-02", "draft: true\n"),
      "content/posts/2026-12-24-spaeter.md": TemporarySite.post(
        "Später", date: "2026-12-24 08:00"),
      "content/posts/2026-12-25-noch-spaeter.md": TemporarySite.post(
        "Noch später", date: "2026-12-25"),
      "content/posts/2026-09-01-vorbei.md": TemporarySite.post(
        "Vorbei", date: "2026-09-01", "expires: 2026-10-01\n"),
    ])
  }

  private func posts(_ site: TemporarySite) throws -> [String] {
    try site.output().keys.filter { $0.hasPrefix("2026/") && $0.split(separator: "/").count == 4 }
      .sorted()
  }

  @Test func onlyWhatIsDueIsPublished() async throws {
    let site = try site()
    let report = await site.build()
    #expect(report.succeeded)
    #expect(try posts(site) == ["2026/10/da/index.html"])
    #expect(report.withheld.count == 4)
    #expect(report.nextPublication?.rfc3339 == "2026-12-24T08:00:00+01:00")
  }

  @Test func flagsBuildMore() async throws {
    let site = try site()
    _ = await site.build {
      $0.includesDrafts = true
      $0.includesFuture = true
    }
    #expect(try posts(site).count == 4)
  }

  /// The site's zone counts, so that a build at one moment gives one site everywhere.
  @Test(arguments: [
    ("2026-12-24 07:59:59", false), ("2026-12-24 08:00", true),
    ("2026-12-24T06:59:59Z", false), ("2026-12-24T07:00:00Z", true),
  ])
  func theMomentIsExact(_ now: String, isPublished: Bool) async throws {
    let site = try site()
    _ = await site.build(now: now)
    #expect(try posts(site).contains("2026/12/spaeter/index.html") == isPublished)
  }

  @Test func aLinkToAScheduledPostSaysSo() async throws {
    let site = try site()
    try site.write(
      TemporarySite.post("Link", date: "2026-10-05", body: "Ein [Link](2026-12-24-spaeter.md)."),
      to: "content/posts/2026-10-05-link.md")
    let report = await site.build()
    #expect(places(report) == ["link-to-withheld content/posts/2026-10-05-link.md:5:12"])
    #expect(report.findings.first?.message.contains("2026-12-24 08:00") == true)
  }

  @Test func theFilesOfADraftStayBackToo() async throws {
    let site = try TemporarySite([
      "content/posts/2026-10-01-a/index.md": TemporarySite.post(
        "A", date: "2026-10-01", "draft: true\n"),
      "content/posts/2026-10-01-a/geheim.txt": "geheim",
    ])
    _ = await site.build()
    #expect(try site.output().keys.allSatisfy { !$0.contains("geheim") })
  }
}
