/// Counts what waits for a decision, and what decisions found to be spam.
struct ModerationSurvey {
  private let now: Int
  private var ages: [Int] = []
  private var spamCounts = ChannelCounts()
  private var decided = ChannelCounts()

  init(now: Int) { self.now = now }

  mutating func count(_ type: TalkType, _ state: TalkState, isOwner: Bool, received: Int) {
    guard state != .pending else {
      ages.append(max(now - received, 0))
      return
    }
    guard !isOwner else { return }
    let channel = TalkChannel(type, isOwner: false)
    decided[channel] += 1
    if state == .spam { spamCounts[channel] += 1 }
  }

  var pending: TalkReport.Pending {
    let sorted = ages.sorted()
    return TalkReport.Pending(
      count: sorted.count, oldest: sorted.last,
      median: TalkReport.AnswerTimes.rank(50, of: sorted))
  }

  var spam: TalkReport.Spam? {
    guard spamCounts.total > 0 else { return nil }
    return TalkReport.Spam(
      share: TalkShare(spamCounts.total, of: decided.total),
      channels: TalkChannel.allCases.filter { decided[$0] > 0 }.map {
        TalkReport.Spam.ChannelShare(
          channel: $0, share: TalkShare(spamCounts[$0], of: decided[$0]))
      })
  }
}
