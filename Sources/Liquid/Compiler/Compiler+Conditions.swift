/// Conditions: comparisons joined by `and` and `or`, read from right to left as Liquid does.
extension Compiler {
  /// Compiles a condition up to the end of the markup; the result is in the flag.
  ///
  /// `a and b or c` means `a and (b or c)`: the first comparison that decides ends it.
  mutating func compileCondition(_ markup: inout Markup) throws(SyntaxError) {
    var exits: [Int] = []
    while true {
      try compileComparison(&markup)
      if markup.take(word: "and") {
        exits.append(emit(.jumpIfFalse))
      } else if markup.take(word: "or") {
        exits.append(emit(.jumpIfTrue))
      } else {
        break
      }
    }
    patch(exits)
    try refuseOperator(markup)
    try markup.expectEnd()
  }

  private mutating func compileComparison(_ markup: inout Markup) throws(SyntaxError) {
    try refuseNot(markup)
    let isTest = isTestOfName(markup)
    let left = try parseOperand(&markup, tolerant: isTest, inCondition: true)
    guard let (comparison, range) = try takeComparison(&markup) else {
      emit(.test, a: left.raw)
      return
    }
    let right = try parseOperand(&markup, inCondition: true)
    emit(.compare, flag: comparison.rawValue, a: left.raw, b: right.raw, place: place(range))
  }

  /// Whether a variable is only tested for being there: alone, or compared with `nil`, `blank` or
  /// `empty`.
  ///
  /// Such a test accepts an unknown variable.
  private func isTestOfName(_ markup: Markup) -> Bool {
    guard markup.next.kind == .name else { return false }
    let next = markup.afterNext
    switch next.kind {
    case .end: return true
    case .name: return ["and", "or"].contains(markup.text(next))
    case .comparison:
      let word = markup.tokens[min(markup.index + 2, markup.tokens.count - 1)]
      return word.kind == .name && ["nil", "null", "blank", "empty"].contains(markup.text(word))
    default: return false
    }
  }

  private mutating func takeComparison(
    _ markup: inout Markup
  ) throws(SyntaxError) -> (Comparison, Range<Int>)? {
    let token = markup.next
    try refuseOperator(markup)
    switch (token.kind, markup.text(token)) {
    case (.comparison, let text):
      markup.take()
      switch text {
      case "==": return (.equal, token.range)
      case "!=", "<>": return (.notEqual, token.range)
      case "<": return (.less, token.range)
      case "<=": return (.lessOrEqual, token.range)
      case ">": return (.greater, token.range)
      default: return (.greaterOrEqual, token.range)
      }
    case (.name, "contains"):
      markup.take()
      return (.contains, token.range)
    case (.name, "and"), (.name, "or"), (.end, _): return nil
    case (.equals, _):
      throw SyntaxError(
        message: "`=` does not compare", range: token.range, label: "did you mean `==`?")
    case (.name, let word):
      throw SyntaxError(
        message: "unknown operator `\(word)`", range: token.range,
        label: suggestionLabel(word, ["and", "contains", "or"]),
        help: ["Liquid knows `==`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `and` and `or`"])
    default: throw markup.unexpected("expected a comparison")
    }
  }
}
