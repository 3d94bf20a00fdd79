/// A directive in a text, such as `::product{sku=apfelsaft-1l}`.
///
/// Its template is the caller's; ``RenderedMarkdown/replacingDirectives(_:)`` puts in what the
/// template makes of it.
public struct Directive: Sendable, Hashable {
  /// The name behind the colons.
  public let name: String

  /// The attributes in the order of the source.
  public let attributes: [DirectiveAttribute]

  /// The text between `[` and `]` as inline HTML, or `nil` if there are no brackets.
  public internal(set) var labelHTML: String?

  /// The label without markup, or `nil`.
  public let labelText: String?

  /// Whether it was written with three colons or more, and so has content.
  public let isContainer: Bool

  /// Where the name stands in the author's file.
  public let position: SourceRange

  /// The value of an attribute, or `nil`.
  public subscript(name: String) -> DirectiveValue? {
    attributes.first { $0.name == name }?.value
  }
}

/// An attribute of a directive; `#id` and `.class` are attributes of those names.
public struct DirectiveAttribute: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value; `true` if only the name is written.
  public internal(set) var value: DirectiveValue
  /// Where the name stands in the author's file.
  public let position: SourceRange
}

/// The value of a directive's attribute.
public enum DirectiveValue: Sendable, Hashable, CustomStringConvertible {
  /// A text, written in quotes or as a word.
  case text(String)
  /// A whole number, written without quotes.
  case integer(Int)
  /// A number with a decimal point, written without quotes; kept as written.
  case decimal(String)
  /// `true` or `false`, written without quotes, or an attribute without a value.
  case boolean(Bool)

  /// The value of a word without quotes.
  init(bare word: String) {
    let digits = word.utf8.drop { $0 == UInt8(ascii: "-") }
    let isNumber =
      word.utf8.count - digits.count <= 1 && (digits.first.map { isDigit($0) } ?? false)
    if word == "true" || word == "false" {
      self = .boolean(word == "true")
    } else if isNumber, String(Int(word) ?? 0) == word, let number = Int(word) {
      // Numbers that do not print as they were written, such as `007`, are texts.
      self = .integer(number)
    } else if isNumber, isDecimal(digits) {
      self = .decimal(word)
    } else {
      self = .text(word)
    }
  }

  /// The value as text.
  public var description: String {
    switch self {
    case .text(let text), .decimal(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}

private func isDecimal(_ digits: some Collection<UInt8>) -> Bool {
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return parts.count == 2
    && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isDigit($0) } }
}
