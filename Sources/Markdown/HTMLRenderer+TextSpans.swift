internal import CCommonMark

extension HTMLRenderer {
  /// Finds the spans in the text nodes among the children of the node that holds `node`.
  ///
  /// Deleted text may begin in one text node and end in a later one, with emphasis between them;
  /// so all children are looked at together, once.
  mutating func planSpans(around node: Node) {
    guard let parent = cmark_node_parent(node) else { return }
    var texts: [Node] = []
    var found: [[TextSpan]] = []
    var tildes: [TildeRun] = []
    var next = cmark_node_first_child(parent)
    while let child = next {
      next = cmark_node_next(child)
      guard NodeKind(of: child) == .text, let literal = child.literal else { continue }
      let text = UnsafeBufferPointer(start: literal, count: length(of: literal))
      var spans: [TextSpan] = []
      if additions.contains(.autolinks), linkDepth == 0 {
        let followsWord = cmark_node_previous(child).map { isWordLike($0) } ?? false
        spans = AutolinkScan(text: text, followsWord: followsWord).spans()
      }
      if isProtected { addCharacters(in: text, to: &spans) }
      if additions.contains(.footnotes) { addReferences(in: text, to: &spans) }
      if additions.contains(.strikethrough) {
        addTildes(in: text, of: child, number: texts.count, outside: spans, to: &tildes)
      }
      texts.append(child)
      found.append(spans)
    }
    for pair in matchedTildes(tildes) {
      let open = tildes[pair.open]
      let close = tildes[pair.close]
      found[open.text].append(TextSpan(range: open.range, kind: .deletionStart))
      found[close.text].append(TextSpan(range: close.range, kind: .deletionEnd))
    }
    for (text, spans) in zip(texts, found) {
      self.spans[text] = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private func addCharacters(in text: UnsafeBufferPointer<UInt8>, to spans: inout [TextSpan]) {
    var found: [TextSpan] = []
    var next = 0
    for index in text.indices where text[index] == 0xF0 {
      guard let character = EscapeProtection.character(in: text, at: index) else { continue }
      while next < spans.count, spans[next].range.upperBound <= index { next += 1 }
      if next < spans.count, spans[next].range.contains(index) { continue }
      found.append(TextSpan(range: index..<index + 4, kind: .character(character)))
    }
    spans += found
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func addReferences(in text: UnsafeBufferPointer<UInt8>, to spans: inout [TextSpan]) {
    let links = spans
    var next = 0
    for range in footnoteReferences(in: text) {
      while next < links.count, links[next].range.upperBound <= range.lowerBound { next += 1 }
      if next < links.count, links[next].range.overlaps(range) { continue }
      spans.append(TextSpan(range: range, kind: .footnote))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func addTildes(
    in text: UnsafeBufferPointer<UInt8>, of node: Node, number: Int, outside spans: [TextSpan],
    to tildes: inout [TildeRun]
  ) {
    var next = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      while next < spans.count, spans[next].range.upperBound <= index { next += 1 }
      if next < spans.count, spans[next].range.contains(index) {
        index = spans[next].range.upperBound
        continue
      }
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
      guard index - start <= 2 else { continue }
      let before =
        start > 0 ? side(endingAt: start, in: text) : side(of: cmark_node_previous(node), node)
      let after =
        index < text.count ? side(from: index, in: text) : side(of: cmark_node_next(node), node)
      let isLeft = after != .space && !(after == .punctuation && before == .word)
      let isRight = before != .space && !(before == .punctuation && after == .word)
      if isLeft || isRight {
        tildes.append(
          TildeRun(text: number, range: start..<index, canOpen: isLeft, canClose: isRight))
      }
    }
  }

  /// What stands beside a run of tildes, as far as CommonMark's flanking rules care.
  private enum Side {
    case space, punctuation, word
  }

  /// What the character before `end` is.
  private func side(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Side {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
    return side(from: start, in: text)
  }

  /// What the character at `start` is.
  private func side(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Side {
    let byte = text[start]
    if byte < 0x80 { return isSpace(byte) ? .space : (isPunctuation(byte) ? .punctuation : .word) }
    let rest = UnsafeBufferPointer(rebasing: text[start..<min(start + 4, text.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return .word
    }
    if scalar.properties.generalCategory == .spaceSeparator { return .space }
    return isSpaceOrPunctuation(scalar) ? .punctuation : .word
  }

  /// What the source has where `sibling` touches the text, or the text's parent begins or ends.
  private func side(of sibling: Node?, _ node: Node) -> Side {
    guard let sibling else {
      guard let parent = cmark_node_parent(node) else { return .space }
      switch NodeKind(of: parent) {
      case .emphasis, .strong, .link, .image: return .punctuation
      default: return .space
      }
    }
    switch NodeKind(of: sibling) {
    case .softBreak, .lineBreak: return .space
    case .text: return .word
    default: return .punctuation
    }
  }
}

/// Whether a URL may not follow `node` directly, as it is neither space nor emphasis.
private func isWordLike(_ node: Node) -> Bool {
  switch NodeKind(of: node) {
  case .softBreak, .lineBreak, .emphasis, .strong: false
  default: true
  }
}
