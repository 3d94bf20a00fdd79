import Diagnostics
import Markdown
import Testing

@Suite struct LeftoverTests {
  @Test(arguments: [
    ("{{< youtube w7Ft >}}", "1:1", "youtube", "write the directive `::video`"),
    ("a {{% notice tip %}} b", "1:3", "notice", "write the directive `:::aside`"),
    (
      "a\n\n{%- include karte.html x=\"y\" %}", "3:1", "karte",
      "write the directive `::karte`, if the theme has one of this name"
    ),
    (
      "{% highlight swift %}", "1:1", "highlight",
      "write a code block between lines of three backquotes"
    ),
    (
      "{% post_url 2020-01-01-a %}", "1:1", "post_url",
      "link to the file: `[words](other-post.md)`"
    ),
    (
      "> x [gallery ids=\"1,2\"]", "1:5", "gallery",
      "write the directive `:::gallery` around the images"
    ),
    (
      "[caption id=\"a_b\" width=\"5\"]![c](d.jpg) e[/caption]", "1:1", "caption",
      "write the image as `![what it shows](file.jpg \"caption\")`"
    ),
    (
      "| a |\n|---|\n| {{< button >}} |", "3:3", "button",
      "write the directive `::button`, if the theme has one of this name"
    ),
    (
      "~~x~~ *y* {{< my_code >}}", "1:11", "my_code",
      "write the directive `::my_code`, if the theme has one of this name"
    ),
  ])
  func shortcodesAreReported(text: String, place: String, name: String, help: String) {
    var findings: [Finding] = []
    _ = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.leftoverShortcode])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.message) == ["`\(name)` of another system is printed as text"])
    #expect(findings.map(\.help) == [[help]])
    #expect(findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [place])
  }

  @Test func variablesAreReported() {
    rendered(
      "Von {{ page.author }} am {{page.date}}",
      findings: ["1:5 leftover-shortcode", "1:26 leftover-shortcode"])
  }

  @Test(arguments: [
    ("![x](my photo.jpg)", "1:6", "my photo.jpg"),
    ("siehe [y](mein pfad/a b.md)", "1:11", "mein pfad/a b.md"),
    ("*a* [x](b c.jpg \"Titel\")", "1:9", "b c.jpg"),
    ("[x](Äpfel im Korb.jpg)", "1:5", "Äpfel im Korb.jpg"),
    ("~a~ ![x](my_photo one_.jpg)", "1:10", "my_photo one_.jpg"),
  ])
  func destinationsWithSpacesAreReported(text: String, place: String, destination: String) {
    var findings: [Finding] = []
    _ = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.unparsedLink])
    #expect(findings.map(\.help) == [["write `<\(destination)>` or `%20` for each space"]])
    #expect(findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [place])
  }

  @Test func backslashesInDestinationsAreReported() {
    var findings: [Finding] = []
    let text = "[a](b.md) ![c](bilder\\foto.jpg)\n\n<img src='d\\e.png' alt=''>"
    let result = renderMarkdown(MarkdownSource(path: "p.md", text: text), findings: &findings)
    #expect(findings.map(\.id) == [.backslashInLink, .backslashInLink])
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.map(\.label) == ["write `bilder/foto.jpg`", "write `d/e.png`"])
    #expect(findings.map { $0.location?.column } == [16, 11])
    #expect(result.links.map(\.destination) == ["b.md", "bilder\\foto.jpg", "d\\e.png"])
  }

  @Test(arguments: [
    "`{{< a >}} {% b %} [gallery] [x](y z)`", "    {{< a >}}", "```\n{% a %}\n[caption]\n```",
    "<!-- {{< a >}} -->", "{ a } {{ b", "50 {%", "[x](y.md)", "[x](<y z.md>)", "[Galerie]",
    "[gallerys]", "[a]( b)", "[x](y \"t u\")", "a ](b)", "{#a}", "[galleryx a]", "f(a)[b](c)",
    "{{", "{%", "](", "[g", "[caption", "{{<", "{{< >}}",
  ])
  func otherTextIsFine(text: String) {
    rendered(text)
  }

  @Test func withoutChecksNothingIsReported() {
    rendered("{{< a >}} [b](c d) [e](f\\g)", additions: [])
  }
}
