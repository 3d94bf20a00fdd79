import Testing

@testable import PageAudit

/// Which links lead to a legal page.
///
/// The page at `/2026/apfel/` looks for two.
@Suite struct LegalLinkTests {
  private static let privacy = #"<a href="https://kelterei.example/datenschutz/">D</a>"#

  @Test(arguments: [
    ("/impressum/", true),
    ("/en/imprint/", true),
    ("/impressum/#anschrift", true),
    ("/impressum/?von=fuss", true),
    ("/impressum/index.html", true),
    ("/impressum/index.html?a#b", true),
    ("  /impressum/\n", true),
    ("https://saft.example/impressum/", true),
    ("http://kelterei.example/impressum/", true),
    ("HTTPS://Saft.Example/impressum/", true),
    ("//saft.example/impressum/", true),
    ("../../impressum/", true),
    ("../../impressum/index.html", true),
    ("./../../impressum/", true),
    ("../../../../impressum/.", true),
    ("/impress&#117;m/", true),
    ("&sol;impressum&#x2f;", true),
    ("/impress%75m/", true),
    (#"\impressum\"#, true),
    ("/impressum", false),
    ("/impressum/x", false),
    ("/impressum/index.htm", false),
    ("/Impressum/", false),
    ("impressum/", false),
    ("/blog/impressum/", false),
    ("https://fremd.example/impressum/", false),
    ("ftp://saft.example/impressum/", false),
    ("#/impressum/", false),
    ("?/impressum/", false),
    ("", false),
    ("mailto:a@saft.example", false),
    ("https:", false),
    ("%", false),
    ("..", false),
  ])
  func address(href: String, isFound: Bool) {
    let html = "<p>\(Self.privacy)</p><A Class=x HREF=\"\(href)\">I</a>"
    let wanted = isFound ? [] : ["missingLegalLink Impressum"]
    #expect(problems(html, lints: .legalLinks) == wanted)
  }

  @Test(arguments: [
    ("", ["Datenschutz", "Impressum"]),
    ("<a href=/impressum/>I</a>", ["Datenschutz"]),
    ("<a href=https://kelterei.example/datenschutz/?a>D</a>", ["Impressum"]),
    ("<a href=/datenschutz/>D</a><a href=/impressum/>I</a>", ["Datenschutz"]),
    ("<!-- <a href=/impressum/>I</a> -->", ["Datenschutz", "Impressum"]),
    ("<link href=/impressum/ rel=help>", ["Datenschutz", "Impressum"]),
    ("<template><a href=/impressum/>I</a></template>", ["Datenschutz", "Impressum"]),
    ("<noscript><a href=/impressum/>I</a></noscript>", ["Datenschutz", "Impressum"]),
    ("<noscript></noscript><a href=/impressum/>I</a>", ["Datenschutz"]),
    ("<a data-href=/impressum/>I</a>", ["Datenschutz", "Impressum"]),
    ("<abbr href=/impressum/>I</abbr>", ["Datenschutz", "Impressum"]),
  ])
  func page(html: String, missing: [String]) {
    #expect(problems(html, lints: .legalLinks) == missing.map { "missingLegalLink \($0)" })
  }

  @Test func onePageForTwo() {
    let audit = PageAudit(
      ownHosts: [],
      legalLinks: [
        RequiredLink(name: "Impressum", urls: ["/rechtliches.html"]),
        RequiredLink(name: "Datenschutz", urls: ["/rechtliches.html"]),
        RequiredLink(name: "AGB", urls: ["/rechtliches.html#agb", "/agb/index.html"]),
      ], lints: .legalLinks)
    func missing(_ html: String) -> [String] {
      PageScan.problems(in: Array(html.utf8), path: "/", audit: audit, document: .page).described
    }
    #expect(missing("<a href=/rechtliches.html>R</a>") == [])
    #expect(
      missing("<a href=/agb/>R</a>")
        == ["missingLegalLink Datenschutz", "missingLegalLink Impressum"])
  }
}
