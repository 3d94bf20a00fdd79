import Diagnostics
import Foundation
import Markdown
import Testing

/// Every example of `Documentation/markdown.md` gives the HTML that is shown behind it.
@Suite struct DocumentationTests {
  struct Example: Sendable {
    let line: Int
    let markdown: String
    let html: String
  }

  static func examples(filePath: String = #filePath) throws -> [Example] {
    var root = URL(fileURLWithPath: filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("Documentation/markdown.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    var found: [Example] = []
    var markdown: (line: Int, text: String)?
    var index = 0
    while index < lines.count {
      let fence = lines[index]
      guard fence == "```markdown" || fence == "```html" else {
        index += 1
        continue
      }
      let end = lines[(index + 1)...].firstIndex(of: "```") ?? lines.count
      let text = lines[index + 1..<end].map { $0 + "\n" }.joined()
      if fence == "```markdown" {
        markdown = (index + 2, text)
      } else if let source = markdown {
        found.append(Example(line: source.line, markdown: source.text, html: text))
        markdown = nil
      }
      index = end + 1
    }
    return found
  }

  /// A shop of two products, one of them sold out.
  static let shop = ClosureResolver { reference in
    switch reference.destination {
    case "product:apfelsaft_1_l": .link(ResolvedLink("/produkte/apfelsaft/", text: "Apfelsaft"))
    case "product:most":
      .link(
        ResolvedLink(
          "/produkte/most/", text: "Apfelmost", note: "(zurzeit ausverkauft)",
          noteClass: "product-note"))
    default: .keep
    }
  }.with { placeholder in
    placeholder.argument == "apfelsaft_1_l" && placeholder.field == "price"
      ? .html("<b>3,20\u{A0}€</b>", text: "3,20\u{A0}€") : .keep
  }

  @Test func examplesGiveTheShownHTML() throws {
    let examples = try Self.examples()
    #expect(examples.count == 9)
    for example in examples {
      let result = rendered(
        example.markdown, resolver: Self.shop,
        options: {
          $0.language = "de"
          $0.placeholders = ["product"]
          $0.slug = { text in asciiSlug(text.hasPrefix("Ä") ? "Ae\(text.dropFirst())" : text) }
        })
      let html = result.html.split(separator: "\u{A0}").joined(separator: " ")
      let shown = example.html.split(separator: "\u{A0}").joined(separator: " ")
      #expect(html == shown, "the example at line \(example.line)")
    }
  }

  @Test func theDirectiveExampleIsRead() {
    let result = rendered(
      "::product[Naturtrüb]{sku=apfelsaft-1l}\n\n:::aside{title=\"Worum es geht\"}\nText mit *Betonung*.\n:::\n"
    )
    #expect(result.directives.map(\.name) == ["product", "aside"])
    #expect(result.directives[0]["sku"] == .text("apfelsaft-1l"))
    #expect(result.directives[1]["title"] == .text("Worum es geht"))
  }
}
