import Diagnostics
import Markdown
import Testing

/// Inputs made to hurt: they must end in a result or a finding, and soon.
@Suite struct HostileTests {
  static let count = 10_000

  static func patterns(_ count: Int) -> [(name: String, text: String)] {
    func times(_ text: String) -> String { String(repeating: text, count: count) }
    return [
      ("brackets", times("[")), ("closing brackets", times("]")), ("images", times("![")),
      ("stars", times("*a ")), ("star runs", times("*a**a ")), ("underscores", times("_")),
      ("pipes", times("|")), ("pipe table", times("|") + "\n" + times("|-") + "|\n"),
      ("footnotes", times("[^")), ("footnote references", times("[^a]")),
      ("references to one note", times("[^a]") + "\n\n[^a]: b"),
      (
        "notes in a chain",
        (0..<count / 10).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined() + "\n[^0]"
      ),
      ("footnote definitions", times("[^a]: b\n")), ("nested definitions", times("[^a]: ")),
      ("tildes", times("~~a ~b ")), ("tilde pairs", times("~a~")), ("addresses", times("a@b.c ")),
      ("at signs", times("a@")), ("urls", times("http://a.b ")), ("glued urls", times("http://")),
      ("www", times("www.")), ("parentheses", "http://a.b/" + times("(")),
      ("quotes", times("\"a' ")),
      ("open quotes", times("\"a ")), ("apostrophes", times("'")), ("backticks", times("`a ``b ")),
      ("directives", times("::a\n")), ("colons", times(":")), ("open labels", times("::a[\n")),
      ("entities", times("&amp")), ("declarations", times("a <!A ")),
      ("links", times("[a](b) ")), ("references", times("[a]") + "\n\n[a]: b"),
      ("open links", times("[a](")), ("raw attributes", "<a " + times("b=c ") + ">"),
      ("headings", times("# a\n")), ("lines of one row", "|a|\n|-|\n" + times("|b\n")),
      ("escapes", times("\\\"")), ("thematic", times("* ")), ("ids", times("# a {#b}\n")),
      ("comments", times("<!-- ")), ("more", times("<!--more-->\n\n")),
    ]
  }

  @Test(arguments: patterns(count).map(\.name))
  func hostileTextsEnd(name: String) throws {
    let text = try #require(Self.patterns(Self.count).first { $0.name == name }?.text)
    var findings: [Finding] = []
    let source = MarkdownSource(path: "p.md", text: text)
    let result = renderMarkdown(source, findings: &findings)
    // Output and findings stay within a multiple of the input.
    #expect(result.html.utf8.count < 400 * text.utf8.count + 1000)
    #expect(findings.count <= text.utf8.count)
  }

  /// What is written grows with the text, not with its square.
  @Test(arguments: patterns(0).map(\.name))
  func outputGrowsLinearly(name: String) throws {
    func size(_ count: Int) throws -> Int {
      let text = try #require(Self.patterns(count).first { $0.name == name }?.text)
      var findings: [Finding] = []
      let result = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
      return result.html.utf8.count + result.excerptHTML.utf8.count + result.links.count + 100
    }
    #expect(try size(2000) * 10 <= size(1000) * 22)
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - ", "* > 1. ", "[^a]: "])
  func deepNestingIsRefused(mark: String) {
    let text = "x\n\n" + String(repeating: mark, count: 25_000) + "a\n"
    var findings: [Finding] = []
    let result = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.contains { $0.id == .nestingTooDeep && $0.location?.line == 3 })
    #expect(result.html.wellFormedness == nil)
  }

  @Test func deepNestingOverLinesIsRefused() {
    let text = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    var findings: [Finding] = []
    let result = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.nestingTooDeep])
    #expect(result.html.wellFormedness == nil)
  }

  @Test func deepEmphasisIsRefused() {
    let text =
      String(repeating: "*a _a ", count: 25_000) + String(repeating: "b_ b* ", count: 25_000)
    var findings: [Finding] = []
    let result = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.nestingTooDeep])
    #expect(result.html.wellFormedness == nil)
  }

  @Test func aLongThematicBreakIsNotNested() {
    #expect(rendered(String(repeating: "* ", count: 500)).html == "<hr />\n")
    #expect(rendered(String(repeating: "- ", count: 500)).html == "<hr />\n")
  }

  @Test func tooLargeTextsAreRefused() {
    let result = rendered(
      "0123456789", findings: ["0:0 markdown-too-large"], options: { $0.sizeLimit = 9 })
    #expect(result.html.isEmpty)
  }

  @Test(
    arguments: [
      [], [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0x0D], [0x0A, 0x0D, 0x0A], [0x5C],
      Array("a\u{0}b".utf8), [0xF0, 0x90, 0xA9, 0x90], Array("\\\" \u{10A50} \\\"".utf8),
      Array("| a |\r\n|---|\r\n| b |\r\n".utf8), Array("| a |\r|---|\r| b |".utf8),
      Array("`\\\"`".utf8),
      Array("[^".utf8), Array("[^a]:".utf8), Array("::".utf8), Array("{#}".utf8),
      Array("# {#".utf8),
    ] as [[UInt8]])
  func oddBytesGiveHTML(bytes: [UInt8]) {
    var findings: [Finding] = []
    let file = SourceFile(path: "p.md", bytes: bytes)
    let result = renderMarkdown(MarkdownSource(file: file), findings: &findings)
    #expect(result.html.wellFormedness == nil)
    for start in [-1, 1, 2, 100] {
      _ = renderMarkdown(MarkdownSource(file: file, bodyStart: start), findings: &findings)
    }
  }

  @Test func lineEndsOfAnyKindGiveTheSameHTML() {
    let text = "| a |\n|---|\n| b |\n\nx[^1]\n\n[^1]: y\n\n:::d\nz\n:::\n"
    let unix = rendered(text).html
    #expect(unix.contains("<td>b</td>"))
    for end in ["\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: end)
      #expect(rendered(other).html == unix)
    }
  }
}
