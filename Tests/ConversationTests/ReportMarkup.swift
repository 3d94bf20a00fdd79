/// Reads the page of a report strictly as XML, and says what is not well-formed or not allowed.
///
/// It shares nothing with the code under test.
struct ReportMarkup {
  private(set) var ids: Set<String> = []
  private(set) var references: [String] = []
  private(set) var elements: [String: Int] = [:]
  private(set) var links: [String] = []

  /// Elements that a page without script and requests may have.
  private static let allowed: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "h1",
    "h2", "h3", "p", "a", "dl", "dt", "dd", "div", "span", "ul", "li", "details", "summary",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "rect", "line", "text",
  ]

  /// The first thing that is wrong with `page`, or `nil`.
  static func problem(in page: String) -> String? {
    var reader = ReportMarkup()
    return reader.read(page)
  }

  mutating func read(_ page: String) -> String? {
    guard page.hasPrefix("<!DOCTYPE html>\n") else { return "no document type" }
    var rest = page.dropFirst(16)
    var open: [String] = []
    var wasClosed = false
    while let next = rest.firstIndex(of: "<") {
      if let problem = Self.badText(rest[..<next]) { return problem }
      if wasClosed { return "more than one root" }
      guard let end = rest[next...].firstIndex(of: ">") else { return "an open tag" }
      var tag = rest[rest.index(after: next)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "wrong end \(tag)" }
        wasClosed = open.isEmpty
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag.removeLast() }
      let name = String(tag.prefix { $0 != " " })
      guard Self.allowed.contains(name) else { return "element \(name)" }
      elements[name, default: 0] += 1
      if let problem = attributes(tag.dropFirst(name.count), of: name) { return problem }
      if !isEmpty { open.append(name) }
    }
    guard open.isEmpty, rest.allSatisfy(\.isWhitespace) else { return "open \(open)" }
    if let missing = references.first(where: { !ids.contains($0) }) { return "no \(missing)" }
    return nil
  }

  private mutating func attributes(_ text: Substring, of element: String) -> String? {
    var names: Set<String> = []
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals]
      guard name.hasPrefix(" "), name.dropFirst().allSatisfy({ $0.isLetter || "-12".contains($0) })
      else { return "attribute \(name)" }
      guard names.insert(String(name.dropFirst())).inserted else { return "twice \(name)" }
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"" else { return "no quote after \(name)" }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else { return "an open quote" }
      let value = String(rest[..<end])
      if let problem = Self.badText(value[...]) { return problem }
      rest = rest[rest.index(after: end)...]
      switch name.dropFirst() {
      case "id":
        guard ids.insert(value).inserted else { return "id \(value) twice" }
      case "aria-labelledby": references += value.split(separator: " ").map(String.init)
      case "href":
        guard element == "a" else { return "href in \(element)" }
        links.append(value)
      case "src", "style", "srcset", "action", "data": return "attribute \(name)"
      case let other where other.hasPrefix("on"): return "attribute \(name)"
      default: break
      }
    }
    return rest.isEmpty ? nil : "rest of a tag: \(rest)"
  }

  private static func badText(_ text: Substring) -> String? {
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      return "a control character"
    }
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      rest = rest[start...]
      guard ["&amp;", "&lt;", "&gt;", "&quot;"].contains(where: { rest.hasPrefix($0) }) else {
        return "a bare & before \(rest.prefix(8))"
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
