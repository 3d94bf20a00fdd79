import Diagnostics
import Markdown
import Synchronization
import Testing

/// What the resolver gets: the parts of each placeholder, and its exact place.
@Suite struct PlaceholderSourceTests {
  @Test(
    arguments: [
      ("{product.price}", "product", nil, "price"), ("{p.a.b}", "p", nil, "a.b"),
      ("{p.a:b}", "p", nil, "a:b"), ("{p:a}", "p", "a", ""), ("{p:a.b}", "p", "a", "b"),
      ("{p:saft-1.5l.price}", "p", "saft-1.5l", "price"), ("{p:a:b.c}", "p", "a:b", "c"),
      ("{p:.b}", "p", "", "b"), ("{p:a.}", "p", "a", ""), ("{p:ä_* ö.ü}", "p", "ä_* ö", "ü"),
      ("{}", "", nil, ""), ("", "", nil, ""), ("{", "", nil, ""), ("{p}", "p", nil, ""),
    ] as [(String, String, String?, String)])
  func partsAreTakenApart(text: String, name: String, argument: String?, field: String) {
    let placeholder = Placeholder(
      text: text, position: SourceRange(offset: 0, length: 0),
      file: SourceFile(path: "p.md", text: text))
    #expect(placeholder.name == name)
    #expect(placeholder.argument == argument)
    #expect(placeholder.field == field)
    #expect(placeholder.text == text)
  }

  /// Each text holds some `{p…}`; all that are read are broken, and named by line and column in the
  /// file, whose body begins in line 4.
  @Test(arguments: [
    ("{p.x}", ["4:1"]), ("{p.x} {p.x}", ["4:1", "4:7"]), ("Äpfel {p.x}", ["4:7"]),
    ("`{p.x}` {p.x}", ["4:9"]), ("\\{p.x} {p.x}", ["4:8"]), ("<b a=\"{p.x}\">{p.x}</b>", ["4:14"]),
    ("[a]({p.x}) {p.x}", ["4:12"]), ("[{p.x}](b \"{p.x}\")", ["4:12", "4:2"]),
    ("![{p.x}](b \"{p.x}\") {p.x}", ["4:3", "4:13", "4:21"]),
    ("# {p.x}\n\n{p.x}\n===\n\na {p.x}", ["4:3", "6:1", "9:3"]),
    ("> - a\n>   {p.x}\n> {p.x}", ["5:5", "6:3"]), ("a  \n\t{p.x}", ["5:2"]),
    (
      "| {p.x} | `{p.x}` {p.x} |\n|---|---|\n| \\| {p.x} | {p.x} |", ["4:3", "4:19", "6:6", "6:14"]
    ),
    ("> | a |\n> |---|\n> | {p.x} |\n> {p.x} | {p.y}", ["6:5", "7:3"]),
    ("- [ ] {p.x}\n- [x] {p.x}\n\n[x]: a", ["4:7", "5:7"]),
    ("a[^1] {p.x}\n\n[^1]: {p.x}\n    {p.x}\n\n{p.x}", ["4:7", "9:1", "6:7", "7:5"]),
    ("a[^{p.y}]\n\n> [^{p.y}]: b {p.x}", ["6:15"]),
    (":::d[{p.x} {p.x}]{a=\"{p.x}\"}\n{p.x}\n:::", ["4:6", "4:12", "5:1"]),
    ("::d[\\{p.x} {p.x}]{a=\"{p.x}", ["4:12", "4:22"]),
    ("{p.x}\r\n{p.x}\r{p.x}\r\n\r\n| a |\r\n|-|\r\n| {p.x} |", ["4:1", "5:1", "5:7", "9:3"]),
    ("www.a.de/{p.x} {p.x}", ["4:16"]), ("*{p.x}* ~~{p.x}~~ \"{p.x}\"", ["4:2", "4:11", "4:20"]),
    ("http://a.b/*c_ {p.x} *{p.x}*", ["4:16", "4:23"]),
    ("[a {p.x}][] {p.x}\n\n[a {p.x}]: b", ["4:4", "4:13"]), ("{{p.x}} {p.x}", ["4:9"]),
    ("{p:a_b.x} {p:a_b.x}\n{p:*.x}", ["4:1", "4:11", "5:1"]),
  ])
  func brokenPlaceholdersAreReportedAtTheirPlace(text: String, places: [String]) {
    var findings: [Finding] = []
    var options = MarkdownOptions()
    options.placeholders = ["p"]
    let head = "---\ntitle: T\n---\n"
    let file = SourceFile(path: "post.md", text: head + text)
    let resolver = ClosureResolver.placeholders { placeholder in
      .broken(.brokenLink, message: placeholder.text)
    }
    let result = renderMarkdown(
      MarkdownSource(file: file, bodyStart: head.utf8.count), options: options, resolver: resolver,
      findings: &findings)
    let broken = findings.filter { $0.id == .brokenLink }
    #expect(broken.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == places)
    for finding in broken {
      #expect(finding.message.hasPrefix("{p"))
    }
    #expect(!result.html.contains("\u{10A60}"))
  }

  @Test func brokenPlaceholdersCarryTheirWords() {
    var findings: [Finding] = []
    var options = MarkdownOptions()
    options.placeholders = ["product"]
    let source = MarkdownSource(path: "post.md", text: "Ab {product:a_b.preis}")
    let resolver = ClosureResolver.placeholders { _ in
      .broken(
        .brokenLink, severity: .warning, message: "there is no such field",
        label: "did you mean `price`?", help: ["see"])
    }
    let result = renderMarkdown(source, options: options, resolver: resolver, findings: &findings)
    #expect(result.html == "<p>Ab {product:a_b.preis}</p>\n")
    #expect(
      findings == [
        Finding(
          .brokenLink, .warning, "there is no such field",
          at: source.file.location(at: 3, length: 19), label: "did you mean `price`?", help: ["see"]
        )
      ])
  }

  /// One question for each placeholder, in the order of the text.
  @Test func eachIsAskedForOnce() {
    final class Log: Sendable {
      let texts = Mutex<[String]>([])
    }
    let log = Log()
    let resolver = ClosureResolver.placeholders { placeholder in
      log.texts.withLock { $0.append("\(placeholder.text)@\(placeholder.position.offset)") }
      #expect(placeholder.location.line == 1 || placeholder.position.offset > 10)
      return .html("1", text: "1")
    }
    rendered(
      "# {p.a} {#b}\n\n[{p.c}](d) ![{p.e}](f)\n\n| {p.g} |\n|---|\n| {p.g} |\n\n::h[{p.i}]\n\n"
        + "![{p.j}](k \"{p.l}\")\n",
      resolver: resolver, options: { $0.placeholders = ["p"] })
    #expect(
      log.texts.withLock { $0 } == [
        "{p.a}@2", "{p.c}@15", "{p.e}@27", "{p.g}@40", "{p.g}@56", "{p.i}@69", "{p.j}@79",
        "{p.l}@89",
      ])
  }
}
