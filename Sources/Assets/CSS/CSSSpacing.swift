/// Where white space has a meaning, by the part of a rule it stands in.
enum CSSSpacing {
  /// A selector or another prelude of a block.
  case selector
  /// The prelude of an at-rule; a colon after the first name in brackets needs no white space in
  /// some of them.
  case atRule(hasFeatures: Bool)
  /// The value of a declaration.
  case value

  /// Whether white space between two neighbours must stay; `bracket` is the innermost open one.
  func matters(_ left: Int, _ right: Int, in style: CSSStructure, bracket: CSSBracket?) -> Bool {
    let (first, second) = (style.kind(left), style.kind(right))
    // An empty last argument, as in `var(--x, )`, is nothing but that white space for some readers.
    if first == .comma { return second == .closeRound }
    if second == .comma || second == .closeRound || second == .closeSquare { return false }
    if first == .function || first == .openRound || first == .openSquare { return false }
    switch self {
    case .selector: return selectorMatters(left, right, in: style, bracket: bracket)
    case .value: return valueMatters(left, right, in: style, bracket: bracket)
    case .atRule(let hasFeatures):
      if first == .atKeyword { return second != .string }
      guard hasFeatures, let colon = bracket?.featureColon else { return true }
      return left != colon && right != colon
    }
  }

  private func selectorMatters(
    _ left: Int, _ right: Int, in style: CSSStructure, bracket: CSSBracket?
  ) -> Bool {
    for sign in [style.sign(left), style.sign(right)] {
      switch sign {
      case UInt8(ascii: ">"), UInt8(ascii: "~"): return false
      case UInt8(ascii: "="):
        if bracket?.kind == .openSquare { return false }
      case UInt8(ascii: "+"):
        // Inside brackets it may belong to a formula such as `2n + 1`.
        let isNumeric = [left, right].contains { style.kind($0)?.isNumeric == true }
        if bracket == nil && !isNumeric { return false }
      default: break
      }
    }
    return true
  }

  private func valueMatters(
    _ left: Int, _ right: Int, in style: CSSStructure, bracket: CSSBracket?
  ) -> Bool {
    for sign in [style.sign(left), style.sign(right)] {
      switch sign {
      case UInt8(ascii: "!"), UInt8(ascii: "/"): return false
      case UInt8(ascii: "*"): if bracket != nil { return false }
      default: break
      }
    }
    return true
  }
}

/// An open bracket inside a prelude or a value.
struct CSSBracket {
  /// The token that opens it.
  let kind: CSSToken.Kind
  /// The colon of `(min-width: 40em)`; `nil` in `(--x: a)`, whose value is kept as it is.
  let featureColon: Int?

  init(_ index: Int, in style: CSSStructure) {
    kind = style.tokens[index].kind
    let name = style.skipGap(index + 1)
    guard kind == .openRound, style.kind(name) == .ident, !style.mayBeCustom(name) else {
      featureColon = nil
      return
    }
    let colon = style.skipGap(name + 1)
    featureColon = style.kind(colon) == .colon ? colon : nil
  }
}

extension CSSStructure {
  /// Whether the name is that of a custom property, or written so that it might be one.
  func mayBeCustom(_ index: Int) -> Bool {
    let name = text(index)
    return name.starts(with: [0x2D, 0x2D]) || name.contains(UInt8(ascii: "\\"))
  }
}
