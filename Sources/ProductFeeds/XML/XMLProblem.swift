/// Where and why an XML file cannot be read on.
struct XMLProblem: Error {
  /// Why.
  var kind: Kind
  /// The offset in what was parsed.
  var offset: Int

  /// Why a file cannot be read on.
  enum Kind: Sendable, Hashable {
    case endOfFile
    case cutOff
    case wrongEndTag
    case duplicateAttribute
    case textBehindEnd
    case unknownEntity
    case badCharacter
    case prologNotFirst
    case prolog
    case unknownPrefix
    case memory
    case notWellFormed
    /// The reader of items did not want to go on.
    case stopped
  }
}
