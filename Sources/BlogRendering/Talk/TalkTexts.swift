internal import Synchronization

/// The texts of visitors as HTML, kept while the files of one post are written.
///
/// A page asks for a text twice, and the feeds behind it show the same ones: making them is the
/// dearest thing about a comment. Only one worker has the box, so that nobody ever waits.
final class TalkTexts: Sendable {
  private struct Kept {
    /// In `site.posts`.
    var post: Int?
    /// By the position in `talk.items`.
    var html: [Int: String] = [:]
  }

  private let kept = Mutex(Kept())

  /// The text of an item under a post, made by `make` unless it is there.
  func html(of item: Int, under post: Int, make: () -> String) -> String {
    kept.withLock { kept in
      if kept.post != post { kept = Kept(post: post) }
      if let html = kept.html[item] { return html }
      let html = make()
      kept.html[item] = html
      return html
    }
  }
}
