/// How an item came about.
public enum TalkType: String, Sendable, Hashable, CaseIterable {
  /// Written under a post.
  case comment
  /// Written under a post in answer to another item.
  case reply
  /// Sent by another blog, with its own title and excerpt.
  case trackback
  /// Sent by another blog that links here.
  case pingback
  /// Sent by another site by the W3C protocol.
  case webmention

  /// Whether it stands on another site.
  public var isPing: Bool { protocolRank > 0 }

  /// The letter in the names of files.
  var letter: String {
    switch self {
    case .comment, .reply: "c"
    case .trackback: "t"
    case .pingback: "p"
    case .webmention: "w"
    }
  }

  /// Which data count if one page arrived by several protocols: the highest; 0 for comments.
  var protocolRank: Int {
    switch self {
    case .comment, .reply: 0
    case .trackback: 1
    case .pingback: 2
    case .webmention: 3
    }
  }
}

/// What another site does with a post.
public enum MentionKind: String, Sendable, Hashable, CaseIterable {
  case mention
  case reply
  case like
  case repost
  case bookmark
  /// An answer to an invitation.
  case rsvp

  /// Whether it says no more than that it exists.
  public var isReaction: Bool { self != .mention && self != .reply }
}

/// What was decided about an item.
public enum TalkState: String, Sendable, Hashable, CaseIterable {
  /// Waits for a decision; not shown.
  case pending
  /// Shown.
  case approved
  /// Not shown.
  case spam
  /// Not shown.
  case trash
  /// Erased; shown as a gap if it has answers.
  case tombstone
  /// The source of a webmention is gone or no longer links here; not shown.
  case gone
}
