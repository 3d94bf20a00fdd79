import BlogModel
import Testing

@Suite struct BodyTests {
  @Test(arguments: [
    ("<p>Text</p>", [], "<p>Text</p>"),
    ("<a href=\"/x/\">a</a>", [9], "<a href=\"https://e.de/x/\">a</a>"),
    ("<a href=\"#oben\">a</a>", [], "<a href=\"https://e.de/p/#oben\">a</a>"),
    (
      "<a href=\"/x/\">a</a><a href=\"#b\">b</a><img src=\"/y.png\">", [9, 47],
      "<a href=\"https://e.de/x/\">a</a><a href=\"https://e.de/p/#b\">b</a><img src=\"https://e.de/y.png\">"
    ),
    ("<p>href=&quot;#a&quot; und Nr. #1</p>", [], "<p>href=&quot;#a&quot; und Nr. #1</p>"),
    ("", [], ""),
    // Offsets that do not fit the text must not trap.
    ("<p>x</p>", [99], "<p>x</p>"),
  ])
  func addressesBecomeAbsolute(_ html: String, _ offsets: [Int], _ expected: String) {
    let body = Body(html: html, siteURLs: offsets)
    #expect(body.absoluteHTML(origin: "https://e.de", page: "https://e.de/p/") == expected)
  }

  @Test(arguments: [(0, 1), (99, 1), (300, 2), (1_000, 5)])
  func readingTimeIsAtLeastAMinute(_ words: Int, _ minutes: Int) {
    #expect(Body(wordCount: words).readingMinutes == minutes)
  }
}
