internal import CCommonMark
internal import Diagnostics

extension HTMLRenderer {
  /// Writes raw HTML, with its URLs resolved, or as text where raw HTML is off.
  mutating func writeRawHTML(_ html: NodeText, of node: Node, isBlock: Bool) {
    if isProtected {
      let bytes = UnsafeBufferPointer(start: html, count: length(of: html))
      let restored = EscapeProtection.restored(bytes, isLiteral: true) + [0]
      restored.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { writeHTML(base, of: node, isBlock: isBlock) }
      }
    } else {
      writeHTML(html, of: node, isBlock: isBlock)
    }
  }

  private mutating func writeHTML(_ html: NodeText, of node: Node, isBlock: Bool) {
    let count = length(of: html)
    if isMoreMarker(html) {
      endExcerpt(at: node)
      output.append(html, length: count)
      return
    }
    guard options.allowsRawHTML else {
      refuseRawHTML(html, count: count, isBlock: isBlock)
      return
    }
    let bytes = UnsafeBufferPointer(start: html, count: count)
    if additions.contains(.tagFilter) {
      output.appendFiltered(bytes)
      return
    }
    // Most raw HTML is a closing tag or a plain element, which has nothing to resolve.
    guard bytes.contains(UInt8(ascii: "=")) else {
      output.append(html, length: count)
      return
    }
    var written = 0
    for attribute in rawAttributes(in: bytes) {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      if attribute.name == "id" {
        noteID(value)
        continue
      }
      output.append(html + written, length: attribute.value.lowerBound - written)
      written = attribute.value.upperBound
      if attribute.name == "srcset" {
        writeCandidates(value, attribute)
      } else {
        writeRawURL(value, attribute)
      }
    }
    output.append(html + written, length: count - written)
  }

  /// Writes one URL of raw HTML; what the resolver keeps is printed byte for byte.
  private mutating func writeRawURL(_ value: String, _ attribute: RawAttribute) {
    let destination = decodingEntities(in: value)
    let answer = resolve(
      .attribute(attribute.name, element: attribute.element), destination,
      at: rawPosition(of: value))
    if answer.url != destination {
      writeURL(answer.url)
      return
    }
    if isSiteURL(destination) { result.siteURLs.append(output.count) }
    output.append(value)
  }

  /// Writes the candidates of a `srcset`, each of which is a URL and perhaps a size.
  private mutating func writeCandidates(_ value: String, _ attribute: RawAttribute) {
    var isFirst = true
    for candidate in value.split(separator: ",", omittingEmptySubsequences: false) {
      if !isFirst { output.append(",") }
      isFirst = false
      let spaces = candidate.prefix { $0.isWhitespace }
      let rest = candidate[spaces.endIndex...]
      let url = rest.prefix { !$0.isWhitespace }
      output.append(String(spaces))
      if !url.isEmpty { writeRawURL(String(url), attribute) }
      output.append(String(rest[url.endIndex...]))
    }
  }

  private mutating func rawPosition(of value: String) -> SourceRange? {
    leafBlock.map { position(ofText: value, block: $0) }
  }

  private mutating func noteID(_ id: String) {
    if !id.isEmpty, usedIDs.updateValue(1, forKey: id) == nil { result.ids.append(id) }
  }

  private mutating func refuseRawHTML(_ html: NodeText, count: Int, isBlock: Bool) {
    let text = String(decoding: UnsafeBufferPointer(start: html, count: count), as: UTF8.self)
    let firstLine = text.prefix { $0 != "\n" }
    report(
      .rawHTML, .warning, "raw HTML is switched off and was printed as text",
      at: rawPosition(of: String(firstLine)) ?? SourceRange(offset: source.bodyStart, length: 0),
      help: ["write it in Markdown, or allow raw HTML in the site's configuration"])
    if isBlock { output.append("<p>") }
    output.appendEscaped(html)
    if isBlock { output.append("</p>\n") }
  }
}

/// `text` with the entities that occur in URLs resolved: `&amp;` and numeric ones.
func decodingEntities(in text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let decoded = character(rest[rest.index(after: start)..<end])
    else {
      result += "&"
      rest = rest.dropFirst()
      continue
    }
    result.unicodeScalars.append(decoded)
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

/// The character of an entity's name, without `&` and `;`.
private func character(_ name: Substring) -> Unicode.Scalar? {
  switch name.lowercased() {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "colon": return ":"
  case "tab": return "\t"
  case "newline": return "\n"
  default:
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
