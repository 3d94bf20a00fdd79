import BlogBuild
import Diagnostics
import Testing

/// Sites in several languages.
@Suite struct LanguageTests {
  static let configuration = TemporarySite.configuration + "\nlanguages:\n  en: {}\n"

  static func files(_ more: [String: String]) -> [String: String] {
    [
      "blogen.yaml": configuration,
      "content/posts/2026-10-03-ernte.md": TemporarySite.post(
        "Ernte", date: "2026-10-03", body: "Die [Presse](2026-10-04-presse.md)."),
      "content/posts/2026-10-04-presse.md": TemporarySite.post("Presse", date: "2026-10-04"),
      "content/posts/2026-10-03-ernte.en.md": TemporarySite.post(
        "Harvest", date: "2026-10-03", body: "The [press](2026-10-04-presse.md)."),
      "content/posts/2026-10-04-presse.en.md": TemporarySite.post("Press", date: "2026-10-04"),
    ].merging(more) { $1 }
  }

  @Test func linksStayInTheLanguage() async throws {
    let site = try TemporarySite(Self.files([:]))
    #expect(await site.build().findings == [])
    #expect(try site.text("public/2026/10/ernte/index.html").contains("/2026/10/presse/"))
    #expect(try site.text("public/en/2026/10/ernte/index.html").contains("/en/2026/10/presse/"))
  }

  @Test(arguments: [
    ("content/en/posts/2026-10-05-neu.md", "", "public/en/2026/10/neu/index.html"),
    ("content/posts/2026-10-05-neu.md", "language: en\n", "public/en/2026/10/neu/index.html"),
    ("content/posts/2026-10-05-neu/index.en.md", "", "public/en/2026/10/neu/index.html"),
    ("content/posts/2026-10-05-neu.EN.md", "", "public/en/2026/10/neu/index.html"),
    ("content/posts/2026-10-05-neu.md", "language: fr\n", "public/2026/10/neu/index.html"),
    ("content/posts/2026-10-05-version-2.0.md", "", "public/2026/10/version-2-0/index.html"),
  ])
  func languageOfAText(_ file: String, _ front: String, _ output: String) async throws {
    let site = try TemporarySite(
      Self.files([file: TemporarySite.post("Neu", date: "2026-10-05", front)]))
    let report = await site.build()
    #expect(report.findings.filter { $0.severity != .note } == [])
    #expect(try site.output()[String(output.dropFirst("public/".count))] != nil)
  }

  @Test func versionsWithOtherNamesFindEachOther() async throws {
    let site = try TemporarySite(
      Self.files([
        "content/en/posts/2026-10-05-new.md": TemporarySite.post(
          "New", date: "2026-10-05", "translation_of: posts/2026-10-06-neu.md\n"),
        "content/posts/2026-10-06-neu.md": TemporarySite.post("Neu", date: "2026-10-06"),
        "themes/plain/templates/post.liquid":
          "{% for item in page.translations %}{{ item.language }} {{ item.url }};{% endfor %}",
      ]))
    #expect(await site.build().findings == [])
    let text = "de /2026/10/neu/;en /en/2026/10/new/;"
    #expect(try site.text("public/2026/10/neu/index.html") == text)
    #expect(try site.text("public/en/2026/10/new/index.html") == text)
  }

  @Test func aDomainOfItsOwnHasItsOwnFiles() async throws {
    let site = try TemporarySite(
      Self.files([
        "blogen.yaml": TemporarySite.configuration
          + "\nlanguages:\n  en:\n    base_url: https://blog.example.com/\n",
        "content/static/hof.txt": "Hof", "themes/plain/assets/main.css": "a{b:c}",
        "themes/plain/templates/post.liquid":
          "{{ 'main.css' | asset_url }} {% for item in page.translations %}{{ item.url }} {% endfor %}{{ post.content }}",
        "content/posts/2026-10-03-ernte.en.md": TemporarySite.post(
          "Harvest", date: "2026-10-03", body: "[yard](/hof.txt)"),
      ]))
    #expect(await site.build().findings == [])
    let english = try site.text("public/en/2026/10/ernte/index.html")
    #expect(english.hasPrefix("/assets/main."))
    #expect(english.contains("https://blog.example.de/2026/10/ernte/ /2026/10/ernte/ "))
    #expect(english.contains("href=\"/hof.txt\""))
    let output = try site.output()
    #expect(output["en/hof.txt"] != nil && output["hof.txt"] != nil)
    #expect(output.keys.contains { $0.hasPrefix("en/assets/main.") })
    #expect(output["en/robots.txt"] != nil)
  }

  @Test func aLanguageWithAFolderSharesTheFiles() async throws {
    let site = try TemporarySite(
      Self.files(["content/static/hof.txt": "Hof", "themes/plain/assets/main.css": "a{b:c}"]))
    #expect(await site.build().findings == [])
    #expect(
      try site.output().keys.filter { $0.hasPrefix("en/") && !$0.hasSuffix("html") }.sorted() == [
        "en/atom.xml", "en/feed.json", "en/feed.xml", "en/sitemap.xml",
      ])
  }

  @Test func theClockAndTheThemeSpeakTheLanguage() async throws {
    let site = try TemporarySite(
      Self.files([
        "themes/plain/locales/de.yaml": "hello: Hallo",
        "themes/plain/locales/en.yaml": "hello: Hello",
        "themes/plain/templates/post.liquid":
          "{{ 'hello' | t }} {{ post.date | localized_date: 'full' }} {{ 1.5 | money }}",
      ]))
    #expect(await site.build().findings == [])
    #expect(
      try site.text("public/2026/10/ernte/index.html")
        == "Hallo Samstag, 3. Oktober 2026 1,50\u{A0}€")
    #expect(
      try site.text("public/en/2026/10/ernte/index.html")
        == "Hello Saturday, 3 October 2026 €1.50")
  }

  @Test func anchorsAreThoseOfTheRightHost() async throws {
    let files = Self.files([
      "blogen.yaml": TemporarySite.configuration
        + "\nlanguages:\n  en:\n    base_url: https://blog.example.com/\n",
      "content/posts/2026-10-04-presse.md": TemporarySite.post(
        "Presse", date: "2026-10-04", body: "## Hof"),
      "content/posts/2026-10-04-presse.en.md": TemporarySite.post(
        "Press", date: "2026-10-04", body: "## Yard"),
      "content/posts/2026-10-03-ernte.md": TemporarySite.post(
        "Ernte", date: "2026-10-03", body: "[Hof](2026-10-04-presse.md#hof)"),
      "content/posts/2026-10-03-ernte.en.md": TemporarySite.post(
        "Harvest", date: "2026-10-03", body: "[yard](2026-10-04-presse.md#yard)"),
    ])
    #expect(try await TemporarySite(files).build().findings == [])
  }

  @Test func aTranslationIsFoundWhileTheOriginalIsADraft() async throws {
    let site = try TemporarySite(
      Self.files([
        "content/posts/2026-10-04-presse.md": TemporarySite.post(
          "Presse", date: "2026-10-04", "draft: true\n"),
        "content/posts/2026-10-03-ernte.md": TemporarySite.post("Ernte", date: "2026-10-03"),
      ]))
    #expect(await site.build().findings == [])
    #expect(try site.text("public/en/2026/10/ernte/index.html").contains("/en/2026/10/presse/"))
  }

  @Test func chainsOfTranslationsAreOneText() async throws {
    let site = try TemporarySite(
      Self.files([
        "blogen.yaml": configurationWithFrench,
        "content/posts/2026-10-05-a.md": TemporarySite.post("A", date: "2026-10-05"),
        "content/en/posts/2026-10-05-b.md": TemporarySite.post(
          "B", date: "2026-10-05", "translation_of: posts/2026-10-05-a.md\n"),
        "content/fr/posts/2026-10-05-c.md": TemporarySite.post(
          "C", date: "2026-10-05", "translation_of: en/posts/2026-10-05-b.md\n"),
        "themes/plain/templates/post.liquid":
          "{% for item in page.translations %}{{ item.language }} {% endfor %}",
      ]))
    #expect(await site.build().findings.filter { $0.severity != .note } == [])
    #expect(try site.text("public/fr/2026/10/c/index.html") == "de en fr ")
  }

  private var configurationWithFrench: String {
    TemporarySite.configuration + "\nlanguages:\n  en: {}\n  fr: {}\n"
  }

  static let mistakes: [([String: String], String, String)] = [
    (
      ["content/posts/2026-10-05-x.fr.md": TemporarySite.post("X", date: "2026-10-05")],
      "unknown-language content/posts/2026-10-05-x.fr.md", "`fr` is not a language of this site"
    ),
    (
      [
        "content/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "language: klingonisch\n")
      ], "unknown-language content/posts/2026-10-05-x.md:4:11", "`klingonisch` is not a language"
    ),
    (
      [
        "content/posts/2026-10-05-x.en.md": TemporarySite.post(
          "X", date: "2026-10-05", "translation_of: posts/2026-10-03-ernt.md\n")
      ], "unknown-translation content/posts/2026-10-05-x.en.md:4:17", "2026-10-03-ernte.md"
    ),
    (
      [
        "content/en/posts/2026-10-05-x.md": TemporarySite.post(
          "X", date: "2026-10-05", "translation_of: posts/2026-10-03-ernte.md\n")
      ], "duplicate-translation content/posts/2026-10-03-ernte.en.md:2:1", "two versions"
    ),
    (
      [
        "blogen.yaml": TemporarySite.configuration + "\nlanguages:\n  en_GB: {}\n",
        "content/posts/2026-10-03-ernte.en.md": "", "content/posts/2026-10-04-presse.en.md": "",
      ], "unknown-language blogen.yaml:7:3", "write `en-GB`"
    ),
    (
      ["blogen.yaml": configuration + "  de: {}\n"], "invalid-value blogen.yaml:8:3",
      "main language already"
    ),
    (
      ["blogen.yaml": configuration + "  fr: {prefix: en}\n"], "invalid-value blogen.yaml:8:16",
      "`en` is the prefix of `en` already"
    ),
    (
      ["blogen.yaml": configuration + "  fr: {base_url: \"https://blog.example.de/fr/\"}\n"],
      "invalid-value blogen.yaml:8:18", "another language is at"
    ),
    (
      ["blogen.yaml": configuration + "  fr: {prefix: assets}\n"],
      "invalid-value blogen.yaml:8:16", "cannot stand in an address"
    ),
    (
      ["blogen.yaml": configuration + "  fr: {tilte: x}\n"], "unknown-key blogen.yaml:8:8",
      "did you mean `title`?"
    ),
  ]

  @Test(arguments: mistakes.indices) func mistakesAreNamed(_ index: Int) async throws {
    let (files, place, words) = Self.mistakes[index]
    let report = try await TemporarySite(Self.files(files).filter { !$0.value.isEmpty }).build()
    let errors = report.findings.filter { $0.severity == .error }
    let finding = try #require(
      errors.first { "\($0.id.rawValue) \($0.location?.description ?? "")" == place },
      "\(places(report))")
    #expect(
      ([finding.message, finding.label ?? ""] + finding.help).joined(separator: " ").contains(words)
    )
  }

  @Test func missingVersionsAreOnlyNoted() async throws {
    let site = try TemporarySite(
      Self.files([
        "content/posts/2026-10-05-nur.md": TemporarySite.post("Nur", date: "2026-10-05")
      ]))
    let report = await site.build()
    #expect(places(report) == ["missing-translation content/posts/2026-10-05-nur.md"])
    #expect(report.findings.first?.severity == .note)
  }
}
