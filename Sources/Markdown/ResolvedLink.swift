/// What is printed for a link beyond its URL.
public struct ResolvedLink: Sendable, Hashable {
  /// The URL as text: it is percent-encoded where needed and escaped when printed.
  public var url: String

  /// Attributes behind the usual ones.
  public var attributes: [HTMLAttribute]

  /// The text of a link that has none of its own: `[](product:x)`, or one that shows its own
  /// destination, such as `<product:x>`.
  public var text: String?

  /// A short text that is printed behind the link, in a `<span>`.
  public var note: String?

  /// The class of the `<span>`; without a class if it is empty.
  public var noteClass: String

  /// Creates a link; all texts are plain and are escaped when printed.
  public init(
    _ url: String, attributes: [HTMLAttribute] = [], text: String? = nil, note: String? = nil,
    noteClass: String = "link-note"
  ) {
    self.url = url
    self.attributes = attributes
    self.text = text
    self.note = note
    self.noteClass = noteClass
  }
}
