/// One token of a style sheet: its kind and the bytes it covers.
///
/// Source: CSS Syntax Module Level 3, section 4. Comments are tokens here, because some are kept.
struct CSSToken: Sendable, Equatable {
  /// What the token is.
  var kind: Kind
  /// The offset of its first byte.
  var start: Int
  /// The offset behind its last byte.
  var end: Int

  /// The bytes it covers.
  var range: Range<Int> { start..<end }

  /// Whether it has no meaning of its own.
  var isGap: Bool { kind == .space || kind == .comment }

  /// The kinds of tokens; the three opening and closing brackets are one each.
  enum Kind: UInt8, Sendable {
    case space
    case comment
    case ident
    case function
    case atKeyword
    case hash
    case string
    case badString
    case url
    case badURL
    case delim
    case number
    case percentage
    case dimension
    case commentOpen
    case commentClose
    case colon
    case semicolon
    case comma
    case openSquare
    case closeSquare
    case openRound
    case closeRound
    case openCurly
    case closeCurly
  }
}

extension CSSToken.Kind {
  /// Whether the token begins something that a closing bracket ends.
  var isOpening: Bool {
    self == .function || self == .openRound || self == .openSquare || self == .openCurly
  }

  /// The bracket that ends what this token begins.
  var closing: Self? {
    switch self {
    case .function, .openRound: .closeRound
    case .openSquare: .closeSquare
    case .openCurly: .closeCurly
    default: nil
    }
  }

  /// Whether the token is a closing bracket.
  var isClosing: Bool { self == .closeRound || self == .closeSquare || self == .closeCurly }

  /// Whether the token is a number, alone or with a unit.
  var isNumeric: Bool { self == .number || self == .percentage || self == .dimension }
}
