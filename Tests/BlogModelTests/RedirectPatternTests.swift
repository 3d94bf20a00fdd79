import BlogModel
import Diagnostics
import Testing

@Suite struct RedirectPatternTests {
  static let place = SourceLocation(path: "blogen.yaml", line: 9, column: 5, length: 3)

  static func subject(id: String? = "12", slug: String = "apfelernte") throws -> RedirectSubject {
    RedirectSubject(
      id: id, slug: slug, date: CalendarDay(year: 2010, month: 6, day: 3),
      target: try #require(PagePath("/2010/06/apfelernte/")))
  }

  @Test(arguments: [
    ("/archives/:id-*.html", "/archives/12-*.html"), ("/archives/:id-*", "/archives/12-*"),
    ("/?p=:id", "/?p=12"), ("/index.php?p=:id", "/index.php?p=12"),
    ("/blog/?name=:slug", "/blog/?name=apfelernte"), ("/x?d=:year-:month", "/x/?d=2010-06"),
    ("/:year/:month/:day/:slug/", "/2010/06/03/apfelernte/"),
    ("/:year/:month/:slug", "/2010/06/apfelernte/"),
    ("/:year-:month-:day-:slug.html", "/2010-06-03-apfelernte.html"),
    ("/*/:slug/", "/*/apfelernte/"), ("/*/:slug", "/*/apfelernte/"),
    ("/:slug/index.html", "/apfelernte/"), ("/b%C3%BCro/:id/", "/büro/12/"),
    ("/%:id/", "/%12/"),
  ])
  func sources(pattern: String, source: String) throws {
    // A number that no post has as its slug, so that tokens cannot be mixed up.
    let subject = try Self.subject()
    let pattern = try RedirectPattern(pattern.contains("d=") ? pattern + "-:id" : pattern)
    let wanted = source.contains("d=") ? source + "-12" : source
    #expect(pattern.source(for: subject)?.description == wanted)
  }

  @Test(
    arguments: [
      ("", .shape), ("archives/:id", .shape), ("/:id#top", .shape), ("?p=:id", .shape),
      ("/archives/:nr-*.html", .unknownToken("nr")), ("/:Id/", .unknownToken("Id")),
      ("/:/:id/", .unknownToken("")), ("/?p=:ids", .unknownToken("ids")),
      ("/?p", .query), ("/?=:id", .query), ("/?p=", .query), ("/?p=:id&x=1", .query),
      ("/?p=:id*", .query), ("/?:id=1", .query), ("/?a=:id?", .query),
      ("/alt/*", .noPost), ("/:year/:month/", .noPost), ("/", .noPost),
      ("/*/:id/*", .twoStars), ("/**:id/", .twoStars),
      ("/:id*", .starBesideToken), ("/*:slug/", .starBesideToken),
      ("//:id/", .unusable), ("/../:id/", .unusable), ("/.blogen/:id/", .unusable),
      ("/a\\:id/", .unusable), ("/a\n:id/", .unusable), ("/a%2F:id/", .unusable),
      ("/a%0A:id/", .unusable), ("/%FF/:id/", .unusable), ("/../\u{301}:id/", .unusable),
    ] as [(String, RedirectProblem)])
  func problems(pattern: String, problem: RedirectProblem) {
    #expect(throws: problem) { try RedirectPattern(pattern) }
  }

  @Test func aProblemBecomesAFinding() {
    let finding = RedirectProblem.unknownToken("slgu").finding("/:slgu/", at: Self.place)
    #expect(finding.id == .invalidRedirect)
    #expect(finding.severity == .error)
    #expect(finding.location == Self.place)
    #expect(finding.label == "did you mean `:slug`?")
    #expect(
      finding.help == [
        "a pattern is made of :id, :slug, :year, :month, :day, one `*` and plain words"
      ])
  }

  @Test func eachPostGetsOneRedirectAndTheOthersAreCounted() throws {
    let pattern = try RedirectPattern("/archives/:id-*.html")
    let subjects = [
      try Self.subject(), try Self.subject(id: nil), try Self.subject(id: "x1"),
      try Self.subject(id: "7"), try Self.subject(id: ""), try Self.subject(id: "٣"),
    ]
    let (redirects, findings) = pattern.redirects(for: subjects, at: Self.place)
    #expect(
      redirects.map { "\($0.source) \($0.target)" } == [
        "/archives/12-*.html /2010/06/apfelernte/", "/archives/7-*.html /2010/06/apfelernte/",
      ])
    #expect(redirects.allSatisfy { $0.location == Self.place })
    #expect(
      findings == [
        Finding(
          .redirectSkipsPosts, .note,
          "4 posts have no `:id`, so that `/archives/:id-*.html` skips them", at: Self.place,
          help: ["write the number that the post had as `id` in its front matter"])
      ])
  }

  @Test func aPostWithoutADateHasNoYear() throws {
    var subject = try Self.subject()
    subject.date = nil
    let made = try RedirectPattern("/:year/:slug/").redirects(for: [subject], at: Self.place)
    #expect(made.redirects.isEmpty)
    #expect(
      made.findings.map(\.message) == ["1 post has no `:year`, so that `/:year/:slug/` skips them"])
    #expect(made.findings.first?.help == [])
  }

  @Test func aPostThatStayedNeedsNoRedirect() throws {
    let pattern = try RedirectPattern("/:year/:month/:slug/")
    let (redirects, findings) = pattern.redirects(for: [try Self.subject()], at: Self.place)
    #expect(redirects.isEmpty)
    #expect(findings.isEmpty)
  }

  /// What a slug holds is text, also where it looks like a pattern.
  @Test(arguments: ["a*b", "a:id", "100%25", "a(b", "a.b"])
  func valuesAreNoPatterns(slug: String) throws {
    let source = try #require(
      RedirectPattern("/x/:slug/").source(for: try Self.subject(slug: slug)))
    #expect(source.before == "/x/\(slug)/")
    #expect(source.after == nil)
  }

  @Test(arguments: ["..", ".", "a/../b", "a\u{0}b", String(repeating: "a", count: 251)])
  func valuesCannotMakeABadPath(slug: String) throws {
    let pattern = try RedirectPattern("/x/:slug/")
    #expect(pattern.source(for: try Self.subject(slug: slug)) == nil)
    let made = pattern.redirects(for: [try Self.subject(slug: slug)], at: Self.place)
    #expect(
      made.findings.map(\.message) == ["1 post has no address, so that `/x/:slug/` skips them"])
  }

  @Test func usesTellsWhatIsNamed() throws {
    let pattern = try RedirectPattern("/:year/x?p=:id")
    #expect(RedirectPattern.Token.allCases.filter(pattern.uses) == [.id, .year])
  }
}
