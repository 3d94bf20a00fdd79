import BlogModel
import Testing

@Suite struct PermalinkPatternTests {
  private static func value(_ token: PermalinkPattern.Token) -> String {
    switch token {
    case .year: "2026"
    case .month: "10"
    case .day: "03"
    case .slug: "apfelernte"
    case .category: "ernte"
    case .author: "anna"
    }
  }

  @Test(arguments: [
    ("/:slug/", "/apfelernte/"), ("/:slug.html", "/apfelernte.html"),
    ("/:year/:month/:day/:slug/", "/2026/10/03/apfelernte/"),
    ("/:year-:month-:day-:slug.html", "/2026-10-03-apfelernte.html"),
    ("/:category/:author/:slug/", "/ernte/anna/apfelernte/"),
    ("/blog/x:slug/", "/blog/xapfelernte/"),
    ("/:slug2/", "/apfelernte2/"), ("/:slug:slug/", "/apfelernteapfelernte/"),
    ("/büro/:slug/", "/büro/apfelernte/"),
  ])
  func paths(pattern: String, path: String) throws {
    let pattern = try PermalinkPattern(pattern)
    #expect(pattern.path(Self.value)?.text == path)
  }

  @Test(
    arguments: [
      ("", .shape), (":slug/", .shape), ("/:slug", .shape), ("/:slug.htm", .shape),
      ("blog/:slug/", .shape),
      ("/", .noSlug), ("/:year/", .noSlug), ("/slug/", .noSlug), ("/.html", .noSlug),
      ("/:title/:slug/", .unknownToken("title")), ("/:slugs/", .unknownToken("slugs")),
      ("/:Slug/", .unknownToken("Slug")), ("/:/:slug/", .unknownToken("")),
      ("/::slug/", .unknownToken("")),
      ("/:slug_x/", .unknownToken("slug_x")), ("/:ä/:slug/", .unknownToken("")),
      ("//:slug/", .unusable), ("/:slug//", .unusable), ("/../:slug/", .unusable),
      ("/:slug/./", .unusable),
      ("/.blogen/:slug/", .unusable), ("/a\\:slug/", .unusable), ("/\u{0}:slug/", .unusable),
      ("/../\u{301}:slug/", .unusable),
    ] as [(String, PermalinkPattern.Problem)])
  func problems(pattern: String, problem: PermalinkPattern.Problem) {
    #expect(throws: problem) { try PermalinkPattern(pattern) }
  }

  @Test func defaultsAreWhatTheyRead() throws {
    #expect(PermalinkPattern.posts == (try PermalinkPattern("/:year/:month/:slug/")))
    #expect(PermalinkPattern.pages == (try PermalinkPattern("/:slug/")))
  }

  @Test func usesTellsWhatIsNamed() throws {
    let pattern = try PermalinkPattern("/:category/:slug/day/")
    #expect(PermalinkPattern.Token.allCases.filter(pattern.uses) == [.slug, .category])
  }

  @Test(arguments: [
    "", "..", ".", "a//b", "../x", "a\\b", "\u{0}", String(repeating: "a", count: 251),
  ])
  func replacementsCannotMakeABadPath(slug: String) {
    #expect(PermalinkPattern.pages.path { _ in slug } == nil)
  }
}
