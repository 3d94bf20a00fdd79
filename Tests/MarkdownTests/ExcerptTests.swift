import Diagnostics
import Markdown
import Testing

@Suite struct ExcerptTests {
  @Test(arguments: [
    (
      "# T\n\nErster *Absatz*\nweiter.\n\nZweiter.", "<p>Erster <em>Absatz</em>\nweiter.</p>\n",
      "Erster Absatz weiter.", false
    ),
    ("![Bild](b.jpg)\n\nText.", "<p>Text.</p>\n", "Text.", false),
    ("A\n\nB\n\n<!--more-->\n\nC", "<p>A</p>\n<p>B</p>\n", "A B", true),
    ("A\n<!-- more -->\nB", "<p>A</p>\n", "A", true),
    ("A **b <!--more--> c** d", "<p>A <strong>b </strong></p>\n", "A b", true),
    (
      "> - A <!--more-->\n> - B",
      "<blockquote>\n<ul>\n<li>A </li>\n</ul>\n</blockquote>\n", "A", true
    ),
    ("> Zitat\n\nText", "<p>Text</p>\n", "Text", false),
    ("- nur\n- Liste", "", "", false),
    ("", "", "", false),
    ("<!--more-->\n\nA", "", "", true),
    (
      "~~A *b ~~c<!--more-->~~ d*~~\n\nx",
      "<p><del>A <em>b <del>c</del></em></del></p>\n", "A b c", true
    ),
    (
      "- [x] A <!--more-->b",
      "<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> A </li>\n</ul>\n", "A", true
    ),
    ("A\n\n|b <!--more-->|\n|-|", "<p>A</p>\n", "A", false),
    ("A\n\n<!--mo re-->", "<p>A</p>\n", "A", false),
    ("`<!--more-->`", "<p><code>&lt;!--more--&gt;</code></p>\n", "<!--more-->", false),
  ])
  func excerpts(text: String, html: String, plain: String, hasMore: Bool) {
    let result = rendered(text, additions: [.figures, .strikethrough, .tables, .taskLists])
    #expect(result.excerptHTML == html)
    #expect(result.excerptText == plain)
    #expect(result.hasMoreMarker == hasMore)
  }

  @Test(arguments: [
    (100, "Ein Satz, der lang ist."), (22, "Ein Satz, der lang ist…"), (21, "Ein Satz, der lang…"),
    (9, "Ein Satz…"),
    (8, "Ein Satz…"), (7, "Ein…"), (2, "Ei…"), (0, "E…"),
  ])
  func plainTextIsCutAtWords(limit: Int, text: String) {
    #expect(rendered("Ein *Satz*, der lang ist.").excerptText(limit: limit) == text)
  }

  @Test(arguments: [
    ("", 0), ("eins", 1), ("# Zwei Worte\n\n- drei\n- *vier* fünf", 5), ("a\nb  \nc `d e`", 5),
    ("```\ncode hier\n```\n<b>x</b>", 3),
  ])
  func wordsAreCounted(text: String, count: Int) {
    #expect(rendered(text).wordCount == count)
  }
}
