import BlogBuild
import BlogModel
import Diagnostics
import Testing

@Suite struct ReferenceTests {
  private func build(_ body: String, base: String = "/") async throws -> (
    TemporarySite, BuildReport
  ) {
    let site = try TemporarySite([
      "blogen.yaml": TemporarySite.configuration.replacing(
        "de/", with: "de\(base)", maxReplacements: 1),
      "content/posts/2026-10-01-ziel.md": TemporarySite.post(
        "Ziel", date: "2026-10-01", body: "## Über die Äpfel"),
      "content/posts/2026-10-02-ordner/index.md": TemporarySite.post(
        "Ordner", date: "2026-10-02", body: "![Bild](bild.svg)"),
      "content/posts/2026-10-02-ordner/bild.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>",
      "content/pages/impressum.md": "---\ntitle: Impressum\n---\nMuster\n",
      "content/posts/2026-10-03-text.md": TemporarySite.post(
        "Text", date: "2026-10-03", body: body),
    ])
    return (site, await site.build())
  }

  @Test(arguments: [
    ("[a](2026-10-01-ziel.md)", "/2026/10/ziel/"),
    ("[a](./2026-10-01-ziel.md#ueber-die-aepfel)", "/2026/10/ziel/#ueber-die-aepfel"),
    ("[a](2026-10-02-ordner/index.md)", "/2026/10/ordner/"),
    ("[a](2026-10-02-ordner/bild.svg)", "/2026/10/ordner/bild.svg"),
    ("[a](../pages/impressum.md)", "/impressum/"),
    ("[a](/impressum/)", "/impressum/"), ("[a](/impressum)", "/impressum/"),
    ("[a](/archiv/)", "/archiv/"), ("[a](/2026/)", "/2026/"),
    ("[a](https://example.org/x.md)", "https://example.org/x.md"),
  ])
  func linksResolve(_ source: String, _ target: String) async throws {
    let (site, report) = try await build(source)
    #expect(report.findings.isEmpty)
    #expect(try site.text("public/2026/10/text/index.html").contains("href=\"\(target)\""))
  }

  @Test func linksCarryTheSubPath() async throws {
    let (site, report) = try await build("[a](/impressum/) [b](2026-10-01-ziel.md)", base: "/blog/")
    #expect(report.findings.isEmpty)
    let page = try site.text("public/2026/10/text/index.html")
    #expect(page.contains("href=\"/blog/impressum/\""))
    #expect(page.contains("href=\"/blog/2026/10/ziel/\""))
    #expect(try site.text("public/feed.xml").contains("https://blog.example.de/blog/impressum/"))
  }

  @Test(arguments: [
    ("Ein [a](2026-10-01-zeil.md).", "broken-link", 8, "did you mean `2026-10-01-ziel.md`?"),
    ("Ein [a](/impresum/).", "broken-link", 8 + 0, "did you mean `/impressum/`?"),
    ("Ein [a](2026-10-01-ziel.md#aepfel).", "broken-anchor", 8, nil),
    ("Ein [a](#hier).", "broken-anchor", 8, nil),
    ("Ein ![a](weg.png).", "broken-image", 9, nil),
    ("Ein [a](../../blogen.yaml).", "link-outside-site", 8, nil),
    ("Ein [a](../../../../etc/passwd).", "link-outside-site", 8, nil),
  ])
  func brokenReferencesAreErrors(
    _ body: String, _ id: String, _ before: Int, _ label: String?
  ) async throws {
    let (_, report) = try await build(body)
    #expect(places(report) == ["\(id) content/posts/2026-10-03-text.md:5:\(before + 1)"])
    if let label { #expect(report.findings.first?.label == label) }
  }

  /// The finished pages are checked too, but what a text loads is reported once, at its line.
  @Test func foreignFilesAreReportedOnce() async throws {
    let (_, report) = try await build(
      "![Saft](https://bilder.example/a.jpg)\n\n<iframe src=\"https://karten.example/\" title=\"Weg\"></iframe>"
    )
    #expect(
      report.findings.map { "\($0.id.rawValue) \($0.location?.description ?? "")" } == [
        "third-party-request content/posts/2026-10-03-text.md:5:9",
        "third-party-request content/posts/2026-10-03-text.md:7:14",
      ])
  }

  @Test func twoSourcesForOneAddressNameBoth() async throws {
    let site = try TemporarySite([
      "content/posts/2026-10-01-a.md": TemporarySite.post("A", date: "2026-10-01", "slug: x\n"),
      "content/posts/2026-10-01-b.md": TemporarySite.post("B", date: "2026-10-02", "slug: x\n"),
    ])
    let report = await site.build()
    #expect(report.findings.map(\.id) == [.urlCollision])
    let finding = try #require(report.findings.first)
    let named = [finding.location?.path, finding.related.first?.location.path]
    #expect(
      Set(named) == ["content/posts/2026-10-01-a.md", "content/posts/2026-10-01-b.md"])
    #expect(finding.location?.line == 4)
  }

  @Test func addressesThatDifferInCaseAreWarnedAbout() async throws {
    let site = try TemporarySite([
      "content/static/Datei.txt": "a", "content/static/datei.txt": "b",
    ])
    let report = await site.build()
    #expect(report.findings.filter { $0.severity == .warning }.map(\.id) == [.urlCaseCollision])
    #expect(report.succeeded)
  }
}
