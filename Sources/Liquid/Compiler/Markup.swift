/// A cursor over the words of one tag's markup.
struct Markup {
  let bytes: [UInt8]
  let tokens: [Token]
  private(set) var index = 0

  init(_ bytes: [UInt8], in range: Range<Int>) throws(SyntaxError) {
    self.bytes = bytes
    tokens = try Lexer.tokens(of: bytes, in: range)
  }

  /// The next word; the last is always of kind `end`.
  var next: Token { tokens[index] }

  /// The word behind the next.
  var afterNext: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Steps over the next word and returns it; the end stays.
  @discardableResult
  mutating func take() -> Token {
    let token = tokens[index]
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  /// Steps over the next word if it is of `kind`.
  mutating func take(_ kind: Token.Kind) -> Token? { next.kind == kind ? take() : nil }

  /// Steps over the next word if it is the name `word`.
  mutating func take(word: String) -> Bool {
    guard next.kind == .name, text(next) == word else { return false }
    take()
    return true
  }

  /// Whether the next words are a name and a colon.
  var isAtNamedArgument: Bool { next.kind == .name && afterNext.kind == .colon }

  /// The text of a word, without quotes if it is a text.
  func text(_ token: Token) -> String {
    let range =
      token.kind == .string ? token.range.lowerBound + 1..<token.range.upperBound - 1 : token.range
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Steps over a word of `kind` or throws.
  mutating func expect(_ kind: Token.Kind, _ description: String) throws(SyntaxError) -> Token {
    guard next.kind == kind else { throw unexpected("expected \(description)") }
    return take()
  }

  /// Throws if there are words left.
  func expectEnd() throws(SyntaxError) {
    if next.kind != .end { throw unexpected("expected the end of the tag") }
  }

  /// A mistake at the next word.
  func unexpected(_ message: String) -> SyntaxError {
    if next.kind == .end { return SyntaxError(message: "\(message) here", range: endRange) }
    return SyntaxError(message: "\(message), found `\(sourceText(next))`", range: next.range)
  }

  private var endRange: Range<Int> {
    let end = index > 0 ? tokens[index - 1].range.upperBound : next.range.lowerBound
    return end..<end
  }

  private func sourceText(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// Goes back to an earlier word.
  mutating func jump(to index: Int) { self.index = index }
}
