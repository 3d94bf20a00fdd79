internal import Diagnostics

/// Filters with their arguments.
extension Compiler {
  /// Compiles all filters from the next `|` on, up to the end of the markup.
  mutating func compileFilters(_ markup: inout Markup) throws(SyntaxError) {
    while markup.take(.pipe) != nil {
      let token = try markup.expect(.name, "a filter name")
      let name = markup.text(token)
      if let kind = ExpressionFilter.Kind(rawValue: name) {
        try compileExpressionFilter(kind, &markup, token.range)
        continue
      }
      let call = try parseFilterCall(&markup, name, token.range)
      guard let call else { continue }
      builder.filterCalls.append(call)
      emit(.filter, a: Int32(builder.filterCalls.count - 1), place: call.place)
    }
    try markup.expectEnd()
  }

  private mutating func parseFilterCall(
    _ markup: inout Markup, _ name: String, _ range: Range<Int>
  ) throws(SyntaxError) -> FilterCall? {
    var positional: [Operand] = []
    var places: [Int32] = []
    var named: [(name: String, operand: Operand)] = []
    if markup.take(.colon) != nil {
      repeat {
        if markup.isAtNamedArgument {
          let key = markup.take()
          markup.take()
          named.append((markup.text(key), try parseOperand(&markup)))
          checkNamed(markup.text(key), key.range, of: name)
        } else {
          let start = markup.next.range.lowerBound
          positional.append(try parseOperand(&markup))
          places.append(place(start..<endOfLast(markup)))
        }
      } while markup.take(.comma) != nil
    }
    guard let filter = environment.filters[name] else {
      let known = Array(environment.filters.keys) + ExpressionFilter.Kind.allCases.map(\.rawValue)
      report(
        .unknownFilter, "unknown filter `\(name)`", at: range, label: suggestionLabel(name, known))
      return nil
    }
    guard filter.arguments.contains(positional.count) else {
      report(
        .filterArguments,
        "`\(name)` takes \(filter.arguments.asArguments), not \(positional.count)",
        at: range)
      return nil
    }
    var call = FilterCall(
      filter: filter, positional: positional, named: named, place: place(range),
      argumentPlaces: places)
    if (positional + named.map(\.operand)).allSatisfy({ $0.kind == .constant }) {
      call.constant = FilterArguments(
        positional.map { builder.constants[$0.index] },
        named: named.map { ($0.name, builder.constants[$0.operand.index]) })
    }
    return call
  }

  private mutating func checkNamed(_ key: String, _ range: Range<Int>, of filter: String) {
    guard let known = environment.filters[filter]?.named, !known.contains(key) else { return }
    report(
      .filterArguments, "`\(filter)` has no argument `\(key)`", at: range,
      label: suggestionLabel(key, known))
  }
}

extension ClosedRange<Int> {
  /// "no arguments", "1 argument", "1 or 2 arguments", "0 to 3 arguments".
  fileprivate var asArguments: String {
    if lowerBound == upperBound {
      return lowerBound == 0
        ? "no arguments" : "\(lowerBound) argument\(lowerBound == 1 ? "" : "s")"
    }
    if upperBound == .max { return "at least \(lowerBound) argument\(lowerBound == 1 ? "" : "s")" }
    let word = upperBound == lowerBound + 1 ? "or" : "to"
    return "\(lowerBound) \(word) \(upperBound) arguments"
  }
}
