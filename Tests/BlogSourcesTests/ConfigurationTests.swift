import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// `blogen.yaml`: every key, with every kind of mistake.
@Suite struct ConfigurationTests {
  private static let minimum = """
    title: Test
    base_url: https://example.org/
    language: de
    timezone: Europe/Berlin
    theme: saft

    """

  private func read(_ text: String, override: BaseURL? = nil)
    -> (configuration: SiteConfiguration?, findings: [Finding])
  {
    ConfigurationFields.read(SourceFile(path: "blogen.yaml", text: text), baseURL: override)
  }

  @Test func everyKeyIsRead() throws {
    let (configuration, findings) = read(
      Self.minimum + """
        subtitle: Unterzeile
        description: Ein Satz.
        theme_settings: {farbe: rot}
        author: anna
        output: docs
        paginate: 7
        raw_html: no
        params: {a: 1}
        permalinks: {posts: "/:year/:slug.html", pages: "/s/:slug/"}
        path_words: {category: thema, tag: wort, author: wer, page: blatt, archive: alles}
        archives: {all: no, year: no, month: no}
        feeds: {items: 5, full_text: no, archive: yes, terms: no, authors: no}
        """)
    #expect(findings.isEmpty, "\(findings)")
    let read = try #require(configuration)
    #expect(read.subtitle == "Unterzeile")
    #expect(read.description == "Ein Satz.")
    #expect(read.themeSettings == [.init(key: "farbe", value: .text("rot"))])
    #expect(read.author?.name == "anna")
    #expect(read.output == "docs")
    #expect(read.paginate == 7)
    #expect(!read.allowsRawHTML)
    #expect(read.params == [.init(key: "a", value: .integer(1))])
    #expect(read.postPermalinks == (try PermalinkPattern("/:year/:slug.html")))
    #expect(read.pagePermalinks == (try PermalinkPattern("/s/:slug/")))
    #expect(
      [
        read.pathWords.category, read.pathWords.tag, read.pathWords.author, read.pathWords.page,
        read.pathWords.archive,
      ]
        == ["thema", "wort", "wer", "blatt", "alles"])
    #expect(!read.archives.all && !read.archives.year && !read.archives.month)
    #expect(read.feeds.items == 5)
    #expect(
      !read.feeds.isFullText && read.feeds.archive && !read.feeds.terms && !read.feeds.authors)
    #expect(read.timeZone.identifier == "Europe/Berlin")
  }

  @Test(arguments: ["\u{FEFF}" + minimum, minimum.replacing("\n", with: "\r\n"), "---\n" + minimum])
  func spellingsOfTheFile(_ text: String) {
    let (configuration, findings) = read(text)
    #expect(findings.isEmpty, "\(findings)")
    #expect(configuration?.theme == "saft")
  }

  /// A line behind the five that every site needs.
  @Test(arguments: [
    // Wrong types.
    ("subtitle: [a]", "6:11 error wrong-type"), ("description: {a: b}", "6:14 error wrong-type"),
    ("theme_settings: rot", "6:17 error wrong-type"), ("author: [a]", "6:9 error wrong-type"),
    ("output: [a]", "6:9 error wrong-type"), ("paginate: zehn", "6:11 error wrong-type"),
    ("paginate: 1.5", "6:11 error wrong-type"), ("paginate: [1]", "6:11 error wrong-type"),
    ("raw_html: vielleicht", "6:11 error wrong-type"), ("params: [a]", "6:9 error wrong-type"),
    ("permalinks: /a/", "6:13 error wrong-type"),
    ("permalinks: {posts: [a]}", "6:21 error wrong-type"),
    ("path_words: x", "6:13 error wrong-type"), ("path_words: {tag: [x]}", "6:19 error wrong-type"),
    ("archives: no", "6:11 error wrong-type"), ("archives: {year: 1}", "6:18 error wrong-type"),
    ("feeds: 20", "6:8 error wrong-type"), ("feeds: {items: x}", "6:16 error wrong-type"),
    ("feeds: {full_text: x}", "6:20 error wrong-type"),
    // Impossible values.
    ("paginate: 0", "6:11 error invalid-value"), ("paginate: 1001", "6:11 error invalid-value"),
    ("feeds: {items: 0}", "6:16 error invalid-value"),
    ("path_words: {tag: a/b}", "6:19 error invalid-value"),
    ("path_words: {tag: a b}", "6:19 error invalid-value"),
    ("path_words: {tag: ..}", "6:19 error invalid-value"),
    ("permalinks: {posts: \"/:year/\"}", "6:21 error invalid-permalink"),
    ("permalinks: {posts: \":slug\"}", "6:21 error invalid-permalink"),
    ("permalinks: {posts: \"/:slug\"}", "6:21 error invalid-permalink"),
    ("permalinks: {posts: \"/:title/\"}", "6:21 error invalid-permalink"),
    ("permalinks: {posts: \"/../:slug/\"}", "6:21 error invalid-permalink"),
    ("permalinks: {pages: \"/:year/:slug/\"}", "6:21 error invalid-permalink"),
    // Unknown keys, at each level.
    ("pagniate: 5", "6:1 error unknown-key"), ("feeds: {itmes: 5}", "6:9 error unknown-key"),
    ("archives: {years: no}", "6:12 error unknown-key"),
    ("permalinks: {post: /a/}", "6:14 error unknown-key"),
    ("path_words: {tags: a}", "6:14 error unknown-key"), ("xyzzy: 1", "6:1 error unknown-key"),
    // Twice.
    ("title: Noch einer", "6:1 error duplicate-key"),
  ]) func mistakeIsReportedAtItsPlace(_ line: String, _ expected: String) {
    #expect(read(Self.minimum + line + "\n").findings.map(summary) == [expected])
  }

  @Test(arguments: [
    ("pagniate: 5", "did you mean `paginate`?"), ("baseURL: x", "blogen calls this `base_url`"),
    ("tagline: x", "blogen calls this `subtitle`"),
    ("languageCode: de", "blogen calls this `language`"),
    ("feeds: {itmes: 5}", "did you mean `items`?"),
    ("path_words: {tags: a}", "did you mean `tag`?"),
    ("permalinks: {posts: \"/:title/:slug/\"}", "blogen calls this `:slug`"),
    ("permalinks: {posts: \"/:yaer/:slug/\"}", "did you mean `:year`?"),
    ("path_words: {tag: Ä Ö}", "write `ae-oe`"),
  ]) func mistakeComesWithASuggestion(_ line: String, _ label: String) {
    let findings = read(Self.minimum + line + "\n").findings
    #expect(findings.map(\.label) == [label], "\(findings)")
  }

  @Test(arguments: [
    ("title", "title: Test"), ("base_url", "base_url: https://example.org/"),
    ("language", "language: de"), ("timezone", "timezone: Europe/Berlin"), ("theme", "theme: saft"),
  ]) func neededKeyIsMissed(_ key: String, _ line: String) {
    for replacement in ["", "\(key):", "\(key): \"\""] {
      let (configuration, findings) = read(Self.minimum.replacing(line, with: replacement))
      #expect(configuration == nil)
      #expect(findings.map(\.id) == [.missingKey], "\(replacement)")
      #expect(findings.first?.message == "`blogen.yaml` needs `\(key)`")
    }
    let (configuration, findings) = read(Self.minimum.replacing(line, with: "\(key): [a]"))
    #expect(configuration == nil)
    #expect(findings.map(\.id) == [.wrongType])
  }

  @Test(
    arguments: [
      (
        "base_url: https://example.org/", "base_url: example.org", "2:11 error invalid-value",
        "write `https://example.org`"
      ),
      (
        "base_url: https://example.org/", "base_url: ftp://example.org/",
        "2:11 error invalid-value", nil
      ),
      (
        "base_url: https://example.org/", "base_url: https://example.org/?a=b",
        "2:11 error invalid-value", nil
      ),
      ("base_url: https://example.org/", "base_url: 'https://'", "2:11 error invalid-value", nil),
      ("language: de", "language: deutsch", "3:11 error invalid-value", nil),
      ("language: de", "language: de_CH", "3:11 error invalid-value", "write `de-CH`"),
      ("language: de", "language: ''", "1:1 error missing-key", nil),
      (
        "timezone: Europe/Berlin", "timezone: Europe/Brelin", "4:11 error unknown-time-zone",
        "did you mean `Europe/Berlin`?"
      ),
      ("timezone: Europe/Berlin", "timezone: CEST+1", "4:11 error unknown-time-zone", nil),
    ] as [(String, String, String, String?)]) func neededKeyWithAnImpossibleValue(
      _ line: String, _ other: String, _ expected: String, _ label: String?
    )
  {
    let (configuration, findings) = read(Self.minimum.replacing(line, with: other))
    #expect(configuration == nil)
    #expect(findings.map(summary) == [expected])
    if label != nil { #expect(findings.first?.label == label) }
  }

  @Test func allMistakesAreNamedInOneRun() {
    let (configuration, findings) = read("title: [a]\npaginate: x\nfarbe: rot\n")
    #expect(configuration == nil)
    #expect(
      Set(findings.map(\.id)) == [.wrongType, .missingKey, .unknownKey])
    #expect(findings.count(where: { $0.id == .missingKey }) == 4)
  }

  @Test func addressOfTheCommandLineWins() throws {
    let other = try #require(BaseURL("https://test.example.org/blog/"))
    #expect(read(Self.minimum, override: other).configuration?.baseURL == other)
  }

  @Test(
    arguments: [
      ("", .missingKey, 5), ("# nur ein Kommentar\n", .missingKey, 5), ("- a\n", .wrongType, 1),
      ("text\n", .wrongType, 1), ("5", .wrongType, 1),
    ] as [(String, FindingID, Int)]) func fileThatIsNoMapIsNotASite(
      _ text: String, _ id: FindingID, _ count: Int
    )
  {
    let (configuration, findings) = read(text)
    #expect(configuration == nil)
    #expect(findings.map(\.id) == Array(repeating: id, count: count))
    #expect(findings.allSatisfy { $0.location?.path == "blogen.yaml" })
  }
}
