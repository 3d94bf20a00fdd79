internal import CCommonMark
internal import Diagnostics

/// What is known of a heading while its content is written.
struct HeadingState {
  let level: Int
  let id: String
  /// Where its content begins in the output.
  let start: Int
  /// Where its content begins in the plain text.
  let plainStart: Int
  /// How many references to footnotes were written before it.
  let references: Int
  /// Whether it holds links, which the outline leaves out.
  var hasLinks = false
}

extension HTMLRenderer {
  /// Writes the opening tag of a heading, with its id.
  mutating func openHeading(_ node: Node) {
    let level = min(max(Int(cmark_node_get_heading_level(node)) + options.headingShift, 1), 6)
    collectText(of: node, for: .id)
    var id = ""
    if additions.contains(.headingIDs) {
      id = takeOwnID(of: node) ?? uniqueID(options.slug(withoutReferences(scratch.text)))
    }
    output.startLine()
    output.append("<h")
    output.append(UInt8(ascii: "0") + UInt8(level))
    if !id.isEmpty { write(HTMLAttribute("id", id)) }
    output.append(">")
    heading = HeadingState(
      level: level, id: id, start: output.count, plainStart: plain.count,
      references: footnotes.references.count)
  }

  /// Writes the closing tag of a heading and adds it to the outline.
  mutating func closeHeading(_ node: Node) {
    guard let heading else { return }
    var html = ""
    var start = heading.start
    for reference in footnotes.references[heading.references...] {
      html += output.text(start..<reference.lowerBound)
      start = reference.upperBound
    }
    html += output.text(start..<output.count)
    result.outline.append(
      .init(
        level: heading.level, id: heading.id,
        text: singleLine(plain.text(heading.plainStart..<plain.count)),
        html: heading.hasLinks ? withoutElements("a", in: html) : html))
    output.append("</h")
    output.append(UInt8(ascii: "0") + UInt8(heading.level))
    output.append(">\n")
    self.heading = nil
  }

  /// Gives `slug`, or `slug-2`, `slug-3`, … if it is taken, and keeps it.
  /// - Complexity: O(1) on average, however many headings read the same.
  mutating func uniqueID(_ slug: String) -> String {
    let slug = slug.isEmpty ? "section" : slug
    var candidate = slug
    var number = usedIDs[slug] ?? 1
    while usedIDs[candidate] != nil || rawIDs.contains(candidate) {
      WorkCounter.count(1)
      number += 1
      candidate = "\(slug)-\(number)"
    }
    usedIDs[slug] = number
    if candidate != slug { usedIDs[candidate] = 1 }
    result.ids.append(candidate)
    return candidate
  }

  /// Takes `{#own-id}` off the end of the heading in ``scratch`` and in the tree.
  private mutating func takeOwnID(of node: Node) -> String? {
    guard scratch[scratch.count - 1] == UInt8(ascii: "}") else { return nil }
    let text = scratch.text
    guard let open = text.utf8.lastIndex(of: UInt8(ascii: "{")) else {
      return nil
    }
    let marker = text[open...]
    let id = String(marker.dropFirst(2).dropLast())
    guard marker.hasPrefix("{#"), isPlainID(id) else { return nil }
    cmark_consolidate_text_nodes(node)
    guard let last = cmark_node_last_child(node), let literal = last.literal,
      NodeKind(of: last) == .text
    else { return nil }
    let whole = String(cString: literal)
    // The id may hold characters that are protected in the tree.
    guard let brace = whole.utf8.lastIndex(of: UInt8(ascii: "{")),
      String(whole[brace...]).withCString({
        restored(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self), isLiteral: false)
      }) == marker
    else { return nil }
    guard cmark_node_set_literal(last, String(trimmed(whole[..<brace]))) != 0 else { return nil }
    spans.removeAll()
    scratch.removeAll()
    scratch.append(String(trimmed(text[..<open])))
    if usedIDs[id] == nil, !rawIDs.contains(id) {
      usedIDs[id] = 1
      result.ids.append(id)
      return id
    }
    reportDuplicate(id, at: node)
    return uniqueID(id)
  }

  /// `text` without references to footnotes that exist.
  private func withoutReferences(_ text: String) -> String {
    if footnotes.definitions.isEmpty { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      for range in footnoteReferences(in: buffer) {
        let label = String(decoding: buffer[range].dropFirst(2).dropLast(), as: UTF8.self)
        guard footnotes.numbers[footnoteKey(label)] != nil else { continue }
        result += buffer[start..<range.lowerBound]
        start = range.upperBound
      }
      result += buffer[start...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func reportDuplicate(_ id: String, at node: Node) {
    let range = sourceRange(of: node)
    let marker = Array("{#\(id)}".utf8)
    let offset = range.last { source.file.bytes[$0...].starts(with: marker) }
    report(
      .duplicateHeadingID, .error, "the id `\(id)` is already taken in this text",
      at: SourceRange(
        offset: offset.map { $0 + 2 } ?? range.lowerBound, length: offset == nil ? 0 : id.utf8.count
      ),
      help: ["choose another word between `{#` and `}`"])
  }

  private func isPlainID(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        byte > 0x20 && !"\"'<>{}#&=`".utf8.contains(byte)
      }
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// `html` without the opening and closing tags of `element`; what stands between stays.
///
/// It reads HTML of our own renderer, where `<` and `>` inside text are escaped.
///
/// It works on bytes, as a combining mark would make one character with the `>` before it.
func withoutElements(_ element: String, in html: String) -> String {
  let bytes = Array(html.utf8)
  let name = Array(element.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<") else {
      result.append(bytes[index])
      index += 1
      continue
    }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
    let tag = bytes[index...end].dropFirst()
    let rest = tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
    let ending = rest.dropFirst(name.count).first ?? 0
    let isWanted = rest.starts(with: name) && (ending == 0x20 || ending == UInt8(ascii: ">"))
    if !isWanted { result += bytes[index...end] }
    index = end + 1
  }
  return String(decoding: result, as: UTF8.self)
}
