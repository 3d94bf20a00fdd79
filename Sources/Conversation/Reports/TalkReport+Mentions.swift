public import BlogModel

extension TalkReport {
  /// What arrived in one week.
  public struct Week: Sendable, Hashable {
    /// The Monday on which it begins.
    public let monday: CalendarDay
    /// What arrived.
    public let counts: ChannelCounts

    /// The name as `2026-W47`; the first week of a year is the one with its first Thursday.
    ///
    /// Source: ISO 8601.
    public var name: String {
      let thursday = CalendarDay(daysSince1970: monday.daysSince1970 + 3)
      let first = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
      let number = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
      let year = "\(thursday.year)"
      return String(repeating: "0", count: max(0, 4 - year.count)) + year
        + (number < 10 ? "-W0" : "-W") + "\(number)"
    }
  }

  /// A site that mentions posts.
  public struct Domain: Sendable, Hashable {
    /// The host in lower case, without `www.` and port.
    public let host: String
    /// The number of its trackbacks, pingbacks and webmentions of all kinds.
    public let count: Int
    /// When its first one arrived.
    public let first: Timestamp
    /// Whether the first one arrived within ``ReportSettings/recentDays``.
    public let isNew: Bool
  }

  /// The talk about one post.
  public struct PostTalk: Sendable, Hashable {
    /// The slug.
    public let slug: String
    /// The title; the slug if there is none.
    public let title: String
    /// The address.
    public let url: String
    /// When it was published.
    public let date: Timestamp
    /// The talk.
    public let counts: TalkCounts
  }

  /// The talk about all posts that share something.
  public struct GroupTalk: Sendable, Hashable {
    /// What they share.
    public let key: String
    /// What people call it.
    public let name: String
    /// The number of posts.
    public let posts: Int
    /// The talk about them.
    public let counts: TalkCounts

    /// What readers said and did for each post.
    public var rate: TalkShare { TalkShare(counts.talk, of: posts) }
  }
}
