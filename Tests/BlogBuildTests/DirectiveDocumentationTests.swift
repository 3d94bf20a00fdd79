import BlogBuild
import Diagnostics
import Foundation
import Testing

/// Builds each directive of `Documentation/markdown.md` with the theme `saft` and compares.
@Suite struct DirectiveDocumentationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The sources with the HTML that stands below each.
  static func examples() throws -> [(source: String, html: String)] {
    let text = try String(
      contentsOf: root.appending(path: "Documentation/markdown.md"), encoding: .utf8)
    var sources: [String] = []
    var results: [String] = []
    var fence: String?
    var lines: [String] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```"), let open = fence {
        if open == "```markdown directive" { sources.append(lines.joined(separator: "\n")) }
        if open == "```html directive" { results.append(lines.joined(separator: "\n")) }
        fence = nil
      } else if line.hasPrefix("```") {
        fence = line
        lines = []
      } else {
        lines.append(line)
      }
    }
    #expect(sources.count == results.count)
    return zip(sources, results).map { ($0, $1) }
  }

  @Test func examplesGiveWhatTheySay() async throws {
    let examples = try Self.examples()
    #expect(examples.count >= 6)
    for (source, html) in examples {
      let image =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"675\"></svg>"
      let folder = "content/posts/2026-10-03-text"
      let site = try TemporarySite(
        [
          "blogen.yaml": TemporarySite.configuration.replacing("theme: plain", with: "theme: saft"),
          "\(folder)/index.md": TemporarySite.post("Text", date: "2026-10-03", body: source),
          "\(folder)/presse.svg": image, "\(folder)/hof.svg": image, "\(folder)/apfel.svg": image,
        ], theme: false)
      let report = await site.build {
        $0.installedThemes = [Self.root.appending(path: "themes").path(percentEncoded: false)]
      }
      #expect(report.findings == [])
      let page = try site.text("public/2026/10/text/index.html")
      #expect(Self.plain(page).contains(Self.plain(html)), "\(source)\n\(page)")
    }
  }

  /// The text without empty lines, which HTML does not show.
  private static func plain(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }
}
