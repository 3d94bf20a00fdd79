/// What feeds of comments are called, and their items.
///
/// Languages that are not known here get the English words.
struct CommentWords: Sendable {
  /// The name of those who give none.
  let anonymous: String
  private let comments: String
  private let by: String
  private let about: String
  /// What stands before a title.
  private let colon: String

  /// The words of a language.
  init(language: String) {
    let primary = String(language.prefix { $0 != "-" }).lowercased()
    let words = Self.words[primary] ?? Self.english
    anonymous = words.anonymous
    comments = words.comments
    by = words.by
    about = words.about
    colon = primary == "fr" ? "\u{A0}: " : ": "
  }

  /// The title of a feed: `Comments on: Harvest`.
  func title(of title: String) -> String { "\(comments)\(colon)\(title)" }

  /// The title of a comment under a post that is known: `By: Erika`.
  func title(by name: String) -> String { "\(by)\(colon)\(name)" }

  /// The title of a comment among those under many posts: `Erika on: Harvest`.
  func title(by name: String, about title: String) -> String { "\(name) \(about)\(colon)\(title)" }

  private typealias Words = (comments: String, by: String, about: String, anonymous: String)

  private static let english: Words = ("Comments on", "By", "on", "Anonymous")

  private static let words: [String: Words] = [
    "de": ("Kommentare zu", "Von", "zu", "Anonym"),
    "fr": ("Commentaires sur", "Par", "sur", "Anonyme"),
    "it": ("Commenti su", "Di", "su", "Anonimo"),
    "nl": ("Reacties op", "Van", "over", "Anoniem"),
  ]
}
