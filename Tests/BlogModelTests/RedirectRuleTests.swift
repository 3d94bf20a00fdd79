import BlogModel
import Testing

@Suite struct RedirectRuleTests {
  @Test(arguments: [
    ("/alt/", "/neu/", "/alt/", "/neu/"), ("/alt", "/neu", "/alt/", "/neu"),
    ("/alt.html", "/neu.pdf", "/alt.html", "/neu.pdf"),
    ("/alt/*", "/neu/*", "/alt/*", "/neu/*"), ("/alt/*", "/neu/", "/alt/*", "/neu/"),
    ("/*/alt", "/neu/*/x", "/*/alt/", "/neu/*/x"),
    ("/a/", "https://shop.example/x?y=1#z", "/a/", "https://shop.example/x?y=1#z"),
    ("/a/*", "HTTPS://shop.example/*", "/a/*", "HTTPS://shop.example/*"),
    ("/?cat=3", "/kategorie/saft/", "/?cat=3", "/kategorie/saft/"),
    ("/wiki/Spezial:Suche", "/suche/", "/wiki/Spezial:Suche/", "/suche/"),
    ("/%C3%A4/", "/%C3%B6/", "/ä/", "/ö/"), ("/a%20b/", "/c%20d/", "/a b/", "/c d/"),
    ("/alt/index.html", "/neu/", "/alt/", "/neu/"),
  ])
  func rules(from: String, to: String, source: String, target: String) throws {
    let rule = try RedirectRule(from: from, to: to)
    #expect(rule.source.description == source)
    #expect(rule.target.description == target)
  }

  @Test(
    arguments: [
      ("alt/", "/neu/", .shape), ("https://example.de/alt/", "/neu/", .shape),
      ("/alt/#x", "/neu/", .shape), ("/a//b", "/neu/", .unusable), ("/a/../b", "/x/", .unusable),
      ("/:id/", "/neu/", .tokenInRule("id")), ("/?p=:slug", "/neu/", .tokenInRule("slug")),
      ("/a/*/b/*", "/neu/", .twoStars), ("/a/*", "/b/*/*", .twoStars),
      ("/a/", "/b/*", .starWithoutSource), ("/a/", "neu/", .targetShape),
      ("/a/", "", .targetShape), ("/a/", "javascript:alert(1)", .targetShape),
      ("/a/", "ftp://example.de/", .targetShape), ("/a/", "//evil.example/", .unusableTarget),
      ("/a/", "/b/?x=1", .unusableTarget), ("/a/", "/b/#x", .unusableTarget),
      ("/a/", "/b\nc/", .unusableTarget), ("/a/", "/b/../c/", .unusableTarget),
      ("/a/", "https:///x", .unusableTarget), ("/a/", "https://a b/", .unusableTarget),
      ("/a/", "https://user@example.de/", .unusableTarget),
      ("/a/", "https://example.de/\nSet-Cookie: x", .unusableTarget),
      ("/a/", "https://example.de/\"", .unusableTarget),
      ("/a/", "https://müsli.example/", .unusableTarget),
      ("/a/*", "/\"/*", .unusableTarget), ("/a/*", "/b/*%22", .unusableTarget),
      ("/a/*", "https://*.example.de/", .unusableTarget),
      ("/a/*", "https://example.de*", .unusableTarget),
      ("/a/*", "https://example.de/?q=*", .unusableTarget),
      ("/a/*", "https://example.de/%20/*", .unusableTarget),
    ] as [(String, String, RedirectProblem)])
  func problems(from: String, to: String, problem: RedirectProblem) {
    #expect(throws: problem) { try RedirectRule(from: from, to: to) }
  }

  @Test(arguments: [
    ("/alt/seite/", "alt/seite/index.html"), ("/alt/seite", "alt/seite/index.html"),
    ("/archives/12-apfel.html", "archives/12-apfel.html"), ("/%C3%A4", "ä/index.html"),
    ("/alt/*", nil), ("/s-*.html", nil), ("/?p=12", nil), ("/index.php?p=12", nil),
  ])
  func aFileStandsForWholePathsOnly(from: String, file: String?) throws {
    #expect(try RedirectRule(from: from, to: "/neu/").source.stub?.file == file)
  }

  @Test func aliasesAreTakenAsTheyAreMeant() throws {
    let alias = try #require(PagePath("/a%20b%C3%A4/"))
    #expect(RedirectSource(alias).before == "/a bä/")
    let odd = try #require(PagePath("/100%/a%2Fb/"))
    #expect(RedirectSource(odd).before == "/100%/a%2Fb/")
  }

  @Test func theMostExactAddressStandsFirst() throws {
    let wanted = [
      "/?p=1", "/alt/a/", "/z/", "/alt/a/*", "/alt/*-lang.html", "/alt/*.html", "/alt/*", "/*",
    ]
    let sources = try wanted.reversed().map { try RedirectRule(from: $0, to: "/x/").source }
    #expect(sources.sorted().map(\.description) == wanted)
  }
}
