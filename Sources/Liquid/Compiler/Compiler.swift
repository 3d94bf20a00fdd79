internal import Diagnostics

/// Compiles one template into a program that is being built, in one pass and without recursion
/// over blocks, so that no nesting can exhaust the stack.
///
/// A mistake in a tag becomes a finding and the rest goes on, so that one run names them all.
struct Compiler {
  var builder: ProgramBuilder
  let template: Int
  let environment: Environment
  let bytes: [UInt8]
  var scanner: SegmentScanner
  var blocks: [OpenBlock] = []
  /// The names bound by the loops around the current place, innermost last.
  var loopNames: [Int32] = []
  /// Whether white space at the start of the next text goes.
  var trimsNext = false
  /// Words of dynamic partials and more go here; `Int` is an index of the builder.
  var facts = TemplateFacts()
  /// How many mistakes were reported.
  var mistakes = 0
  /// Whether compiling stopped before the end of the file.
  var isAborted = false
  /// Whether text outside of blocks was reported.
  var hasHiddenText = false
  /// Whether the file has bytes that are not UTF-8.
  var isRepaired = false
  /// Lines of the `liquid` tag that is being compiled.
  var lines: LineCursor?
  /// How many blocks were open where the current `liquid` tag began.
  var lineFloor = 0

  /// How many blocks may be open inside each other, as in Liquid.
  static let depthLimit = 100

  /// How many mistakes of one template are reported.
  ///
  /// Each costs a look through the file for its line, so that a hostile file must not have any
  /// number.
  static let mistakeLimit = 50

  init(builder: ProgramBuilder, template: Int, environment: Environment) {
    self.builder = builder
    self.template = template
    self.environment = environment
    bytes = builder.templates[template].file.bytes
    scanner = SegmentScanner(bytes)
  }

  /// Compiles the whole file.
  mutating func compile() {
    builder.templates[template].entry = Int32(builder.code.count)
    builder.templates[template].place = place(0..<0)
    checkEncoding()
    while !isAborted, let segment = scanner.next() { compile(segment) }
    while let open = blocks.last {
      if !isAborted {
        report(
          .unclosedTag, "`\(open.kind.rawValue)` is not closed", at: open.range,
          help: ["close it with `{% \(open.kind.end) %}`"])
      }
      close(open)
    }
    compileEndOfFile()
    facts.hasMistakes = mistakes > 0
    builder.facts[template] = facts
  }

  /// Reports the first byte that is not UTF-8; the text is then shown with U+FFFD in its place.
  private mutating func checkEncoding() {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    isRepaired = true
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    report(.invalidUTF8, "the file is not UTF-8", at: offset..<min(offset + 1, bytes.count))
  }

  private mutating func compile(_ segment: Segment) {
    if segment.trimsBefore { trimLastText() }
    switch segment.kind {
    case .text: compileText(segment.range)
    case .unclosed:
      let isTag = bytes[segment.range.lowerBound + 1] == UInt8(ascii: "%")
      report(
        .unclosedTag, "`\(isTag ? "{%" : "{{")` is not closed by `\(isTag ? "%}" : "}}")`",
        at: segment.range)
    case .output:
      warnIfHidden(segment.range)
      attempt { (compiler) throws(SyntaxError) in try compiler.compileOutput(segment.markup) }
      markSolid()
    case .tag: compileTag(segment.markup, whole: segment.range)
    }
    if segment.kind != .text { trimsNext = endTagTrims ?? segment.trimsAfter }
    endTagTrims = nil
  }

  /// What the end tag says about trimming, for tags such as `raw` that read up to their end tag.
  var endTagTrims: Bool?

  private mutating func compileText(_ range: Range<Int>) {
    var range = range
    if trimsNext {
      while !range.isEmpty, bytes[range.lowerBound].isLiquidSpace {
        range = range.lowerBound + 1..<range.upperBound
      }
    }
    trimsNext = false
    if let start = bytes[range].firstIndex(where: { !$0.isLiquidSpace }) {
      warnIfHidden(start..<trimmedEnd(start..<range.upperBound))
    }
    emitText(bytes[range])
  }

  /// Emits literal text; white space alone leaves a block blank.
  mutating func emitText(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if isRepaired { return emit(repaired: text) }
    emit(valid: text)
  }

  private mutating func emit(repaired text: ArraySlice<UInt8>) {
    emit(valid: Array(String(decoding: text, as: UTF8.self).utf8)[...])
  }

  private mutating func emit(valid text: ArraySlice<UInt8>) {
    let start = Int32(clamping: builder.text.count)
    builder.text.append(contentsOf: text)
    if !blocks.isEmpty { blocks[blocks.count - 1].texts.append(builder.code.count) }
    if !text.allSatisfy(\.isLiquidSpace) { markSolid() }
    emit(.text, a: start, b: Int32(clamping: text.count))
  }

  /// Removes white space at the end of the text just before.
  private mutating func trimLastText() {
    guard let last = builder.code.last, last.opcode == .text, lastTextIsOpen else { return }
    var length = Int(last.b)
    while length > 0, builder.text[Int(last.a) + length - 1].isLiquidSpace { length -= 1 }
    builder.code[builder.code.count - 1].b = Int32(length)
  }

  /// Whether the last instruction is text of this template that nothing jumps behind.
  private var lastTextIsOpen: Bool {
    builder.code.count > Int(builder.templates[template].entry)
  }

  /// Notes that all open blocks output something.
  mutating func markSolid() {
    for index in blocks.indices.reversed() {
      if !blocks[index].isBlank { return }
      blocks[index].isBlank = false
      // What is captured is not output.
      if blocks[index].kind == .capture { return }
    }
  }

  // MARK: Emitting

  /// Where the next instruction goes.
  var here: Int { builder.code.count }

  /// Appends an instruction and returns its index.
  @discardableResult
  mutating func emit(
    _ opcode: Opcode, flag: UInt8 = 0, a: Int32 = 0, b: Int32 = 0, place: Int32 = -1
  ) -> Int {
    builder.code.append(Instruction(opcode: opcode, flag: flag, a: a, b: b, place: place))
    return builder.code.count - 1
  }

  /// Lets the jump at `index` go to the next instruction.
  mutating func patch(_ index: Int) { builder.code[index].a = Int32(here) }

  /// Lets all `jumps` go to the next instruction.
  mutating func patch(_ jumps: [Int]) { for jump in jumps { patch(jump) } }

  /// The place of some bytes, for findings while rendering.
  mutating func place(_ range: Range<Int>) -> Int32 { builder.place(template: template, range) }

  // MARK: Findings

  /// Adds a finding of this template.
  mutating func report(
    _ id: FindingID, _ message: String, at range: Range<Int>, label: String? = nil,
    help: [String] = [], severity: Finding.Severity = .error
  ) {
    guard !isAborted else { return }
    mistakes += 1
    if mistakes > Self.mistakeLimit {
      isAborted = true
      builder.findings.append(
        Finding(
          .templateLimit, .error, "more than \(Self.mistakeLimit) mistakes; the rest is not shown",
          at: builder.templates[template].file.location))
      return
    }
    let file = builder.templates[template].file
    builder.findings.append(
      Finding(
        id, severity, message, at: file.location(at: range.lowerBound, length: range.count),
        label: label, help: help))
  }

  /// Runs a part of the parser; a syntax error becomes a finding, and what the part has emitted
  /// is taken back: half a tag could jump anywhere.
  /// - Returns: whether there was no error.
  @discardableResult
  mutating func attempt(_ body: (inout Compiler) throws(SyntaxError) -> Void) -> Bool {
    let start = here
    do {
      try body(&self)
      return true
    } catch {
      builder.code.removeSubrange(start...)
      report(
        .templateSyntax, error.message, at: error.range, label: error.label, help: error.help)
      return false
    }
  }
}
