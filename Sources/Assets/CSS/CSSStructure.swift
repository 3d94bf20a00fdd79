/// The tokens of a style sheet and which bracket closes which.
/// - Complexity: O(number of bytes).
struct CSSStructure {
  let bytes: [UInt8]
  let tokens: [CSSToken]
  /// For each opening token the index of the token that closes it, else -1.
  let partner: [Int]
  /// The first mistake; brackets are matched only if the tokens have none.
  let problem: AssetProblem?

  /// Reads `bytes`.
  init(_ bytes: [UInt8]) {
    let tokenizer = CSSTokenizer(bytes)
    self.bytes = bytes
    tokens = tokenizer.tokens
    var partner = [Int](repeating: -1, count: tokens.count)
    var problem = tokenizer.problem
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where problem == nil {
      if token.kind.isOpening {
        open.append(index)
      } else if token.kind.isClosing {
        if let opening = open.popLast(), tokens[opening].kind.closing == token.kind {
          partner[opening] = index
        } else {
          let sign = String(decoding: bytes[token.range], as: UTF8.self)
          problem = AssetProblem(
            message: "this `\(sign)` closes nothing", offset: token.start, length: 1)
        }
      }
    }
    if problem == nil, let index = open.last {
      let token = tokens[index]
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      problem = AssetProblem(
        message: "this `\(text)` is never closed", offset: token.start,
        length: token.end - token.start)
    }
    self.partner = partner
    self.problem = problem
  }

  /// The kind of the token at `index`, or `nil` outside.
  func kind(_ index: Int) -> CSSToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// The byte of a one-byte token, or `nil` for others.
  func sign(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), tokens[index].kind == .delim else { return nil }
    return bytes[tokens[index].start]
  }

  /// The bytes of the token at `index`.
  func text(_ index: Int) -> ArraySlice<UInt8> { bytes[tokens[index].range] }

  /// The index of the first token from `index` that is neither white space nor a comment.
  func skipGap(_ index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].isGap { index += 1 }
    return index
  }
}
