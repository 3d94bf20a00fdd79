/// How much of a visitor's words is taken.
public struct TalkLimits: Sendable, Hashable {
  /// The length of a text.
  var text: TextLimit
  /// The length of a name.
  var name: TextLimit
  /// The length of a title.
  var title: TextLimit
  /// The bytes of an author's address.
  var authorURL: Int
  /// The number of links in a text; further ones become text.
  var links: Int

  /// Creates limits; lengths are in characters as readers count them, `authorURL` in bytes.
  public init(
    text: Int = 5_000, name: Int = 245, title: Int = 250, authorURL: Int = 200, links: Int = 5
  ) {
    self.text = TextLimit(characters: max(text, 0))
    self.name = TextLimit(characters: max(name, 0))
    self.title = TextLimit(characters: max(title, 0))
    self.authorURL = authorURL
    self.links = links
  }
}
