public import Diagnostics

/// A placeholder as the author wrote it, such as `{product:apfelsaft-1l.price}`, on its way to a
/// ``ReferenceResolver``.
///
/// It stands in text, and is one of a name in ``MarkdownOptions/placeholders``: `{`, the name, then
/// `.` and a field, or `:` and an argument that a field may follow behind a `.`, then `}`.
public struct Placeholder: Sendable {
  /// The name behind the brace.
  public let name: String

  /// What stands between the `:` behind the name and the last `.`, or `nil` if there is no `:`.
  public let argument: String?

  /// What stands behind the last `.` of an argument, or behind the `.` that follows the name; an
  /// empty text if there is none.
  public let field: String

  /// The whole text with both braces.
  public let text: String

  /// Where it stands in the author's file, with both braces.
  public let position: SourceRange

  /// The author's file.
  public let file: SourceFile

  /// Takes `text`, which has both braces, apart.
  public init(text: String, position: SourceRange, file: SourceFile) {
    self.text = text
    self.position = position
    self.file = file
    let inner = text.utf8.dropFirst().dropLast()
    let mark = inner.firstIndex { isPlaceholderMark($0) } ?? inner.endIndex
    let rest = inner[mark...].dropFirst()
    name = String(Substring(inner[..<mark]))
    guard mark < inner.endIndex, inner[mark] == UInt8(ascii: ":") else {
      argument = nil
      field = String(Substring(rest))
      return
    }
    let dot = rest.lastIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
    argument = String(Substring(rest[..<dot]))
    field = String(Substring(rest[dot...].dropFirst()))
  }

  /// The place of the placeholder, for a finding.
  /// - Complexity: O(offset of the placeholder); take it only when something is wrong.
  public var location: SourceLocation { position.location(in: file) }
}

/// Whether `byte` ends the name of a placeholder.
@inline(__always)
func isPlaceholderMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
}

/// What a ``ReferenceResolver`` says of a placeholder.
public enum PlaceholderResolution: Sendable {
  /// Print what the author wrote.
  case keep

  /// Print this inline HTML as it is.
  ///
  /// `text` says the same without markup: it counts as the text of an excerpt, of the outline and of
  /// the word count, and is what is printed in a link, which must hold no other link, in an `alt` and
  /// in a title. The HTML gives no ids and escapes `<` and `>` in attributes; its links are not in
  /// ``RenderedMarkdown/links``.
  case html(String, text: String)

  /// Print what the author wrote and report a finding at its place.
  case broken(
    FindingID, severity: Finding.Severity = .error, message: String, label: String? = nil,
    help: [String] = [])
}

extension ReferenceResolver {
  /// Prints every placeholder as the author wrote it.
  public func resolve(_ placeholder: Placeholder) -> PlaceholderResolution { .keep }
}
