/// What other languages have in conditions and Liquid has not, named with what does its work.
extension Compiler {
  /// Throws if the next word is meant as `not`.
  ///
  /// A variable may be called `not`; with a value behind it, it is meant as a word.
  func refuseNot(_ markup: Markup) throws(SyntaxError) {
    let word = markup.text(markup.next)
    switch (markup.next.kind, markup.afterNext.kind) {
    case (.name, .string), (.name, .number), (.name, .openRound):
      guard word == "not" else { return }
    case (.name, .name):
      let isOperator = ["and", "contains", "or"].contains(markup.text(markup.afterNext))
      guard word == "not", !isOperator else { return }
    case (.foreign, _): guard word == "!" else { return }
    default: return
    }
    throw SyntaxError(
      message: "Liquid has no `\(word)`", range: markup.next.range,
      help: ["`unless` does it, or `== false` behind the value"])
  }

  /// Throws if the next words are `&&` or `||`.
  func refuseOperator(_ markup: Markup) throws(SyntaxError) {
    let token = markup.next
    if token.kind == .foreign, markup.text(token) == "&&" {
      throw SyntaxError(
        message: "Liquid has no `&&`", range: token.range, label: "did you mean `and`?")
    }
    if token.kind == .pipe, markup.afterNext.kind == .pipe {
      throw SyntaxError(
        message: "Liquid has no `||`",
        range: token.range.lowerBound..<markup.afterNext.range.upperBound,
        label: "did you mean `or`?")
    }
  }
}
