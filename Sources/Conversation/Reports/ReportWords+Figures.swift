extension ReportWords {
  /// The words above and beside the numbers at the top.
  public struct Figures: Sendable, Hashable {
    /// The heading; `{a}` is the name of the site.
    public var heading: String
    /// The day of the report; `{a}` is the date.
    public var date: String
    /// Above the median time to the first answer, and beside it; `{a}` is the time of nine in ten.
    public var answer: Pair
    /// Above the response rate, and beside it; `{a}` of `{b}` threads.
    public var responses: Pair
    /// Above the number of questions, and beside it; `{a}` is the age of the oldest.
    public var questions: Pair
    /// Above the number of items that wait for a decision, and beside it; `{a}` is the longest wait.
    public var pending: Pair
    /// Above comments for each post, and beside it; `{a}` comments on `{b}` posts.
    public var conversation: Pair
    /// Above mentions for each post, and beside it; `{a}` mentions of `{b}` posts.
    public var amplification: Pair
    /// Above likes for each post, and beside it; `{a}` likes of `{b}` posts.
    public var applause: Pair
    /// Above the number of readers who spoke, and beside it; `{a}` of them came back.
    public var voices: Pair
    /// Beside a number when there is nothing.
    public var nothing: String

    /// Creates the words.
    public init(
      heading: String, date: String, answer: Pair, responses: Pair, questions: Pair,
      pending: Pair, conversation: Pair, amplification: Pair, applause: Pair, voices: Pair,
      nothing: String
    ) {
      self.heading = heading
      self.date = date
      self.answer = answer
      self.responses = responses
      self.questions = questions
      self.pending = pending
      self.conversation = conversation
      self.amplification = amplification
      self.applause = applause
      self.voices = voices
      self.nothing = nothing
    }
  }

  /// What stands above and beside a number.
  public struct Pair: Sendable, Hashable {
    /// Above it.
    public var label: String
    /// Beside it.
    public var note: String

    /// Creates a pair.
    public init(_ label: String, _ note: String) {
      self.label = label
      self.note = note
    }
  }
}
