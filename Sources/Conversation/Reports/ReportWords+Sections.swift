extension ReportWords {
  /// The headings of the sections, and the sentences in them.
  public struct Sections: Sendable, Hashable {
    /// The list of questions.
    public var questions: String
    /// The chart of answer times.
    public var answers: String
    /// What the chart of answer times shows; `{a}` is the number of threads.
    public var answersNote: String
    /// The chart of the weeks.
    public var weeks: String
    /// What the chart of the weeks shows; `{a}` is the first day, `{b}` the largest number.
    public var weeksNote: String
    /// The chart of sites.
    public var domains: String
    /// What the chart of sites shows; `{a}` is the number of sites.
    public var domainsNote: String
    /// The list of new sites; `{a}` is the number of days.
    public var newDomains: String
    /// The table of posts.
    public var posts: String
    /// The table of tags.
    public var tags: String
    /// The table of products.
    public var products: String
    /// The table of readers.
    public var voices: String
    /// The table of decisions.
    public var spam: String
    /// The list of definitions.
    public var definitions: String
    /// What opens a table below a chart.
    public var table: String
    /// How many more there are; `{a}` is their number.
    public var more: String

    /// Creates the headings.
    public init(
      questions: String, answers: String, answersNote: String, weeks: String, weeksNote: String,
      domains: String, domainsNote: String, newDomains: String, posts: String, tags: String,
      products: String, voices: String, spam: String, definitions: String, table: String,
      more: String
    ) {
      self.questions = questions
      self.answers = answers
      self.answersNote = answersNote
      self.weeks = weeks
      self.weeksNote = weeksNote
      self.domains = domains
      self.domainsNote = domainsNote
      self.newDomains = newDomains
      self.posts = posts
      self.tags = tags
      self.products = products
      self.voices = voices
      self.spam = spam
      self.definitions = definitions
      self.table = table
      self.more = more
    }
  }
}
