internal import BlogModel
internal import Conversation

/// What feeds say of the conversation about a post.
struct FeedTalk {
  /// The comments; `nil` if there are none and none can be written.
  var comments: Comments?
  /// Where other blogs report that they answered; `nil` if nobody listens.
  var trackback: String?
  /// The addresses that the post itself answers.
  var answers: [String] = []

  /// The comments under a post.
  struct Comments {
    /// How many are shown.
    let count: Int
    /// When the newest one arrived, on the site's clocks.
    let latest: Timestamp?
    /// The full address of the place where they are read.
    let url: String
    /// The full addresses of their feeds; without those that are not made.
    let feeds: [FeedFormat: String]
  }

  /// A post that nobody talks about.
  init() {}

  /// The conversation about the post at `index`.
  /// - Complexity: O(number of comments under it).
  init(ofPost index: Int, in context: SiteContext) {
    answers = context.site.posts[index].pings
    guard let talk = context.talk, talk.threads.indices.contains(index) else { return }
    if talk.takesPings(index, in: context.site) {
      trackback = TalkDiscovery(context: context, post: index).trackbackURL
    }
    let shown = talk.threads[index].comments.lazy.filter { !$0.isGap }.map(\.item)
    guard !shown.isEmpty || context.site.isTalkedAbout(index) else { return }
    let configuration = context.site.configuration
    var feeds: [FeedFormat: String] = [:]
    if context.site.hasCommentFeed(ofPost: index) {
      for format in context.site.commentFeedFormats {
        feeds[format] = context.site.path(of: .post(index), format)
          .map(configuration.baseURL.absolute)
      }
    }
    // Items are in the order of time.
    let latest = shown.max().flatMap { item in
      talk.talk.items.indices.contains(item) ? talk.talk.items[item].received : nil
    }
    comments = Comments(
      count: shown.count,
      latest: latest.map { configuration.timeZone.timestamp(at: $0.seconds) },
      url: "\(context.postAddresses[index].absolute)#comments", feeds: feeds)
  }
}

/// What a comment answers, as Atom names it.
struct FeedOrigin {
  /// The permanent name of the post or comment.
  let reference: String
  /// Where it is read.
  let url: String
  /// The full address of the feed that holds it; `nil` if none does.
  let feed: String?
}
