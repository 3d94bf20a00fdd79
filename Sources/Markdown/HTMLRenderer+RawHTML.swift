internal import CCommonMark
internal import Diagnostics

extension HTMLRenderer {
  /// Writes raw HTML, with its URLs resolved, or as text where raw HTML is off.
  mutating func writeRawHTML(_ html: NodeText, of node: Node, isBlock: Bool) {
    if isProtected {
      let bytes = UnsafeBufferPointer(start: html, count: length(of: html))
      let restored = restoredBytes(bytes, isLiteral: true) + [0]
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
    if isStyleOpen, containsStyleEnd(bytes) { isStyleOpen = false }
    // Most raw HTML is a closing tag or a plain element, which has nothing to resolve.
    guard bytes.contains(UInt8(ascii: "=")) || mayBeginStyle(bytes) else {
      output.append(html, length: count)
      return
    }
    var written = 0
    for part in rawParts(in: bytes) {
      switch part {
      case .tag(let tag): write(tag, of: bytes, from: &written)
      case .style(let range, let isClosed):
        checkStyle(UnsafeBufferPointer(rebasing: bytes[range]))
        if !isClosed { checkOpenStyle(behind: node) }
      }
    }
    output.append(html + written, length: count - written)
  }

  /// Where a value stands in the author's file.
  mutating func rawPosition(of value: String) -> SourceRange {
    guard let block = leafBlock else { return SourceRange(offset: source.bodyStart, length: 0) }
    return position(ofText: value, block: block)
  }

  private mutating func refuseRawHTML(_ html: NodeText, count: Int, isBlock: Bool) {
    let text = String(decoding: UnsafeBufferPointer(start: html, count: count), as: UTF8.self)
    let firstLine = text.prefix { $0 != "\n" }
    report(
      .rawHTML, .warning, "raw HTML is switched off and was printed as text",
      at: rawPosition(of: String(firstLine)),
      help: ["write it in Markdown, or allow raw HTML in the site's configuration"])
    if isBlock { output.append("<p>") }
    output.appendEscaped(html)
    if isBlock { output.append("</p>\n") }
  }
}
