internal import BlogModel
internal import BlogSources
internal import Conversation
internal import Diagnostics

/// The posts of a site, held back or not, as the conversation names them.
struct TalkPosts {
  private(set) var keys: PostKeys
  /// Posts with the key of another one.
  private var doubles: [(key: String, post: Entry, first: SourceLocation)] = []
  private let settings: CommentSettings
  private var places: [String: SourceLocation] = [:]

  /// Takes the posts out of `content`; `configurations` are those of all languages.
  init(_ content: SiteContent, _ configurations: [SiteConfiguration]) {
    settings = configurations[0].comments
    keys = PostKeys(mainLanguage: configurations[0].language)
    for (index, configuration) in configurations.enumerated() {
      let language = index == 0 ? nil : configuration.language
      let published = content.editions[index].entries.lazy.map(\.entry).filter { $0.kind == .post }
      let withheld = content.withheldPosts.lazy.filter { $0.edition == index }.map(\.entry)
      for post in Array(published) + Array(withheld) {
        let (key, isNew) = keys.add(slug: post.slug, language: language)
        if isNew {
          places[key] = post.location
        } else if let first = places[key] {
          doubles.append((key, post, first))
        }
      }
    }
  }

  /// The number of comments from which on a page is slow to load.
  private static let crowd = 1_000

  /// The posts with more comments than one page should hold.
  func crowded(_ talk: Talk) -> [Finding] {
    talk.threads.compactMap { key, thread in
      let count = thread.counts.comments
      guard count >= Self.crowd, let place = places[key] else { return nil }
      return Finding(
        .manyComments, .note, "this post has \(count) comments, all on one page", at: place,
        help: ["write `comments: closed` in its front matter, and go on in a new post"])
    }
  }

  /// The posts that share a slug in one language, although somebody can answer them or did.
  ///
  /// Nobody could say to which of them a comment belongs. Until there is one, that is a warning.
  func doubles(among items: [TalkItem]) -> [Finding] {
    guard !doubles.isEmpty else { return [] }
    let talked = Set(items.lazy.map(\.post))
    return doubles.compactMap { key, post, first in
      let isTalkedAbout = talked.contains(key)
      let isOpen = (post.comments ?? settings.mode).isOpen || settings.takesPings
      guard isTalkedAbout || isOpen else { return nil }
      return Finding(
        .ambiguousTalkPost, isTalkedAbout ? .error : .warning,
        "two posts have the slug `\(post.slug)`, so comments cannot tell which they belong to",
        at: post.location,
        help: ["give one of them another `slug`; its old address can go into `aliases`"],
        related: [.init("the other one", at: first)])
    }
  }
}
