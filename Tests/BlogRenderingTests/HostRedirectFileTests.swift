import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// Redirects for the tests of host files; each page that a rule leads to exists.
enum HostFixture {
  static func table(_ rules: [(String, String)], pages: [String] = []) throws -> RedirectTable {
    let place = SourceLocation(path: "blogen.yaml", line: 3, column: 5)
    let written = try rules.map { try RedirectRule(from: $0.0, to: $0.1).redirect(at: place) }
    let targets = written.compactMap { redirect in
      switch redirect.target {
      case .page(let page): page
      case .pages(let before, let after): PagePath("\(before)x\(after)")
      case .address, .addresses: nil
      }
    }
    let table = RedirectTable(written, pages: targets + pages.compactMap { PagePath($0) })
    #expect(table.findings.isEmpty)
    return table
  }

  static func base(_ text: String) throws -> BaseURL { try #require(BaseURL(text)) }

  static func text(_ file: HostFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  /// The lines that are no comments.
  static func lines(_ file: HostFile) -> [String] {
    text(file).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  static let rules = [
    ("/?p=12", "/neu/"), ("/index.php?name=ä", "/neu/"), ("/seite", "/neu/"),
    ("/datei.html", "/neu/"), ("/ä b/", "/ö 'x'/"), ("/weg/", "https://shop.example/a?b=1#c"),
    ("/alt/*", "/tief/*"), ("/laden/*", "https://shop.example:8080/ware/*"),
    ("/archives/12-*.html", "/neu/"), ("/*/birne/", "/neu/*/"), ("/x*y/", "/neu/"),
    ("/vorn*", "/neu/"),
  ]
}

@Suite struct HostRedirectFileTests {
  static func file(
    _ host: PublishingHost, _ rules: [(String, String)], base: String = "https://example.de/blog/"
  ) throws -> HostFile {
    RedirectsFile(
      host: host, baseURL: try HostFixture.base(base), redirects: try HostFixture.table(rules),
      at: SourceLocation(path: "blogen.yaml", line: 1, column: 1)
    ).file()
  }

  @Test func netlify() throws {
    let file = try Self.file(.netlify, HostFixture.rules)
    #expect(file.name == "_redirects")
    #expect(
      HostFixture.lines(file) == [
        "/blog/ p=12 /blog/neu/ 301!", "/blog/index.php name=%C3%A4 /blog/neu/ 301!",
        "/blog/datei.html /blog/neu/ 301!", "/blog/seite/ /blog/neu/ 301!",
        "/blog/weg/ https://shop.example/a?b=1#c 301!",
        "/blog/%C3%A4%20b/ /blog/%C3%B6%20%27x%27/ 301!",
        "/blog/laden/* https://shop.example:8080/ware/:splat 301!",
        "/blog/alt/* /blog/tief/:splat 301!", "/blog/:part/birne/ /blog/neu/:part/ 301!",
      ])
    #expect(
      file.findings == [
        Finding(
          .redirectNotOnHost, .warning,
          "3 redirects cannot be said to Netlify, the first of them `/archives/12-*.html`",
          at: SourceLocation(path: "blogen.yaml", line: 1, column: 1),
          help: ["Netlify knows `*` only as a whole part of a path, such as `/archives/*`"])
      ])
  }

  @Test func cloudflare() throws {
    let file = try Self.file(.cloudflare, HostFixture.rules)
    #expect(
      HostFixture.lines(file) == [
        "/blog/datei.html /blog/neu/ 301", "/blog/seite/ /blog/neu/ 301",
        "/blog/seite /blog/neu/ 301", "/blog/weg/ https://shop.example/a?b=1#c 301",
        "/blog/weg https://shop.example/a?b=1#c 301",
        "/blog/%C3%A4%20b/ /blog/%C3%B6%20%27x%27/ 301",
        "/blog/%C3%A4%20b /blog/%C3%B6%20%27x%27/ 301",
        "/blog/archives/12-:part.html /blog/neu/ 301",
        "/blog/laden/* https://shop.example:8080/ware/:splat 301",
        "/blog/alt/* /blog/tief/:splat 301", "/blog/vorn* /blog/neu/ 301",
        "/blog/x*y/ /blog/neu/ 301", "/blog/x*y /blog/neu/ 301",
        "/blog/:part/birne/ /blog/neu/:part/ 301", "/blog/:part/birne /blog/neu/:part/ 301",
      ])
    #expect(
      file.findings.map(\.message) == [
        "2 redirects cannot be said to Cloudflare Pages, the first of them `/?p=12`"
      ])
  }

  /// A page for which another host is named keeps its own host in front of what is carried over.
  @Test(arguments: [
    ("https://example.de/", "/alt/* https://example.de/:splat 301"),
    ("https://example.de/blog/", "/blog/alt/* /blog/:splat 301"),
  ])
  func carriedTextNamesNoHost(base: String, line: String) throws {
    #expect(
      try HostFixture.lines(Self.file(.cloudflare, [("/alt/*", "/*")], base: base)) == [line])
  }

  @Test(arguments: [
    (1_000, 50, []),
    (1_001, 50, ["reads 2000 redirects without `*`, and this site has 2002"]),
    (1_000, 51, ["reads 100 redirects with `*`, and this site has 102"]),
  ])
  func cloudflareHasLimits(plain: Int, stars: Int, messages: [String]) throws {
    let rules =
      (0..<plain).map { ("/a\($0)/", "/neu/") } + (0..<stars).map { ("/*/b\($0)/", "/neu/") }
    let file = try Self.file(.cloudflare, rules)
    #expect(file.findings.map(\.message) == messages.map { "Cloudflare Pages \($0)" })
    #expect(file.findings.allSatisfy { $0.id == .hostLimit && $0.severity == .warning })
    // All of them are written; the host takes the first.
    #expect(HostFixture.lines(file).count == 2 * (plain + stars))
    #expect(try Self.file(.netlify, rules).findings.isEmpty)
  }

  @Test func linesThatAreTooLongAreLeftOut() throws {
    let long =
      "/"
      + Array(repeating: String(repeating: "a", count: 200), count: 5)
      .joined(separator: "/")
    let file = try Self.file(.cloudflare, [(long, "/neu/"), ("/b.html", "/neu/")])
    #expect(HostFixture.lines(file) == ["/blog/b.html /blog/neu/ 301"])
    #expect(
      file.findings.map(\.message) == [
        "Cloudflare Pages reads lines of 1000 characters, and 2 would be longer"
      ])
  }
}
