public import BlogModel

extension TalkReport {
  /// How long readers waited for the first answer.
  ///
  /// The clock of a thread starts with the first item of a reader and stops with the owner's first
  /// item after that. Threads without such an item are not in here.
  public struct AnswerTimes: Sendable, Hashable {
    /// The number of threads that got an answer.
    public let count: Int
    /// The time in seconds that half of the answers took at most, by nearest rank.
    public let median: Int?
    /// The time in seconds that nine of ten answers took at most, by nearest rank.
    public let p90: Int?
    /// How many answers took less than 1, 4, 8 and 24 hours, and how many took longer.
    ///
    /// A time that is exactly the limit belongs to the next bucket.
    public let buckets: [Int]

    /// Where buckets end, in hours; the last one has no end.
    public static let limits = [1, 4, 8, 24]

    /// Sums up times in seconds, in any order.
    init(_ times: [Int]) {
      let sorted = times.sorted()
      count = sorted.count
      median = Self.rank(50, of: sorted)
      p90 = Self.rank(90, of: sorted)
      var buckets = [Int](repeating: 0, count: Self.limits.count + 1)
      for time in sorted {
        buckets[Self.limits.firstIndex { time < $0 * 3_600 } ?? Self.limits.count] += 1
      }
      self.buckets = buckets
    }

    /// The smallest value that at least `percent` of 100 values do not exceed.
    static func rank(_ percent: Int, of sorted: [Int]) -> Int? {
      guard !sorted.isEmpty else { return nil }
      return sorted[max((sorted.count * percent + 99) / 100 - 1, 0)]
    }
  }

  /// A question of a reader that nobody answered.
  public struct OpenQuestion: Sendable, Hashable {
    /// The id of the item.
    public let id: String
    /// The slug of the post.
    public let post: String
    /// The title of the post.
    public let title: String
    /// The address of the item on the page of the post.
    public let url: String
    /// When it arrived.
    public let received: Timestamp
    /// How long it waits, in seconds.
    public let age: Int
    /// Who asked, if the report names persons.
    public let author: String?
    /// The beginning of the text in one line, if the report names persons.
    public let text: String?
  }

  /// Items that wait for a decision.
  public struct Pending: Sendable, Hashable {
    /// Their number.
    public let count: Int
    /// How long the oldest waits, in seconds.
    public let oldest: Int?
    /// How long half of them wait at most, in seconds, by nearest rank.
    public let median: Int?
  }

  /// Spam among what was decided about; the owner's items and those that wait do not count.
  public struct Spam: Sendable, Hashable {
    /// Spam of everything.
    public let share: TalkShare
    /// The same by channel, without channels in which nothing arrived.
    public let channels: [ChannelShare]

    /// The share of one channel.
    public struct ChannelShare: Sendable, Hashable {
      /// The channel.
      public let channel: TalkChannel
      /// Its spam.
      public let share: TalkShare
    }
  }
}
