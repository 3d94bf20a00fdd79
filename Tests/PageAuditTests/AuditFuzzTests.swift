import Diagnostics
import Testing

@testable import PageAudit

/// Hostile and damaged input: it never traps, and a reader never passes the end.
@Suite struct AuditFuzzTests {
  private static let page = """
    <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Saft &amp; Most</title>
    <link rel="stylesheet" href="https://a.example/a.css"><style>@import url("//b.example");</style>
    <script type="application/ld+json">{"@type":"Blog","name":"<!-- <script> -->"}</script></head>
    <body style="background:url(&quot;//c.example/a.png&quot;)"><h1>Apfel</h1><h3>Birne</h3>
    <a class=brand href='/impressum/?a#b'><img src="/logo.png" srcset="/a 1x, //d.example/b 2x"></a>
    <a href="../x/"><img alt="" src=/b.png></a><label for=q>Suche</label><input id=q name=q>
    <svg viewBox="0 0 1 1"><use xlink:href="//e.example/a#b"/><title>x</title>
    <path fill="url(//f.example)"/></svg><!-- Ende --><template><img src=//g.example></template>
    <iframe src="//h.example"></iframe><noscript><img src="//i.example" alt=""></noscript></html>
    """

  private static let pieces = [
    "<", ">", "</", "/>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<script>", "</script>",
    "<style>", "</style", "<svg>", "</svg>", "<template>", "<a href=", "<img src=", "\"", "'", "=",
    " ", "\n", "&", "&amp;", "&#", "&#x2f;", "&#99999999999;", "&sol", ";", "//x.example", "url(",
    ")", "@import", "\\", "\\2f ", "/*", "*/", "\0", "ü", "srcset=", "1x,", "style=", "(",
    "<label>",
    "<input id=q>", "<h1>", "<h6>", "/", "..", "%2e", "#", "?", "index.html", "<title>", "<!", "<?",
  ]

  /// Checks that the text and each beginning of its end give problems that can be shown.
  private func audit(_ bytes: [UInt8]) {
    let audit = siteAudit(.all)
    var log = AuditLog()
    audit.audit(bytes, page: "/a/", number: 0, into: &log)
    audit.auditCSS(bytes, path: "/a.css", number: 1, into: &log)
    audit.auditSVG(bytes, path: "/a.svg", number: 2, into: &log)
    let findings = log.findings(limit: .max)
    #expect(findings.allSatisfy { !$0.message.isEmpty && $0.label != nil })
    #expect(Set(findings).count == findings.count)
  }

  @Test func theWholePage() {
    #expect(
      problems(Self.page, lints: .all) == [
        "a.example `<link rel=stylesheet>`", "b.example `@import` in `<style>`",
        "c.example `url()` in a `style` attribute", "d.example `<img srcset>`",
        "e.example `<use xlink:href>`", "f.example `url()` in an attribute",
        "h.example `<iframe src>`", "headingJump h1 h3", "i.example `<img src>`",
        "missingAlt /logo.png", "missingFrameTitle //h.example", "missingLegalLink Datenschutz",
        "namelessLink ../x/",
      ])
  }

  @Test func everyBeginningOfAPage() {
    let bytes = Array(Self.page.utf8)
    let whole = Set(problems(bytes, lints: [.thirdPartyRequests, .headings, .frameTitles]))
    for end in bytes.indices {
      let part = Array(bytes[..<end])
      // A tag that is cut does not count, so a beginning has nothing that the page has not. Only
      // a style sheet that is cut may name a shorter host.
      let found = problems(part, lints: [.thirdPartyRequests, .headings, .frameTitles])
      #expect(whole.isSuperset(of: found.filter { !$0.hasSuffix("in `<style>`") }))
      audit(part)
    }
  }

  @Test(arguments: 0..<60)
  func mutations(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var bytes = Array(Self.page.utf8)
    for _ in 0..<40 {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
      case 1:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &numbers))
        bytes.removeSubrange(place..<end)
      case 2:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
        bytes.insert(contentsOf: piece.utf8, at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &numbers))
        bytes.append(contentsOf: Array(bytes[place..<end]))
      }
      if bytes.isEmpty { bytes = [0x3C] }
      audit(bytes)
    }
  }

  @Test(arguments: 100..<160)
  func pieces(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for length in [1, 3, 10, 40, 200] {
      let text = (0..<length).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
      }.joined()
      audit(Array(text.utf8))
    }
  }

  @Test(arguments: 200..<230)
  func arbitraryBytes(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for length in 0..<40 {
      audit((0..<length).map { _ in UInt8.random(in: .min ... .max, using: &numbers) })
    }
  }

  @Test func tenMegabytesInAnAttribute() {
    let html = "<html lang=de><a href=\"" + String(repeating: "x&amp;", count: 1_700_000) + "\">"
    #expect(problems(html, lints: .pageLanguage) == [])
  }

  /// Texts that are large, and that would take hours if the time were not linear.
  @Test(arguments: [
    ("<", 200_000), ("</", 100_000), ("<!--", 50_000), ("<!-->", 40_000), ("<a href=", 20_000),
    ("<a ", 60_000), ("<p \"", 50_000), ("<svg>", 40_000), ("<svg><style>", 16_000),
    ("<template>", 20_000), ("<script>", 24_000), ("<script><!--<script>", 10_000),
    ("<svg><![CDATA[", 14_000), ("<label for=q><input id=q>", 8_000), ("&#x", 60_000),
    ("<img srcset='", 16_000), ("<p style='url(", 14_000), ("/*", 100_000), ("@import ", 20_000),
    ("url(", 50_000), ("url('", 40_000), ("\\", 200_000), ("<h1><h3>", 24_000),
    ("<a href=../", 18_000), ("\0", 200_000), ("<img>", 40_000), ("a-", 100_000),
    ("image-set(", 20_000), ("<style>", 28_000), ("<title>", 28_000), ("-->", 60_000),
  ])
  func floods(piece: String, count: Int) {
    audit(Array(String(repeating: piece, count: count).utf8))
  }

  @Test(arguments: [
    "<img src=\"", "<img srcset=\"", "<p style=\"", "<a href=\"", "<a href=\"../", "<input id=\"",
    "<link rel=\"", "<html lang=\"", "<p ", "<", "<img src=\"//", "<img src=\"https://a.example/?",
  ])
  func hugeAttributes(start: String) {
    for filler in ["a", "&", " ", "/", ",", "url(", "%", "\\", ":", "."] {
      let body = String(repeating: filler, count: 100_000 / filler.utf8.count)
      audit(Array((start + body + "\">").utf8))
    }
  }
}
