/// Looks for the owner's answers.
///
/// A thread is an entry of the first level with all replies to it, those to a ping included. Under
/// a post where nobody used replies (older blogs, imported comments) an owner's comment speaks to
/// all comments before it, and each of those is a thread.
struct AnswerSurvey {
  /// Seconds from the first item of a reader to the owner's first item after it, by thread.
  private(set) var times: [Int] = []
  /// The number of threads in which a reader asks.
  private(set) var asking = 0
  /// How many of those the owner answered later than the first question.
  private(set) var responded = 0
  /// The questions without an answer.
  private(set) var open: [Int] = []

  /// Surveys the threads under one post.
  /// - Parameters:
  ///   - thread: What is shown under the post.
  ///   - facts: All items, oldest first.
  mutating func survey(_ thread: TalkThread, _ facts: [ItemFacts]) {
    if isFlat(thread, facts) {
      surveyFlat(thread, facts)
    } else {
      surveyTrees(thread, facts)
    }
  }

  /// Whether nobody used replies; then there are no gaps either, which only replies keep.
  private func isFlat(_ thread: TalkThread, _ facts: [ItemFacts]) -> Bool {
    thread.comments.allSatisfy { !facts[$0.item].isReply && $0.level == 1 }
  }

  private mutating func surveyFlat(_ thread: TalkThread, _ facts: [ItemFacts]) {
    var answer: Int?
    for index in thread.comments.map(\.item).sorted(by: >) {
      if facts[index].isOwner { answer = index }
      evaluate(answer.map { index < $0 ? [index, $0] : [index] } ?? [index], facts)
    }
    // Pings wait for no answer.
    for index in thread.pings + thread.reactions { evaluate([index], facts) }
  }

  private mutating func surveyTrees(_ thread: TalkThread, _ facts: [ItemFacts]) {
    var underPings: [Int: [Int]] = [:]
    var position = 0
    let comments = thread.comments
    while position < comments.count {
      let root = comments[position]
      var members: [Int] = []
      repeat {
        if !comments[position].isGap { members.append(comments[position].item) }
        position += 1
      } while position < comments.count && comments[position].level > 1
      if let ping = root.parent {
        underPings[ping, default: []] += members
      } else {
        evaluate(members.sorted(), facts)
      }
    }
    for index in thread.pings + thread.reactions {
      let replies = underPings.removeValue(forKey: index) ?? []
      evaluate(([index] + replies).sorted(), facts)
    }
    // What answers a removed ping. Results are sorted later, so the order does not matter.
    for replies in underPings.values { evaluate(replies.sorted(), facts) }
  }

  /// Evaluates the items of one thread, given in the order of time.
  ///
  /// Within one second, the owner speaks last: conversations that were taken over often have whole
  /// minutes or days only, and ids say nothing of the order.
  private mutating func evaluate(_ members: [Int], _ facts: [ItemFacts]) {
    let members =
      members.count < 2
      ? members
      : members.sorted { left, right in
        let (a, b) = (facts[left], facts[right])
        if a.received != b.received { return a.received < b.received }
        return a.isOwner == b.isOwner ? left < right : b.isOwner
      }
    var firstReader: Int?
    var hasAnswer = false
    var lastOwner = -1
    /// Places in `members`, as `lastOwner`.
    var questions: [Int] = []
    for (place, index) in members.enumerated() {
      if facts[index].isOwner {
        lastOwner = place
        if let firstReader, !hasAnswer {
          hasAnswer = true
          times.append(max(facts[index].received - facts[firstReader].received, 0))
        }
      } else {
        if firstReader == nil { firstReader = index }
        if facts[index].asks { questions.append(place) }
      }
    }
    guard let first = questions.first else { return }
    asking += 1
    if lastOwner > first || questions.contains(where: { facts[members[$0]].answer == .owner }) {
      responded += 1
    }
    open += questions.map { ($0, members[$0]) }
      .filter { $0.0 > lastOwner && facts[$0.1].answer == .none }.map(\.1)
  }
}
