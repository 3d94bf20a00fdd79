/// What the tokens so far say about the next `/`: open brackets, the last tokens, open heads.
///
/// Source: ECMAScript 2025, clauses 12 (lexical goals) and 14 to 16 (statements, functions, classes).
struct ScriptContext {
  /// An open bracket.
  struct Bracket {
    enum Kind { case round, square, curly, template }
    let kind: Kind
    let offset: Int
    /// What a `/` means behind the closing bracket.
    let slash: Slash
    /// For round ones what it means behind a block that follows.
    var blockSlash = Slash.unclear
  }

  /// What ``note(_:_:)`` found.
  enum Outcome { case fine, closesNothing }

  private(set) var brackets: [Bracket] = []
  /// What a `/` means here.
  private(set) var slash = Slash.regex
  /// Whether only white space and comments stand before this place in its line.
  private(set) var startsLine = true

  /// The last tokens that are no white space or comments, as words or signs; the newest last.
  private var history: [ScriptSymbol] = [.start, .start, .start, .start]
  /// The bracket closed by the last token.
  private var closed: Bracket?
  /// Behind the body of the function whose head is open.
  private var functionSlash = Slash.unclear
  /// Behind the body of each class whose head is open, with the number of brackets around it.
  private var classes: [(depth: Int, slash: Slash)] = []
  /// What the start of `async function` is.
  private var asyncSlash = Slash.unclear

  /// Takes the next token into account.
  mutating func note(_ token: ScriptToken, _ bytes: [UInt8]) -> Outcome {
    switch token.kind {
    case .space: return .fine
    case .newline:
      startsLine = true
      return .fine
    case .lineComment, .hashbang: return .fine
    case .blockComment:
      let hasBreak = token.range.contains { ScriptBytes.newline(in: bytes, at: $0) > 0 }
      startsLine = startsLine || hasBreak
      return .fine
    case .word: noteWord(ScriptSymbol(word: bytes[token.range]))
    case .number, .string, .regex: noteValue()
    case .template: return noteTemplate(token, bytes)
    case .unclear:
      push(.value)
      slash = .unclear
    case .sign: return noteSign(ScriptSymbol(sign: bytes[token.range]), token.start)
    }
    return .fine
  }

  private func last(_ back: Int = 0) -> ScriptSymbol { history[history.count - 1 - back] }

  private mutating func push(_ symbol: ScriptSymbol) {
    // A class whose head ends at once is a name: `{ class: 1 }`, `a.class()`.
    if last() == .class, let head = classes.last, head.depth == brackets.count,
      symbol != .openCurly, !symbol.isWord
    {
      classes.removeLast()
    }
    history.removeFirst()
    history.append(symbol)
    startsLine = false
  }

  private mutating func noteValue() {
    push(.value)
    slash = .division
  }

  private mutating func noteWord(_ symbol: ScriptSymbol) {
    let isProperty = last() == .dot
    let position = isProperty ? Slash.division : statementSlash
    switch symbol {
    case _ where isProperty:
      push(.word)
      slash = .division
      return
    case .async: asyncSlash = position
    case .function: functionSlash = last() == .async ? asyncSlash : position
    case .class: classes.append((brackets.count, position))
    default: break
    }
    push(symbol)
    slash = symbol.slash
  }

  private mutating func noteTemplate(_ token: ScriptToken, _ bytes: [UInt8]) -> Outcome {
    if bytes[token.start] == UInt8(ascii: "}") { brackets.removeLast() }
    noteValue()
    if bytes[token.end - 1] == UInt8(ascii: "{") {
      brackets.append(Bracket(kind: .template, offset: token.end - 2, slash: .division))
      push(.sign)
      slash = .regex
    }
    return .fine
  }

  private mutating func noteSign(_ sign: ScriptSymbol, _ offset: Int) -> Outcome {
    switch sign {
    case .openRound: open(.round, offset, roundSlashes())
    case .openSquare: open(.square, offset, (.division, .unclear))
    case .openCurly: open(.curly, offset, (curlySlash(), .unclear))
    case .closeRound: return close(.round, sign)
    case .closeSquare: return close(.square, sign)
    case .closeCurly: return close(.curly, sign)
    case .step:
      // Behind a value in the same line it belongs to it, else to what follows.
      let isPostfix = slash == .division && !startsLine
      push(sign)
      slash = isPostfix ? .division : .unclear
    default:
      push(sign)
      slash = .regex
    }
    return .fine
  }

  private mutating func open(
    _ kind: Bracket.Kind, _ offset: Int, _ slashes: (after: Slash, block: Slash)
  ) {
    push(kind == .round ? .openRound : kind == .square ? .openSquare : .openCurly)
    brackets.append(
      Bracket(kind: kind, offset: offset, slash: slashes.after, blockSlash: slashes.block))
    slash = .regex
  }

  private mutating func close(_ kind: Bracket.Kind, _ symbol: ScriptSymbol) -> Outcome {
    guard let bracket = brackets.last, bracket.kind == kind else { return .closesNothing }
    push(symbol)
    brackets.removeLast()
    while let head = classes.last, head.depth > brackets.count { classes.removeLast() }
    closed = bracket
    slash = bracket.slash
    return .fine
  }

  /// Behind `(…)`, and behind a block that follows it.
  private func roundSlashes() -> (after: Slash, block: Slash) {
    let isLoop = last() == .await && last(1) == .control
    if last() == .control || isLoop { return (.regex, .regex) }
    if last() == .blockHead { return (.division, .regex) }
    let isFunction =
      last() == .function || last(1) == .function && (last() == .star || last().isWord)
      || last(2) == .function && last(1) == .star && last().isWord
    return (.division, isFunction ? functionSlash : .unclear)
  }

  /// Behind `{…}`: a block, the body of a function or class, or an object.
  private mutating func curlySlash() -> Slash {
    if let head = classes.last, head.depth == brackets.count {
      classes.removeLast()
      return head.slash
    }
    switch last() {
    case .start, .semicolon, .blockKeyword, .blockHead: return .regex
    case .openCurly, .closeCurly: return statementSlash
    case .closeRound: return closed?.blockSlash ?? .unclear
    case .valueKeyword: return startsLine ? .unclear : .division
    case .sign, .openRound, .openSquare, .comma, .star: return .division
    default: return .unclear
    }
  }

  /// Behind the body of what begins here: a statement, or a part of an expression.
  private var statementSlash: Slash {
    switch last() {
    case .start, .semicolon, .blockKeyword, .export: return .regex
    case .openCurly: return brackets.last?.slash ?? .unclear
    case .closeCurly, .closeRound:
      if slash == .regex { return .regex }
      return slash == .division && startsLine ? .regex : .unclear
    case .sign, .openRound, .openSquare, .comma, .star, .arrow: return .division
    case .valueKeyword: return startsLine ? .unclear : .division
    case .value, .word, .closeSquare, .step: return startsLine ? .regex : .unclear
    default: return .unclear
    }
  }
}
