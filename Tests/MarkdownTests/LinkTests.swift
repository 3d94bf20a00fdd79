import Diagnostics
import Markdown
import Testing

@Suite struct LinkTests {
  @Test func resolverAnswersArePrinted() {
    let resolver = ClosureResolver { reference in
      switch reference.destination {
      case "apfel.md": .url("/2026/apfel/?a=1&b=2")
      case "https://hof.example":
        .url("https://hof.example/", attributes: [HTMLAttribute("rel", "sponsored \"x\"")])
      case "saft.jpg":
        .url("/saft.jpg", attributes: [HTMLAttribute("width", "4"), HTMLAttribute("height", "3")])
      default: .keep
      }
    }
    let result = rendered(
      "[a](apfel.md \"T\") <https://hof.example> ![Saft](saft.jpg) [k](keep)", additions: [],
      resolver: resolver)
    #expect(
      result.html == """
        <p><a href="/2026/apfel/?a=1&amp;b=2" title="T">a</a> \
        <a href="https://hof.example/" rel="sponsored &quot;x&quot;">https://hof.example</a> \
        <img src="/saft.jpg" alt="Saft" width="4" height="3" /> <a href="keep">k</a></p>

        """)
    #expect(
      result.links.map(\.destination) == [
        "/2026/apfel/?a=1&b=2", "https://hof.example/", "/saft.jpg", "keep",
      ])
    #expect(result.links.map(\.kind) == [.link, .link, .image, .link])
  }

  @Test func urlsOfTheSiteBecomeAbsoluteForFeeds() {
    let result = rendered(
      "[a](/a/) [b](//cdn.example/b) [c](c)\n\n<img src='/d.png' srcset=\"/d.png 1x, /e.png 2x\" alt=''>",
      additions: [])
    #expect(
      result.absoluteHTML(origin: "https://x.de") == """
        <p><a href="https://x.de/a/">a</a> <a href="//cdn.example/b">b</a> <a href="c">c</a></p>
        <img src='https://x.de/d.png' \
        srcset="https://x.de/d.png 1x, https://x.de/e.png 2x" alt=''>

        """)
    #expect(
      result.absoluteExcerptHTML(origin: "https://x.de")
        == "<p><a href=\"https://x.de/a/\">a</a> <a href=\"//cdn.example/b\">b</a> <a href=\"c\">c</a></p>\n"
    )
  }

  /// Each text holds one or more broken destinations `x.md`; the places are those in the file.
  @Test(arguments: [
    ("[a](x.md)", ["4:5"]),
    ("[a](x.md) und [b](x.md)", ["4:5", "4:19"]),
    ("Äpfel [a](<x.md> \"t\")", ["4:12"]),
    ("> - Text\n>   mit\n>   [a](x.md)", ["6:9"]),
    ("`[a](x.md)` [b](x.md)", ["4:17"]),
    ("``[a](x.md)` `` [b](x.md)", ["4:21"]),
    ("\\[a](x.md) [b](x.md)", ["4:16"]),
    ("[a][r] und [b][r]\n\n[r]: x.md 'Titel'", ["6:6", "6:6"]),
    ("[a](x\\.md)", ["4:5"]),
    ("# Titel [a](x.md)\n\nText\n\n* [b](x.md)", ["4:13", "8:7"]),
    ("![Bild](x.md)", ["4:9"]),
    ("<a href=\"x.md\">a</a> <a href='x.md'>b</a>", ["4:10", "4:31"]),
    ("<div>\n<a\n href=x.md>", ["6:7"]),
    ("Absatz\n[a](\n  x.md)", ["6:3"]),
  ])
  func brokenDestinationsAreReportedAtTheirPlace(text: String, places: [String]) {
    let resolver = ClosureResolver {
      $0.destination == "x.md" ? .broken(.brokenLink, message: "gone") : .keep
    }
    rendered(
      text, frontMatter: "---\ntitle: T\n---\n", findings: places.map { "\($0) broken-link" },
      resolver: resolver)
  }

  @Test func brokenReferenceCarriesItsWords() {
    var findings: [Finding] = []
    let source = MarkdownSource(path: "post.md", text: "[Hofladen](hofladn.md)")
    let resolver = ClosureResolver { _ in
      .broken(
        .brokenLink, severity: .warning, message: "link target does not exist",
        label: "did you mean `hofladen.md`?", help: ["see"])
    }
    let result = renderMarkdown(source, resolver: resolver, findings: &findings)
    #expect(result.html == "<p><a href=\"hofladn.md\">Hofladen</a></p>\n")
    #expect(
      findings == [
        Finding(
          .brokenLink, .warning, "link target does not exist",
          at: source.file.location(at: 11, length: 10), label: "did you mean `hofladen.md`?",
          help: ["see"])
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#10;script:x", "&#1;javascript:x",
    "vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "file:///etc/passwd",
    "java&Tab;script:x",
  ])
  func activeSchemesAreRefused(destination: String) {
    let result = rendered("[a](\(destination))", findings: ["1:5 unsafe-link"])
    #expect(result.html == "<p><a href=\"\">a</a></p>\n")
    let raw = rendered("<a href=\"\(destination)\">a</a>", findings: ["1:10 unsafe-link"])
    #expect(raw.html == "<p><a href=\"\">a</a></p>\n")
  }

  @Test(arguments: [
    "data:image/png;base64,x", "javascripts/", "/javascript:x", "mailto:a@b.de", "tel:+49",
    "#javascript:", "d", "v",
  ])
  func otherDestinationsAreKept(destination: String) {
    #expect(rendered("[a](\(destination))").html.contains("href=\"\(destination)\""))
  }
}
