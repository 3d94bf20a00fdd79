internal import CCommonMark
internal import Diagnostics

/// Renders a libcmark tree into HTML in one walk, and collects on the way what pages need.
///
/// The walk is a loop, not a recursion, so that deep nesting cannot exhaust the stack. Each part
/// of the work is an extension in a file of its own.
struct HTMLRenderer: ~Copyable {
  let source: MarkdownSource
  let options: MarkdownOptions
  let additions: MarkdownAdditions
  let resolver: any ReferenceResolver

  /// The HTML.
  var output: OutputBuffer
  /// The text without markup; blocks end with a line break.
  var plain: OutputBuffer
  /// Short-lived text, such as that of one heading.
  var scratch = OutputBuffer(capacity: 256)
  var findings: FindingLog
  var result = RenderedMarkdown()

  /// The ids in raw HTML, which no other element may get, and where each stands first.
  var rawIDs: Set<String> = []
  var printedRawIDs: Set<String> = []
  /// Whether a `style` element of raw HTML is open behind the present node.
  var isStyleOpen = false
  /// Whether the text behind the present block is looked at.
  var isReadingAhead = false
  /// The ids given so far, and the number to try next for each.
  var usedIDs: [String: Int] = [:]
  /// The part of ``output`` and ``plain`` that is the excerpt.
  var excerpt = ExcerptState()
  /// The heading that is being written.
  var heading: HeadingState?
  /// How many images were written.
  var imageCount = 0
  /// How many elements of the text are open.
  var depth = 0
  /// The paragraph or heading that holds the present inline nodes.
  var leafBlock: Node?
  /// How many children of the document stand for cells and labels.
  var cellCount = 0
  /// Where the search for the next text begins in the author's file.
  private var textCursor = 0
  private var textMisses = 0
  /// How many links are open around the present node.
  var linkDepth = 0
  /// What is to be written at the ends of the open links; an address in `<…>` may stand in a link.
  var linkEnds: [LinkEnd] = []
  /// Whether the open link shows its own address, in which no typography belongs.
  var isVerbatimLink = false
  /// The elements that marks in texts have begun and not ended, and the parents of these texts.
  var openElements: [(parent: Node, element: InlineElement, isWritten: Bool)] = []
  /// Whether too many elements in each other were reported for marks.
  var isNestingRefused = false
  /// Whether a cell, label or footnote is written, in which no excerpt can end.
  var ignoresMarker = false
  /// Whether the label of a task is open.
  var isInTask = false
  var typesetter: Typesetter
  /// Whether texts need more than escaping.
  var hasTextAdditions: Bool
  /// Whether texts hold characters of ``EscapeProtection``.
  var isProtected = false
  /// The placeholders of the text, whose tokens texts hold.
  var placeholders = PlaceholderTokens()
  /// The spans of the text nodes of the present block, as far as they were looked at.
  var spans: [Node: [TextSpan]] = [:]
  /// The headings at the beginning of the document that stand for cells and labels.
  var cells: [Node] = []
  var tables: [TableShape] = []
  var footnotes = FootnoteState()
  var directiveSources: [DirectiveSource] = []
  var directiveUses: [DirectiveUse] = []
  /// The numbers of the container directives that are open, and the blocks that hold them.
  var openDirectives: [(number: Int, parent: Node?)] = []
  /// The constructs by line, if the source was rewritten.
  var constructs: [Int: PreparedSource.Construct] = [:]
  /// For each line that libcmark saw, where it comes from, if the source was rewritten.
  var origins: [Range<Int>] = []
  private var lines: SourceLines?
  private var finder: DestinationFinder?

  init(source: MarkdownSource, options: MarkdownOptions, resolver: any ReferenceResolver) {
    self.source = source
    self.options = options
    self.additions = options.additions
    self.resolver = resolver
    findings = FindingLog(file: source.file)
    output = OutputBuffer(capacity: source.count + source.count / 4 + 256)
    plain = OutputBuffer(capacity: source.count + 16)
    typesetter = Typesetter(
      language: options.language, isOn: additions.contains(.typography))
    hasTextAdditions = !additions.isDisjoint(
      with: [.typography, .autolinks, .strikethrough, .footnotes])
  }

  /// Writes the whole document.
  mutating func render(_ root: Node) {
    var first = cmark_node_first_child(root)
    while cells.count < cellCount, let cell = first {
      cells.append(cell)
      first = cmark_node_next(cell)
    }
    depth = 1
    if let first { walk(from: first, under: root) }
    endDirectives(in: root)
    writeFootnotes()
  }

  /// Writes `first` and its later siblings, which are children of `root`.
  mutating func walk(from first: Node, under root: Node) {
    var node = first
    while true {
      let kind = NodeKind(of: node)
      if enter(node, kind) {
        if let child = cmark_node_first_child(node) {
          if depth < options.nestingLimit {
            node = child
            depth += 1
            continue
          }
          refuseNesting(at: child)
        }
        exit(node, kind)
      }
      var next = cmark_node_next(node)
      while next == nil {
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
        depth -= 1
        exit(node, NodeKind(of: node))
        next = cmark_node_next(node)
      }
      guard let next else { return }
      node = next
    }
  }

  /// Writes the beginning of a node; `true` if its children follow and ``exit(_:_:)`` after them.
  @inline(__always)
  private mutating func enter(_ node: Node, _ kind: NodeKind) -> Bool {
    switch kind {
    case .text:
      writeText(node)
      return false
    case .softBreak:
      output.append("\n")
      typesetter.previous = UInt8(ascii: " ")
      plain.append(UInt8(ascii: " "))
      return false
    case .lineBreak:
      output.append("<br />\n")
      typesetter.previous = UInt8(ascii: " ")
      plain.append(UInt8(ascii: " "))
      return false
    case .code:
      if let code = node.literal { writeCode(code) }
      return false
    case .emphasis:
      output.append("<em>")
      return true
    case .strong:
      output.append("<strong>")
      return true
    case .htmlInline:
      if let html = node.literal { writeRawHTML(html, of: node, isBlock: false) }
      return false
    case .link:
      return openLink(node)
    case .image:
      writeImage(node)
      return false
    default:
      return enterBlock(node, kind)
    }
  }

  /// Writes the end of a node whose children are written.
  @inline(__always)
  private mutating func exit(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: closeLink()
    default: exitBlock(node, kind)
    }
  }

  /// The bytes in the author's file of the lines of a block.
  mutating func sourceRange(of block: Node) -> Range<Int> {
    let start = Int(cmark_node_get_start_line(block))
    // For a block of raw HTML that ends in its last line, libcmark names the line before.
    let end = Int(cmark_node_get_end_line(block)) + (NodeKind(of: block) == .htmlBlock ? 1 : 0)
    if !origins.isEmpty {
      let first = min(max(start, 1), origins.count)
      let last = min(max(end, first), origins.count)
      let start = origins[first - 1].lowerBound
      return start..<max(start, origins[last - 1].upperBound)
    }
    let known = lines ?? SourceLines(bytes: source.file.bytes, bodyStart: source.bodyStart)
    lines = known
    return known.range(first: start, last: end)
  }

  /// Where `destination` stands in the lines of the present block.
  mutating func position(of destination: String, block: Node) -> SourceRange {
    let range = sourceRange(of: block)
    if finder == nil { finder = DestinationFinder(source) }
    return finder?.position(of: destination, in: range)
      ?? SourceRange(offset: range.lowerBound, length: 0)
  }

  /// Where `text` stands in the lines of the present block, behind the last text found so.
  mutating func position(ofText text: String, block: Node) -> SourceRange {
    var range = sourceRange(of: block)
    // A style sheet may go on behind the block in which it begins.
    if isReadingAhead { range = range.lowerBound..<source.file.bytes.count }
    let from = min(max(range.lowerBound, textCursor), range.upperBound)
    let wanted = Array(text.utf8)
    if textMisses < 16 {
      let offset = firstOffset(of: wanted, in: from..<range.upperBound)
      WorkCounter.count((offset ?? range.upperBound) - from)
      if let offset {
        textCursor = offset + wanted.count
        return SourceRange(offset: offset, length: wanted.count)
      }
      // Every search in vain reads the whole block; some are enough.
      textMisses += 1
    }
    return SourceRange(offset: range.lowerBound, length: 0)
  }

  private func firstOffset(of wanted: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    return source.file.bytes.withUnsafeBufferPointer { bytes in
      for index in range.lowerBound...(range.upperBound - wanted.count)
      where bytes[index] == first && bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      return nil
    }
  }

  /// Adds a finding at `position` in the author's file.
  mutating func report(
    _ id: FindingID, _ severity: Finding.Severity, _ message: @autoclosure () -> String,
    at position: SourceRange, label: @autoclosure () -> String? = nil,
    help: @autoclosure () -> [String] = []
  ) {
    findings.add(id, severity, message(), at: position, label: label(), help: help())
  }

  mutating func refuseNesting(at node: Node) {
    let range = sourceRange(of: node)
    let limit = options.nestingLimit
    report(
      .nestingTooDeep, .error, "more than \(limit) elements stand in each other",
      at: SourceRange(offset: range.lowerBound, length: 0),
      help: ["take some levels of quotes or lists away"])
  }
}
