import Markdown
import Testing

/// Where GFM's specification says little: what cmark-gfm 0.29 makes of it.
@Suite struct ReferenceBehaviourTests {
  @Test(arguments: [
    ("~~a *b~~ c*", "<p><del>a *b</del> c*</p>\n"),
    ("*a ~~b* c~~", "<p><em>a ~~b</em> c~~</p>\n"),
    ("**a ~~b** c~~", "<p><strong>a ~~b</strong> c~~</p>\n"),
    ("~~a **b~~ c**", "<p><del>a **b</del> c**</p>\n"),
    ("~~a _b~~ c_", "<p><del>a _b</del> c_</p>\n"),
    ("~a ~~b~ c~~", "<p>~a <del>b~ c</del></p>\n"),
    ("~~b~ c~~", "<p><del>b~ c</del></p>\n"),
    ("~~a ~b~~ c~", "<p>~~a <del>b~~ c</del></p>\n"),
    ("x~a~~b~ c~~", "<p>x<del>a~~b</del> c~~</p>\n"),
    ("a ~~b~ c ~d~~ e~", "<p>a ~~b~ c <del>d~~ e</del></p>\n"),
    ("~a b~~ c~", "<p><del>a b~~ c</del></p>\n"),
    ("~~a b~ c~ d~~", "<p><del>a b~ c~ d</del></p>\n"),
    ("~~x~ ~~y~~", "<p>~~x~ <del>y</del></p>\n"),
    ("~~a *b~ c* d~~", "<p><del>a <em>b~ c</em> d</del></p>\n"),
    ("***a ~~b*** c~~", "<p><em><strong>a ~~b</strong></em> c~~</p>\n"),
    ("ä*~aä*\\~\"", "<p>ä<em>~aä</em>~&quot;</p>\n"),
    ("**(*~~ !(\\*", "<p>*<em>(</em>~~ !(*</p>\n"),
    (".!\"****~ä.**", "<p>.!&quot;**<strong>~ä.</strong></p>\n"),
    ("__b c\\*~a[_~~", "<p>_<em>b c*~a[</em>~~</p>\n"),
    ("~~a `*` *b~~ c*", "<p><del>a <code>*</code> *b</del> c*</p>\n"),
    ("~~[a *b*](c~~)~~", "<p><del><a href=\"c~~\">a <em>b</em></a></del></p>\n"),
    ("~~![a *b* c](d)~~", "<p><del><img src=\"d\" alt=\"a b c\" /></del></p>\n"),
    ("[~~a *b~~ c*](d)", "<p><a href=\"d\"><del>a *b</del> c*</a></p>\n"),
    ("*~~a <b title=\"*~~\"> c~~*", "<p><em><del>a <b title=\"*~~\"> c</del></em></p>\n"),
    (
      "~~<a_b c_d=\"*\">*e*</a_b>~~",
      "<p><del>&lt;a_b c_d=&quot;*&quot;&gt;<em>e</em>&lt;/a_b&gt;</del></p>\n"
    ),
    (
      "~~a <http://b.c/_d_> e~~",
      "<p><del>a <a href=\"http://b.c/_d_\">http://b.c/_d_</a> e</del></p>\n"
    ),
    ("- ~~*a*~~", "<ul>\n<li><del><em>a</em></del></li>\n</ul>\n"),
    ("* ~~a~~ *b*", "<ul>\n<li><del>a</del> <em>b</em></li>\n</ul>\n"),
    ("* * *", "<hr />\n"),
    ("***", "<hr />\n"),
    ("~~a~~ snake_case_word _b_", "<p><del>a</del> snake_case_word <em>b</em></p>\n"),
    ("~~a~~ &ast;b* \\*c\\*", "<p><del>a</del> *b* *c*</p>\n"),
    ("~~a *b\\*~~ c*", "<p><del>a *b*</del> c*</p>\n"),
    ("http://a.b/*x* y", "<p><a href=\"http://a.b/*x\">http://a.b/*x</a>* y</p>\n"),
    ("*http://a.b*", "<p><em><a href=\"http://a.b\">http://a.b</a></em></p>\n"),
    (
      "**www.a.b/_x_**",
      "<p><strong><a href=\"http://www.a.b/_x\">www.a.b/_x</a>_</strong></p>\n"
    ),
    ("(http://a.b/_c_)", "<p>(<a href=\"http://a.b/_c\">http://a.b/_c</a>_)</p>\n"),
    ("~~http://a.b/~c~~", "<p><del><a href=\"http://a.b/~c\">http://a.b/~c</a></del></p>\n"),
    (
      "http://a.b/_c_d *e*",
      "<p><a href=\"http://a.b/_c_d\">http://a.b/_c_d</a> <em>e</em></p>\n"
    ),
    ("[http://a.b] http://c.d", "<p>[http://a.b] <a href=\"http://c.d\">http://c.d</a></p>\n"),
    ("[http://a.b x", "<p>[http://a.b x</p>\n"),
    ("![http://a.b] www.c.d", "<p>![http://a.b] <a href=\"http://www.c.d\">www.c.d</a></p>\n"),
    ("[a [b](c) http://a.b", "<p>[a <a href=\"c\">b</a> http://a.b</p>\n"),
    ("[a ![b](c) http://a.b", "<p>[a <img src=\"c\" alt=\"b\" /> http://a.b</p>\n"),
    ("\\[http://a.b c", "<p>[<a href=\"http://a.b\">http://a.b</a> c</p>\n"),
    (
      "[a] www.b.c ] www.d.e",
      "<p>[a] <a href=\"http://www.b.c\">www.b.c</a> ] <a href=\"http://www.d.e\">www.d.e</a></p>\n"
    ),
    ("www.a.b_<b>x</b>", "<p>www.a.b_<b>x</b></p>\n"),
    ("http://a_b", "<p>http://a_b</p>\n"),
    ("www.a_b.c", "<p>www.a_b.c</p>\n"),
    ("*a@b.c*", "<p><em><a href=\"mailto:a@b.c\">a@b.c</a></em></p>\n"),
    ("_a@b.c_", "<p><em><a href=\"mailto:a@b.c\">a@b.c</a></em></p>\n"),
    ("_a@b.c", "<p><a href=\"mailto:_a@b.c\">_a@b.c</a></p>\n"),
    ("**a*b@c.d**", "<p><strong>a*<a href=\"mailto:b@c.d\">b@c.d</a></strong></p>\n"),
    ("a@b@c.de", "<p>a@<a href=\"mailto:b@c.de\">b@c.de</a></p>\n"),
    ("~~a@b.c~~", "<p><del><a href=\"mailto:a@b.c\">a@b.c</a></del></p>\n"),
    (
      "<foo\\+@b.c> *d* ~e~",
      "<p>&lt;<a href=\"mailto:foo+@b.c\">foo+@b.c</a>&gt; <em>d</em> <del>e</del></p>\n"
    ),
  ])
  func textsReadAsInTheReferenceImplementation(text: String, expected: String) {
    #expect(html(text, .gfm) == expected)
  }

  /// The box of a task is no link, even if its text is defined as one.
  @Test(arguments: [
    ("- [x] a\n\n[x]: /u", "<ul>\n<li>☑ a</li>\n</ul>\n"),
    (
      "[X]: /u\n\n1. [x] a [x]\n2. [ ] b",
      "<ol>\n<li>☑ a <a href=\"/u\">x</a></li>\n<li>☐ b</li>\n</ol>\n"
    ),
    (
      "- [x]\n- [x](b)\n\n[x]: /u",
      "<ul>\n<li><a href=\"/u\">x</a></li>\n<li><a href=\"b\">x</a></li>\n</ul>\n"
    ),
    ("- a\n[x] b\n\n[x]: /u", "<ul>\n<li>a\n<a href=\"/u\">x</a> b</li>\n</ul>\n"),
    ("-     [x] a\n\n[x]: /u", "<ul>\n<li>\n<pre><code>[x] a\n</code></pre>\n</li>\n</ul>\n"),
    ("- \\[x] a\n\n[x]: /u", "<ul>\n<li>[x] a</li>\n</ul>\n"),
    (
      "> - [x] a | b\n>   |-|-|\n\n[x]: /u",
      "<blockquote>\n<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th><a href=\"/u\">x</a> a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n</li>\n</ul>\n</blockquote>\n"
    ),
  ])
  func aTaskIsNoLink(text: String, expected: String) {
    let done = "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
    let open = "<input disabled=\"\" type=\"checkbox\">"
    #expect(
      html(text, .gfm).split(separator: done, omittingEmptySubsequences: false)
        .joined(separator: "☑").split(separator: open, omittingEmptySubsequences: false)
        .joined(separator: "☐") == expected)
  }
}

/// Emphasis that this module finds itself, in texts with tildes or bare URLs.
@Suite struct OwnEmphasisTests {
  /// With a tilde in front, every example of CommonMark takes the other way, to the same HTML.
  @Test(
    .enabled(if: ConformanceTests.path != nil, "MARKDOWN_CONFORMANCE names no file of examples"))
  func everyExampleGivesTheSpecifiedHTML() throws {
    for example in try SpecificationExample.read(from: #require(ConformanceTests.path))
    where example.extension == nil {
      let html = html("~\n\n" + example.markdown, .strikethrough)
      #expect(html == "<p>~</p>\n" + example.html, "example \(example.example)")
    }
  }

  @Test func alternativeTextsSlugsAndExcerptsHaveNoMarks() {
    let result = rendered(
      "# ~a~ *b* snake_case c* {#d_e}\n\n![f *g* \\*h](i) ~~*j* _k~~ l_ <!--more--> m",
      additions: [.strikethrough, .headingIDs])
    #expect(result.ids == ["d_e"])
    #expect(result.outline.map(\.text) == ["a b snake_case c*"])
    #expect(result.html.contains("alt=\"f g *h\""))
    #expect(result.excerptText == "a b snake_case c* j _k l_")
    let other = rendered("# *a*b ~c~", additions: [.strikethrough, .headingIDs])
    #expect(other.ids == ["ab-c"])
  }

  @Test func excerptsCloseWhatMarksOpened() {
    let result = rendered("~~a **b <!--more--> c** d~~", additions: [.strikethrough])
    #expect(result.excerptHTML == "<p><del>a <strong>b </strong></del></p>\n")
  }

  @Test func footnotesAndCodeKeepTheirUnderscores() {
    let result = rendered(
      "~a~ x[^a_b] `c_d*` [e](f_g \"h_i\") <b c=\"_j_\">\n\n    k_l*\n\n``` m_n\n_o_\n```\n\n[^a_b]: *p*",
      additions: [.strikethrough, .footnotes])
    for part in [
      ">1</a>", "<code>c_d*</code>", "href=\"f_g\" title=\"h_i\"", "c=\"_j_\"", "<code>k_l*\n",
      "language-m_n", ">_o_\n", "<em>p</em>",
    ] { #expect(result.html.contains(part), "\(part)") }
    let unknown = rendered(
      "~a~ [^b_c*]", additions: [.strikethrough, .footnotes], findings: ["1:5 unknown-footnote"])
    #expect(unknown.html == "<p><del>a</del> [^b_c*]</p>\n")
  }

  /// The characters that stand for marks and escapes inside this module are text in a text.
  @Test(arguments: ["\u{10A50}", "\u{10A57}", "\u{10A58}", "\u{10A7F}"])
  func rareCharactersStay(character: String) {
    for text in [
      "~ *a* \(character)", "\(character) \\~ ~ *a*", "~ *a* \\\(character)",
      "<b c=\"\(character)\"> ~ *a* \\\"",
    ] {
      let html = rendered(text).html
      #expect(html.contains(character), "\(text)")
      #expect(html.contains("<em>a</em>"), "\(text)")
    }
  }

  @Test func deepEmphasisIsRefused() {
    let text =
      "~ " + String(repeating: "*a _a ", count: 5000) + String(repeating: "b_ b* ", count: 5000)
    let result = rendered(text, findings: ["1:1 nesting-too-deep"])
    #expect(result.html.wellFormedness == nil)
  }
}
