/// Writes the HTML of a visitor's text.
///
/// Whatever is asked for in whatever order, the output is a well-formed tree of the elements
/// `p br a strong em code pre blockquote ul ol li`, nested as HTML allows, so that a browser reads
/// exactly this tree. Elements are written with their first character: empty ones never appear.
/// White space is made one space, except in `pre`.
struct MarkupWriter: MarkupSink {
  /// How many containers may stand in each other; deeper ones are left out, their text stays.
  static let depthLimit = 12
  /// How many links one text may have.
  let linkLimit: Int
  /// Whether a line feed in the text is shown as one, as visitors expect of what they type.
  let keepsLines: Bool

  var output: [UInt8] = []
  var linkCount = 0
  private var blocks: [Block] = []
  var inlines: [Inline] = []
  private var isParagraphOpen = false
  private var isParagraphWanted = false
  /// Whether the open paragraph, item or `pre` has text.
  var hasText = false
  var breaks = 0
  var isSpacePending = false
  /// Whether text can be written at once: everything around it is written.
  var isReady = false

  struct Block {
    var element: BlockElement
    var isWritten = false
    /// Whether the visitor left it out: a list may only hold items.
    var isImplied = false
  }

  struct Inline {
    var element: InlineElement
    var isWritten = false
    /// A link too many.
    var isRefused = false
  }

  init(linkLimit: Int, keepsLines: Bool, capacity: Int = 0) {
    self.linkLimit = linkLimit
    self.keepsLines = keepsLines
    output.reserveCapacity(capacity)
  }

  /// The HTML, with everything closed.
  consuming func finished() -> String {
    endBlocks(downTo: 0)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether text is written as it is, with its spaces and lines.
  var isPreformatted: Bool { blocks.last?.element == .preformatted }

  /// Whether addresses in the text become links.
  var findsAddresses: Bool {
    linkCount < linkLimit && !isPreformatted
      && !inlines.contains {
        if case .link = $0.element { !$0.isRefused } else { $0.element == .code }
      }
  }

  mutating func lineBreak() {
    isReady = false
    if hasText { breaks += 1 }
  }

  mutating func beginParagraph() {
    if isPreformatted { return }
    closeParagraph()
    isParagraphWanted = true
  }

  mutating func endParagraph() {
    if isPreformatted { return }
    closeParagraph()
  }

  mutating func beginInline(_ element: InlineElement) -> Bool {
    let isRepeated = inlines.contains {
      switch ($0.element, element) {
      case (.link, .link): !$0.isRefused
      default: $0.element == element
      }
    }
    // Four kinds, and links too many: the stack cannot grow with the text.
    if isRepeated || inlines.count >= 8 { return false }
    // Another one inside of it may lead somewhere.
    if case .link(let address) = element, WebAddress.link(address) == nil { return false }
    inlines.append(Inline(element: element))
    isReady = false
    return true
  }

  mutating func endInline() {
    guard let inline = inlines.popLast(), inline.isWritten else { return }
    close(inline.element.name)
  }

  mutating func beginBlock(_ element: BlockElement) -> Int? {
    if isPreformatted { return nil }
    if element == .item {
      if blocks.last?.isImplied == true { endBlocks(downTo: blocks.count - 1) }
      guard isInList else { return nil }
    } else {
      guard blocks.count < Self.depthLimit else { return nil }
      closeParagraph()
      implyItem()
    }
    closeParagraph()
    blocks.append(Block(element: element))
    return blocks.count - 1
  }

  mutating func endBlocks(downTo depth: Int) {
    closeParagraph()
    while blocks.count > max(depth, 0), let block = blocks.popLast() {
      if block.isWritten { close(block.element.name) }
    }
  }

  private var isInList: Bool {
    switch blocks.last?.element {
    case .bulletList, .orderedList: true
    default: false
    }
  }

  private mutating func implyItem() {
    if isInList { blocks.append(Block(element: .item, isImplied: true)) }
  }

  /// Writes what text needs around it: containers, paragraph, the pending space, inline elements.
  mutating func prepare() {
    implyItem()
    for index in blocks.indices where !blocks[index].isWritten {
      blocks[index].isWritten = true
      open(blocks[index].element)
    }
    let wantsParagraph = isParagraphWanted || blocks.last.map { $0.element == .quote } ?? true
    if wantsParagraph, !isParagraphOpen, !isPreformatted {
      open("p")
      isParagraphOpen = true
    }
    writePending()
    for index in inlines.indices where !inlines[index].isWritten && !inlines[index].isRefused {
      if case .link(let address) = inlines[index].element {
        inlines[index].isRefused = !openLink(to: address)
        inlines[index].isWritten = !inlines[index].isRefused
      } else {
        open(inlines[index].element.name)
        inlines[index].isWritten = true
      }
    }
    isReady = true
  }

  private mutating func writePending() {
    if breaks > 1, isParagraphOpen {
      // Two breaks are how old systems part paragraphs.
      closeInlines()
      append("</p><p>")
    } else if breaks > 0 {
      append("<br>")
    } else if isSpacePending {
      output.append(0x20)
    }
    breaks = 0
    isSpacePending = false
  }

  private mutating func closeParagraph() {
    closeInlines()
    if isParagraphOpen { close("p") }
    isParagraphOpen = false
    isParagraphWanted = false
    hasText = false
    breaks = 0
    isSpacePending = false
    isReady = false
  }

  /// Closes the inline elements in the output; they begin again with the next text.
  private mutating func closeInlines() {
    for index in inlines.indices.reversed() where inlines[index].isWritten {
      close(inlines[index].element.name)
      inlines[index].isWritten = false
    }
  }

  private mutating func open(_ element: BlockElement) {
    guard case .orderedList(let start) = element, start != 1 else {
      open(element.name)
      return
    }
    append("<ol start=\"")
    output += "\(start)".utf8
    append("\">")
  }

  private mutating func open(_ name: StaticString) {
    output.append(UInt8(ascii: "<"))
    append(name)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    output.append(UInt8(ascii: ">"))
  }

  /// Appends text that needs no escaping.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }
}
