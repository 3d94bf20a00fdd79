internal import BlogModel

/// Counts a conversation: once by post, for threads, and once by time, for everything else.
struct ReportBuilder {
  let talk: Talk
  /// The posts, each slug once.
  let posts: [ReportPost]
  /// Seconds since 1970, as all times here within the years 1 to 9999.
  let now: Int
  let settings: ReportSettings
  /// The position of the post of each item that is shown, or -1.
  private var postOfItem: [Int32]
  private(set) var countsOfPost: [TalkCounts]
  private(set) var total = TalkCounts()
  private(set) var channels = ChannelCounts()
  private(set) var answers = AnswerSurvey()
  private(set) var weeks: WeekSurvey
  private(set) var domains: DomainSurvey
  private(set) var voices: VoiceSurvey
  private(set) var moderation: ModerationSurvey

  init(_ talk: Talk, posts: [ReportPost], now: Timestamp, settings: ReportSettings) {
    var slugs: Set<String> = []
    self.talk = talk
    self.posts = posts.filter { slugs.insert($0.slug).inserted }
    self.now = Self.bounded(now.seconds)
    self.settings = settings
    postOfItem = [Int32](repeating: -1, count: talk.items.count)
    countsOfPost = [TalkCounts](repeating: TalkCounts(), count: self.posts.count)
    let recent = self.now - settings.recentDays * 86_400
    weeks = WeekSurvey(now: self.now, settings: settings)
    domains = DomainSurvey(recent: recent, offset: settings.weekOffset)
    voices = VoiceSurvey(recent: recent, offset: settings.weekOffset)
    moderation = ModerationSurvey(now: self.now)
  }

  /// Counts everything.
  mutating func survey() {
    findShownItems()
    var facts: [ItemFacts] = []
    facts.reserveCapacity(talk.items.count)
    for index in talk.items.indices {
      let received = Self.bounded(talk.items[index].received.seconds)
      moderation.count(
        talk.items[index].type, talk.items[index].state,
        isOwner: talk.items[index].byOwner != nil, received: received)
      facts.append(self.facts(of: index, received: received))
      if postOfItem[index] >= 0 { count(index, facts[index]) }
    }
    readNamedAnswers(into: &facts)
    for post in posts {
      if let thread = talk.threads[post.slug] { answers.survey(thread, facts) }
    }
  }

  /// Seconds within the years 1 to 9999, so that differences cannot overflow.
  static func bounded(_ seconds: Int) -> Int { min(max(seconds, -62_135_596_800), 253_402_300_799) }

  private mutating func findShownItems() {
    for (position, post) in posts.enumerated() {
      guard let thread = talk.threads[post.slug] else { continue }
      for comment in thread.comments where !comment.isGap {
        postOfItem[comment.item] = Int32(clamping: position)
      }
      for index in thread.pings { postOfItem[index] = Int32(clamping: position) }
      for index in thread.reactions { postOfItem[index] = Int32(clamping: position) }
    }
  }

  private func facts(of index: Int, received: Int) -> ItemFacts {
    let isMention = !talk.items[index].isComment
    return ItemFacts(
      received: received, isOwner: talk.items[index].byOwner != nil, isMention: isMention,
      isReply: talk.items[index].parent != nil,
      asks: postOfItem[index] >= 0 && ItemFacts.asks(talk.items[index], isMention: isMention))
  }

  /// Finds the items that `answered_by` names, if they are shown.
  private func readNamedAnswers(into facts: inout [ItemFacts]) {
    var asking: [String: [Int]] = [:]
    for index in talk.items.indices where facts[index].asks {
      if let id = talk.items[index].answeredBy { asking[id, default: []].append(index) }
    }
    guard !asking.isEmpty else { return }
    for index in talk.items.indices where postOfItem[index] >= 0 {
      for question in asking[talk.items[index].id] ?? [] {
        facts[question].answer = facts[index].isOwner ? .owner : .reader
      }
    }
  }

  private mutating func count(_ index: Int, _ facts: ItemFacts) {
    let type = talk.items[index].type
    let kind = talk.items[index].kind
    let channel = TalkChannel(type, isOwner: facts.isOwner)
    countsOfPost[Int(postOfItem[index])].count(type, kind, isOwner: facts.isOwner)
    total.count(type, kind, isOwner: facts.isOwner)
    channels[channel] += 1
    weeks.count(channel, received: facts.received)
    guard !facts.isOwner else { return }
    let address = talk.items[index].authorURL
    if type.isPing, let page = talk.items[index].source ?? address {
      domains.count(page, received: facts.received)
    }
    voices.count(talk.items[index].author, address: address, received: facts.received)
  }

  /// The post under which an item is shown.
  func post(of index: Int) -> ReportPost? {
    let position = Int(postOfItem[index])
    return posts.indices.contains(position) ? posts[position] : nil
  }
}
