internal import Diagnostics

/// Finds out which post a mail is about.
///
/// The link for mails writes `Kommentar: TITLE` into the subject and the address of the post into
/// the text; people change both.
struct MailPost {
  let posts: PostIndex
  let place: SourceLocation

  /// The key of the post.
  func key(of message: MailMessage) throws(DeskRefusal) -> String {
    let titled = Set(posts.posts(titled: title(message.subject)).map(\.key))
    if titled.count == 1, let key = titled.first { return key }
    let linked = links(in: message.text)
    let both = titled.isEmpty ? linked : linked.filter(titled.contains)
    if both.count == 1, let key = both.first { return key }
    if both.isEmpty, titled.isEmpty {
      throw DeskRefusal(
        .unknownTalkPost, "this mail names no post of this site", at: place,
        label: didYouMean(title(message.subject), among: posts.posts.map(\.title)),
        help: ["say which post is meant: `--post POST`"])
    }
    let candidates = both.isEmpty ? titled.sorted() : both
    throw DeskRefusal(
      .unknownTalkPost, "this mail can mean several posts", at: place,
      help: [
        "say which one, with `--post`: "
          + candidates.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      ])
  }

  /// The subject without `Re:` and the like, and without the word for a comment.
  private func title(_ subject: String) -> String {
    var rest = Substring(TalkDraft.trimmed(subject))
    let answers = ["re", "aw", "fw", "fwd", "wg", "antw", "sv", "tr", "rif"]
    // No mail is answered that often.
    for _ in 0..<20 {
      guard let colon = rest.firstIndex(of: ":"),
        answers.contains(TalkDraft.trimmed(String(rest[..<colon])).lowercased())
      else { break }
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    guard let colon = rest.firstIndex(of: ":") else { return String(rest) }
    let word = TalkDraft.trimmed(String(rest[..<colon])).lowercased()
    let isComment = ["kommentar", "comment", "commentaire", "comentario", "commento"].contains(word)
    return isComment
      ? TalkDraft.trimmed(String(rest[rest.index(after: colon)...])) : String(rest)
  }

  /// The posts whose addresses stand in the text, each once, in the order of their keys.
  private func links(in text: String) -> [String] {
    var found: Set<String> = []
    var rest = text[...]
    while let start = rest.firstRange(of: "http") {
      let address = rest[start.lowerBound...].prefix {
        !$0.isWhitespace && !"<>\"()[]„“”".contains($0)
      }
      rest = rest[address.endIndex...]
      var candidate = address
      // A mark that ends the sentence is no part of it.
      for _ in 0..<3 {
        found.formUnion(posts.posts(at: candidate).map(\.key))
        guard let last = candidate.last, ".,;:!?".contains(last) else { break }
        candidate = candidate.dropLast()
      }
    }
    return found.sorted()
  }
}
