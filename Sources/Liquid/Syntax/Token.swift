/// A word of the markup inside a tag.
struct Token: Sendable {
  /// The kinds of words.
  enum Kind: Sendable {
    case name
    case string
    case number
    case comparison
    case pipe
    case dot
    case colon
    case comma
    case openSquare
    case closeSquare
    case openRound
    case closeRound
    case question
    case dash
    case dotDot
    case equals
    /// `&&` or `!`, which other languages have.
    case foreign
    case end
  }

  var kind: Kind
  /// The bytes in the template file.
  var range: Range<Int>
}

/// A mistake in the markup of a tag; becomes a finding.
struct SyntaxError: Error {
  var message: String
  var range: Range<Int>
  var label: String?
  var help: [String] = []
}
