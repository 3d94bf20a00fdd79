import Diagnostics
import Markdown
import Testing

@Suite struct StrikethroughTests {
  @Test(arguments: [
    ("~~Hi~~ Hello", "<del>Hi</del> Hello"),
    ("A proper ~strikethrough~.", "A proper <del>strikethrough</del>."),
    ("These are ~not", "These are ~not"), ("not~", "not~"),
    ("This ~is ~ legit~ isn't ~ legit.", "This <del>is ~ legit</del> isn't ~ legit."),
    ("not ~~~~~one~~~~~ huge", "not ~~~~~one~~~~~ huge"),
    ("~one~ ~~two~~ ~~~three~~~", "<del>one</del> <del>two</del> ~~~three~~~"),
    ("No ~mismatch~~", "No ~mismatch~~"),
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"), ("*a ~~b~~ c*", "<em>a <del>b</del> c</em>"),
    ("~~a\nb~~", "<del>a\nb</del>"), ("*~a~*", "<em><del>a</del></em>"),
    ("~~*a*~~", "<del><em>a</em></del>"), ("~a ~~b~~ c~", "<del>a <del>b</del> c</del>"),
    ("`~~a~~`", "<code>~~a~~</code>"), ("a~b~c", "a<del>b</del>c"),
    ("ü~ß~é", "ü<del>ß</del>é"), ("*a ~b* c~", "<em>a ~b</em> c~"),
    ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"), ("~~ a ~~", "~~ a ~~"),
  ])
  func deletedText(text: String, expected: String) {
    #expect(html(text, .strikethrough) == "<p>\(expected)</p>\n")
  }

  @Test func itEndsWithItsBlock() {
    #expect(html("~~a\n\nb~~", .strikethrough) == "<p>~~a</p>\n<p>b~~</p>\n")
  }
}

@Suite struct AutolinkTests {
  @Test(arguments: [
    ("www.a.de", "http://www.a.de", "", ""), ("(www.a.de)", "http://www.a.de", "(", ")"),
    ("xwww.a.de", "", "", ""), ("www.", "", "", ""), ("www.a", "http://www.a", "", ""),
    ("http://a.de/b_c", "http://a.de/b_c", "", ""), ("HTTPS://a.de", "HTTPS://a.de", "", ""),
    ("https://a", "https://a", "", ""), ("http://", "", "", ""), ("http://.", "", "", ""),
    ("xhttp://a.de", "", "", ""), ("ftp://a.b.c.", "ftp://a.b.c", "", "."),
    ("http://a_b.de", "", "", ""), ("http://a.de/(b))", "http://a.de/(b)", "", ")"),
    ("http://a.de?x=1&y;", "http://a.de?x=1", "", "&amp;y;"),
    ("http://a.de?x=1&copy", "http://a.de?x=1&copy", "", ""),
    ("http://a.de'", "http://a.de", "", "'"), ("»http://a.de«", "http://a.de«", "»", ""),
    ("http://äöü.de", "http://äöü.de", "", ""), ("gopher://a.de", "", "", ""),
  ])
  func urls(text: String, url: String, before: String, after: String) {
    let result = rendered(text, additions: .autolinks)
    if url.isEmpty {
      #expect(result.links.isEmpty)
      #expect(result.html == html(text, []))
    } else {
      #expect(result.links.map(\.destination) == [url])
      #expect(result.html.hasPrefix("<p>\(before)<a href="))
      #expect(result.html.hasSuffix("</a>\(after)</p>\n"))
    }
  }

  @Test(arguments: [
    ("a@b.de", "mailto:a@b.de"), ("a.b-c_d@e.f", "mailto:a.b-c_d@e.f"), ("a@b", ""),
    ("a@b.de-", ""), ("a@b.c_", ""), ("@a.b.c@. x", ""), ("n@.  b", ""), ("a@b.c.", "mailto:a@b.c"),
    ("mailto:a@b.de", "mailto:a@b.de"), ("xmpp:a@b.de/x", "xmpp:a@b.de/x"),
    ("+a@b.de", "mailto:+a@b.de"), ("a@b@c.de", "mailto:b@c.de"),
  ])
  func addresses(text: String, url: String) {
    let result = rendered(text, additions: .autolinks)
    #expect(result.links.map(\.destination) == (url.isEmpty ? [] : [url]))
  }

  @Test(arguments: [
    "`http://a.de`", "[http://a.de](b)", "![http://a.de](b)", "<http://a.de>", "<b c=http://a.de>",
    "    http://a.de", "[www.a.de a@b.de](c)",
  ])
  func linksCodeAndHTMLAreLeftAlone(text: String) {
    #expect(html(text, .autolinks) == html(text, []))
  }

  @Test func urlsWithTildesAndEmphasis() {
    #expect(
      html("~~www.a.de~~ **http://a.de/~x~y/**", .gfm) == """
        <p><del><a href="http://www.a.de">www.a.de</a></del> \
        <strong><a href="http://a.de/~x~y/">http://a.de/~x~y/</a></strong></p>

        """)
  }

  @Test func theyAreResolvedAndReportedAtTheirPlace() {
    let resolver = ClosureResolver { _ in .broken(.brokenLink, message: "gone") }
    rendered(
      "x http://a.de y www.b.de\nz c@d.de", additions: .gfm,
      findings: ["1:3 broken-link", "1:17 broken-link", "2:3 broken-link"], resolver: resolver)
  }
}
