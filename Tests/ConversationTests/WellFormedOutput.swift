/// Reads HTML strictly, as a browser that forgives nothing, and says what is not allowed.
///
/// It shares nothing with the code under test: no HTML parser, no table of elements.
struct WellFormedOutput {
  private static let blocks: Set<String> = ["p", "pre", "blockquote", "ul", "ol"]
  private static let inlines: Set<String> = ["a", "strong", "em", "code", "br"]

  /// The first thing that is wrong with `html`, or `nil`.
  static func problem(in html: String) -> String? {
    // Accents would hide signs from a reader of characters; behind a tag they must not be.
    let isAccent: (Unicode.Scalar) -> Bool = { (0x300...0x36F).contains($0.value) }
    let scalars = Array(html.unicodeScalars)
    if zip(scalars, scalars.dropFirst()).contains(where: { $0 == ">" && isAccent($1) }) {
      return "an accent behind a tag"
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars.filter { !isAccent($0) && $0.value != 0x200D })
    var open: [String] = []
    var rest = Substring(String(plain))
    var links = 0
    while let next = rest.firstIndex(where: { "<>&".contains($0) }) {
      if let problem = strayText(rest[..<next], in: open) { return problem }
      rest = rest[next...]
      if rest.first == ">" { return "a bare >" }
      if rest.first == "&" {
        guard ["&amp;", "&lt;", "&gt;"].contains(where: { rest.hasPrefix($0) }) else {
          return "a bare & before \(rest.prefix(8))"
        }
        if let problem = strayText("x", in: open) { return problem }
        rest = rest[rest.index(after: rest.firstIndex(of: ";") ?? rest.startIndex)...]
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return "an open tag" }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "wrong end \(tag)" }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      if let problem = misplaced(name, in: open) { return problem }
      if name == "a" {
        links += 1
        if let problem = badLink(tag) { return problem }
      } else if name == "ol", name.count != tag.count {
        let digits = tag.dropFirst("ol start=\"".count).dropLast()
        guard tag == "ol start=\"\(digits)\"", !digits.isEmpty, digits != "1",
          digits.count < 10, digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return "attributes in \(tag)" }
      } else if name.count != tag.count {
        return "attributes in \(tag)"
      }
      if name != "br" { open.append(name) }
    }
    if let problem = strayText(rest, in: open) { return problem }
    if links > 5 { return "\(links) links" }
    return open.isEmpty ? nil : "open \(open)"
  }

  private static func strayText(_ text: some StringProtocol, in open: [String]) -> String? {
    let forbidden = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x202A...0x202E).contains($0.value)
    }
    if forbidden != nil { return "a control character" }
    if text.isEmpty { return nil }
    let isAllowed = open.last.map { !["blockquote", "ul", "ol"].contains($0) } ?? false
    return isAllowed ? nil : "text in \(open)"
  }

  private static func misplaced(_ name: String, in open: [String]) -> String? {
    let parent = open.last
    let isPlaced: Bool
    if name == "li" {
      isPlaced = parent == "ul" || parent == "ol"
    } else if blocks.contains(name) {
      isPlaced = parent == nil || parent == "blockquote" || parent == "li"
    } else if inlines.contains(name) {
      isPlaced = parent.map { !["blockquote", "ul", "ol"].contains($0) } ?? false
      if open.contains(name) { return "\(name) in \(name)" }
    } else {
      return "element \(name)"
    }
    return isPlaced ? nil : "\(name) in \(open)"
  }

  /// A link has exactly one address and the relation, in this order.
  private static func badLink(_ tag: Substring) -> String? {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "a href=", parts[2] == " rel=",
      parts[3] == "ugc nofollow noopener", parts[4].isEmpty
    else { return "link \(tag)" }
    let address = parts[1]
    let isSafe =
      ["http://", "https://", "mailto:"].contains { address.hasPrefix($0) }
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isSafe ? nil : "address \(address)"
  }
}
