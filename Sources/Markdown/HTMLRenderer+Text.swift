internal import CCommonMark

extension HTMLRenderer {
  /// Forgets what stood before, as a block begins.
  mutating func beginText() {
    typesetter.beginBlock()
    if !spans.isEmpty { spans.removeAll(keepingCapacity: true) }
  }

  /// Writes a text node.
  @inline(__always)
  mutating func writeText(_ node: Node) {
    guard let literal = node.literal else { return }
    if !hasTextAdditions {
      output.appendEscaped(literal)
      plain.append(literal, length: length(of: literal))
      return
    }
    let text = UnsafeBufferPointer(start: literal, count: length(of: literal))
    let marks = textMarks(text)
    if marks.contains(.leftovers), additions.contains(.checks) { checkLeftovers(in: text) }
    if spans.isEmpty, !marks.contains(.spans) {
      writeRun(text, 0..<text.count, of: node)
    } else {
      writeSpans(text, of: node)
    }
  }

  private mutating func writeSpans(_ text: UnsafeBufferPointer<UInt8>, of node: Node) {
    if spans[node] == nil { planSpans(around: node) }
    // Links and footnotes inside change `spans`, so that this is a copy.
    let planned = spans[node] ?? []
    var written = 0
    for span in planned {
      writeRun(text, written..<span.range.lowerBound, of: node)
      written = span.range.upperBound
      switch span.kind {
      case .open(let element): open(element, around: node)
      case .close: closeElement()
      case .link(let prefix):
        let address = UnsafeBufferPointer(rebasing: text[span.range])
        writeAutolink(
          isProtected
            ? String(decoding: restoredBytes(address, isLiteral: true), as: UTF8.self)
            : String(decoding: address, as: UTF8.self), prefix: prefix)
      case .placeholder(let number): writePlaceholder(number)
      case .character(let byte):
        withUnsafeBytes(of: byte) { appendPlain($0.assumingMemoryBound(to: UInt8.self), 0..<1) }
      case .footnote:
        writeFootnoteReference(UnsafeBufferPointer(rebasing: text[span.range]), of: node)
      }
    }
    writeRun(text, written..<text.count, of: node)
  }

  private mutating func writeFootnoteReference(
    _ text: UnsafeBufferPointer<UInt8>, of node: Node
  ) {
    let restored = isProtected ? restoredBytes(text, isLiteral: true) : Array(text)
    let label = String(decoding: restored.dropFirst(2).dropLast(), as: UTF8.self)
    if writeReference(label, isInLink: linkDepth > 0) { return }
    restored.withUnsafeBufferPointer { writeRun($0, 0..<$0.count, of: node) }
  }

  /// Writes the opening tag of an element that marks in a text make.
  private mutating func open(_ element: InlineElement, around node: Node) {
    guard let parent = cmark_node_parent(node) else { return }
    let isWritten = depth + openElements.count < options.nestingLimit
    if isWritten {
      output.append(element.openingTag)
    } else if !isNestingRefused {
      isNestingRefused = true
      refuseNesting(at: leafBlock ?? parent)
    }
    openElements.append((parent, element, isWritten))
  }

  private mutating func closeElement() {
    guard let last = openElements.popLast(), last.isWritten else { return }
    output.append(last.element.closingTag)
  }

  private mutating func writeAutolink(_ text: String, prefix: StaticString) {
    let destination = "\(prefix)\(text)"
    let answer = resolve(
      .link, destination, isRequest: false, at: leafBlock.map { position(ofText: text, block: $0) })
    open(answer, title: nil)
    output.appendEscaped(answer.text ?? text)
    plain.append(answer.text ?? text)
    typesetter.previous = UInt8(ascii: "a")
    closeLink()
  }

  /// Writes a part of a text node, with typography if it is on.
  @inline(__always)
  private mutating func writeRun(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of node: Node
  ) {
    if range.isEmpty { return }
    if typesetter.isOn, !isVerbatimLink {
      typeset(text, range, of: node)
    } else {
      appendPlain(text, range)
    }
  }
}
