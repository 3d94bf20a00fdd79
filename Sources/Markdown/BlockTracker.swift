internal import Diagnostics

/// Follows the block structure of a text line by line and rewrites what libcmark does not know.
///
/// It does what the first phase of a CommonMark parser does, without building a tree: it knows
/// which quotes, list items and footnotes a line stands in and whether it is text, code or raw
/// HTML. It runs only for texts that may hold a table, a footnote or a directive.
/// Source: CommonMark 0.30, appendix A.
struct BlockTracker: ~Copyable {
  /// A block that holds blocks.
  enum Container {
    case quote
    /// A list item whose content begins `indent` columns further in.
    case item(indent: Int)
    case footnote
  }

  /// The block that takes lines of text.
  enum Leaf: Equatable {
    case none
    case paragraph
    case fence(character: UInt8, length: Int)
    case html(kind: Int)
    case indentedCode
    case table
  }

  let source: MarkdownSource
  let options: MarkdownOptions
  let bytes: UnsafeBufferPointer<UInt8>
  var containers: [Container] = []
  /// For each container whether it has had a block; only then may a blank line continue an item.
  var hasContent: [Bool] = []
  var leaf = Leaf.none
  var paragraph = ParagraphLines()
  var output: [UInt8] = []
  var origins: [Range<Int>] = []
  var constructs: [Int: PreparedSource.Construct] = [:]
  var cells = CellLines()
  var tables: [TableShape] = []
  var tableState = TableState()
  var footnotes: [FootnoteDefinition] = []
  var footnoteNumbers: [String: Int] = [:]
  var footnoteClosed = false
  var directives: [DirectiveSource] = []
  var openDirectives: [OpenDirective] = []
  var findings: FindingLog
  /// Whether a line nests deeper than is allowed; nothing is rendered then.
  var isTooDeep = false

  init(
    source: MarkdownSource, bytes: UnsafeBufferPointer<UInt8>, options: MarkdownOptions
  ) {
    self.source = source
    self.bytes = bytes
    self.options = options
    findings = FindingLog(file: source.file)
    output.reserveCapacity(bytes.count - source.bodyStart + 256)
  }

  /// Reads the whole text.
  mutating func run() {
    var start = source.bodyStart
    if bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var next = min(end + 1, bytes.count)
      if end < bytes.count, bytes[end] == 0x0D, next < bytes.count, bytes[next] == 0x0A {
        next += 1
      }
      readLine(start..<end, next: next)
      if isTooDeep { return }
      start = next
    }
    closeDirectives(above: -1)
  }

  /// What was made of the text.
  mutating func prepared() -> PreparedSource {
    var shifted: [Int: PreparedSource.Construct] = [:]
    for (line, construct) in constructs { shifted[line + cells.count] = construct }
    return PreparedSource(
      bytes: cells.bytes + output, origins: cells.origins + origins, constructs: shifted,
      cellCount: cells.count, tables: tables, footnotes: footnotes, directives: directives)
  }

  private mutating func readLine(_ line: Range<Int>, next: Int) {
    var cursor = LineCursor(bytes: bytes, start: line.lowerBound, end: line.upperBound)
    let matched = matchContainers(&cursor)
    let allMatched = matched == containers.count
    if allMatched, continuesLeaf(&cursor, line: line, next: next) { return }
    let wasParagraph = leaf == .paragraph
    // What a paragraph may take over as its own, even without the marks of its containers.
    var mayBeLazy = wasParagraph
    var state = LineState(line: line, next: next, matched: matched, allMatched: allMatched)
    while true {
      let isInParagraph = state.allMatched && wasParagraph && !state.isOpened
      switch openBlock(&cursor, &state, isInParagraph: isInParagraph, mayBeLazy: mayBeLazy) {
      case .container:
        mayBeLazy = false
        if containers.count > options.nestingLimit { reportTooDeep(at: cursor.textStart) }
        if isTooDeep { return }
      case .line:
        return
      case .text:
        takeText(cursor, state, isLazy: mayBeLazy && !state.allMatched)
        return
      }
    }
  }

  /// Consumes the marks of the open containers; the result is how many of them go on.
  private mutating func matchContainers(_ cursor: inout LineCursor) -> Int {
    for (index, container) in containers.enumerated() {
      WorkCounter.count(1)
      switch container {
      case .quote:
        guard !cursor.isIndented, cursor.first == UInt8(ascii: ">") else { return index }
        cursor.advance(to: cursor.textStart + 1)
        if cursor.indent > 0 { cursor.skip(columns: 1) }
      case .item(let indent):
        if cursor.indent >= indent {
          cursor.skip(columns: indent)
        } else if cursor.isBlank, hasContent[index] {
          cursor.advanceToText()
        } else {
          return index
        }
      case .footnote:
        if cursor.indent >= 4 {
          cursor.skip(columns: 4)
        } else if cursor.isBlank {
          cursor.advanceToText()
        } else {
          return index
        }
      }
    }
    return containers.count
  }

  /// Takes the line into the open leaf, if the leaf needs no look at what the line begins.
  private mutating func continuesLeaf(_ cursor: inout LineCursor, line: Range<Int>, next: Int)
    -> Bool
  {
    switch leaf {
    case .fence(let character, let length):
      if cursor.closesFence(character, length: length) { leaf = .none }
    case .html(let kind):
      if kind >= 6 {
        guard !cursor.isBlank else {
          leaf = .none
          return false
        }
      } else if cursor.endsHTMLBlock(kind: kind) {
        leaf = .none
      }
    case .indentedCode:
      guard cursor.isIndented || cursor.isBlank else {
        leaf = .none
        return false
      }
    case .none, .paragraph, .table:
      return false
    }
    copy(line, next: next)
    return true
  }

  /// Takes what is left of a line as text: of a paragraph, of a table, or nothing if it is blank.
  private mutating func takeText(_ cursor: LineCursor, _ state: LineState, isLazy: Bool) {
    var state = state
    if isLazy, !cursor.isBlank {
      paragraph.add(cursor, outputStart: output.count, isFirst: false)
      copy(state)
      return
    }
    close(state)
    if cursor.isBlank {
      if leaf == .paragraph || leaf == .table { leaf = .none }
      copy(state)
      return
    }
    if leaf == .table {
      if takeRow(cursor) { return }
      leaf = .none
    }
    let isTask = beginsTask(cursor)
    markContent()
    let isFirst = leaf != .paragraph
    if isFirst { paragraph = ParagraphLines() }
    leaf = .paragraph
    paragraph.add(cursor, outputStart: lineStart(state), isFirst: isFirst)
    if isFirst { paragraph.contentOutput = contentOutput(cursor, state) }
    if isTask { escapeBracket(cursor, &state) }
    copy(state)
  }

  /// Whether the text is the first of a list item and begins with the box of a task.
  private func beginsTask(_ cursor: LineCursor) -> Bool {
    guard options.additions.contains(.taskLists), hasContent.last == false, leaf != .paragraph,
      case .item? = containers.last, cursor.first == UInt8(ascii: "[")
    else { return false }
    let start = cursor.textStart
    let after = cursor.byte(at: start + 3)
    return cursor.byte(at: start + 1) | 0x20 == UInt8(ascii: "x")
      && cursor.byte(at: start + 2) == UInt8(ascii: "]") && (after == 0x20 || after == 0x09)
  }

  /// Puts a backslash before a box, so that a definition `[x]:` does not make it a link.
  private mutating func escapeBracket(_ cursor: LineCursor, _ state: inout LineState) {
    let start = lineStart(state)
    let rest = state.rest ?? state.line.lowerBound
    output.append(contentsOf: bytes[rest..<cursor.textStart])
    output.append(UInt8(ascii: "\\"))
    state.rest = cursor.textStart
    state.rewrittenStart = start
  }

  /// Ends the containers that the line does not go on with, and their leaf.
  mutating func close(_ state: LineState) {
    guard !state.isOpened, state.matched < containers.count else { return }
    closeDirectives(above: state.matched)
    for container in containers[state.matched...] {
      if case .footnote = container { footnoteClosed = true }
    }
    containers.removeSubrange(state.matched...)
    hasContent.removeSubrange(state.matched...)
    leaf = .none
  }

  /// Notes that the innermost container has had a block.
  mutating func markContent() {
    if let last = hasContent.indices.last { hasContent[last] = true }
  }

  /// Gives up, as every further line would cost as much as the nesting is deep.
  mutating func reportTooDeep(at offset: Int) {
    isTooDeep = true
    let limit = options.nestingLimit
    findings.add(
      .nestingTooDeep, .error, "more than \(limit) elements stand in each other",
      at: SourceRange(offset: offset, length: 0),
      help: ["take some levels of quotes or lists away"])
  }
}
