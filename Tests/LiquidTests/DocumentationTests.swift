import Foundation
import Liquid
import Testing

/// Runs the examples of `Documentation/templates.md` and sees to it that nothing is missing there.
@Suite struct DocumentationTests {
  /// An example: further templates, the template and what it shows.
  private struct Example {
    var templates: [(String, String)] = []
    var template = ""
    var output: String?
  }

  private let lines: [String]
  private let data: [(String, Value)]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Documentation/templates.md")
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "```json"))
    let end = try #require(lines[start...].firstIndex(of: "```"))
    let json = lines[(start + 1)..<end].joined(separator: "\n")
    guard case .map(let map) = try JSONValue.value(of: Data(json.utf8)) else {
      data = []
      return
    }
    data = zip(map.keys, map.values).map { ($0, Self.typed($1)) }
  }

  /// Content is HTML by type, as in the blog.
  private static func typed(_ value: Value) -> Value {
    guard case .map(let map) = value else { return value }
    return .map(
      LiquidMap(zip(map.keys, map.values).map { ($0, $0 == "content" ? .html($1.text) : $1) }))
  }

  private var environment: Environment {
    var environment = Environment()
    environment.offset = { _ in 7200 }
    return environment
  }

  @Test func examplesShowWhatTheySay() {
    let examples = examples()
    #expect(examples.count >= 12)
    for example in examples {
      let result = render(
        example.template, data, templates: example.templates, environment: environment)
      #expect(result.text == example.output)
      #expect(result.lines == [])
    }
  }

  private func examples() -> [Example] {
    var examples: [Example] = []
    var example = Example()
    var fence: String?
    var content: [String] = []
    for line in lines {
      guard line.hasPrefix("```") else {
        content.append(line)
        continue
      }
      guard let open = fence else {
        fence = String(line.dropFirst(3))
        content = []
        continue
      }
      // The last line break belongs to the fence.
      let text = content.joined(separator: "\n")
      switch open {
      case "liquid": example.template = text
      case "html":
        example.output = text
        examples.append(example)
        example = Example()
      case _ where open.hasPrefix("liquid "):
        example.templates.append((String(open.dropFirst(7)), text))
      default: break
      }
      fence = nil
    }
    return examples
  }

  @Test func filterTablesAreRight() {
    var count = 0
    for line in lines {
      let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|") }
      guard cells.count == 3, cells.allSatisfy({ $0.contains("`") }), cells[2].hasPrefix("`"),
        !cells[1].contains("{{")
      else { continue }
      let result = render(
        "{{ \(cells[1].dropFirst().dropLast()) }}", data, environment: environment)
      #expect(result.text == String(cells[2].dropFirst().dropLast()), "\(line)")
      #expect(result.lines == [])
      count += 1
    }
    #expect(count >= 45)
  }

  @Test func everyFilterIsNamed() {
    let text = lines.joined(separator: "\n")
    let exp = [
      "where_exp", "reject_exp", "find_exp", "find_index_exp", "has_exp", "map_exp", "group_by_exp",
    ]
    for filter in Environment().filters.keys.sorted() + exp {
      #expect(text.contains("`\(filter)`"), "\(filter) is missing")
    }
  }

  @Test(arguments: [
    "assign", "block", "break", "capture", "case", "comment", "continue", "cycle", "decrement",
    "doc", "echo",
    "else", "elsif", "for", "if", "ifchanged", "include", "increment", "layout", "liquid", "raw",
    "render",
    "tablerow", "unless", "when",
  ])
  func everyTagIsNamed(tag: String) {
    let text = lines.joined(separator: "\n")
    #expect(text.contains("{% \(tag)") || text.contains("`\(tag)"))
  }
}
