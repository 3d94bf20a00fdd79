internal import CGumbo

/// A parsed HTML fragment that owns its gumbo tree and frees it exactly once.
///
/// Text nodes are copied out by ``walk(into:)``; no pointer leaves it.
///
/// Source: HTML Living Standard, "Parsing HTML fragments", as libgumbo does it.
struct HTMLDocument: ~Copyable {
  /// How much markup is parsed; formatting elements that are not closed are copied into each
  /// paragraph, so that the tree could grow with the square.
  static let tagLimit = 400
  private let parsed: UnsafeMutablePointer<blogen_gumbo_document>

  /// Parses a fragment, or gives `nil` when gumbo does not answer.
  ///
  /// The caller has limited the size and the number of tags.
  init?(parsing html: String) {
    // The tree keeps pointers into the input, which is gone then; only copies are followed here.
    let parsed = html.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { blogen_gumbo_parse($0.baseAddress, $0.count) }
    }
    guard case let parsed?? = parsed else { return nil }
    self.parsed = parsed
  }

  deinit { blogen_gumbo_destroy(parsed) }

  /// Whether a text holds no more than ``tagLimit`` tags.
  static func isParsable(_ html: String) -> Bool {
    var count = 0
    for byte in html.utf8 where byte == UInt8(ascii: "<") { count += 1 }
    return count <= tagLimit
  }

  /// Tells `sink` what is in the fragment, in document order.
  ///
  /// The walk is a loop, so that deep nesting cannot exhaust the stack.
  borrowing func walk(into sink: inout some MarkupSink) {
    guard let root = parsed.pointee.output.pointee.root else { return }
    var open = [Step(node: root, next: 0, end: .nothing)]
    while let step = open.last {
      let children = step.node.pointee.v.element.children
      guard step.next < Int(children.length),
        let node = children.data[step.next]?.assumingMemoryBound(to: GumboNode.self)
      else {
        leave(step, &sink)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      if let entered = enter(node, &sink) { open.append(entered) }
    }
  }

  /// An element whose children are being told.
  private struct Step {
    let node: UnsafeMutablePointer<GumboNode>
    var next: Int
    let end: End

    enum End {
      case nothing
      case paragraph
      case inline
      case blocks(Int)
    }
  }

  /// Tells the beginning of a node; the step for its children if they count.
  private borrowing func enter(
    _ node: UnsafeMutablePointer<GumboNode>, _ sink: inout some MarkupSink
  )
    -> Step?
  {
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      tell(node.pointee.v.text.text, &sink)
      return nil
    case GUMBO_NODE_ELEMENT: break
    default: return nil
    }
    guard node.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML else { return nil }
    func step(_ end: Step.End) -> Step { Step(node: node, next: 0, end: end) }
    switch ElementRole.role(of: node.pointee.v.element.tag) {
    case .transparent: return step(.nothing)
    case .dropped: return nil
    case .lineBreak:
      sink.lineBreak()
      return nil
    case .image:
      if let text = attribute("alt", of: node) { tell(text, &sink) }
      return nil
    case .link:
      guard let address = attribute("href", of: node) else { return step(.nothing) }
      return step(sink.beginInline(.link(String(cString: address))) ? .inline : .nothing)
    case .strong: return step(sink.beginInline(.strong) ? .inline : .nothing)
    case .emphasis: return step(sink.beginInline(.emphasis) ? .inline : .nothing)
    case .code: return step(sink.beginInline(.code) ? .inline : .nothing)
    case .paragraph: break
    case .block(var element):
      if case .orderedList = element { element = .orderedList(start: number(of: node)) }
      if let depth = sink.beginBlock(element) { return step(.blocks(depth)) }
    }
    sink.beginParagraph()
    return step(.paragraph)
  }

  private borrowing func leave(_ step: Step, _ sink: inout some MarkupSink) {
    switch step.end {
    case .nothing: break
    case .paragraph: sink.endParagraph()
    case .inline: sink.endInline()
    case .blocks(let depth): sink.endBlocks(downTo: depth)
    }
  }

  private borrowing func tell(_ text: UnsafePointer<CChar>?, _ sink: inout some MarkupSink) {
    guard let text else { return }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while start[count] != 0 { count += 1 }
    sink.decodedText(UnsafeBufferPointer(start: start, count: count))
  }

  /// The number of the first item of a list, as browsers and CommonMark count.
  private borrowing func number(of list: UnsafeMutablePointer<GumboNode>) -> Int {
    let number = attribute("start", of: list).flatMap { Int(String(cString: $0)) }
    return number.flatMap { (0...999_999_999).contains($0) ? $0 : nil } ?? 1
  }

  private borrowing func attribute(_ name: String, of node: UnsafeMutablePointer<GumboNode>)
    -> UnsafePointer<CChar>?
  {
    withUnsafePointer(to: &node.pointee.v.element.attributes) { attributes in
      gumbo_get_attribute(attributes, name)?.pointee.value
    }
  }
}
