internal import BlogModel
internal import Conversation

/// Makes the items of feeds out of comments; pings and likes are on the page only.
///
/// The formats of one feed are made one after the other, so that its items are kept until those of
/// another are wanted.
final class CommentItems {
  /// The comments that the feed of a site holds; the feeds of posts hold all.
  static let siteLimit = 50

  let words: CommentWords
  private let posts: FeedItems
  private var lastScope: CommentScope?
  private var lastItems: [FeedItem] = []
  private var site: Site { context.site }

  /// The site.
  var context: SiteContext { posts.context }

  init(_ posts: FeedItems) {
    self.posts = posts
    words = CommentWords(language: posts.context.site.configuration.language)
  }

  /// A moment on the site's clocks.
  func local(_ moment: Timestamp) -> Timestamp { posts.local(moment) }

  /// The comments that are shown, newest first.
  /// - Complexity: O(length of their texts), and for the site O(*n* log *n*) in all of its comments;
  ///   O(1) if they are those of the last call.
  func items(of scope: CommentScope) -> [FeedItem] {
    if scope != lastScope {
      lastItems = context.talk.map { items(of: scope, $0) } ?? []
      lastScope = scope
    }
    return lastItems
  }

  private func items(of scope: CommentScope, _ talk: TalkContext) -> [FeedItem] {
    var comments: [(post: Int, comment: TalkThread.Comment)] = []
    func add(_ post: Int) {
      guard talk.threads.indices.contains(post), site.posts.indices.contains(post) else { return }
      for comment in talk.threads[post].comments
      where !comment.isGap && talk.talk.items.indices.contains(comment.item) {
        comments.append((post, comment))
      }
    }
    switch scope {
    case .site: talk.threads.indices.forEach(add)
    case .post(let index): add(index)
    }
    // Items are in the order of time.
    comments.sort { $0.comment.item > $1.comment.item }
    let limit = scope == .site ? Self.siteLimit : comments.count
    return comments.prefix(limit).map {
      item($0.comment, under: $0.post, talk, namesPost: scope == .site)
    }
  }

  private func item(
    _ comment: TalkThread.Comment, under post: Int, _ talk: TalkContext, namesPost: Bool
  ) -> FeedItem {
    let item = talk.talk.items[comment.item]
    let html = talk.html(of: comment.item, under: post)
    let name = item.author ?? words.anonymous
    let received = posts.local(item.received)
    return FeedItem(
      guid: FeedGUID(of: item, authority: posts.authority), url: address(of: item, under: post),
      title: namesPost
        ? words.title(by: name, about: site.posts[post].title) : words.title(by: name),
      summary: TalkText.plain(html), html: Array(html.utf8), image: nil, showsImage: true,
      published: received, updated: received,
      authors: [FeedAuthor(name: name, url: page(of: item), avatar: nil)], terms: [],
      language: nil, origin: { [self] in origin(of: comment, under: post, talk) })
  }

  private func address(of item: TalkItem, under post: Int) -> String {
    "\(context.postAddresses[post].absolute)#\(item.anchor)"
  }

  /// The page of who wrote it: of an author of the site, the one here.
  private func page(of item: TalkItem) -> String? {
    guard let id = item.byOwner, let author = site.authors.firstIndex(where: { $0.id == id })
    else { return item.authorURL }
    return context.authorAddresses[author].absolute
  }

  /// What a comment answers: another item, or the post.
  private func origin(
    of comment: TalkThread.Comment, under post: Int, _ talk: TalkContext
  ) -> FeedOrigin {
    let base = site.configuration.baseURL
    guard let parent = comment.parent, talk.talk.items.indices.contains(parent) else {
      return FeedOrigin(
        reference: FeedGUID(
          of: site.posts[post], site.configuration, authority: posts.authority
        ).uri,
        url: context.postAddresses[post].absolute,
        feed: base.absolute(site.feedPath(of: .root, .atom)))
    }
    let item = talk.talk.items[parent]
    // Neither pings nor gaps are in the feed.
    let isInFeed = item.isShown && item.isComment
    return FeedOrigin(
      reference: FeedGUID(of: item, authority: posts.authority).uri,
      url: address(of: item, under: post),
      feed: isInFeed ? site.path(of: .post(post), .atom).map(base.absolute) : nil)
  }
}
