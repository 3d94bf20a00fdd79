import Diagnostics
import Markdown
import Testing

@Suite struct ImageTests {
  @Test(arguments: [
    ("![A](a.png)", "<figure>\n<img src=\"a.png\" alt=\"A\" />\n</figure>\n"),
    (
      "![A](a.png \"Der <Titel>\")",
      "<figure>\n<img src=\"a.png\" alt=\"A\" />\n<figcaption>Der &lt;Titel&gt;</figcaption>\n</figure>\n"
    ),
    (
      "[![A](a.png \"T\")](b)",
      "<figure>\n<a href=\"b\"><img src=\"a.png\" alt=\"A\" /></a>\n<figcaption>T</figcaption>\n</figure>\n"
    ),
    ("![A](a.png \"T\") x", "<p><img src=\"a.png\" alt=\"A\" title=\"T\" /> x</p>\n"),
    ("- ![A](a.png)", "<ul>\n<li><img src=\"a.png\" alt=\"A\" /></li>\n</ul>\n"),
    (
      "> ![A](a.png)",
      "<blockquote>\n<figure>\n<img src=\"a.png\" alt=\"A\" />\n</figure>\n</blockquote>\n"
    ),
    (
      "![A *b* `c` ![d](e)](a.png)",
      "<figure>\n<img src=\"a.png\" alt=\"A b c d\" />\n</figure>\n"
    ),
  ])
  func anImageAloneIsAFigure(text: String, html: String) {
    #expect(rendered(text, additions: .figures).html == html)
  }

  @Test func onlyTheFirstImageLoadsAtOnce() {
    #expect(
      rendered("![a](1) ![b](2)", additions: .imageLoading).html == """
        <p><img src="1" alt="a" decoding="async" /> \
        <img src="2" alt="b" loading="lazy" decoding="async" /></p>

        """)
  }

  @Test func theResolverMaySayHowImagesLoad() {
    let resolver = ClosureResolver { _ in
      .url("x", attributes: [HTMLAttribute("loading", "eager"), HTMLAttribute("decoding", "sync")])
    }
    #expect(
      rendered("a ![a](1) ![b](2)", additions: .imageLoading, resolver: resolver).html == """
        <p>a <img src="x" alt="a" loading="eager" decoding="sync" /> \
        <img src="x" alt="b" loading="eager" decoding="sync" /></p>

        """)
  }

  @Test func aMissingAltIsAWarning() {
    rendered("a ![](b.png) c\n![](b.png)", findings: ["1:7 missing-alt", "2:5 missing-alt"])
    rendered("![](b.png)", additions: [])
  }
}
