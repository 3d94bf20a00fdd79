/// `for` and `tablerow`.
extension Compiler {
  /// Opens `for name in list reversed limit: 1 offset: 2`.
  mutating func openLoop(_ markup: inout Markup, _ block: inout OpenBlock) throws(SyntaxError) {
    let name = try markup.expect(.name, "the name of a variable")
    guard markup.take(word: "in") else { throw markup.unexpected("expected `in`") }
    let start = markup.index
    let collection = try parseOperand(&markup)
    let words = markup.tokens[start..<markup.index].map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    var info = LoopInfo(
      name: builder.names.number(of: markup.text(name)),
      title: "\(markup.text(name))-\(words.joined())", collection: collection)
    info.isTable = block.kind == .tablerow
    info.register = builder.register(of: info.title)
    try parseLoopArguments(&markup, &info)
    facts.scoped.insert(info.name)
    builder.loops.append(info)
    block.index = builder.loops.count - 1
    // A tablerow is never blank to the reader: it makes tags of its own.
    let loopPlace = place(name.range)
    let begin = emit(.loopBegin, a: Int32(block.index), place: loopPlace)
    block.pending = begin
    builder.loops[block.index].head = Int32(here)
    let next = emit(info.isTable ? .tableNext : .loopNext, a: Int32(block.index), place: loopPlace)
    block.ends = [next]
    loopNames.append(info.name)
    if info.isTable { markSolid() }
  }

  private mutating func parseLoopArguments(
    _ markup: inout Markup, _ info: inout LoopInfo
  ) throws(SyntaxError) {
    let known = info.isTable ? ["cols", "limit", "offset", "range"] : ["limit", "offset"]
    while markup.next.kind != .end {
      if markup.take(.comma) != nil { continue }
      if !info.isTable, markup.take(word: "reversed") {
        info.isReversed = true
        continue
      }
      let token = try markup.expect(
        .name, info.isTable ? "an argument" : "`reversed`, `limit` or `offset`")
      let name = markup.text(token)
      guard known.contains(name) else {
        throw SyntaxError(
          message: "unknown argument `\(name)`", range: token.range,
          label: suggestionLabel(name, known + ["reversed"]))
      }
      _ = try markup.expect(.colon, "`:`")
      if name == "offset", !info.isTable, markup.take(word: "continue") {
        info.offsetContinues = true
        continue
      }
      let value = try parseOperand(&markup)
      switch name {
      case "limit": info.limit = value
      case "offset": info.offset = value
      case "cols": info.columns = value
      default: break
      }
    }
  }

  /// `else` of a loop: what is shown if there was nothing.
  mutating func elseOfLoop(_ block: inout OpenBlock) {
    guard let begin = block.pending else { return }
    loopNames.removeLast(max(0, loopNames.count - block.loopDepth))
    endRounds(block)
    block.ends = [emit(.jump)]
    builder.loops[block.index].exit = Int32(here - 1)
    builder.code[begin].b = Int32(here)
    block.pending = nil
  }

  /// Ends a loop.
  mutating func closeLoop(_ block: OpenBlock) {
    if block.hasElse {
      patch(block.ends)
      return
    }
    guard let begin = block.pending else { return }
    endRounds(block)
    builder.loops[block.index].exit = Int32(here)
    builder.code[begin].b = Int32(here)
  }

  /// Goes back to the head, and lets the head leave the loop to here.
  private mutating func endRounds(_ block: OpenBlock) {
    emit(.jump, a: builder.loops[block.index].head)
    if let next = block.ends.first { builder.code[next].b = Int32(here) }
  }
}
