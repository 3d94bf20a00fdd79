extension ReportWords {
  /// What things are called in tables and legends.
  public struct Nouns: Sendable, Hashable {
    /// The channels in the order of ``TalkChannel``.
    public var channels: [String]
    /// The buckets of ``TalkReport/AnswerTimes``.
    public var buckets: [String]
    /// Readers by days: one day, two to four, five or more; then those who are new, in `{a}` days.
    public var voices: [String]
    /// A post.
    public var post: String
    /// A tag.
    public var tag: String
    /// A product.
    public var product: String
    /// A site that mentions posts.
    public var domain: String
    /// A reader.
    public var voice: String
    /// The number of posts.
    public var posts: String
    /// All that readers said and did.
    public var talk: String
    /// The number of comments, short.
    public var comments: String
    /// The number of mentions, short.
    public var mentions: String
    /// The number of likes, short.
    public var likes: String
    /// The number of the owner's answers, short.
    public var answers: String
    /// A number for each post.
    public var perPost: String
    /// How long an answer took.
    public var time: String
    /// How many there are.
    public var number: String
    /// The week that begins on a day.
    public var week: String
    /// The number of days.
    public var days: String
    /// How something arrived.
    public var channel: String
    /// A share of a hundred.
    public var share: String

    /// Creates the words.
    public init(
      channels: [String], buckets: [String], voices: [String], post: String, tag: String,
      product: String, domain: String, voice: String, posts: String, talk: String, comments: String,
      mentions: String, likes: String, answers: String, perPost: String, time: String,
      number: String, week: String, days: String, channel: String, share: String
    ) {
      self.channels = channels
      self.buckets = buckets
      self.voices = voices
      self.post = post
      self.tag = tag
      self.product = product
      self.domain = domain
      self.voice = voice
      self.posts = posts
      self.talk = talk
      self.comments = comments
      self.mentions = mentions
      self.likes = likes
      self.answers = answers
      self.perPost = perPost
      self.time = time
      self.number = number
      self.week = week
      self.days = days
      self.channel = channel
      self.share = share
    }

    /// The name of a channel.
    func name(_ channel: TalkChannel) -> String {
      channels.indices.contains(channel.position)
        ? channels[channel.position] : channel.rawValue
    }
  }
}
