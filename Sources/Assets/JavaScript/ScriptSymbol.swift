/// A token as far as the meaning of a later `/` depends on it.
enum ScriptSymbol: Sendable {
  case start
  /// A literal.
  case value
  /// A name, or a keyword without influence.
  case word
  /// `if`, `for`, `while` and `with`, whose `(…)` a statement follows.
  case control
  /// `switch` and `catch`, whose `{…}` is no object.
  case blockHead
  /// `else`, `do`, `try` and `finally`, which a statement follows.
  case blockKeyword
  /// Keywords that a value follows, such as `return`.
  case valueKeyword
  /// Words that a value may follow or that may be names, such as `of`.
  case unclearKeyword
  case await
  case async
  case function
  case `class`
  case export
  case openRound
  case closeRound
  case openSquare
  case closeSquare
  case openCurly
  case closeCurly
  case semicolon
  case comma
  case colon
  case dot
  case star
  case arrow
  /// `++` and `--`.
  case step
  /// Any other operator.
  case sign

  /// The symbol of a name or keyword.
  init(word: ArraySlice<UInt8>) {
    guard (2...10).contains(word.count), let first = word.first, first >= 0x61 else {
      self = .word
      return
    }
    switch String(decoding: word, as: UTF8.self) {
    case "if", "for", "while", "with": self = .control
    case "switch", "catch": self = .blockHead
    case "else", "do", "try", "finally": self = .blockKeyword
    case "return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case",
      "extends":
      self = .valueKeyword
    case "of", "yield": self = .unclearKeyword
    case "await": self = .await
    case "async": self = .async
    case "function": self = .function
    case "class": self = .class
    case "export", "default": self = .export
    default: self = .word
    }
  }

  /// The symbol of an operator or a bracket.
  init(sign: ArraySlice<UInt8>) {
    switch (sign.first ?? 0, sign.count) {
    case (UInt8(ascii: "("), _): self = .openRound
    case (UInt8(ascii: ")"), _): self = .closeRound
    case (UInt8(ascii: "["), _): self = .openSquare
    case (UInt8(ascii: "]"), _): self = .closeSquare
    case (UInt8(ascii: "{"), _): self = .openCurly
    case (UInt8(ascii: "}"), _): self = .closeCurly
    case (UInt8(ascii: ";"), _): self = .semicolon
    case (UInt8(ascii: ","), _): self = .comma
    case (UInt8(ascii: ":"), _): self = .colon
    case (UInt8(ascii: "."), 1), (UInt8(ascii: "?"), 2): self = .dot
    case (UInt8(ascii: "*"), _): self = .star
    case (UInt8(ascii: "="), 2): self = .arrow
    case (UInt8(ascii: "+"), 2), (UInt8(ascii: "-"), 2): self = .step
    default: self = .sign
    }
  }

  /// Whether it is written with letters.
  var isWord: Bool {
    switch self {
    case .word, .control, .blockHead, .blockKeyword, .valueKeyword, .unclearKeyword, .await,
      .async, .function, .class, .export:
      true
    default: false
    }
  }

  /// What a `/` means behind a word.
  var slash: Slash {
    switch self {
    case .blockKeyword, .valueKeyword, .export: .regex
    case .unclearKeyword, .await: .unclear
    default: .division
    }
  }
}
