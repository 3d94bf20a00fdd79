public import BlogModel

/// What the conversation of a site amounts to, in numbers.
///
/// Counted is what is shown: approved items under the posts that were given, each page that
/// mentions a post once, by whatever protocols it came. Only ``pending`` and ``spam`` look at the
/// rest. The same input gives the same report in every process.
public struct TalkReport: Sendable, Hashable {
  /// The moment of the report, on the clocks of the site.
  public let now: Timestamp
  /// What was asked for.
  public let settings: ReportSettings
  /// The number of posts.
  public let postCount: Int
  /// All talk.
  public let counts: TalkCounts
  /// All talk, by how it arrived.
  public let channels: ChannelCounts
  /// How long readers waited for the first answer.
  public let answerTimes: AnswerTimes
  /// Threads in which a reader asks and the owner answered later, of all in which a reader asks.
  public let responses: TalkShare
  /// The questions that wait for an answer, oldest first.
  public let unanswered: [OpenQuestion]
  /// What waits for a decision.
  public let pending: Pending
  /// The weeks up to now, oldest first, without gaps.
  public let weeks: [Week]
  /// The sites that mention posts, those with most mentions first, then by name.
  public let domains: [Domain]
  /// All posts, those with most talk first, then the newest, then by slug.
  public let posts: [PostTalk]
  /// All tags of posts, those with most talk first, then by name.
  public let tags: [GroupTalk]
  /// All products of posts, those with most talk first, then by id.
  public let products: [GroupTalk]
  /// How many readers came back.
  public let voices: Voices
  /// The share of spam, or `nil` if no item is kept as spam.
  public let spam: Spam?

  /// Comments, replies, and replies on other sites for each post.
  public var conversationRate: TalkShare { TalkShare(counts.conversation, of: postCount) }
  /// Trackbacks, pingbacks, mentions and reposts for each post.
  public var amplificationRate: TalkShare { TalkShare(counts.amplification, of: postCount) }
  /// Likes for each post.
  public var applauseRate: TalkShare { TalkShare(counts.applause, of: postCount) }
  /// The sites that mentioned a post for the first time within ``ReportSettings/recentDays``, the
  /// newest first, then by name.
  public var newDomains: [Domain] {
    domains.filter(\.isNew).sorted {
      $0.first == $1.first ? $0.host < $1.host : $0.first > $1.first
    }
  }

  /// Computes the report of a conversation.
  /// - Parameters:
  ///   - talk: The conversation.
  ///   - posts: The posts that are published; of two with one slug the first counts. Talk under
  ///     other posts is left out.
  ///   - now: The moment of the report; nothing is newer.
  ///   - settings: What to look at.
  /// - Complexity: O(*n* log *n*) in the number of items.
  public init(
    _ talk: Talk, posts: [ReportPost], now: Timestamp, settings: ReportSettings = ReportSettings()
  ) {
    var builder = ReportBuilder(talk, posts: posts, now: now, settings: settings)
    builder.survey()
    self.now = Timestamp(seconds: builder.now, offset: settings.weekOffset)
    self.settings = settings
    postCount = builder.posts.count
    counts = builder.total
    channels = builder.channels
    answerTimes = AnswerTimes(builder.answers.times)
    responses = TalkShare(builder.answers.responded, of: builder.answers.asking)
    unanswered = builder.openQuestions()
    pending = builder.moderation.pending
    weeks = builder.weeks.list
    domains = builder.domains.list
    self.posts = builder.postTalk()
    tags = builder.groups(\.tags, names: [:])
    products = builder.groups(\.products, names: settings.productNames)
    voices = builder.voices.result(settings)
    spam = builder.moderation.spam
  }
}
