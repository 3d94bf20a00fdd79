internal import Markdown

/// The parsed Markdown of a comment.
///
/// Source: CommonMark 0.30, as libcmark parses it. Raw HTML is text here, so that no second parser
/// has to look at what was written.
struct CommentTree: ~Copyable {
  /// How deep nodes may stand in each other; deeper than anybody means it.
  static let depthLimit = 24
  private let document: MarkdownDocument

  /// Parses the bytes of a ``CommentSource``, or gives `nil` when libcmark does not answer.
  init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    guard let document = MarkdownDocument(parsing: bytes) else { return nil }
    // An address in the text may have several pieces.
    document.joinTexts()
    self.document = document
  }

  /// Tells `sink` what is in the text, in its order; `false` if it is nested too deep.
  ///
  /// The walk is a loop, so that deep nesting cannot exhaust the stack.
  borrowing func walk(into sink: inout some MarkupSink) -> Bool {
    var open: [Step] = []
    var next = document.root.firstChild
    while true {
      if let node = next {
        next = node.nextSibling
        guard let end = enter(node, &sink) else { continue }
        guard open.count < Self.depthLimit else { return false }
        open.append(Step(next: next, end: end))
        next = node.firstChild
      } else if let step = open.popLast() {
        leave(step.end, &sink)
        next = step.next
      } else {
        return true
      }
    }
  }

  /// A node whose children are being told.
  private struct Step {
    let next: Node?
    let end: End
  }

  /// What ends with a node.
  private enum End {
    case nothing
    case paragraph
    case inline
    case blocks(Int)
  }

  /// Tells the beginning of a node; what ends with it if its children follow.
  private borrowing func enter(_ node: Node, _ sink: inout some MarkupSink) -> End? {
    switch NodeKind(of: node) {
    case .text, .htmlInline:
      tell(node.literalBytes, &sink)
      return nil
    case .softBreak:
      tellLineFeed(&sink)
      return nil
    case .lineBreak:
      sink.lineBreak()
      return nil
    case .code:
      let isOpen = sink.beginInline(.code)
      tell(node.literalBytes, &sink)
      if isOpen { sink.endInline() }
      return nil
    case .emphasis: return sink.beginInline(.emphasis) ? .inline : .nothing
    case .strong: return sink.beginInline(.strong) ? .inline : .nothing
    case .link: return sink.beginInline(.link(address(of: node))) ? .inline : .nothing
    // No page loads a picture from elsewhere, but its address is what the visitor wants to show.
    case .image:
      let address = address(of: node)
      let isOpen = sink.beginInline(.link(address))
      if node.firstChild == nil { tell(address, &sink) }
      return isOpen ? .inline : .nothing
    case .paragraph:
      if node.isTightText { return .nothing }
      sink.beginParagraph()
      return .paragraph
    case .heading:
      sink.beginParagraph()
      return .paragraph
    // In an item of a list, text may stand right before and behind it.
    case .thematicBreak:
      sink.lineBreak()
      return nil
    case .htmlBlock:
      sink.beginParagraph()
      tell(node.literalBytes, &sink)
      sink.endParagraph()
      return nil
    case .codeBlock:
      tellCode(node, &sink)
      return nil
    case .blockQuote: return beginBlock(.quote, &sink)
    case .list:
      return beginBlock(
        node.isOrderedList ? .orderedList(start: node.listStart) : .bulletList, &sink)
    case .item: return beginBlock(.item, &sink)
    case .none, .document, .customBlock, .customInline: return .nothing
    }
  }

  /// Begins a container, or a paragraph where the container is left out.
  private borrowing func beginBlock(_ element: BlockElement, _ sink: inout some MarkupSink) -> End {
    if let depth = sink.beginBlock(element) { return .blocks(depth) }
    sink.beginParagraph()
    return .paragraph
  }

  private borrowing func tellCode(_ node: Node, _ sink: inout some MarkupSink) {
    // More than the name of a language is a greeting between tildes.
    if let info = node.fenceInfo.map({ String(cString: $0) }), info.contains(" ") {
      sink.beginParagraph()
      tell(info, &sink)
      sink.endParagraph()
    }
    let end = beginBlock(.preformatted, &sink)
    let isOpen = sink.beginInline(.code)
    tell(node.literalBytes, &sink)
    if isOpen { sink.endInline() }
    leave(end, &sink)
  }

  private borrowing func leave(_ end: End, _ sink: inout some MarkupSink) {
    switch end {
    case .nothing: break
    case .paragraph: sink.endParagraph()
    case .inline: sink.endInline()
    case .blocks(let depth): sink.endBlocks(downTo: depth)
    }
  }

  private borrowing func tell(
    _ bytes: UnsafeBufferPointer<UInt8>?, _ sink: inout some MarkupSink
  ) {
    guard let bytes else { return }
    if CommentSource.isReplaced(bytes) {
      CommentSource.restored(bytes).withUnsafeBufferPointer { sink.decodedText($0) }
    } else {
      sink.decodedText(bytes)
    }
  }

  private borrowing func tell(_ text: String, _ sink: inout some MarkupSink) {
    var text = text
    text.withUTF8 { tell($0, &sink) }
  }

  private borrowing func address(of node: Node) -> String {
    guard let url = node.url else { return "" }
    var address = String(cString: url)
    return address.withUTF8 {
      CommentSource.isReplaced($0)
        ? String(decoding: CommentSource.restored($0), as: UTF8.self) : String(cString: url)
    }
  }

  private borrowing func tellLineFeed(_ sink: inout some MarkupSink) {
    withUnsafeBytes(of: UInt8(ascii: "\n")) { sink.text($0.assumingMemoryBound(to: UInt8.self)) }
  }
}
