internal import CCommonMark

extension HTMLRenderer {
  /// Writes a code span.
  mutating func writeCode(_ code: NodeText) {
    output.append("<code>")
    writeLiteral(code)
    output.append("</code>")
    typesetter.previous = UInt8(ascii: "a")
  }

  /// Writes the text of code.
  mutating func writeLiteral(_ code: NodeText) {
    if isProtected {
      let text = restored(code, isLiteral: true)
      output.appendEscaped(text)
      plain.append(text)
    } else {
      output.appendEscaped(code)
      plain.append(code, length: length(of: code))
    }
  }

  /// Writes an attribute value or the like.
  mutating func writeEscaped(_ text: NodeText) {
    if isProtected {
      output.appendEscaped(restored(text, isLiteral: false))
    } else {
      output.appendEscaped(text)
    }
  }

  /// The text of a node as the author meant it.
  func restored(_ text: NodeText, isLiteral: Bool) -> String {
    if !isProtected { return String(cString: text) }
    let bytes = UnsafeBufferPointer(start: text, count: length(of: text))
    return String(decoding: restoredBytes(bytes, isLiteral: isLiteral), as: UTF8.self)
  }

  /// `text` without characters of ``EscapeProtection`` and tokens of placeholders.
  func restoredBytes(_ text: UnsafeBufferPointer<UInt8>, isLiteral: Bool) -> [UInt8] {
    let restored = EscapeProtection.restored(text, isLiteral: isLiteral)
    return placeholders.isEmpty ? restored : placeholders.restored(restored)
  }

  /// What a text is collected for.
  enum TextUse {
    /// The `alt` of an image: raw HTML counts as text, placeholders print what they stand for.
    case alternative
    /// The id of a heading: raw HTML does not count, and placeholders stay as they are written, so
    /// that a link to the heading outlives what they stand for.
    case id
  }

  /// Makes ``scratch`` the text below `node`; line breaks become spaces.
  mutating func collectText(of node: Node, for use: TextUse) {
    scratch.removeAll()
    guard var current = cmark_node_first_child(node) else { return }
    while true {
      let kind = NodeKind(of: current)
      switch kind {
      case .text where isProtected: collectProtectedText(of: current, for: use)
      case .text, .code:
        if let text = current.literal {
          if isProtected {
            scratch.append(restored(text, isLiteral: true))
          } else {
            scratch.append(text, length: length(of: text))
          }
        }
      case .htmlInline:
        if use == .alternative, let text = current.literal {
          scratch.append(text, length: length(of: text))
        }
      case .softBreak, .lineBreak: scratch.append(UInt8(ascii: " "))
      default: break
      }
      if let child = cmark_node_first_child(current) {
        current = child
        continue
      }
      while cmark_node_next(current) == nil {
        guard let parent = cmark_node_parent(current), parent != node else { return }
        current = parent
      }
      guard let next = cmark_node_next(current) else { return }
      current = next
    }
  }

  /// Appends a text to ``scratch`` without the marks that make elements.
  private mutating func collectProtectedText(of node: Node, for use: TextUse) {
    guard let text = node.literalBytes else { return }
    if spans[node] == nil, textMarks(text).contains(.spans) {
      planSpans(around: node)
    }
    var written = 0
    func append(_ range: Range<Int>) {
      scratch.append(
        restoredBytes(UnsafeBufferPointer(rebasing: text[range]), isLiteral: false))
    }
    for span in spans[node] ?? [] {
      if case .placeholder(let number) = span.kind {
        if use == .id { continue }
        append(written..<span.range.lowerBound)
        collectPlaceholder(number)
      } else {
        guard span.isMark(in: text) else { continue }
        append(written..<span.range.lowerBound)
      }
      written = span.range.upperBound
    }
    append(written..<text.count)
  }
}
