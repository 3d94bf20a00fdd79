import Diagnostics
import Markdown
import Testing

/// Attributes that a resolver gives for references in raw HTML.
@Suite struct RawAttributeTests {
  func html(_ text: String, _ attributes: [HTMLAttribute]) -> String {
    let resolver = ClosureResolver { .url($0.destination, attributes: attributes) }
    var findings: [Finding] = []
    var options = MarkdownOptions()
    options.additions = []
    return renderMarkdown(
      MarkdownSource(path: "p.md", text: text), options: options, resolver: resolver,
      findings: &findings
    ).html
  }

  @Test(arguments: [
    ("<a href=\"x\">", "<a href=\"x\" rel=\"nofollow ugc\">"),
    ("<a href='x' >", "<a href='x' rel=\"nofollow ugc\" >"),
    ("<a href=x>", "<a href=x rel=\"nofollow ugc\">"),
    ("<A\n  HREF=\"x\"\n  title='>'\n>", "<A\n  HREF=\"x\"\n  title='>' rel=\"nofollow ugc\"\n>"),
    ("<a rel=\"me\" href=\"x\">", "<a rel=\"me nofollow ugc\" href=\"x\">"),
    ("<a href=\"x\" rel='Me UGC'>", "<a href=\"x\" rel='Me UGC nofollow'>"),
    ("<a rel=me href=x>", "<a rel=\"me nofollow ugc\" href=x>"),
    ("<a rel href=x>", "<a rel=\"nofollow ugc\" href=x>"),
    ("<a rel=\"\" href=x>", "<a rel=\"nofollow ugc\" href=x>"),
    ("<a rel='ugc nofollow' href=x>", "<a rel='ugc nofollow' href=x>"),
    ("<area href=x rel=help />", "<area href=x rel=\"help nofollow ugc\" />"),
    ("<area href=\"x\"/>", "<area href=\"x\" rel=\"nofollow ugc\"/>"),
    ("<link rel=me href=x>", "<link rel=me href=x>"), ("<a name=x>", "<a name=x>"),
  ])
  func wordsOfRelAreJoined(tag: String, expected: String) {
    #expect(
      html("<div>\n\(tag)\n</div>", [.init("rel", "nofollow ugc")])
        == "<div>\n\(expected)\n</div>\n")
  }

  @Test(arguments: [
    ("<img src=\"x\">", "<img src=\"x\" width=\"6\" height=\"4\">"),
    ("<img src=\"x\" />", "<img src=\"x\" width=\"6\" height=\"4\" />"),
    ("<img alt='' src=x width=9>", "<img alt='' src=x width=9>"),
    ("<img HEIGHT=9 src=x>", "<img HEIGHT=9 src=x>"),
    ("<img width=1 height=2 src=x>", "<img width=1 height=2 src=x>"),
    ("<img src=x srcset='y 1x, z 2x'>", "<img src=x srcset='y 1x, z 2x' width=\"6\" height=\"4\">"),
    ("<img srcset='y 1x'>", "<img srcset='y 1x'>"),
    ("<video poster=y></video>", "<video poster=y></video>"),
    ("<img src=a src=b>", "<img src=a src=b width=\"6\" height=\"4\">"),
  ])
  func sizesAreAddedTogetherOrNotAtAll(tag: String, expected: String) {
    #expect(
      html("<div>\n\(tag)\n</div>", [.init("width", "6"), .init("height", "4")])
        == "<div>\n\(expected)\n</div>\n")
  }

  @Test func otherAttributesGiveWayToTheAuthors() {
    #expect(
      html("<a href=x TARGET=_top>y</a>", [.init("target", "_blank"), .init("data-q", "\"<'&")])
        == "<p><a href=x TARGET=_top data-q=\"&quot;&lt;&#39;&amp;\">y</a></p>\n")
    #expect(
      html("<a href=x>y</a>", [.init("rel", "a"), .init("rel", "b")])
        == "<p><a href=x rel=\"a\">y</a></p>\n")
  }

  @Test func tagsWithoutEndAreLeftAlone() {
    for text in ["<div\n<a href=\"x\"", "<div>\n<img src=\"x", "<div>\n<a href=x"] {
      #expect(html(text, [.init("rel", "a"), .init("width", "1")]) == text + "\n")
    }
  }

  @Test func refusedURLsWithoutQuotesSwallowNothing() {
    let result = rendered(
      "<a href=javascript:x title=y>", additions: [], findings: ["1:9 unsafe-link"])
    #expect(result.html == "<a href=\"\" title=y>\n")
  }
}
