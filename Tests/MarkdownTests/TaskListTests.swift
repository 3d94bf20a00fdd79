import Diagnostics
import Markdown
import Testing

@Suite struct TaskListTests {
  static let open = "<input disabled=\"\" type=\"checkbox\">"
  static let done = "<input checked=\"\" disabled=\"\" type=\"checkbox\">"

  @Test(arguments: [
    (
      "- [ ] a\n- [x] b\n- [X] c",
      "<ul>\n<li>\(open) a</li>\n<li>\(done) b</li>\n<li>\(done) c</li>\n</ul>\n"
    ),
    ("1. [ ] *a*", "<ol>\n<li>\(open) <em>a</em></li>\n</ol>\n"),
    (
      "- [ ] a\n\n- b",
      "<ul>\n<li>\n<p>\(open) a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"
    ),
    ("> - [ ] a", "<blockquote>\n<ul>\n<li>\(open) a</li>\n</ul>\n</blockquote>\n"),
  ])
  func tasks(text: String, expected: String) {
    #expect(html(text, .taskLists) == expected)
  }

  @Test(arguments: [
    "- [ ]", "- [x]a", "- \\[ ] a", "- [@] a", "[ ] a", "- a [ ] b", "- a\n\n  [ ] b", "> [ ] a",
    "- `[ ] a`", "- # [ ] a", "- [\u{A0}] a",
  ])
  func otherBracketsAreText(text: String) {
    #expect(html(text, .taskLists) == html(text, []))
  }

  @Test func boxesAreLabelledByTheirTask() {
    #expect(
      html("- [x] a *b*\n  - [ ] c\n\n- d", [.taskLists, .accessibility]) == """
        <ul>
        <li>
        <p><label>\(Self.done) a <em>b</em></label></p>
        <ul>
        <li><label>\(Self.open) c</label></li>
        </ul>
        </li>
        <li>
        <p>d</p>
        </li>
        </ul>

        """)
  }

  @Test func theFilterOfGFMMakesSomeTagsText() {
    #expect(
      html("a <title> </Style> <b>\n\n<div><XMP/><xmpx></div>", .tagFilter)
        == "<p>a &lt;title> &lt;/Style> <b></p>\n<div>&lt;XMP/><xmpx></div>\n")
  }
}
