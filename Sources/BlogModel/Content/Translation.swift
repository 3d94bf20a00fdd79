/// The same text in one of the site's languages.
public struct Translation: Sendable, Hashable {
  /// The tag of the language.
  public var language: String
  /// The language in its own words.
  public var name: String
  /// The address for links from the same host; from another host it is ``absolute``.
  public var href: String
  /// The full address.
  public var absolute: String

  /// Creates a translation.
  public init(language: String, name: String, href: String, absolute: String) {
    self.language = language
    self.name = name
    self.href = href
    self.absolute = absolute
  }
}
