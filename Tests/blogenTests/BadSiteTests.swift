import Foundation
import Testing

/// Mistakes in the configuration, the theme and the choice of the output folder.
@Suite struct BadSiteTests {
  @Test(arguments: [
    ("permalinks:\n  posts: /:year/", "invalid-permalink", ":7:10"),
    ("permalinks:\n  posts: /:year/:titel/", "invalid-permalink", ":7:10"),
    ("permalinks: /:slug/", "wrong-type", ":6:13"),
    ("paginat: 5", "unknown-key", ":6:1"),
    ("paginate: 0", "invalid-value", ":6:11"),
    ("paginate: 10\npaginate: 11", "duplicate-key", ":7:1"),
    ("params:\n\ta: 1", "tab-in-yaml", ":7:1"),
    ("theme_settings:\n  farbe: rot", "unknown-key", ":7:3"),
    ("output: content/public", "output-inside-content", ""),
    ("output: .", "output-inside-content", ""),
    ("output: themes/x", "output-inside-content", ""),
  ]) func configuration(_ line: String, _ id: String, _ place: String) async throws {
    let output = line.hasPrefix("output: ") ? String(line.dropFirst(8)) : nil
    try await TestSite().expectOneError(id, at: output ?? "blogen.yaml\(place)") {
      try $0.file("blogen.yaml", TestSite.configuration + line + "\n")
    }
  }

  @Test func missingThemeIsNamedWithTheNearestOne() async throws {
    let site = try TestSite()
    try await site.expectOneError("missing-theme", at: "blogen.yaml:5:8") {
      let text = TestSite.configuration.replacing("theme: schlicht", with: "theme: schlich")
      try $0.file("blogen.yaml", text)
    }
    let findings = try await site.findings().findings
    #expect(findings.first?.label == "did you mean `schlicht`?")
  }

  /// A template, its text, and what is wrong with it.
  @Test(arguments: [
    (
      "home", "{% layout \"fehlt\" %}\n{% block content %}{% endblock %}", "unknown-layout", ":1:11"
    ),
    (
      "home", "{% layout \"base\" %}\n{% block content %}{% render \"fehlt\" %}{% endblock %}",
      "unknown-partial", ":2:30"
    ),
    ("partials/gruss", "Hallo\n{% render \"gruss\" %}", "template-recursion", ":2:11"),
    ("home", "{% wenn %}", "unknown-tag", ":1:4"),
    ("home", "{% if site %}", "unclosed-tag", ":1:4"),
  ]) func template(_ name: String, _ text: String, _ id: String, _ place: String) async throws {
    let file = "themes/schlicht/templates/\(name).liquid"
    try await TestSite().expectOneError(id, at: file + place) { try $0.file(file, text) }
  }

  @Test func missingTemplateOfAKindIsAnError() async throws {
    try await TestSite().expectOneError("missing-template", at: nil) {
      try FileManager.default.removeItem(atPath: $0.at("themes/schlicht/templates/post.liquid"))
    }
  }

  @Test(arguments: ["content", "content/posts/neu", "themes/schlicht", ".", ".."])
  func outputThatHoldsOrLiesInSources(_ output: String) async throws {
    let site = try TestSite()
    let path = site.folder.at(output)
    try await site.expectOneError(
      "output-inside-content", at: path, arguments: ["--output", path]
    ) { _ in }
    #expect(!FileManager.default.fileExists(atPath: site.folder.at("content/posts/neu")))
  }

  @Test func foreignFolderIsNotWrittenTo() async throws {
    let other = try TemporaryFolder()
    try other.file("brief.txt", "Liebe Oma")
    let site = try TestSite()
    try await site.expectOneError(
      "output-not-ours", at: other.path, arguments: ["--output", other.path]
    ) { _ in }
    #expect(try other.snapshot(of: ".").keys.sorted() == ["brief.txt"])
    let forced = try await site.build(["--output", other.path, "--force"])
    #expect(forced.exitCode == 0)
    #expect(try other.text("brief.txt") == "Liebe Oma")
    #expect(FileManager.default.fileExists(atPath: other.at("index.html")))
  }

  @Test func outputThatIsAFileIsAnError() async throws {
    let site = try TestSite()
    let path = site.folder.at("datei")
    try await site.expectOneError(
      "output-not-writable", at: path, arguments: ["--output", path]
    ) { try $0.file("datei", "x") }
    #expect(try site.folder.text("datei") == "x")
  }

  @Test func siteWithoutConfigurationIsAnError() async throws {
    let site = try TestSite()
    try await site.expectOneError("missing-configuration", at: site.folder.path) {
      try FileManager.default.removeItem(atPath: $0.at("blogen.yaml"))
    }
  }

  @Test func missingSiteIsAnError() async throws {
    let run = try await Program.run(
      ["build", "--site", "/gibt/es/nicht", "--diagnostics", "json"])
    #expect(run.exitCode == 1)
    #expect(try ReadFinding.all(in: run.errors).map(\.id) == ["missing-site"])
  }

  @Test func siteWithoutPostsBuildsWithANote() async throws {
    let site = try TestSite(without: ["content/posts/2026-01-01-erster.md"])
    let (run, findings) = try await site.findings()
    #expect(run.exitCode == 0)
    #expect(findings.map { "\($0.severity) \($0.id)" } == ["note no-posts"])
    #expect(FileManager.default.fileExists(atPath: site.folder.at("public/index.html")))
    // A note is not a warning.
    #expect(try await site.build(["--strict"]).exitCode == 0)
  }

  @Test func firstBuildWithAMistakeMakesNoFolder() async throws {
    let site = try TestSite()
    try site.folder.file("content/posts/2026-02-01-leer.md")
    #expect(try await site.build().exitCode == 1)
    #expect(!FileManager.default.fileExists(atPath: site.folder.at("public")))
  }
}
