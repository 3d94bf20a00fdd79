import Diagnostics
import Markdown
import Testing

@Suite struct DirectiveTests {
  /// The HTML with each directive as `{name:content}`.
  func replaced(_ text: String, findings: [String] = [], additions: MarkdownAdditions = .directives)
    -> String
  {
    rendered(text, additions: additions, findings: findings).replacingDirectives {
      "{\($0.name):\($1)}\n"
    }.html
  }

  @Test func leafWithLabelAndAttributes() throws {
    let result = rendered(
      "::product[Der *Saft*]{sku=apfelsaft-1l n=3 price=2.50 code=007 big name=\"a \\\"b\\\"\" x='y' #p .a .b no=false}"
    )
    let directive = try #require(result.directives.first)
    #expect(directive.name == "product")
    #expect(directive.labelHTML == "Der <em>Saft</em>")
    #expect(directive.labelText == "Der Saft")
    #expect(!directive.isContainer)
    #expect(
      directive.attributes.map(\.name) == [
        "sku", "n", "price", "code", "big", "name", "x", "id", "class", "no",
      ])
    #expect(
      directive.attributes.map(\.value) == [
        .text("apfelsaft-1l"), .integer(3), .decimal("2.50"), .text("007"), .boolean(true),
        .text("a \"b\""), .text("y"), .text("p"), .text("a b"), .boolean(false),
      ])
    #expect(directive["n"] == .integer(3))
    #expect(directive["none"] == nil)
    #expect(directive.position == SourceRange(offset: 2, length: 7))
    #expect(directive.attributes[0].position == SourceRange(offset: 22, length: 3))
    #expect(result.html == "")
  }

  @Test(arguments: [
    ("::a", "{a:}\n"), ("x\n::a\ny", "<p>x</p>\n{a:}\n<p>y</p>\n"),
    (":::a\nb\n:::", "{a:<p>b</p>\n}\n"), (":::a\n:::", "{a:}\n"),
    (":::a\n# h\n- l\n:::\nx", "{a:<h1>h</h1>\n<ul>\n<li>l</li>\n</ul>\n}\n<p>x</p>\n"),
    ("::::a\n:::b\nx\n:::\ny\n::::", "{a:{b:<p>x</p>\n}\n<p>y</p>\n}\n"),
    (":::a\n:::b\nx\n:::\n:::\nz", "{a:{b:<p>x</p>\n}\n}\n<p>z</p>\n"),
    (":::a\n::b\n:::\n::c", "{a:{b:}\n}\n{c:}\n"), ("::a\n::b", "{a:}\n{b:}\n"),
    (
      "> :::a\n> b\n> :::\n> c",
      "<blockquote>\n{a:<p>b</p>\n}\n<p>c</p>\n</blockquote>\n"
    ),
    ("- :::a\n  b\n  :::\n- c", "<ul>\n<li>\n{a:b\n}\n</li>\n<li>c</li>\n</ul>\n"),
    ("-\t::a\n\n\t::b", "<ul>\n<li>\n{a:}\n{b:}\n</li>\n</ul>\n"),
    (":::a\n\n```\n:::\n```\n\n:::", "{a:<pre><code>:::\n</code></pre>\n}\n"),
    ("   ::a  ", "{a:}\n"),
    (
      ":::a\n| x |\n|---|\n| y |\n:::",
      "{a:<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>y</td>\n</tr>\n</tbody>\n</table>\n}\n"
    ),
  ])
  func blocks(text: String, expected: String) {
    #expect(replaced(text, additions: [.directives, .tables]) == expected)
  }

  @Test(arguments: [
    "`::a`", "    ::a", "```\n::a\n```", ":: a", "::", "a ::b", ":a", "::1", "<!--\n::a\n-->",
  ])
  func otherTextIsLeftAlone(text: String) {
    #expect(html(text, .directives) == html(text, []))
  }

  @Test(arguments: [
    ("::a[b", "1:4"), ("::a{b", "1:4"), ("::a{b=}", "1:5"), ("::a{=b}", "1:5"), ("::a b", "1:5"),
    ("::a{b=\"c}", "1:7"), ("::a{b=1 b=2}", "1:9"), ("> x\n> ::a{.}", "2:7"), (":::", "1:1"),
    ("x\n\n:::a\nb", "3:4"), ("> :::a\n> b\n\nc", "1:6"), ("- :::a\n  b\n:::", "1:6"),
    ("::::a\n:::\n::::", "2:1"),
  ])
  func mistakesAreReported(text: String, place: String) {
    let places = text == "- :::a\n  b\n:::" ? ["3:1", "1:6"] : [place]
    _ = replaced(text, findings: places.map { "\($0) invalid-directive" })
  }

  @Test func unclosedDirectivesEndWithTheirContainer() {
    #expect(
      replaced("> :::a\n> b\n\nc", findings: ["1:6 invalid-directive"])
        == "<blockquote>\n{a:<p>b</p>\n}\n</blockquote>\n<p>c</p>\n")
    #expect(replaced(":::a\nb", findings: ["1:4 invalid-directive"]) == "{a:<p>b</p>\n}\n")
  }

  @Test func labelsAreResolvedAtTheirPlace() {
    let resolver = ClosureResolver { _ in .broken(.brokenLink, message: "gone") }
    rendered(
      "x\n\n::a[y [l](u)]\n\n[m](v)", findings: ["3:11 broken-link", "5:5 broken-link"],
      resolver: resolver)
  }

  @Test func urlsStayAbsoluteForFeeds() {
    let result = rendered(
      "[a](/a)\n\n:::b\n[c](/c)\n:::\n\n::d\n\n[e](/e)\n\n<!--more-->\n\n[f](/f)", additions: .all
    ).replacingDirectives { $0.isContainer ? "<aside>\($1)</aside>" : "<a href=\"/d\">d</a>" }
    let expected = """
      <p><a href="H/a">a</a></p>
      <aside><p><a href="H/c">c</a></p>
      </aside><a href="H/d">d</a><p><a href="H/e">e</a></p>

      """
    #expect(result.absoluteExcerptHTML(origin: "H") == expected)
    #expect(result.absoluteHTML(origin: "H").hasPrefix(expected))
    #expect(result.absoluteHTML(origin: "H").hasSuffix("<p><a href=\"H/f\">f</a></p>\n"))
  }

  @Test func excerptsMayEndInsideADirective() {
    let result = rendered(":::a\nb\n\n<!--more-->\n\nc\n:::").replacingDirectives { "{\($1)}" }
    #expect(result.excerptHTML == "{<p>b</p>\n}")
    #expect(result.html == "{<p>b</p>\n<!--more-->\n<p>c</p>\n}")
  }

  @Test func theFirstParagraphOfADirectiveIsNoExcerpt() {
    let result = rendered("::d\n\n:::a\nb\n:::\n\nText")
    #expect(result.excerptHTML == "<p>Text</p>\n")
    #expect(result.replacingDirectives { _, _ in "X" }.excerptHTML == "<p>Text</p>\n")
  }
}
