/// How much talk there is, by what it does for a post.
///
/// The owner's own items are ``answers`` and nothing else; the rest comes from readers.
public struct TalkCounts: Sendable, Hashable {
  /// Comments, replies, and replies on other sites.
  public internal(set) var conversation = 0
  /// Trackbacks, pingbacks, mentions and reposts, which bring others here.
  public internal(set) var amplification = 0
  /// Likes.
  public internal(set) var applause = 0
  /// Bookmarks and answers to invitations.
  public internal(set) var other = 0
  /// What authors of the site wrote.
  public internal(set) var answers = 0

  /// All that readers said and did.
  public var talk: Int { conversation + amplification + applause + other }

  /// Counts one item.
  mutating func count(_ type: TalkType, _ kind: MentionKind, isOwner: Bool) {
    guard !isOwner else {
      answers += 1
      return
    }
    switch (type, kind) {
    case (.comment, _), (.reply, _), (.webmention, .reply): conversation += 1
    case (.trackback, _), (.pingback, _), (.webmention, .mention), (.webmention, .repost):
      amplification += 1
    case (.webmention, .like): applause += 1
    case (.webmention, .bookmark), (.webmention, .rsvp): other += 1
    }
  }

  /// Adds the counts of another post.
  static func += (left: inout Self, right: Self) {
    left.conversation += right.conversation
    left.amplification += right.amplification
    left.applause += right.applause
    left.other += right.other
    left.answers += right.answers
  }
}
