/// Goes through a style sheet item by item and writes each by its own rules.
///
/// Blocks inside blocks need no stack: every brace simply ends an item and begins the next.
struct CSSWalk {
  private let style: CSSStructure
  private var writer: CSSWriter
  /// Whether the semicolon after the last item may go if a `}` follows.
  private var endsDeclaration = false

  init(_ style: CSSStructure) {
    self.style = style
    writer = CSSWriter(style)
  }

  /// Writes everything.
  mutating func run() -> CSSWriter {
    var index = writeCharset()
    while true {
      index = style.skipGap(index)
      guard let kind = style.kind(index) else { break }
      switch kind {
      case .semicolon:
        if endsDeclaration, let brace = braceBehindSemicolons(index) {
          writer.leaveOut(brace - 1)
          index = brace
        } else {
          writer.write(index)
          index += 1
        }
        endsDeclaration = false
      case .openCurly, .closeCurly:
        writer.write(index)
        endsDeclaration = false
        index += 1
      default: index = writeItem(index)
      }
    }
    writer.finish()
    return writer
  }

  /// Writes `@charset "…";` at the very start, where only this exact form has a meaning.
  private mutating func writeCharset() -> Int {
    guard style.kind(0) == .atKeyword, style.text(0).elementsEqual("@charset".utf8),
      style.kind(1) == .space, style.text(1).elementsEqual([0x20]), style.kind(2) == .string,
      style.text(2).first == UInt8(ascii: "\""), style.kind(3) == .semicolon
    else { return 0 }
    writer.copy(0..<4)
    return 4
  }

  /// The `}` behind a run of semicolons, or `nil` if something else is there.
  private func braceBehindSemicolons(_ start: Int) -> Int? {
    var index = start
    while let kind = style.kind(index), kind == .semicolon || style.tokens[index].isGap {
      if writer.isKept(index) { return nil }
      index += 1
    }
    return style.kind(index) == .closeCurly ? index : nil
  }

  private mutating func writeItem(_ start: Int) -> Int {
    endsDeclaration = false
    switch style.item(at: start) {
    case .atRule(let keyword, let end):
      let name = CSSText.name(style.text(keyword).dropFirst())
      let hasFeatures = name == "media" || name == "supports" || name == "container"
      write(start..<end, .atRule(hasFeatures: hasFeatures))
      return end
    case .prelude(let end):
      write(start..<end, .selector)
      return end
    case .declaration(let colon, let end):
      write(start..<colon, .selector)
      writer.write(colon)
      let value = style.skipGap(colon + 1)..<max(end, style.skipGap(colon + 1))
      if style.isForeign(value) { _ = copy(value) } else { write(value, .value) }
      endsDeclaration = true
      return end
    case .custom(let colon, let end):
      write(start..<colon, .selector)
      writer.write(colon)
      endsDeclaration = copy(colon + 1..<end)
      return end
    }
  }

  private mutating func write(_ range: Range<Int>, _ spacing: CSSSpacing) {
    var brackets: [CSSBracket] = []
    var last: Int?
    for index in range where !style.tokens[index].isGap {
      if style.tokens[index].kind.isClosing { _ = brackets.popLast() }
      let matters = last.map { spacing.matters($0, index, in: style, bracket: brackets.last) }
      writer.write(index, spaceMatters: matters ?? false)
      if style.tokens[index].kind.isOpening { brackets.append(CSSBracket(index, in: style)) }
      last = index
    }
  }

  /// Copies a value without the white space around it; `false` if nothing else is there.
  private mutating func copy(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, style.kind(start) == .space { start += 1 }
    while end > start, style.kind(end - 1) == .space { end -= 1 }
    if start < end {
      writer.copy(start..<end)
      return true
    }
    // `--x: ;` is an empty value, which some readers see only with the white space.
    if !range.isEmpty { writer.copySpace(before: range.upperBound) }
    return false
  }
}
