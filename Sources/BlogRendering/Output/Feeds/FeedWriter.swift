internal import BlogModel

/// Writes the feeds of the site, of its terms and of its authors.
///
/// Nothing in a feed comes from the clock: a feed changes when a post in it does. Every address is
/// absolute.
struct FeedWriter {
  private let items: FeedItems

  init(_ context: SiteContext) { items = FeedItems(context) }

  /// Writes the feed of `scope`, whose own address is `path`.
  /// - Complexity: O(size of its items).
  func write(
    _ scope: FeedScope, _ format: FeedFormat, at path: PagePath, into output: inout [UInt8]
  ) {
    let feed = Feed(scope, at: path, items)
    switch format {
    case .rss: RSSFeed(feed: feed).write(into: &output)
    case .atom: AtomFeed(feed: feed).write(into: &output)
    case .json: JSONFeed(feed: feed).write(into: &output)
    }
  }
}
