import Diagnostics
import Markdown
import Testing

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("![a](https://cdn.example/x.png)", "1:6"), ("<img src=\"//cdn.example/x.png\" alt>", "1:11"),
    ("<script src='http://CDN.example:8080/x.js'></script>", "1:14"),
    ("<iframe src=https://u@cdn.example></iframe>", "1:13"),
    ("<link rel=stylesheet href=\"https://cdn.example/f.css\">", "1:28"),
    ("<source srcset=\"/own.png 1x, https://cdn.example/x.png 2x\">", "1:30"),
    ("<video poster=\"https://cdn.example/p.jpg\">", "1:16"),
    ("<object data=\"https://cdn.example/p\">", "1:15"),
  ])
  func requestsToOthersAreReported(text: String, place: String) {
    var findings: [Finding] = []
    _ = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.thirdPartyRequest])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.message) == ["the page would load a file from `cdn.example`"])
    #expect(findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [place])
  }

  @Test(arguments: [
    "![a](https://own.example/x.png)", "[a](https://cdn.example/)", "<img src=\"x.png\">",
    "<a href=\"https://cdn.example\">", "<https://cdn.example>", "<!-- <img src='//x.y'> -->",
    "<area href=\"https://cdn.example\">", "<p data=\"https://cdn.example\">",
  ])
  func otherReferencesAreFine(text: String) {
    rendered(text, options: { $0.ownHosts = ["own.example"] })
  }

  @Test func rawURLsAreResolved() {
    let resolver = ClosureResolver {
      switch $0.kind {
      case .attribute(let name, let element): .url("/\(element)-\(name)?a&b")
      default: .keep
      }
    }
    let result = rendered(
      "<A HREF = 'x'>\n\n<video\n  poster=p src=\"v\" id=q><source src=s srcset=\"a 1x,b\"></video>",
      additions: [], resolver: resolver)
    #expect(
      result.html == """
        <A HREF = '/a-href?a&amp;b'>
        <p><video
        poster=/video-poster?a&amp;b src="/video-src?a&amp;b" id=q>\
        <source src=/source-src?a&amp;b srcset="/source-srcset?a&amp;b 1x,/source-srcset?a&amp;b">\
        </video></p>

        """)
    #expect(result.ids == ["q"])
    #expect(result.siteURLs.count == 6)
  }

  @Test func keptURLsAreNotTouched() {
    let text = "<div>\n<a href=\"a b&amp;c&d\u{FC}\" title='>'>x</a><!-- href=\"y\" -->\n</div>\n"
    #expect(rendered(text, additions: []).html == text)
  }

  @Test func rawHTMLCanBeSwitchedOff() {
    let result = rendered(
      "a <b>c</b>\n\n<script>\nx\n</script>",
      findings: ["1:3 raw-html", "1:7 raw-html", "3:1 raw-html"],
      options: { $0.allowsRawHTML = false })
    #expect(
      result.html == """
        <p>a &lt;b&gt;c&lt;/b&gt;</p>
        <p>&lt;script&gt;
        x
        &lt;/script&gt;
        </p>

        """)
    rendered("<!--more-->", options: { $0.allowsRawHTML = false })
  }

  @Test func scriptsAndStylesAreNotRead() {
    rendered(
      "<script>\nvar a = '<img src=\"javascript:x\">'\n</script>\n\n<style>\n<a href=\"data:x\">\n</style>"
    )
  }
}
