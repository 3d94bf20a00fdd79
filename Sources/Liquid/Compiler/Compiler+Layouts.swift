internal import Diagnostics

/// `layout`, `block` and `block.super`.
extension Compiler {
  /// Compiles `layout "name", key: value`.
  mutating func compileLayout(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    if facts.layout != nil {
      return report(.templateSyntax, "a template has one layout", at: nameRange)
    }
    if !blocks.isEmpty || hasOutput {
      return report(.templateSyntax, "`layout` comes before everything else", at: nameRange)
    }
    attempt { (compiler) throws(SyntaxError) in
      var markup = try Markup(compiler.bytes, in: rest)
      let token = try markup.expect(.string, "the name of a layout in quotes")
      let layoutPlace = compiler.place(token.range)
      compiler.facts.layout = (markup.text(token), layoutPlace)
      compiler.builder.templates[compiler.template].layoutPlace = layoutPlace
      while markup.next.kind != .end {
        if markup.take(.comma) != nil { continue }
        let target = try compiler.takeTarget(&markup)
        _ = try markup.expect(.colon, "`:`")
        let value = try compiler.parseOperand(&markup)
        compiler.emit(.load, a: value.raw)
        compiler.emit(.assign, a: target)
        compiler.facts.assigned.insert(target)
      }
      // What stands between the blocks of such a template is not shown.
      compiler.emit(.captureBegin, a: -1)
    }
  }

  /// Whether something but white space was output so far.
  private var hasOutput: Bool {
    let start = Int(builder.templates[template].entry)
    return builder.code[start...].contains { instruction in
      guard instruction.opcode == .text else {
        return instruction.opcode != .skip && instruction.opcode != .assign
          && instruction.opcode != .load && instruction.opcode != .filter
      }
      let text = builder.text[Int(instruction.a)..<Int(instruction.a + instruction.b)]
      return !text.allSatisfy(\.isLiquidSpace)
    }
  }

  /// Says once that something stands where it is not shown.
  mutating func warnIfHidden(_ range: Range<Int>) {
    guard facts.layout != nil, !hasHiddenText,
      !blocks.contains(where: { $0.kind == .block || $0.kind == .capture })
    else { return }
    hasHiddenText = true
    report(
      .templateSyntax, "not shown: it stands outside of the blocks", at: range,
      help: ["a template with a layout fills its blocks; put this into one of them"],
      severity: .warning)
  }

  /// Ends the file: shows the layout if there is one.
  mutating func compileEndOfFile() {
    if facts.layout != nil {
      emit(.captureLoad)
      // The linker aims the jump at the layout.
      emit(.jump, a: -1)
    }
    emit(.end)
  }

  // MARK: Blocks

  /// Opens `block name`.
  mutating func openBlock(_ markup: inout Markup, _ block: inout OpenBlock) throws(SyntaxError) {
    block.index = -1
    let token = markup.next
    guard token.kind == .name || token.kind == .string else {
      throw markup.unexpected("expected the name of a block")
    }
    markup.take()
    try markup.expectEnd()
    let name = builder.names.number(of: markup.text(token))
    if !facts.blockNames.insert(name).inserted {
      report(.templateSyntax, "there is a block `\(markup.text(token))` already", at: token.range)
    }
    markSolid()
    let isDefinition = facts.layout != nil && !blocks.contains { $0.kind == .block }
    let blockPlace = place(token.range)
    block.index = emit(isDefinition ? .jump : .block, a: name, place: blockPlace)
    block.hasElse = isDefinition
    builder.templates[template].blocks.append((name, Int32(here), blockPlace))
  }

  /// Closes a block.
  mutating func closeBlock(_ block: OpenBlock) {
    guard block.index >= 0 else { return }
    emit(.blockEnd)
    if block.hasElse { patch(block.index) } else { builder.code[block.index].b = Int32(here) }
  }

  /// Whether the next words are `block.super`, inside a block.
  func isAtSuper(_ markup: Markup) -> Bool {
    guard blocks.contains(where: { $0.kind == .block }), markup.next.kind == .name,
      markup.text(markup.next) == "block", markup.afterNext.kind == .dot,
      markup.index + 2 < markup.tokens.count
    else { return false }
    let word = markup.tokens[markup.index + 2]
    return word.kind == .name && markup.text(word) == "super"
  }

  /// Steps over `block.super` and outputs it.
  mutating func emitSuper(_ markup: inout Markup) {
    let start = markup.next.range.lowerBound
    for _ in 0..<2 { markup.take() }
    let end = markup.take().range.upperBound
    emit(.blockSuper, place: place(start..<end))
  }

  /// Compiles `{{ block.super }}` without filters straight into the output.
  mutating func compileSuper(_ markup: inout Markup) throws(SyntaxError) -> Bool {
    guard isAtSuper(markup) else { return false }
    let start = markup.next.range.lowerBound
    if markup.index + 3 < markup.tokens.count, markup.tokens[markup.index + 3].kind == .end {
      emitSuper(&markup)
      return true
    }
    emit(.captureBegin, a: -1)
    emitSuper(&markup)
    emit(.captureLoad)
    try compileFilters(&markup)
    emitOutput(place(start..<markup.next.range.upperBound))
    return true
  }

  // MARK: liquid

  /// `{% liquid … %}`: one tag a line.
  mutating func compileLiquid(_ range: Range<Int>) {
    guard lines == nil else { return }
    lineFloor = blocks.count
    lines = LineCursor(bytes, in: range)
    while !isAborted, let line = lines?.next() {
      let start = skipSpace(from: line.lowerBound, to: line.upperBound)
      if start < line.upperBound { compileTag(start..<line.upperBound, whole: line) }
    }
    while blocks.count > lineFloor, let open = blocks.last {
      report(
        .unclosedTag, "`\(open.kind.rawValue)` is not closed inside `liquid`", at: open.range,
        help: ["close it with a line `\(open.kind.end)`"])
      close(open)
    }
    lines = nil
  }
}
