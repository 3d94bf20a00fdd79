import BlogModel
import Foundation
import Testing

@testable import BlogRendering

/// The head of a page, read back as a browser and a search engine would.
struct HeadElements {
  /// An element by what tells it from others, with its value.
  struct Line: Equatable, CustomStringConvertible {
    var key: String
    var value: String

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }

    var description: String { "\(key): \(value)" }
  }

  /// The `meta` and `link` elements in their order.
  var lines: [Line] = []
  /// The nodes of the JSON-LD; `nil` without a script.
  var graph: [[String: Any]]?

  /// Reads a head, which may hold nothing but the elements that ``HeadWriter`` writes.
  init(_ html: String) throws {
    var rest = html
    // A browser ends a script at the first end tag, whatever stands around it.
    if let start = rest.range(of: "<script type=\"application/ld+json\">") {
      let end = try #require(rest.range(of: "</script>", range: start.upperBound..<rest.endIndex))
      let script = String(rest[start.upperBound..<end.lowerBound])
      let object = try JSONSerialization.jsonObject(with: Data(script.utf8))
      let document = try #require(object as? [String: Any])
      #expect(document["@context"] as? String == "https://schema.org")
      #expect(document.count == 2)
      graph = try #require(document["@graph"] as? [[String: Any]])
      rest.removeSubrange(start.lowerBound..<end.upperBound)
    }
    // Every `>` is the end of a tag, since it is escaped in attributes.
    let xml = "<head>\(rest.replacingOccurrences(of: ">", with: "/>"))</head>"
    let head = try #require(try XMLTree(xml)["head"])
    #expect(!head.text.contains { !$0.isWhitespace })
    for element in head.children {
      var attributes = element.attributes
      switch element.name {
      case "meta":
        let name = attributes.removeValue(forKey: "name")
        let key = name ?? attributes.removeValue(forKey: "property")
        let value = attributes.removeValue(forKey: "content")
        lines.append(Line(try #require(key), try #require(value)))
      case "link":
        let (relation, value) = (
          attributes.removeValue(forKey: "rel"), attributes.removeValue(forKey: "href")
        )
        var key = try #require(relation)
        if let language = attributes.removeValue(forKey: "hreflang") { key += " \(language)" }
        if let type = attributes.removeValue(forKey: "type") {
          key += " \(type) \(attributes.removeValue(forKey: "title") ?? "-")"
        }
        lines.append(Line(key, try #require(value)))
      default: Issue.record("unexpected element \(element.name)")
      }
      #expect(attributes.isEmpty)
    }
  }

  /// The values of all elements with a key.
  func values(_ key: String) -> [String] { lines.filter { $0.key == key }.map(\.value) }

  /// The lines whose keys begin so.
  func lines(from prefix: String) -> [Line] { lines.filter { $0.key.hasPrefix(prefix) } }

  /// The only node of a type.
  func node(_ type: String) throws -> [String: Any] {
    let nodes = try #require(graph).filter { $0["@type"] as? String == type }
    #expect(nodes.count == 1, "\(type)")
    return try #require(nodes.first)
  }

  /// The types of all nodes in their order.
  var types: [String]? { graph?.compactMap { $0["@type"] as? String } }
}

extension Site {
  /// The context of the site with a theme without templates.
  var context: SiteContext {
    let (templates, _) = ThemeTemplates.parse(
      .inline([:]), configuration: configuration, generated: Timestamp(seconds: 1_791_009_000))
    return SiteContext(site: self, templates: templates)
  }

  /// The HTML of the head of a page.
  func headHTML(_ recipe: Recipe) throws -> String {
    let kind = try #require(PageKind(recipe))
    let subject = PageSubject(context: context, recipe: recipe, path: try path(of: recipe))
    return HeadWriter(subject.context).html(for: subject, kind: kind)
  }

  /// The head of a page, read back.
  func head(_ recipe: Recipe) throws -> HeadElements { try HeadElements(try headHTML(recipe)) }

  /// The address at which a recipe is planned.
  private func path(of recipe: Recipe) throws -> PagePath {
    try #require(SitePlan.pages(of: self).first { $0.recipe == recipe }?.path)
  }
}

/// Compares each member of a JSON object with what it should be.
func expectJSON(
  _ json: [String: Any], _ expected: [String: Any],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  func text(_ value: Any?) throws -> String {
    guard let value else { return "nothing" }
    let bytes = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
    return String(decoding: bytes, as: UTF8.self)
  }
  for key in Set(json.keys).union(expected.keys).sorted() {
    let (found, wanted) = (try text(json[key]), try text(expected[key]))
    #expect(found == wanted, "\(key)", sourceLocation: sourceLocation)
  }
}
