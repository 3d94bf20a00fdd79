package import BlogModel
package import Conversation

/// The conversation of one language, as views look into it.
///
/// Each worker has a box of its own; the arrays inside are shared.
package final class TalkContext: Sendable {
  /// All items and threads.
  let talk: Talk
  /// Makes texts of visitors fit to print.
  let sanitiser: TalkSanitiser
  /// The threads of the posts, by the index of `site.posts`.
  let threads: [TalkThread]
  /// The moment of the build, for posts that close after some days.
  let now: Timestamp
  private let texts = TalkTexts()

  /// The language in the keys of the posts; `nil` for the main one.
  private let language: String?

  /// The conversation under the posts of `site`; `language` is `nil` for the main one.
  package init(
    _ talk: Talk, sanitiser: TalkSanitiser, site: Site, now: Timestamp, language: String? = nil
  ) {
    self.language = language
    self.talk = talk
    self.sanitiser = sanitiser
    self.now = now
    threads = site.posts.map {
      talk.threads[PostKeys.key(slug: $0.slug, language: language)] ?? TalkThread()
    }
  }

  /// Makes a box of its own with the same content.
  init(copying other: TalkContext) {
    talk = other.talk
    sanitiser = other.sanitiser
    threads = other.threads
    now = other.now
    language = other.language
  }

  /// The text of an item under a post as HTML; empty if nothing can be shown.
  ///
  /// - Complexity: O(size of the text); O(1) for a text that was asked for before, until that of
  ///   another post is.
  func html(of item: Int, under post: Int) -> String {
    texts.html(of: item, under: post) { sanitiser.html(of: talk.items[item]) }
  }

  /// What talk items call the post at `index`.
  func key(of index: Int, in site: Site) -> String {
    PostKeys.key(slug: site.posts[index].slug, language: language)
  }

  /// How comments under the post at `index` work now.
  func mode(of index: Int, in site: Site) -> CommentMode {
    let settings = site.configuration.comments
    let own = site.posts[index].comments ?? settings.mode
    return own != .none && own != .closed && isTooOld(index, in: site) ? .closed : own
  }

  /// Why the post at `index` takes no comments although it once could; `nil` unless its mode is
  /// `closed`.
  func closing(of index: Int, in site: Site) -> Closing? {
    guard mode(of: index, in: site) == .closed else { return nil }
    if site.posts[index].comments == .closed { return .post }
    return site.posts[index].comments == nil && site.configuration.comments.mode == .closed
      ? .site : .age
  }

  /// What closed the comments of a post.
  enum Closing: String {
    case post, site, age
  }

  /// Whether the days after which posts close are over; the last one ends where it began.
  private func isTooOld(_ index: Int, in site: Site) -> Bool {
    guard let days = site.configuration.comments.closingAge, let date = site.posts[index].date
    else { return false }
    return now.seconds - date.seconds >= days * 86_400
  }

  /// Whether other blogs can report to the post at `index`.
  func takesPings(_ index: Int, in site: Site) -> Bool {
    site.configuration.comments.takesPings && site.posts[index].comments != .closed
  }
}
