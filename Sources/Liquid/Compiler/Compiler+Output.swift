internal import Diagnostics

/// Outputs, and values with filters.
extension Compiler {
  /// Compiles the inside of `{{ … }}` and of `echo`.
  mutating func compileOutput(_ range: Range<Int>) throws(SyntaxError) {
    var markup = try Markup(bytes, in: range)
    if markup.next.kind == .end { return }
    if try compileSuper(&markup) { return }
    let start = markup.next.range.lowerBound
    let operand = try parseOperand(&markup, tolerant: hasDefaultFilter(markup))
    if markup.next.kind == .end {
      emit(.output, a: operand.raw, place: place(start..<endOfLast(markup)))
      return
    }
    emit(.load, a: operand.raw)
    try compileFilters(&markup)
    emitOutput(place(start..<endOfLast(markup)))
  }

  /// Outputs the accumulator; an `escape` at the end is done on the way, without a text between.
  mutating func emitOutput(_ place: Int32) {
    if let last = builder.code.last, last.opcode == .filter,
      builder.filterCalls[Int(last.a)].filter.isEscape
    {
      builder.code.removeLast()
      emit(.outputEscaped, place: place)
    } else {
      emit(.outputLoaded, place: place)
    }
  }

  /// Compiles a value with filters into the accumulator.
  mutating func compileValue(_ markup: inout Markup) throws(SyntaxError) {
    if markup.next.kind == .end { throw markup.unexpected("expected a value") }
    if isAtSuper(markup) {
      emit(.captureBegin, a: -1)
      emitSuper(&markup)
      emit(.captureLoad)
    } else {
      let operand = try parseOperand(&markup, tolerant: hasDefaultFilter(markup))
      emit(.load, a: operand.raw)
    }
    try compileFilters(&markup)
  }

  func endOfLast(_ markup: Markup) -> Int {
    markup.index > 0
      ? markup.tokens[markup.index - 1].range.upperBound : markup.next.range.lowerBound
  }

  /// Whether the first filter is `default`, which accepts that a variable is unknown.
  private func hasDefaultFilter(_ markup: Markup) -> Bool {
    guard let pipe = markup.tokens[markup.index...].firstIndex(where: { $0.kind == .pipe }) else {
      return false
    }
    let name = markup.tokens[pipe + 1]
    return name.kind == .name && markup.text(name) == "default"
  }
}
