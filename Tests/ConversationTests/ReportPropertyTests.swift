import BlogModel
import Conversation
import Diagnostics
import Testing

/// Reports on random conversations against counting that is slow and simple.
@Suite struct ReportPropertyTests {
  private static let posts = (0..<4).map { number in
    post(
      "p\(number)", tags: ["eins", "zwei", "drei"].filter { _ in number > 0 }.suffix(number),
      products: number % 2 == 0 ? ["saft"] : [], at: number)
  }

  /// Items that answer each other in every possible and impossible way.
  private static func items(_ dice: inout Dice, replies: Bool) -> [TalkItem] {
    let count = Int.random(in: 0...30, using: &dice)
    return (0..<count).map { number in
      var made = item(
        "i\(Int.random(in: 0..<100, using: &dice) < 3 ? max(number - 1, 0) : number)",
        TalkType.allCases.randomElement(using: &dice) ?? .comment,
        at: Int.random(in: 0...20, using: &dice) * 40_000,
        state: Int.random(in: 0..<4, using: &dice) > 0
          ? .approved : TalkState.allCases.randomElement(using: &dice) ?? .spam,
        post: "p\(Int.random(in: 0...4, using: &dice) / 2)")
      if replies, Bool.random(using: &dice) {
        made.parent = "i\(Int.random(in: 0...count, using: &dice))"
      }
      if Int.random(in: 0..<3, using: &dice) == 0 { made.byOwner = "gesine" }
      if Bool.random(using: &dice) { made.text = "Wirklich?" }
      if Int.random(in: 0..<8, using: &dice) == 0 {
        made.answeredBy = "i\(Int.random(in: 0...count, using: &dice))"
      }
      if Int.random(in: 0..<9, using: &dice) == 0 { made.question = Bool.random(using: &dice) }
      if made.type == .webmention {
        made.kind = MentionKind.allCases.randomElement(using: &dice) ?? .mention
      }
      if made.type.isPing {
        made.source = "https://s\(Int.random(in: 0...5, using: &dice)).example/\(number % 9)"
      }
      made.author = "Leser \(Int.random(in: 0...6, using: &dice))"
      return made
    }
  }

  @Test(arguments: 0..<400) func sameAsCountedByHand(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let items = Self.items(&dice, replies: seed % 3 > 0)
    var findings: [Finding] = []
    let talk = Talk(items, posts: [], findings: &findings)
    let settings = ReportSettings(
      weekOffset: [0, 7_200, -36_000][seed % 3], weeks: 3, recentDays: 3, namesPersons: true)
    let report = TalkReport(talk, posts: Self.posts, now: at(800_000), settings: settings)
    let slow = SlowReport(talk, posts: Self.posts.map(\.slug))
    #expect(report.answerTimes.count == slow.times.count)
    #expect(report.answerTimes.median == slow.rank(50))
    #expect(report.answerTimes.p90 == slow.rank(90))
    #expect(report.answerTimes.buckets == slow.buckets)
    #expect(report.responses == TalkShare(slow.responded, of: slow.asking))
    #expect(report.unanswered.map(\.id) == slow.open.sorted().map { talk.items[$0].id })
    let readers = slow.shown.filter { talk.items[$0].byOwner == nil }
    #expect(report.counts.talk == readers.count)
    #expect(report.counts.answers == slow.shown.count - readers.count)
    #expect(report.channels.total == slow.shown.count)
    #expect(report.posts.map(\.counts.talk).reduce(0, +) == readers.count)
    for entry in report.posts {
      #expect(entry.counts.talk == readers.count { talk.items[$0].post == entry.slug })
    }
    for group in report.tags + report.products {
      let slugs = Self.posts.filter { ($0.tags + $0.products).contains(group.key) }.map(\.slug)
      #expect(group.posts == slugs.count)
      #expect(group.counts.talk == readers.count { slugs.contains(talk.items[$0].post) })
    }
    for domain in report.domains {
      let own = readers.filter {
        talk.items[$0].source?.hasPrefix("https://\(domain.host)/") == true
      }
      #expect(domain.count == own.count)
      #expect(domain.first == own.map { talk.items[$0].received }.min())
      #expect(domain.isNew == (domain.first.seconds >= at(800_000).seconds - 3 * 86_400))
    }
    #expect(
      report.domains.map(\.count).reduce(0, +) == readers.count { talk.items[$0].type.isPing })
    for week in report.weeks {
      let start = week.monday.daysSince1970 * 86_400 - settings.weekOffset
      #expect(week.monday.weekday == 1)
      for channel in TalkChannel.allCases {
        let own = slow.shown.filter { index in
          (start..<start + 604_800).contains(talk.items[index].received.seconds)
            && slow.channel(index) == channel
        }
        #expect(week.counts[channel] == own.count)
      }
    }
    var days: [String: Set<CalendarDay>] = [:]
    for index in readers {
      let moment = Timestamp(
        seconds: talk.items[index].received.seconds, offset: settings.weekOffset)
      days[talk.items[index].author ?? "", default: []].insert(moment.day)
    }
    let found = [report.voices.once, report.voices.returning, report.voices.regular]
    #expect(
      found
        == [1..<2, 2..<5, 5..<100].map { range in days.values.count { range.contains($0.count) } })
    #expect(report.pending.count == items.count { $0.state == .pending })
  }

  @Test(arguments: 0..<40) func theOrderOfItemsAndPostsDoesNotMatter(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let items = Self.items(&dice, replies: true).enumerated().map { index, item in
      item.with { $0.id = "u\(index)" }
    }
    let first = report(items, posts: Self.posts)
    for _ in 0..<3 {
      let again = report(
        items.shuffled(using: &dice), posts: Self.posts.shuffled(using: &dice))
      #expect(again == first)
      #expect(again.json() == first.json())
      #expect(again.text() == first.text())
      #expect(again.html(site: "Saft") == first.html(site: "Saft"))
    }
    #expect(ReportMarkup.problem(in: first.html(site: "Saft", words: .german)) == nil)
  }

  @Test(arguments: 0..<200) func suppressedGroupsCannotBeWorkedOut(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let days = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
      [1, 1, 2, 5].randomElement(using: &dice) ?? 1
    }
    let items = days.enumerated().flatMap { reader, count in
      (0..<count).map { day in
        item("r\(reader)d\(day)", at: day * 86_400).with { $0.author = "Leser \(reader)" }
      }
    }
    let voices = report(items).voices
    let groups = [voices.once, voices.returning, voices.regular]
    let truth = [1..<2, 2..<5, 5..<9].map { range in days.count { range.contains($0) } }
    for (told, number) in zip(groups, truth) {
      #expect(told == nil || told == number && !(1...2).contains(number))
    }
    guard let total = voices.total else {
      #expect((1...2).contains(days.count))
      return
    }
    let hidden = total - groups.compactMap { $0 }.reduce(0, +)
    #expect(hidden == 0 || hidden >= 3)
  }
}
