extension SitePlan {
  /// The feeds of the comments of `scope`, in the order of the formats; empty if it has none.
  static func commentFeeds(_ scope: CommentScope, of site: Site) -> [PagePlan] {
    switch scope {
    case .site: guard site.hasCommentFeed else { return [] }
    case .post(let index): guard site.hasCommentFeed(ofPost: index) else { return [] }
    }
    return site.commentFeedFormats.compactMap { format in
      site.path(of: scope, format).map {
        PagePlan(path: $0, recipe: .commentFeed(scope, format))
      }
    }
  }
}

extension Site {
  /// The formats of the feeds of comments, those of all feeds but JSON; empty if there are none.
  public var commentFeedFormats: [FeedFormat] {
    guard configuration.comments.hasFeeds else { return [] }
    return configuration.feeds.formats.filter { $0.commentsFileName != nil }
  }

  /// Whether there is a feed of all comments: if they can be written, or some are there.
  /// - Complexity: O(number of posts).
  public var hasCommentFeed: Bool {
    guard !commentFeedFormats.isEmpty else { return false }
    return configuration.comments.mode != .none || posts.indices.contains(where: isTalkedAbout)
  }

  /// Whether the post at `index` has a feed of its comments.
  public func hasCommentFeed(ofPost index: Int) -> Bool {
    !commentFeedFormats.isEmpty && isTalkedAbout(index)
  }

  /// Whether the post at `index` has comments, or takes them for a time.
  ///
  /// The age at which posts close does not matter, so that nobody's subscription ends with an error
  /// and no feed depends on the clock.
  public func isTalkedAbout(_ index: Int) -> Bool {
    guard posts.indices.contains(index) else { return false }
    if talkedPosts.indices.contains(index), talkedPosts[index] { return true }
    return (posts[index].comments ?? configuration.comments.mode).isOpen
  }

  /// The address of a feed of comments; `nil` for a format that has none.
  public func path(of scope: CommentScope, _ format: FeedFormat) -> PagePath? {
    guard let name = format.commentsFileName else { return nil }
    switch scope {
    case .site: return PagePath.root.appending(name)
    case .post(let index):
      return posts.indices.contains(index) ? posts[index].path.comments(name) : nil
    }
  }
}

extension CommentMode {
  /// Whether something can be written.
  public var isOpen: Bool { self != .none && self != .closed }
}

extension PagePath {
  /// A feed of the comments under a post: a file below it.
  fileprivate func comments(_ name: String) -> PagePath? {
    text.hasSuffix(".html") ? PagePath("\(text.dropLast(5))/\(name)") : appending(name)
  }
}
