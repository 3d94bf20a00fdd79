package import BlogModel
package import Conversation

/// The conversation of one language, as views look into it.
package struct TalkContext: Sendable {
  /// All items and threads.
  let talk: Talk
  /// Makes texts of visitors fit to print.
  let sanitiser: TalkSanitiser
  /// The threads of the posts, by the index of `site.posts`.
  let threads: [TalkThread]
  /// The moment of the build, for posts that close after some days.
  let now: Timestamp

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

  /// What talk items call the post at `index`.
  func key(of index: Int, in site: Site) -> String {
    PostKeys.key(slug: site.posts[index].slug, language: language)
  }

  /// How comments under the post at `index` work now.
  func mode(of index: Int, in site: Site) -> CommentMode {
    let settings = site.configuration.comments
    let own = site.posts[index].comments ?? settings.mode
    guard own != .none, own != .closed, let days = settings.closingAge,
      let date = site.posts[index].date
    else { return own }
    return now.seconds - date.seconds > days * 86_400 ? .closed : own
  }

  /// Whether other blogs can report to the post at `index`.
  func takesPings(_ index: Int, in site: Site) -> Bool {
    site.configuration.comments.takesPings && site.posts[index].comments != .closed
  }
}
