/// One token of a script: its kind and the bytes it covers.
///
/// Source: ECMAScript 2025, clause 12. Of the operators only those are whole that matter for white
/// space or for the meaning of a `/`; the others come sign by sign.
struct ScriptToken: Sendable, Equatable {
  /// What the token is.
  var kind: Kind
  /// The offset of its first byte.
  var start: Int
  /// The offset behind its last byte.
  var end: Int

  /// The bytes it covers.
  var range: Range<Int> { start..<end }

  /// Whether it has no meaning of its own.
  var isGap: Bool {
    kind == .space || kind == .newline || kind == .lineComment || kind == .blockComment
  }

  /// The kinds of tokens.
  enum Kind: UInt8, Sendable {
    /// White space without a line break.
    case space
    /// White space with a line break.
    case newline
    case lineComment
    case blockComment
    /// `#!` and the rest of the first line.
    case hashbang
    /// Names and keywords, also with `#` before.
    case word
    case number
    case string
    /// A part of a template literal, from `` ` `` or `}` to `${` or `` ` ``.
    case template
    case regex
    case sign
    /// The rest of a line in which a `/` is either a division or the start of a regular expression.
    case unclear
  }
}

/// What a `/` means behind a token.
enum Slash: Sendable {
  /// A regular expression begins: a value is wanted.
  case regex
  /// A division: a value has just ended.
  case division
  /// Only a full parser could tell.
  case unclear
}
