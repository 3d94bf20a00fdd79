import Diagnostics
import Markdown
import Testing

@Suite struct FootnoteTests {
  func ref(_ number: Int, _ id: String) -> String {
    "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"\(id)\">\(number)</a></sup>"
  }

  func back(_ id: String, _ count: Int = 1) -> String {
    let number = count == 1 ? "" : "<sup>\(count)</sup>"
    return "<a href=\"#\(id)\" class=\"footnote-backref\">↩\(number)</a>"
  }

  func section(_ notes: [String]) -> String {
    let items = notes.enumerated().map { "<li id=\"fn-\($0 + 1)\">\n\($1)</li>\n" }
    return "<section class=\"footnotes\">\n<ol>\n\(items.joined())</ol>\n</section>\n"
  }

  @Test func aNoteHasALinkThereAndBack() {
    #expect(
      html("Saft[^1].\n\n[^1]: Aus *Äpfeln*.", .footnotes)
        == "<p>Saft\(ref(1, "fnref-1")).</p>\n"
        + section(["<p>Aus <em>Äpfeln</em>. \(back("fnref-1"))</p>\n"]))
  }

  @Test func numbersFollowTheReferences() {
    #expect(
      html("[^b] [^a] [^b]\n\n[^a]: A\n[^b]: B", .footnotes)
        == "<p>\(ref(1, "fnref-1")) \(ref(2, "fnref-2")) \(ref(1, "fnref-1-2"))</p>\n"
        + section([
          "<p>B \(back("fnref-1")) \(back("fnref-1-2", 2))</p>\n", "<p>A \(back("fnref-2"))</p>\n",
        ]))
  }

  @Test func notesHoldBlocks() {
    #expect(
      html(
        "a[^1] b[^2]\n\n[^1]: Eins\n    weiter\nfaul\n\n    Zwei\n\n    - Liste\n\n[^2]:\n        code\n\nEnde",
        .footnotes)
        == "<p>a\(ref(1, "fnref-1")) b\(ref(2, "fnref-2"))</p>\n<p>Ende</p>\n"
        + section([
          """
          <p>Eins
          weiter
          faul</p>
          <p>Zwei</p>
          <ul>
          <li>Liste</li>
          </ul>
          <p>\(back("fnref-1"))</p>

          """,
          "<pre><code>code\n</code></pre>\n<p>\(back("fnref-2"))</p>\n",
        ]))
  }

  @Test(arguments: [
    "> a[^1]\n>\n> [^1]: N", "- a[^1]\n\n  [^1]: N", "a[^1]\n[^1]: N", "[^1]: N\n\na[^1]",
    "[^1]:\n    N\n\na[^1]", "1) a[^1]\n\n[^1]: N\n\n1) b", "a[^1]\n\n   [^1]: N",
    "- a\n- b[^1]\n[^1]: N\n- c", "a[^1]\n\n[^1]: N\n1) x", "# a[^1]\n[^1]: N",
    "| a[^1] |\n|---|\n| b |\n[^1]: N", "*a[^1]*\n\n[^1]: > N", "a[^Ä]\n\n[^ä]: N",
  ])
  func notesStandAnywhere(text: String) {
    let html = html(text, [.footnotes, .tables])
    #expect(html.contains(ref(1, "fnref-1")))
    #expect(html.contains("<li id=\"fn-1\">"))
    #expect(html.contains(back("fnref-1")))
    #expect(!html.contains("blogen"))
    #expect(!html.contains("[^"))
    #expect(html.wellFormedness == nil)
  }

  @Test func listsBesideNotesKeepTheirForm() {
    #expect(
      html("1) a[^1]\n\n[^1]: N\n\n1) b\n2) c", .footnotes)
        == "<ol>\n<li>a\(ref(1, "fnref-1"))</li>\n</ol>\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n"
        + section(["<p>N \(back("fnref-1"))</p>\n"]))
  }

  @Test func notesReferToNotes() {
    #expect(
      html("a[^1]\n\n[^1]: N[^2]\n[^2]: M[^1]", .footnotes)
        == "<p>a\(ref(1, "fnref-1"))</p>\n"
        + section([
          "<p>N\(ref(2, "fnref-2")) \(back("fnref-1")) \(back("fnref-1-2", 2))</p>\n",
          "<p>M\(ref(1, "fnref-1-2")) \(back("fnref-2"))</p>\n",
        ]))
  }

  @Test func notesInsideNotesAreNotesOfTheirOwn() {
    #expect(
      html("a[^1] b[^2]\n\n[^1]: N\n    [^2]: M", .footnotes)
        == "<p>a\(ref(1, "fnref-1")) b\(ref(2, "fnref-2"))</p>\n"
        + section([
          "<p>N</p>\n<p>\(back("fnref-1"))</p>\n", "<p>M \(back("fnref-2"))</p>\n",
        ]))
  }

  @Test func unknownAndUnusedNotesAreFindings() {
    var findings: [Finding] = []
    let source = MarkdownSource(
      path: "p.md", text: "a[^apfel] [^birne]\n\n[^apfl]: N\n\n[^birne]: M")
    let result = renderMarkdown(source, findings: &findings)
    #expect(result.html.hasPrefix("<p>a[^apfel] "))
    #expect(
      findings == [
        Finding(
          .unknownFootnote, .error, "there is no footnote `apfel`",
          at: source.file.location(at: 1, length: 8), label: "did you mean `apfl`?",
          help: ["define it in a paragraph that begins with `[^apfel]:`"]),
        Finding(
          .unusedFootnote, .warning, "nothing refers to the footnote `apfl`",
          at: source.file.location(at: 22, length: 4),
          help: ["write `[^apfl]` where it belongs, or remove it"]),
      ])
  }

  @Test func secondDefinitionsAreFindings() {
    let html = html(
      "a[^1]\n\n[^1]: N\n[^1]: M", .footnotes, findings: ["4:3 duplicate-footnote"])
    #expect(html.contains("<p>N "))
    #expect(!html.contains("M"))
  }

  @Test(arguments: [
    "`[^1]`\n\n```\n[^1]: N\n```", "[^1](u)", "![^1](u)", "    [^1]: N", "[^a b]: N", "[^]: N",
    "<!--\n[^1]: N\n-->", "a \\[^1\\]", "[^",
  ])
  func otherTextIsLeftAlone(text: String) {
    if text == "a \\[^1\\]" {
      #expect(html(text, .footnotes) == "<p>a [^1]</p>\n")
    } else {
      #expect(html(text, .footnotes) == html(text, []))
    }
  }

  @Test func labelsAndPrefixes() {
    let html = rendered(
      "a[^1]\n\n[^1]: N", additions: [.footnotes, .accessibility],
      options: {
        $0.idPrefix = "apfel-"
        $0.texts.footnotes = "Fußnoten"
        $0.texts.backToReference = "Zurück zu %"
      }
    ).html
    #expect(
      html == """
        <p>a<sup class="footnote-ref"><a href="#apfel-fn-1" id="apfel-fnref-1" \
        role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Fußnoten">
        <ol>
        <li id="apfel-fn-1">
        <p>N <a href="#apfel-fnref-1" class="footnote-backref" role="doc-backlink" \
        aria-label="Zurück zu 1">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func excerptsAndOutlinesHaveNoReferences() {
    let result = rendered("# T[^1]\n\nA[^1] [b](/b)\n\n[^1]: N [c](/c)")
    #expect(result.excerptHTML == "<p>A <a href=\"/b\">b</a></p>\n")
    #expect(result.outline.map(\.html) == ["T"])
    #expect(result.outline.map(\.text) == ["T"])
    #expect(
      result.absoluteExcerptHTML(origin: "https://x.de")
        == "<p>A <a href=\"https://x.de/b\">b</a></p>\n")
    #expect(result.absoluteHTML(origin: "https://x.de").contains("<a href=\"https://x.de/c\">c"))
    #expect(result.ids == ["t", "fn-1", "fnref-1", "fnref-1-2"])
  }
}
