/// What stands between two braces or semicolons: a declaration or the head of a rule.
///
/// Source: CSS Syntax Module Level 3, section 5.4, and CSS Nesting Module Level 1.
enum CSSItem {
  /// A statement or the prelude of a block; `keyword` is the token of its name.
  case atRule(keyword: Int, end: Int)
  /// Everything before a `{` that is not an at-rule.
  case prelude(end: Int)
  /// `colon` is the token between name and value.
  case declaration(colon: Int, end: Int)
  /// A custom property; its value may hold anything.
  case custom(colon: Int, end: Int)
}

extension CSSStructure {
  /// The item that begins with the token `start`; its end is a `{`, `}`, `;` or the end of the file.
  /// - Complexity: O(number of tokens of the item).
  func item(at start: Int) -> CSSItem {
    if kind(start) == .atKeyword { return .atRule(keyword: start, end: itemEnd(start)) }
    // `*zoom` is how old sheets speak to one old browser only.
    let name = sign(start) == UInt8(ascii: "*") ? start + 1 : start
    guard kind(name) == .ident else { return .prelude(end: itemEnd(start)) }
    let colon = skipGap(name + 1)
    guard kind(colon) == .colon else { return .prelude(end: itemEnd(start)) }
    if name == start, mayBeCustom(name) {
      return .custom(colon: colon, end: itemEnd(colon, holdsBraces: true))
    }
    let end = itemEnd(start)
    if kind(end) == .openCurly { return .prelude(end: end) }
    return .declaration(colon: colon, end: end)
  }

  private func itemEnd(_ start: Int, holdsBraces: Bool = false) -> Int {
    var index = start
    while index < tokens.count {
      switch tokens[index].kind {
      case .semicolon, .closeCurly: return index
      case .openCurly where !holdsBraces: return index
      case .openCurly, .function, .openRound, .openSquare: index = partner[index] + 1
      default: index += 1
      }
    }
    return index
  }

  /// Whether the value holds what only old browsers read, in a language of its own.
  func isForeign(_ value: Range<Int>) -> Bool {
    value.contains { index in
      switch tokens[index].kind {
      case .ident: CSSText.name(text(index)) == "progid"
      case .function: CSSText.name(text(index).dropLast()) == "expression"
      default: false
      }
    }
  }
}
