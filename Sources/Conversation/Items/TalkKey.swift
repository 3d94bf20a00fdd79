/// The keys of a talk file's front matter.
enum TalkKey: Int, CaseIterable {
  case id, type, kind, state, post, parent, author, authorURL, byOwner, source, target, protocols
  case title, received, published, verified, checked, sourceHash, lang, consent, spam, question
  case answeredBy

  /// The key as it is written.
  var name: String { Self.names[rawValue] }

  /// The key that is written so; case counts.
  init?(name: String) {
    guard let position = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: position)
  }

  /// The names in the order of the cases.
  static let names = [
    "id", "type", "kind", "state", "post", "parent", "author", "author_url", "by_owner", "source",
    "target", "protocols", "title", "received", "published", "verified", "checked", "source_hash",
    "lang", "consent", "spam", "question", "answered_by",
  ]

  /// What other systems call a key, in lower case.
  static let synonyms: [String: TalkKey] = [
    "name": .author, "author_name": .author, "url": .authorURL, "website": .authorURL,
    "homepage": .authorURL, "date": .received, "created": .received, "status": .state,
    "reply_to": .parent, "replyto": .parent, "in_reply_to": .parent, "language": .lang,
    "blog_name": .author, "comment_id": .id, "owner": .byOwner,
  ]
}
