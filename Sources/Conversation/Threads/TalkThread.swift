/// The conversation under one post, in the groups and the order in which it is shown.
///
/// Numbers are positions in ``Talk/items``.
public struct TalkThread: Sendable, Hashable {
  /// The deepest level that is shown; deeper replies stand on it too.
  public static let deepestLevel = 3

  /// Comments and replies, those on other sites too, each before its replies.
  ///
  /// A tree written in one list: the replies to an entry follow it with a higher level.
  public internal(set) var comments: [Comment] = []
  /// Trackbacks, pingbacks and mentions, oldest first.
  public internal(set) var pings: [Int] = []
  /// Likes, reposts, bookmarks and answers to invitations, oldest first.
  public internal(set) var reactions: [Int] = []

  /// Creates a thread without anything in it, as posts have that nobody answered.
  public init() {}

  /// How much of each there is.
  public var counts: Counts {
    Counts(
      comments: comments.reduce(0) { $0 + ($1.isGap ? 0 : 1) }, pings: pings.count,
      reactions: reactions.count)
  }

  /// A comment at its place.
  public struct Comment: Sendable, Hashable {
    /// The item.
    public let item: Int
    /// From 1 to ``TalkThread/deepestLevel``.
    public let level: Int
    /// Whether it was removed and stays as a gap, because replies to it are shown.
    public let isGap: Bool
    /// The item that it answers, if that was ever shown.
    public let parent: Int?
    /// Whether it stands higher than it belongs, so that its place does not tell what it answers.
    public let isFlattened: Bool
  }

  /// How much there is to read, without gaps.
  public struct Counts: Sendable, Hashable {
    /// Comments and replies, those on other sites too.
    public let comments: Int
    /// Trackbacks, pingbacks and mentions.
    public let pings: Int
    /// Likes, reposts, bookmarks and answers to invitations.
    public let reactions: Int
  }
}
