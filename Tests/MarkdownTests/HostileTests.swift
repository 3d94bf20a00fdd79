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
      ("quotes in quotes", times("> > > > a\n")),
      ("lazy lines", String(repeating: "> ", count: 99) + times("a\n")),
      ("lists in lists", times("- a\n  - b\n    - c\n")),
      ("footnotes in lists", times("- [^a]: b\n")),
      (
        "ever longer backticks",
        (0..<count).map { String(repeating: "`", count: $0 % 100) + "a" }.joined()
      ),
      ("equal backticks", times("``a`")), ("escaped stars", times("\\*a~")),
      ("tildes and stars", times("*a ~~b ") + times("c~ d~~ e* ")),
      ("tildes of two lengths", "~~a" + times(" *b") + times(" c~")),
      ("underscores and tildes", "~" + times("_a__b")), ("star lines", "~\n" + times("* * a\n")),
      ("starred row", "~\n" + times("* ") + "a"), ("star URLs", times("http://a.b/*_")),
      ("brackets and URLs", times("[http://a.b ") + times("]")),
      ("open tags", "~*" + times("<a b=\"")), ("open tags without end", "~*" + times("<a b ")),
      ("styles", times("<style>")), ("open styles", times("a <style>\n\n")),
      ("style URLs", "<style>" + times("url(")), ("style strings", "<style>" + times("@import '")),
      ("style comments", "<style>" + times("/*")), ("style escapes", "<style>" + times("\\7")),
      ("style attributes", times("<p style='a:url(//b.c)'>")),
      ("requests", times("<img src=//a.b alt=c>\n")), ("raw ids", times("<b id=a>") + "\n\n# a"),
      ("open attributes", "<p " + times("a='")), ("pings", "<a ping='" + times("b ") + "'>"),
      ("shortcodes", times("{{< a ")), ("open braces", times("{{ ")),
      ("open percents", times("{% ")),
      ("spaced links", times("[a](b c)")), ("unended links", times("[a](b c ")),
      ("WordPress", times("[gallery a] ")), ("box definitions", "[x]: a\n\n" + times("- [x] b\n")),
      ("at chains", times("a@b.")), ("www chains", times("www.a_")),
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

  #if DEBUG
  /// The steps of this module's loops grow with the text.
  ///
  /// Four times the text takes four times the steps; a square would be sixteen times as many.
  @Test(arguments: patterns(0).map(\.name))
  func workGrowsLinearly(name: String) throws {
    func steps(_ count: Int) throws -> Int {
      let text = try #require(Self.patterns(count).first { $0.name == name }?.text)
      let steps = WorkCounter.Steps()
      WorkCounter.$current.withValue(steps) {
        var findings: [Finding] = []
        _ = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
      }
      return steps.count
    }
    let small = try steps(1000)
    let large = try steps(4000)
    #expect(large <= 5 * small + 20_000, "\(small) and \(large) steps")
    // Three hundred steps a byte are more than any text needs.
    #expect(
      large <= 300 * (Self.patterns(4000).first { $0.name == name }?.text.utf8.count ?? 0) + 1000)
  }

  @Test func stepsAreCounted() {
    let steps = WorkCounter.Steps()
    WorkCounter.$current.withValue(steps) { _ = rendered("[a](b) ~c~ http://d.e") }
    #expect(steps.count > 20)
  }

  @Test func tablesOfManyColumnsGrowLinearly() {
    func steps(_ columns: Int) -> Int {
      let steps = WorkCounter.Steps()
      WorkCounter.$current.withValue(steps) {
        let row = String(repeating: "|a", count: columns)
        let result = rendered(row + "\n" + String(repeating: "|-", count: columns) + "\n" + row)
        #expect(result.html.contains("<table>") == (columns <= 65_535))
      }
      return steps.count
    }
    #expect(steps(60_000) <= 5 * steps(15_000))
    #expect(steps(100_000) <= 100 * 600_000)
  }
  #endif

  /// libcmark takes the square of the time for images that are begun and never ended.
  @Test func imagesWithoutEndAreRefused() {
    rendered("a\n\n" + String(repeating: "![[]()", count: 1000) + "\n\nb")
    let result = rendered(
      "a\n\n" + String(repeating: "![[]()", count: 1001), findings: ["3:6001 nesting-too-deep"])
    #expect(result.html.isEmpty)
    rendered(String(repeating: "![a](b)", count: 5000))
    rendered(String(repeating: "![\n\n", count: 5000))
    rendered(String(repeating: "\\![a]", count: 5000))
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
