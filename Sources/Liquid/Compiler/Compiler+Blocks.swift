internal import Diagnostics

/// Tags with an end tag: conditions, cases, loops, captures and blocks.
extension Compiler {
  /// Opens a block tag.
  ///
  /// A mistake in its markup still opens it, so that its end tag fits.
  mutating func open(_ kind: OpenBlock.Kind, _ rest: Range<Int>, _ nameRange: Range<Int>) {
    if blocks.count >= Self.depthLimit {
      report(
        .templateLimit, "tags are nested more than \(Self.depthLimit) deep", at: nameRange)
      isAborted = true
      return
    }
    var block = OpenBlock(kind: kind, range: nameRange)
    block.loopDepth = loopNames.count
    let fresh = block
    let isOpen = attempt { (compiler) throws(SyntaxError) in
      var markup = try Markup(compiler.bytes, in: rest)
      switch kind {
      case .if, .unless:
        try compiler.compileCondition(&markup)
        block.pending = compiler.emit(kind == .if ? .jumpIfFalse : .jumpIfTrue)
      case .case: try compiler.openCase(&markup, &block)
      case .for, .tablerow: try compiler.openLoop(&markup, &block)
      case .capture: try compiler.openCapture(&markup, &block)
      case .ifchanged:
        try markup.expectEnd()
        compiler.emit(.captureBegin, a: -1)
      case .block: try compiler.openBlock(&markup, &block)
      }
    }
    if !isOpen { loopNames.removeLast(max(0, loopNames.count - fresh.loopDepth)) }
    blocks.append(isOpen ? block : fresh)
  }

  /// Closes the innermost block with its end tag, or says what is wrong.
  mutating func compileEnd(_ name: String, _ range: Range<Int>) {
    let floor = lines == nil ? 0 : lineFloor
    guard let kind = OpenBlock.Kind.allCases.first(where: { $0.end == name }) else {
      let known = OpenBlock.Kind.allCases.map(\.end) + ["endcomment", "enddoc", "endraw"]
      if known.contains(name) {
        return report(.templateSyntax, "unexpected `\(name)`: nothing to close", at: range)
      }
      return report(
        .unknownTag, "unknown tag `\(name)`", at: range, label: suggestionLabel(name, known))
    }
    guard let match = blocks[floor...].lastIndex(where: { $0.kind == kind }) else {
      if blocks.contains(where: { $0.kind == kind }) {
        return report(
          .templateSyntax, "`\(name)` cannot close a tag from outside of `liquid`", at: range)
      }
      return report(.templateSyntax, "unexpected `\(name)`: nothing to close", at: range)
    }
    while blocks.count > match + 1, let inner = blocks.last {
      report(
        .unclosedTag, "`\(inner.kind.rawValue)` is not closed before `\(name)`", at: inner.range,
        help: ["close it with `{% \(inner.kind.end) %}`"])
      close(inner)
    }
    if let block = blocks.last { close(block) }
  }

  /// Ends the innermost block, which must be `block`.
  mutating func close(_ block: OpenBlock) {
    blocks.removeLast()
    loopNames.removeLast(max(0, loopNames.count - block.loopDepth))
    switch block.kind {
    case .if, .unless: closeBranch(block)
    case .case:
      closeWhen(block)
      emit(.caseEnd)
    case .for, .tablerow: closeLoop(block)
    case .capture: emit(.captureEnd)
    case .ifchanged: emit(.ifChanged)
    case .block: closeBlock(block)
    }
    removeBlankText(block)
  }

  /// Removes the white space of a block that outputs nothing else, as Liquid does.
  private mutating func removeBlankText(_ block: OpenBlock) {
    guard block.isBlank else { return }
    switch block.kind {
    case .if, .unless, .case, .for: break
    default: return
    }
    for index in block.texts { builder.code[index] = Instruction(opcode: .skip) }
  }

  // MARK: Conditions

  private mutating func closeBranch(_ block: OpenBlock) {
    if let pending = block.pending { patch(pending) }
    patch(block.ends)
  }

  /// `else` of a condition, a case or a loop.
  mutating func compileElse(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    let floor = lines == nil ? 0 : lineFloor
    guard blocks.count > floor, var block = blocks.last else {
      return report(.templateSyntax, "unexpected `else`: no tag is open", at: nameRange)
    }
    switch block.kind {
    case .if, .unless:
      block.ends.append(emit(.jump))
      if let pending = block.pending { patch(pending) }
      block.pending = nil
    case .case:
      let start = skipSpace(from: rest.lowerBound, to: rest.upperBound)
      if start < rest.upperBound {
        report(
          .templateSyntax, "`else` of a case takes no value", at: start..<trimmedEnd(rest),
          help: ["use `when` for a value"])
      }
      closeWhen(block)
      emit(.caseElse)
      block.pending = emit(.jumpIfFalse)
      block.isInBranch = true
      block.index = -1
    case .for where !block.hasElse: elseOfLoop(&block)
    default:
      return report(
        .templateSyntax, "unexpected `else` in `\(block.kind.rawValue)`", at: nameRange)
    }
    block.hasElse = true
    blocks[blocks.count - 1] = block
  }

  /// `elsif` of `if` and `unless`.
  mutating func compileElsif(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    let floor = lines == nil ? 0 : lineFloor
    guard blocks.count > floor, let block = blocks.last,
      block.kind == .if || block.kind == .unless
    else { return report(.templateSyntax, "unexpected `elsif`: no `if` is open", at: nameRange) }
    let exit = emit(.jump)
    if let pending = block.pending { patch(pending) }
    var pending: Int?
    attempt { (compiler) throws(SyntaxError) in
      var markup = try Markup(compiler.bytes, in: rest)
      try compiler.compileCondition(&markup)
      pending = compiler.emit(.jumpIfFalse)
    }
    blocks[blocks.count - 1].pending = pending
    blocks[blocks.count - 1].ends.append(exit)
  }

  // MARK: Cases

  private mutating func openCase(
    _ markup: inout Markup, _ block: inout OpenBlock
  ) throws(SyntaxError) {
    block.operand = try parseOperand(&markup)
    emit(.caseBegin)
    block.pending = emit(.jump)
    try markup.expectEnd()
  }

  /// Ends the branch before: goes through it again if a further value matches.
  private mutating func closeWhen(_ block: OpenBlock) {
    if block.isInBranch, block.index > 0 { emit(.caseRepeat, a: Int32(block.index)) }
    if let pending = block.pending { patch(pending) }
  }

  /// Begins a branch with `when a, b or c`.
  mutating func compileWhen(_ rest: Range<Int>, _ nameRange: Range<Int>) {
    let floor = lines == nil ? 0 : lineFloor
    guard blocks.count > floor, var block = blocks.last, block.kind == .case else {
      return report(.templateSyntax, "unexpected `when`: no `case` is open", at: nameRange)
    }
    closeWhen(block)
    block.isInBranch = true
    attempt { (compiler) throws(SyntaxError) in
      var markup = try Markup(compiler.bytes, in: rest)
      repeat {
        let value = try compiler.parseOperand(&markup, inCondition: true)
        compiler.emit(.caseCompare, a: value.raw, b: block.operand.raw)
      } while markup.take(.comma) != nil || markup.take(word: "or")
      if markup.next.kind != .end {
        compiler.report(
          .templateSyntax, "what follows is ignored: `when` takes values with `,` or `or` between",
          at: markup.next.range, severity: .warning)
      }
    }
    emit(.caseTest)
    block.pending = emit(.jumpIfFalse)
    block.index = here
    blocks[blocks.count - 1] = block
  }

  // MARK: Captures

  private mutating func openCapture(
    _ markup: inout Markup, _ block: inout OpenBlock
  ) throws(SyntaxError) {
    // The instruction comes first: the end of the block needs its counterpart in any case.
    let begin = emit(.captureBegin, a: -1)
    if markup.next.kind == .string {
      block.index = Int(builder.names.number(of: markup.text(markup.take())))
    } else {
      block.index = Int(try takeTarget(&markup))
    }
    builder.code[begin].a = Int32(block.index)
    facts.assigned.insert(Int32(block.index))
    try markup.expectEnd()
  }
}
