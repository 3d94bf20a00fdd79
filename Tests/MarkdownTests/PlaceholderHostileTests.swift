import Diagnostics
import Markdown
import Testing

/// Placeholders without end and without number: they cost what their text is long.
@Suite struct PlaceholderHostileTests {
  static func patterns(_ count: Int) -> [(name: String, text: String)] {
    func times(_ text: String) -> String { String(repeating: text, count: count) }
    return [
      ("placeholders", times("{p.x} ")), ("lines", times("{p.x}\n")), ("glued", times("{p.x}")),
      ("open", times("{p.")), ("long and open", times("{p.\(String(repeating: "x", count: 250))")),
      ("braces", times("{")), ("backslashes", times("\\") + "{p.x}"), ("names", times("{p")),
      ("cells", times("|{p.x}") + "\n" + times("|-") + "|\n" + times("|{p.x}")),
      ("rows", "|{p.x}|\n|-|\n" + times("|{p.x}\n")), ("labels", times("[{p.x}]: a\n")),
      ("one label", "[" + times("{p.x} ") + "]: a"), ("uses", times("[{p.x}]") + "\n\n[{p.x}]: a"),
      ("code", times("`{p.x}` {p.x} ")), ("links", times("[{p.x}](a \"{p.x}\") ")),
      ("footnotes", times("[^{p.x}] ") + "\n\n[^{p.x}]: {p.x}"), ("headings", times("# {p.x}\n")),
      ("directives", times("::a[{p.x}]\n")), ("tildes", times("~~{p.x} ")),
      ("notes", times("[](a)")), ("stars", times("*{p:*.x} ")), ("quotes", times("> {p.x}\n\n")),
    ]
  }

  static let resolver = ClosureResolver { _ in .link(.init("/a", text: "b", note: "c")) }
    .with { _ in .html("<a href=\"/b\">c</a>", text: "c") }

  static func rendering(_ name: String, _ count: Int) throws -> (RenderedMarkdown, size: Int) {
    let text = try #require(patterns(count).first { $0.name == name }?.text)
    var options = MarkdownOptions()
    options.placeholders = ["p"]
    var findings: [Finding] = []
    let result = renderMarkdown(
      MarkdownSource(path: "p.md", text: text), options: options, resolver: resolver,
      findings: &findings)
    #expect(findings.count <= text.utf8.count)
    return (result, text.utf8.count)
  }

  @Test(arguments: patterns(0).map(\.name))
  func hostileTextsEnd(name: String) throws {
    let (result, size) = try Self.rendering(name, 4000)
    #expect(result.html.utf8.count < 400 * size + 1000)
    #expect(result.html.wellFormedness == nil)
  }

  #if DEBUG
  @Test(arguments: patterns(0).map(\.name))
  func workGrowsLinearly(name: String) throws {
    func steps(_ count: Int) throws -> Int {
      let steps = WorkCounter.Steps()
      try WorkCounter.$current.withValue(steps) { _ = try Self.rendering(name, count) }
      return steps.count
    }
    let small = try steps(500)
    let large = try steps(2000)
    #expect(large <= 5 * small + 20_000, "\(small) and \(large) steps")
  }
  #endif
}
