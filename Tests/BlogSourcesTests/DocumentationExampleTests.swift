import BlogModel
import Diagnostics
import Foundation
import Testing

@testable import BlogSources

/// Reads every piece of `blogen.yaml` on the pages of the documentation.
@Suite struct DocumentationExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The blocks of a page that are fenced as `yaml` or `yaml blogen.yaml`.
  static func examples(_ page: String) throws -> [String] {
    let text = try String(
      contentsOf: root.appending(path: "Documentation/\(page).md"), encoding: .utf8)
    var examples: [String] = []
    var block: [String]?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```"), let lines = block {
        examples.append(lines.joined(separator: "\n"))
        block = nil
      } else if line == "```yaml" || line == "```yaml blogen.yaml" {
        block = []
      } else {
        block?.append(line)
      }
    }
    return examples
  }

  @Test(arguments: ["languages", "configuration", "redirects", "feeds", "search-engines"])
  func configurationsAreReadWithoutFindings(page: String) throws {
    for example in try Self.examples(page) {
      // A piece takes the required keys from the shortest configuration.
      let required = [
        ("title", "Titel"), ("base_url", "https://example.de/"), ("language", "de"),
        ("timezone", "Europe/Berlin"), ("theme", "saft"),
      ].filter { key, _ in
        !example.components(separatedBy: "\n").contains { $0.hasPrefix("\(key):") }
      }
      let text = (required.map { "\($0): \($1)" } + [example]).joined(separator: "\n")
      let (editions, findings) = ConfigurationFields.readEditions(
        SourceFile(path: "blogen.yaml", text: text))
      #expect(findings == [], "\(page): \(example)")
      #expect(!editions.isEmpty)
    }
  }
}
