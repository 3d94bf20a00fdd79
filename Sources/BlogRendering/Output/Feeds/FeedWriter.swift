internal import BlogModel

/// Writes the feeds of the site, of its terms and of its authors, and those of comments.
///
/// Nothing in a feed comes from the clock: a feed changes when a post in it does, or when somebody
/// answers one. Every address is absolute.
struct FeedWriter {
  private let items: FeedItems
  private let comments: CommentItems

  init(_ context: SiteContext) {
    items = FeedItems(context)
    comments = CommentItems(items)
  }

  /// Writes the feed of `scope`, whose own address is `path`.
  /// - Complexity: O(size of its items).
  func write(
    _ scope: FeedScope, _ format: FeedFormat, at path: PagePath, into output: inout [UInt8]
  ) {
    write(Feed(scope, at: path, items), format, into: &output)
  }

  /// Writes the comments of `scope`, whose own address is `path`.
  /// - Complexity: O(size of its comments), and for the site O(*n* log *n*) in all of its comments.
  func write(
    _ scope: CommentScope, _ format: FeedFormat, at path: PagePath, into output: inout [UInt8]
  ) {
    write(Feed(scope, at: path, comments), format, into: &output)
  }

  private func write(_ feed: Feed, _ format: FeedFormat, into output: inout [UInt8]) {
    switch format {
    case .rss: RSSFeed(feed: feed).write(into: &output)
    case .atom: AtomFeed(feed: feed).write(into: &output)
    case .json: JSONFeed(feed: feed).write(into: &output)
    }
  }
}
