/// What is known of the line that is being read.
struct LineState {
  /// The bytes of the line without its line break.
  let line: Range<Int>
  /// The offset of the next line.
  let next: Int
  /// How many open containers the line goes on with.
  var matched: Int
  /// Whether it goes on with all of them.
  let allMatched: Bool
  /// Whether the line began a container.
  var isOpened = false
  /// If the beginning of the line was rewritten, where its rest begins in the source.
  var rest: Int?
  /// If the beginning of the line was rewritten, where it begins in the output.
  var rewrittenStart: Int?
}

/// The lines of the open paragraph, as far as a table may begin in them.
struct ParagraphLines {
  /// The text of the last line in the source, without white space before it.
  private(set) var lastText = 0..<0
  /// Where the last line begins in the output.
  private(set) var lastOutput = 0
  /// Whether the last line is the first one.
  private(set) var isFirst = true
  /// Where the text of the first line begins in the output.
  var contentOutput = 0
  /// Whether a delimiter row was refused, after which the paragraph holds no table.
  var isRefused = false

  mutating func add(_ cursor: LineCursor, outputStart: Int, isFirst: Bool) {
    lastText = cursor.textStart..<cursor.end
    lastOutput = outputStart
    self.isFirst = isFirst
  }
}

/// The headings that the cells of tables and the labels of directives are rewritten to.
struct CellLines {
  /// The lines, one a cell.
  private(set) var bytes: [UInt8] = []
  /// Where each comes from.
  private(set) var origins: [Range<Int>] = []
  /// The number of cells.
  var count: Int { origins.count }

  /// Adds a cell; `\|` loses its backslash, as GFM has it.
  ///
  /// The final ` #` is the heading's own end, so that number signs of the cell stay.
  mutating func add(_ cell: Range<Int>, of source: UnsafeBufferPointer<UInt8>, isTable: Bool) {
    bytes.append(UInt8(ascii: "#"))
    bytes.append(UInt8(ascii: " "))
    var index = cell.lowerBound
    while index < cell.upperBound {
      if isTable, source[index] == UInt8(ascii: "\\"), index + 1 < cell.upperBound,
        source[index + 1] == UInt8(ascii: "|")
      {
        index += 1
      }
      bytes.append(source[index])
      index += 1
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(UInt8(ascii: "#"))
    bytes.append(UInt8(ascii: "\n"))
    origins.append(cell)
  }
}

extension BlockTracker {
  /// Copies a line as it is.
  mutating func copy(_ line: Range<Int>, next: Int) {
    output.append(contentsOf: bytes[line.lowerBound..<next])
    origins.append(line.lowerBound..<next)
  }

  /// Copies a line, or the rest of one whose beginning was rewritten.
  mutating func copy(_ state: LineState) {
    if let rest = state.rest {
      output.append(contentsOf: bytes[rest..<state.next])
      origins.append(state.line.lowerBound..<state.next)
    } else {
      copy(state.line, next: state.next)
    }
  }

  /// Where the present line begins in the output.
  func lineStart(_ state: LineState) -> Int { state.rewrittenStart ?? output.count }

  /// Where the text at the cursor will begin in the output.
  func contentOutput(_ cursor: LineCursor, _ state: LineState) -> Int {
    output.count + cursor.textStart - (state.rest ?? state.line.lowerBound)
  }

  /// Writes a processing instruction, as a line of the open containers.
  mutating func writeConstruct(_ construct: PreparedSource.Construct, origin: Range<Int>) {
    output.append(contentsOf: linePrefix)
    finishConstruct(construct, origin: origin)
  }

  /// Writes a processing instruction behind what the line has already.
  mutating func finishConstruct(_ construct: PreparedSource.Construct, origin: Range<Int>) {
    output.append(contentsOf: "<?blogen?>\n".utf8)
    origins.append(origin)
    constructs[origins.count] = construct
  }

  /// What a line must begin with to go on with the open containers.
  var linePrefix: [UInt8] { prefix(of: containers[...]) }

  /// What a line must begin with to go on with `containers`.
  func prefix(of containers: ArraySlice<Container>) -> [UInt8] {
    var prefix: [UInt8] = []
    for container in containers {
      switch container {
      case .quote: prefix += [UInt8(ascii: ">"), UInt8(ascii: " ")]
      case .item(let indent): prefix += repeatElement(UInt8(ascii: " "), count: indent)
      case .footnote: prefix += repeatElement(UInt8(ascii: " "), count: 4)
      }
    }
    return prefix
  }
}
