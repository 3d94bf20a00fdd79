internal import CCommonMark

extension HTMLRenderer {
  /// Writes the beginning of a block; `true` if its children follow.
  mutating func enterBlock(_ node: Node, _ kind: NodeKind) -> Bool {
    switch kind {
    case .document:
      return true
    case .blockQuote:
      output.startLine()
      output.append("<blockquote>\n")
      return true
    case .list:
      if isFootnote(node) { return false }
      openList(node)
      return true
    case .item:
      output.startLine()
      output.append("<li>")
      return true
    case .heading:
      leafBlock = node
      beginText()
      openHeading(node)
      return true
    case .paragraph:
      leafBlock = node
      beginText()
      return openParagraph(node)
    case .codeBlock:
      writeCodeBlock(node)
      return false
    case .htmlBlock:
      leafBlock = node
      if let construct = construct(node) {
        write(construct, at: node)
        return false
      }
      output.startLine()
      if let html = node.literal { writeRawHTML(html, of: node, isBlock: true) }
      output.startLine()
      return false
    case .thematicBreak:
      output.startLine()
      output.append("<hr />\n")
      return false
    default:
      return true
    }
  }

  /// Writes the end of a block.
  mutating func exitBlock(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .blockQuote:
      endDirectives(in: node)
      output.startLine()
      output.append("</blockquote>\n")
    case .list:
      output.startLine()
      output.append(
        cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case .item:
      endDirectives(in: node)
      output.append("</li>\n")
    case .heading:
      closeHeading(node)
      plain.startLine()
    case .paragraph:
      closeTask()
      markBackLinks(after: node)
      if !isTight(node) { output.append("</p>\n") }
      plain.startLine()
      if isTopLevel(node) { endFirstParagraph() }
    default:
      break
    }
  }

  /// What an HTML block stands for, if the source was rewritten and it stands for something.
  @inline(__always)
  func construct(_ node: Node) -> PreparedSource.Construct? {
    if constructs.isEmpty { return nil }
    return constructs[Int(cmark_node_get_start_line(node))]
  }

  private mutating func write(_ construct: PreparedSource.Construct, at node: Node) {
    switch construct {
    case .table(let number): writeTable(number)
    case .leafDirective(let number): beginDirective(number, isContainer: false, at: node)
    case .containerDirective(let number): beginDirective(number, isContainer: true, at: node)
    case .directiveEnd: endDirective()
    case .footnote, .separator: break
    }
  }

  private mutating func openList(_ node: Node) {
    output.startLine()
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
      output.append("<ul>\n")
      return
    }
    let start = cmark_node_get_list_start(node)
    if start == 1 {
      output.append("<ol>\n")
    } else {
      output.append("<ol start=\"")
      output.append(String(start))
      output.append("\">\n")
    }
  }

  private mutating func openParagraph(_ node: Node) -> Bool {
    if isTight(node) {
      openTask(node)
      return true
    }
    output.startLine()
    if additions.contains(.figures), let image = loneImage(of: node) {
      writeFigure(image)
      return false
    }
    if isTopLevel(node) { beginFirstParagraph() }
    output.append("<p>")
    openTask(node)
    return true
  }

  private mutating func writeCodeBlock(_ node: Node) {
    output.startLine()
    if let info = node.fenceInfo {
      output.append("<pre><code class=\"language-")
      scratch.removeAll()
      var next = info
      while next.pointee > 0x20 {
        scratch.append(next.pointee)
        next += 1
      }
      output.appendEscaped(language(scratch.text))
      output.append("\">")
    } else {
      output.append("<pre><code>")
    }
    if let code = node.literal {
      writeLiteral(code)
    }
    output.append("</code></pre>\n")
    plain.startLine()
  }

  private func language(_ word: String) -> String {
    if !isProtected { return word }
    return Array(word.utf8).withUnsafeBufferPointer {
      String(decoding: restoredBytes($0, isLiteral: false), as: UTF8.self)
    }
  }

  /// Whether a paragraph stands in a tight list, which prints no `<p>`.
  @inline(__always)
  func isTight(_ paragraph: Node) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_list_tight(list) != 0
  }

  /// Whether a block stands directly in the document.
  @inline(__always)
  func isTopLevel(_ block: Node) -> Bool { depth == 1 && openDirectives.isEmpty }
}

/// The number of bytes before the NUL byte.
@inline(__always)
func length(of text: NodeText) -> Int {
  strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
}
