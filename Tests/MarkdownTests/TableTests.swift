import Diagnostics
import Markdown
import Testing

@Suite struct TableTests {
  /// A table of `rows`; the first is the heading, `align` holds `l`, `c`, `r` or `-` a column.
  func table(_ rows: [[String]], align: String = "") -> String {
    let names: [Character: String] = ["l": "left", "c": "center", "r": "right"]
    func row(_ cells: [String], _ name: String) -> String {
      let letters = Array(align)
      let lines = cells.enumerated().map { index, cell in
        let attribute =
          index < letters.count ? names[letters[index]].map { " align=\"\($0)\"" } : nil
        return "<\(name)\(attribute ?? "")>\(cell)</\(name)>\n"
      }
      return "<tr>\n\(lines.joined())</tr>\n"
    }
    let head = "<table>\n<thead>\n\(row(rows[0], "th"))</thead>\n"
    let body = rows.dropFirst().map { row($0, "td") }.joined()
    return head + (body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
  }

  @Test func alignmentAndInlines() {
    #expect(
      html("a | *b* | c | d\n:-- | --- | :-: | --:\n`x` | [l](u) | 3 |", .tables)
        == table(
          [["a", "<em>b</em>", "c", "d"], ["<code>x</code>", "<a href=\"u\">l</a>", "3", ""]],
          align: "l-cr"))
  }

  @Test(arguments: [
    // The last line of a paragraph is the heading row.
    "123\n456\n| a | b |\n| ---| --- |\nd | e",
    "123\n456\n    | a | b |\n|-|-|\nd|e",
  ])
  func aTableMayFollowAParagraph(text: String) {
    #expect(html(text, .tables) == "<p>123\n456</p>\n" + table([["a", "b"], ["d", "e"]]))
  }

  @Test(arguments: [
    "| a | b |\n| - |", "| a |\n| - | - |", "| a | b | c |\n| - | - |\n| x | y |\n| - | - |",
    "| a |\n\n| - |", "| a |\n|  |", "| a |\n| -x |", "a | b\n: | :", "a\nb", "| - |",
    "> | a |\n| - |",
  ])
  func withoutAMatchingDelimiterRowThereIsNoTable(text: String) {
    #expect(!html(text, .tables).contains("<table>"))
    #expect(html(text, .tables) == html(text, []))
  }

  @Test func pipesAreEscaped() {
    #expect(
      html("| a | b |\n|-|-|\n| x\\|y `\\|` | **\\|** |\n| \\\\| z |\n", .tables)
        == table([
          ["a", "b"], ["x|y <code>|</code>", "<strong>|</strong>"], ["|", "z"],
        ]).replacingFirst("<td>|</td>\n<td>z</td>", "<td>| z</td>\n<td></td>"))
  }

  @Test(arguments: [
    (
      "- | a |\n  |---|\n  | b |\n- c",
      ["<ul>\n<li>", "</li>\n<li>c</li>\n</ul>\n"]
    ),
    ("> | a |\n> |---|\n> | b |\n\nc", ["<blockquote>\n", "</blockquote>\n<p>c</p>\n"]),
    (
      "> - | a |\n>   |---|\n>   | b |\nc",
      ["<blockquote>\n<ul>\n<li>", "</li>\n</ul>\n</blockquote>\n<p>c</p>\n"]
    ),
    ("1. x\n\n   | a |\n   |---|\n   | b |", ["<ol>\n<li>\n<p>x</p>\n", "</li>\n</ol>\n"]),
    ("-\t| a |\n\t|---|\n\t| b |", ["<ul>\n<li>", "</li>\n</ul>\n"]),
    (
      "x\n> y\n> | a |\n> |---|\n> | b |",
      ["<p>x</p>\n<blockquote>\n<p>y</p>\n", "</blockquote>\n"]
    ),
    ("> | a |\n> |---|\n> | b |\n| c |", ["<blockquote>\n", "</blockquote>\n<p>| c |</p>\n"]),
  ])
  func tablesStandInOtherBlocks(text: String, around: [String]) {
    let html = html(text, .tables)
    let expected =
      around[0] + (around[0].hasSuffix("<li>") ? "\n" : "") + table([["a"], ["b"]]) + around[1]
    #expect(html == expected)
  }

  @Test(arguments: [
    ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"), ("# h", "<h1>h</h1>\n"),
    ("---", "<hr />\n"), ("- l", "<ul>\n<li>l</li>\n</ul>\n"),
    ("3. l", "<ol start=\"3\">\n<li>l</li>\n</ol>\n"),
    ("    code", "<pre><code>code\n</code></pre>\n"),
    ("```\nf\n```", "<pre><code>f\n</code></pre>\n"),
    ("<div>\n</div>", "<div>\n</div>\n"), ("<x-y>", "<x-y>\n"), ("\ntext", "<p>text</p>\n"),
    ("|", "<p>|</p>\n"),
  ])
  func otherBlocksEndATable(next: String, html expected: String) {
    #expect(html("| a |\n|---|\n| b |\n\(next)", .tables) == table([["a"], ["b"]]) + expected)
  }

  @Test func shortRowsAreFilledAndLongRowsCut() {
    #expect(
      html("a|b\n-|-\n1\n1|2|3\n===", .tables)
        == table([["a", "b"], ["1", ""], ["1", "2"], ["===", ""]]))
  }

  @Test func blocksInCellsAreText() {
    #expect(
      html("| # a | ## b ## |\n|-|-|\n| 1. x | > y |\n| - z | --- |\n| # | \\# |", .tables)
        == table([
          ["# a", "## b ##"], ["1. x", "&gt; y"], ["- z", "---"], ["#", "#"],
        ]))
  }

  @Test func referencesServeCells() {
    #expect(
      html("| [a] |\n|-|\n| [b][a] |\n\n[a]: /u", .tables)
        == table([["<a href=\"/u\">a</a>"], ["<a href=\"/u\">b</a>"]]))
  }

  @Test(arguments: [
    "```\n| a |\n|---|\n```", "    | a |\n    |---|", "<div>\n| a |\n|---|\n</div>",
    "<!--\n| a |\n\n|---|\n-->", "> ```\n> | a |\n> |---|\n", "- ~~~\n  | a |\n  |---|\n",
    "<pre>\n\n| a |\n|---|\n</pre>", "a\n|-|\n===",
  ])
  func codeAndHTMLAreLeftAlone(text: String) {
    guard text != "a\n|-|\n===" else {
      #expect(html(text, .tables).contains("<td>===</td>"))
      return
    }
    #expect(html(text, .tables) == html(text, []))
  }

  @Test func positionsInCellsAreThoseOfTheFile() {
    let resolver = ClosureResolver { _ in .broken(.brokenLink, message: "gone") }
    rendered(
      "Text\n\n> | a | b |\n> |---|---|\n> | [x](u) | [y](u) ![z](w) |\n\n[n](m)",
      additions: .tables, frontMatter: "---\n---\n",
      findings: ["7:9 broken-link", "7:18 broken-link", "7:26 broken-link", "9:5 broken-link"],
      resolver: resolver)
  }

  @Test func headingCellsHaveAScope() {
    #expect(
      html("a|b\n-|:-:", [.tables, .accessibility]).contains(
        "<th scope=\"col\">a</th>\n<th class=\"align-center\" scope=\"col\">b</th>"))
  }
}

extension String {
  /// The text with the first `part` replaced; the same text if there is none.
  func replacingFirst(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
