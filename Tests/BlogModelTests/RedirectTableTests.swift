import BlogModel
import Diagnostics
import Testing

@Suite struct RedirectTableTests {
  static let pages = [
    "/", "/neu/", "/neu/tief/", "/apfel/", "/birne.html", "/datei", "/404.html", "/ä/",
  ]

  /// Each rule stands on the line of its number, from 1.
  static func table(_ rules: [(String, String)], pages: [String] = pages) throws -> RedirectTable {
    let written = try rules.enumerated().map { number, rule in
      try RedirectRule(from: rule.0, to: rule.1)
        .redirect(at: SourceLocation(path: "blogen.yaml", line: number + 1, column: 3))
    }
    return RedirectTable(written, pages: try pages.map { try #require(PagePath($0)) })
  }

  static func list(_ table: RedirectTable) -> [String] {
    table.redirects.map { "\($0.source) \($0.target)" }
  }

  static func findings(_ table: RedirectTable) -> [String] {
    table.findings.map { "\($0.id.rawValue) \($0.location?.line ?? 0): \($0.message)" }
  }

  @Test func goodRedirectsStayAndAreOrdered() throws {
    let table = try Self.table([
      ("/alt/*", "/neu/*"), ("/b/", "/birne.html"), ("/a", "/neu"), ("/c/", "/datei"),
      ("/shop/*", "https://shop.example/*"), ("/?p=3", "/"), ("/alt/tief/", "/apfel/"),
      ("/a/", "/neu/"), ("/e", "/%C3%A4/"),
    ])
    #expect(
      Self.list(table) == [
        "/?p=3 /", "/a/ /neu/", "/alt/tief/ /apfel/", "/b/ /birne.html", "/c/ /datei", "/e/ /ä/",
        "/shop/* https://shop.example/*", "/alt/* /neu/*",
      ])
    #expect(table.findings.isEmpty)
    #expect(
      table.stubs.map(\.path.file) == [
        "a/index.html", "alt/tief/index.html", "b/index.html", "c/index.html", "e/index.html",
      ])
  }

  @Test func twoTargetsAreAConflict() throws {
    let table = try Self.table([
      ("/a", "/neu/"), ("/a/", "/apfel/"), ("/?p=1", "/"), ("/?p=2", "/"),
    ])
    #expect(Self.list(table) == ["/?p=1 /", "/?p=2 /", "/a/ /neu/"])
    #expect(
      Self.findings(table) == [
        "redirect-conflict 2: `/a/` cannot lead both to `/neu/` and to `/apfel/`"
      ])
    #expect(table.findings.first?.related.map(\.location.line) == [1])
    #expect(table.findings.first?.related.map(\.message) == ["leads to `/neu/` here"])
  }

  @Test(arguments: [
    ("/apfel/", "`/apfel/` is an address of this site, so it cannot lead elsewhere"),
    ("/apfel/index.html", "`/apfel/` is an address of this site, so it cannot lead elsewhere"),
    ("/birne.html", "`/birne.html` is an address of this site, so it cannot lead elsewhere"),
    ("/neu/*", "`/neu/*` would hide `/neu/`, an address of this site"),
    ("/*/tief/", "`/*/tief/` would hide `/neu/tief/`, an address of this site"),
    ("/*.html", "`/*.html` would hide `/404.html`, an address of this site"),
    ("/*", "`/*` would hide `/`, an address of this site"),
  ])
  func pagesAreNotHidden(from: String, message: String) throws {
    let table = try Self.table([(from, "https://example.de/")])
    #expect(table.redirects.isEmpty)
    #expect(Self.findings(table) == ["redirect-shadows-page 1: \(message)"])
  }

  /// Between other text `*` is one part, not none and not two.
  @Test(arguments: ["/*/ief/", "/n*/tief/x/", "/neu*/", "/*neu/tief/", "/?p=1", "/ne/*", "/Neu/*"])
  func whatHidesNothingIsKept(from: String) throws {
    let table = try Self.table([(from, "/apfel/")])
    #expect(table.findings.isEmpty)
    #expect(table.redirects.count == 1)
  }

  @Test func chainsAreShortened() throws {
    let table = try Self.table([
      ("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/neu/"), ("/d/", "/alt/tief/"), ("/alt/*", "/neu/*"),
      ("/e/", "/raus/x y/"), ("/raus/*", "https://x.example/*"), ("/f/*", "/alt/g/*"),
      ("/h/*", "/c/"), ("/i/", "/h/x/"), ("/k/", "/alt"), ("/?p=1", "/a/"),
    ])
    #expect(
      Self.list(table) == [
        "/?p=1 /neu/", "/a/ /neu/", "/b/ /neu/", "/c/ /neu/", "/d/ /neu/tief/",
        "/e/ https://x.example/x%20y/", "/i/ /neu/", "/k/ /neu/",
        "/raus/* https://x.example/*", "/alt/* /neu/*", "/h/* /neu/",
      ])
    // No page lies below /neu/g/.
    #expect(
      Self.findings(table) == [
        "redirect-target-missing 8: `/f/*` leads to `/neu/g/*`, which does not exist"
      ])
  }

  @Test(
    arguments: [
      ([("/a/", "/a/")], ["1: `/a/` leads back to itself"]),
      ([("/a", "/a")], ["1: `/a/` leads back to itself"]),
      (
        [("/x/", "/b/"), ("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/")],
        ["2: these redirects lead in a circle: `/a/`, `/b/`, `/c/`, `/a/`"]
      ),
      ([("/alt/*", "/alt/mehr/*")], ["1: `/alt/*` leads back to itself"]),
      ([("/a/", "/alt/x/"), ("/alt/*", "/alt/mehr/*")], ["2: `/alt/*` leads back to itself"]),
      (
        [("/a/*", "/b/*"), ("/b/*", "/a/*")],
        ["1: these redirects lead in a circle: `/a/*`, `/b/*`, `/a/*`"]
      ),
      (
        [("/a/", "/b/x/"), ("/b/*", "/a/")],
        ["1: these redirects lead in a circle: `/a/`, `/b/*`, `/a/`"]
      ),
    ] as [([(String, String)], [String])])
  func circlesAreFound(rules: [(String, String)], messages: [String]) throws {
    let table = try Self.table(rules)
    #expect(Self.findings(table) == messages.map { "redirect-loop \($0)" })
    #expect(table.redirects.isEmpty)
  }

  @Test func aCircleNamesItsPlaces() throws {
    let table = try Self.table([("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/")])
    #expect(table.findings.first?.related.map(\.location.line) == [2, 3])
  }

  @Test func missingTargetsAreNamed() throws {
    let table = try Self.table([
      ("/a/", "/apfle/"), ("/b/", "/nichts-davon/"), ("/c/", "/b/"), ("/d/*", "/weg/*"),
    ])
    #expect(table.redirects.isEmpty)
    #expect(
      Self.findings(table) == [
        "redirect-target-missing 1: `/a/` leads to `/apfle/`, which does not exist",
        "redirect-target-missing 2: `/b/` leads to `/nichts-davon/`, which does not exist",
        "redirect-target-missing 4: `/d/*` leads to `/weg/*`, which does not exist",
      ])
    #expect(table.findings.map(\.label) == ["did you mean `/apfel/`?", nil, nil])
  }

  @Test func neighboursInCaseAreMarked() throws {
    let table = try Self.table([
      ("/Apfel/", "/apfel/"), ("/x/", "/neu/"), ("/X", "/apfel/"), ("/y/", "/neu/"),
      ("/DATEI/", "/neu/"),
    ])
    #expect(
      table.redirects.filter(\.isCaseSensitive).map(\.source.description) == [
        "/Apfel/", "/DATEI/", "/X/", "/x/",
      ])
  }

  /// To Swift the two spellings of `ä` are one text; to a server they are two addresses.
  @Test func spellingsOfOneLetterAreTwoAddresses() throws {
    let table = try Self.table([("/a\u{308}/", "/ä/")])
    #expect(table.findings.isEmpty)
    #expect(table.redirects.count == 1)
  }

  @Test func aLongChainIsFollowedOnce() throws {
    let count = 20_000
    let rules = (0..<count).map {
      ("/k\($0)/", $0 + 1 == count ? "/neu/" : "/k\($0 + 1)/")
    }
    let table = try Self.table(rules)
    #expect(table.findings.isEmpty)
    #expect(table.redirects.count == count)
    #expect(table.redirects.allSatisfy { $0.target.description == "/neu/" })
  }
  /// Kinds and addresses of redirects in a row, and what becomes of them.
  @Test(
    arguments: [
      (["t /a/ /b/", "m /b/ /neu/"], ["302 /a/ /neu/", "301 /b/ /neu/"]),
      (["m /a/ /b/", "t /b/ /neu/"], ["302 /a/ /neu/", "302 /b/ /neu/"]),
      (
        ["m /a/ /b/", "m /b/ /c/", "t /c/ /d/", "m /d/ /neu/"],
        ["302 /a/ /neu/", "302 /b/ /neu/", "302 /c/ /neu/", "301 /d/ /neu/"]
      ),
      // Found from behind, the end is known already.
      (
        ["t /d/ https://x.example/", "m /c/ /d/", "m /b/ /c/"],
        ["302 /b/ https://x.example/", "302 /c/ https://x.example/", "302 /d/ https://x.example/"]
      ),
      (["m /a/ /alt/tief/", "t /alt/* /neu/*"], ["302 /a/ /neu/tief/", "302 /alt/* /neu/*"]),
      (["t /a/ /alt/tief/", "m /alt/* /neu/*"], ["302 /a/ /neu/tief/", "301 /alt/* /neu/*"]),
    ] as [([String], [String])])
  func aChainIsAsLastingAsItsShortestPart(written: [String], wanted: [String]) throws {
    let redirects = try written.map { line in
      let words = line.split(separator: " ").map(String.init)
      var redirect = try RedirectRule(from: words[1], to: words[2])
        .redirect(at: SourceLocation(path: "blogen.yaml"))
      redirect.kind = words[0] == "t" ? .temporary : .moved
      return redirect
    }
    let table = RedirectTable(redirects, pages: try Self.pages.map { try #require(PagePath($0)) })
    #expect(table.findings.isEmpty)
    #expect(table.redirects.map { "\($0.kind.status) \($0.source) \($0.target)" } == wanted)
    let stubs = table.stubs.map { plan -> String in
      guard case .redirect(let stub) = plan.recipe else { return "" }
      return "\(stub.kind.status) \(plan.path) \(stub.target)"
    }
    #expect(stubs == wanted.filter { !$0.contains("*") })
  }

  @Test func stubsKnowWhereTheyWereWritten() throws {
    let table = try Self.table([("/b/", "/neu/"), ("/a/", "/apfel/"), ("/c/*", "/neu/")])
    #expect(table.stubs.map { "\($0.path) \($0.location?.line ?? 0)" } == ["/a/ 2", "/b/ 1"])
  }
}
