internal import BlogModel
internal import Conversation

/// The permanent name of a post or comment: by it readers know what they have shown.
///
/// A name in the front matter wins. Else it is made of what does not change with the address: the
/// host, the day of the post and the name of its file.
struct FeedGUID {
  /// The name for RSS and JSON Feed.
  let text: String
  /// The name as an address, as Atom asks for; as a rule the same.
  let uri: String

  /// Makes the name of a comment, of what is known when it arrives and never changes.
  init(of comment: TalkItem, authority: String) {
    text = TagURI.make(authority, yearOf: comment.received, "/talk/\(comment.id)")
    uri = text
  }

  /// Takes or makes the name of a post; `authority` is the host of the site for ``TagURI``.
  init(
    of post: borrowing Entry, _ configuration: borrowing SiteConfiguration, authority: String
  ) {
    // The day on the author's clock: it stays if the site moves to another time zone.
    let day = (post.date ?? FeedItems.noDate).day
    if let given = post.guid, given.utf8.contains(where: { $0 > 0x20 }) {
      text = given
      uri = Self.isURI(given) ? given : TagURI.make(authority, day, "guid/\(given)")
      return
    }
    var key = post.translationKey.isEmpty ? Self.key(of: post.source) : post.translationKey
    // A folder of this name can only hold texts in this language, so that no other key is equal.
    if configuration.edition.index > 0 { key = "\(configuration.language)/\(key)" }
    text = TagURI.make(authority, day, key)
    uri = text
  }

  private static func key(of source: String) -> String {
    let path = source.hasPrefix("content/") ? Substring(source).dropFirst(8) : Substring(source)
    let end = path.lastIndex(of: ".") ?? path.endIndex
    return String(path[..<end])
  }

  /// Whether a text has a scheme and none of the marks that no address has.
  ///
  /// Source: RFC 3987, section 2.2.
  private static func isURI(_ text: String) -> Bool {
    text.hasURLScheme
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
          && !scalar.properties.isWhitespace && !scalar.properties.isNoncharacterCodePoint
      }
  }
}
