/// Filters such as `where_exp`, whose second argument is an expression.
extension Compiler {
  /// Compiles `where_exp: "item", "item.draft == false"` in place: a loop over the input.
  ///
  /// The expression is a text in the template, so it is parsed with everything else and its
  /// mistakes are found at their place.
  mutating func compileExpressionFilter(
    _ kind: ExpressionFilter.Kind, _ markup: inout Markup, _ nameRange: Range<Int>
  ) throws(SyntaxError) {
    _ = try markup.expect(.colon, "`:`")
    let variable = try markup.expect(.string, "the name of a variable in quotes")
    _ = try markup.expect(.comma, "`,`")
    let text = try markup.expect(.string, "an expression in quotes")
    let name = builder.names.number(of: markup.text(variable))
    facts.scoped.insert(name)
    builder.expressions.append(ExpressionFilter(kind: kind, name: name, body: -1))
    let index = builder.expressions.count - 1
    let begin = emit(.expressionBegin, a: Int32(index), place: place(nameRange))
    builder.expressions[index].body = Int32(here)
    loopNames.append(name)
    defer { loopNames.removeLast() }
    var inner = try Markup(bytes, in: text.range.lowerBound + 1..<text.range.upperBound - 1)
    if kind.isCondition {
      try compileCondition(&inner)
    } else {
      try compileValue(&inner)
    }
    emit(.expressionNext, a: Int32(index), place: place(nameRange))
    builder.code[begin].b = Int32(here)
  }
}
