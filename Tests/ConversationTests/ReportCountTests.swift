import BlogModel
import Conversation
import Diagnostics
import Testing

/// Rates, weeks, sites, posts, readers and spam, computed by hand.
@Suite struct ReportCountTests {
  @Test(arguments: [
    (TalkType.comment, MentionKind.mention, [1, 0, 0, 0]), (.reply, .mention, [1, 0, 0, 0]),
    (.trackback, .mention, [0, 1, 0, 0]), (.pingback, .mention, [0, 1, 0, 0]),
    (.webmention, .mention, [0, 1, 0, 0]), (.webmention, .repost, [0, 1, 0, 0]),
    (.webmention, .reply, [1, 0, 0, 0]), (.webmention, .like, [0, 0, 1, 0]),
    (.webmention, .bookmark, [0, 0, 0, 1]), (.webmention, .rsvp, [0, 0, 0, 1]),
  ])
  func eachKindCountsOnce(type: TalkType, kind: MentionKind, counts: [Int]) {
    let report = report([ping("a", type, kind)])
    let found = report.counts
    #expect([found.conversation, found.amplification, found.applause, found.other] == counts)
    #expect(found.talk == 1)
    #expect(found.answers == 0)
    #expect(
      [report.conversationRate, report.amplificationRate, report.applauseRate]
        == counts.prefix(3).map { TalkShare($0, of: 2) })
  }

  @Test func theOwnersItemsAreAnswersAndNothingElse() {
    let report = report([owner("a", at: 0), ping("b", .pingback).with { $0.byOwner = "gesine" }])
    #expect(report.counts.answers == 2)
    #expect(report.counts.talk == 0)
    #expect(report.channels[.answer] == 2)
    #expect(report.channels.total == 2)
    #expect(report.domains == [])
    #expect(report.voices.total == 0)
  }

  @Test(
    arguments: [
      (0, 0, 10, nil), (5, 0, 10, nil), (0, 3, 10, 0), (1, 3, 10, 3), (2, 3, 10, 7), (1, 2, 1, 1),
      (1, 4, 10, 3), (7, 2, 10, 35), (Int.max, 2, 10, nil), (Int.max, Int.max, 1, 1),
      (-1, -1, 10, nil), (1, 3, 0, nil),
    ] as [(Int, Int, Int, Int?)])
  func sharesAreRoundedInWholeNumbers(part: Int, whole: Int, scale: Int, expected: Int?) {
    #expect(TalkShare(part, of: whole).rounded(to: scale) == expected)
  }

  @Test func onlyWhatIsShownCounts() {
    let states: [TalkState] = [.pending, .spam, .trash, .tombstone, .gone]
    var items = states.map { item($0.rawValue, state: $0) }
    items.append(item("future").with { $0.isWithheld = true })
    items.append(item("twice"))
    items.append(item("twice", at: 1))
    items.append(ping("t", .trackback, from: "https://a.example/x"))
    items.append(ping("w", .webmention, from: "http://a.example/x"))
    let report = report(items)
    #expect(report.counts.talk == 2)
    #expect(report.channels[.comment] == 1)
    #expect(report.channels[.webmention] == 1)
    #expect(report.channels[.trackback] == 0)
  }

  @Test func weeksBeginOnMondayByTheClocksOfTheSite() {
    // 2026-03-04 10:15 UTC is a Wednesday; Monday the 9th begins 13:45 h and four days later.
    let monday = 4 * 86_400 + 49_500
    let items = [
      item("a", at: monday - 1), item("b", at: monday), ping("c", .trackback, at: monday - 3_600),
      owner("d", at: monday + 604_800 - 1), ping("e", .webmention, .like, at: monday - 604_800),
      item("f", at: monday - 604_800 - 1), item("g", at: monday - 2 * 604_800 - 1),
    ]
    func lines(_ offset: Int) -> [String] {
      report(items, at: monday + 604_799, ReportSettings(weekOffset: offset, weeks: 3)).weeks.map {
        week in
        "\(week.name) \(week.monday.day) "
          + TalkChannel.allCases.map { "\(week.counts[$0])" }.joined()
      }
    }
    #expect(lines(0) == ["2026-W09 23 10000", "2026-W10 2 10101", "2026-W11 9 11000"])
    // An hour ahead, the last second of the report lies in the next week already.
    #expect(lines(3_600) == ["2026-W10 2 10001", "2026-W11 9 20100", "2026-W12 16 01000"])
  }

  @Test(arguments: [
    ("2020-12-28", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01"),
    ("2026-12-28", "2026-W53"), ("2027-01-04", "2027-W01"),
  ])
  func weeksAreNamedByTheirThursday(day: String, name: String) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    let now = Timestamp(seconds: date.daysSince1970 * 86_400)
    var findings: [Finding] = []
    let talk = Talk([], posts: [], findings: &findings)
    let report = TalkReport(talk, posts: [], now: now, settings: ReportSettings(weeks: 1))
    #expect(report.weeks.map(\.name) == [name])
    #expect(report.weeks.map(\.monday) == [date])
  }

  @Test func sitesByNumberOfMentions() {
    let sources = [
      "https://WWW.b.example/1", "http://b.example:8080/2", "https://a.example/?x",
      "https://c.example",
      "https://b.example#3", "ftp://d.example/", "https://bad host/", "https:///",
      "https://a.example/2",
    ]
    let items = sources.enumerated().map { ping("p\($0)", .pingback, at: $0 * 10, from: $1) }
    let report = report(items, at: 86_400 + 20, ReportSettings(recentDays: 1))
    #expect(
      report.domains.map { "\($0.host) \($0.count)" } == [
        "b.example 3", "a.example 2", "c.example 1",
      ])
    // The limit itself is new: a.example was first seen exactly a day ago.
    #expect(report.domains.map(\.isNew) == [false, true, true])
    #expect(report.newDomains.map(\.host) == ["c.example", "a.example"])
    #expect(report.domains.map(\.first) == [at(0), at(20), at(30)])
  }

  @Test func aPingWithoutSourceIsCountedByItsAuthor() {
    let item = ping("a", .trackback).with {
      $0.source = nil
      $0.authorURL = "https://www.garten.example/me"
    }
    #expect(report([item]).domains.map(\.host) == ["garten.example"])
  }

  @Test func postsTagsAndProducts() {
    let posts = [
      post("a", tags: ["Saft", "Saft", "Obst"], products: ["p1"]),
      post("b", tags: ["Saft"], products: ["p1", "p2"], at: 5), post("c", at: 9),
      post("a", tags: ["Zwei"]),
    ]
    let items = [
      item("1", post: "a"), item("2", post: "b"), ping("3", .webmention, .like, post: "b"),
      ping("4", .trackback, post: "a"), owner("5", at: 7, post: "b"), item("6", post: "zz"),
      item("7", post: "a"),
    ]
    let report = report(items, posts: posts, ReportSettings(productNames: ["p1": "Apfelsaft"]))
    #expect(report.postCount == 3)
    #expect(
      report.posts.map { "\($0.slug) \($0.counts.talk) \($0.counts.answers)" } == [
        "a 3 0", "b 2 1", "c 0 0",
      ])
    #expect(
      report.tags.map { "\($0.name) \($0.posts) \($0.counts.talk)" } == [
        "Saft 2 5", "Obst 1 3",
      ])
    #expect(
      report.products.map { "\($0.key) \($0.name) \($0.posts) \($0.counts.talk)" } == [
        "p1 Apfelsaft 2 5", "p2 p2 1 2",
      ])
    #expect(report.tags.first?.rate == TalkShare(5, of: 2))
    #expect(report.counts.talk == 5)
  }

  @Test func equalPostsStandByDateThenSlug() {
    let posts = [post("a"), post("b", at: 3), post("d", at: 1), post("c", at: 1)]
    #expect(report([], posts: posts).posts.map(\.slug) == ["b", "c", "d", "a"])
  }

  /// `days[i]` is the number of days on which reader i speaks.
  private func voices(_ days: [Int], _ settings: ReportSettings = ReportSettings())
    -> TalkReport.Voices
  {
    let items = days.enumerated().flatMap { reader, count in
      (0..<count).map { day in
        item("r\(reader)d\(day)", at: day * 86_400).with { $0.author = "Leser \(reader)" }
      }
    }
    return report(items, settings).voices
  }

  @Test(
    arguments: [
      ([], [0, 0, 0, 0]), ([1], [nil, nil, 0, 0]), ([1, 2], [nil, nil, nil, 0]),
      ([1, 1, 1], [3, 3, 0, 0]), ([1, 1, 1, 2, 3, 4, 5, 6, 7], [9, 3, 3, 3]),
      // One regular reader alone could be worked out, so a second number is suppressed.
      ([1, 1, 1, 1, 2, 3, 4, 5], [8, 4, nil, nil]),
      // Two small groups that are three together hide each other.
      ([1, 1, 1, 1, 2, 5, 5], [7, 4, nil, nil]),
      // Two small groups of one do not.
      ([1, 1, 1, 1, 2, 5], [6, nil, nil, nil]),
    ] as [([Int], [Int?])])
  func smallGroupsAreNotTold(days: [Int], expected: [Int?]) {
    let found = voices(days)
    #expect([found.total, found.once, found.returning, found.regular] == expected)
    #expect(found.named == [])
  }

  @Test func namesOnRequest() {
    let found = voices([1, 2, 5], ReportSettings(namesPersons: true))
    #expect([found.total, found.once, found.returning, found.regular] == [3, 1, 1, 1])
    #expect(
      found.named.map { "\($0.name) \($0.days) \($0.items)" } == [
        "Leser 2 5 5", "Leser 1 2 2",
      ])
  }

  @Test func readersAreKnownByAddressThenName() {
    let day = 86_400
    func voice(_ id: String, _ day: Int, _ name: String?, _ url: String? = nil) -> TalkItem {
      item(id, at: day).with {
        $0.author = name
        $0.authorURL = url
      }
    }
    let items = [
      voice("a", 0, "Jo", "https://www.Jo.example/"),
      voice("b", day, "Johanna", "http://jo.example"),
      voice("c", 0, " Uwe  B. "), voice("d", day, "uwe b."), voice("e", 2 * day, "Uwe B.\u{A0}"),
      voice("f", 0, "Jo"), voice("g", 0, nil), voice("h", 0, "  "),
    ]
    let found = report(items, ReportSettings(namesPersons: true)).voices
    #expect([found.total, found.once, found.returning] == [3, 1, 2])
    #expect(found.named.map { "\($0.name) \($0.days)" } == ["Uwe B.\u{A0} 3", "Johanna 2"])
  }

  @Test func daysOfReadersGoByTheClocksOfTheSite() {
    // Midnight is 13:45 h after the beginning of the tests, an hour earlier an hour ahead.
    let items = [49_000, 49_600].map { item("i\($0)", at: $0).with { $0.author = "Jo" } }
    func days(_ offset: Int) -> Int? {
      report(items, ReportSettings(weekOffset: offset, namesPersons: true)).voices.returning
    }
    #expect(days(0) == 1)
    #expect(days(3_600) == 0)
  }

  @Test func newReaders() {
    let items = (0..<4).map { item("i\($0)", at: $0 * 86_400) }
    let now = 31 * 86_400
    #expect(report(items, at: now, ReportSettings(recentDays: 30)).voices.recent == 3)
    #expect(report(items, at: now, ReportSettings(recentDays: 29)).voices.recent == nil)
    #expect(report(items, at: now, ReportSettings(recentDays: 27)).voices.recent == 0)
  }

  @Test func spamOfWhatWasDecided() {
    var items = [item("a"), item("b", state: .spam), item("c", state: .pending), owner("d", at: 1)]
    items += [ping("e", .trackback).with { $0.state = .spam }, item("f", state: .trash)]
    let spam = report(items).spam
    #expect(spam?.share == TalkShare(2, of: 4))
    #expect(
      spam?.channels.map { "\($0.channel) \($0.share.part)/\($0.share.whole)" } == [
        "comment 1/3", "trackback 1/1",
      ])
    #expect(report([item("a")]).spam == nil)
  }

  @Test(arguments: [Int.min, Int.max, -62_135_596_801, 253_402_300_800])
  func timesOutsideTheCalendarDoNotTrap(seconds: Int) {
    let far = Timestamp(seconds: seconds)
    var findings: [Finding] = []
    let items = [question("a", at: 0), owner("b", at: 5, parent: "a"), ping("c", .trackback)]
      .map { item in item.id == "a" ? item.with { $0.received = far } : item }
    let talk = Talk(items, posts: ["ernte"], findings: &findings)
    for now in [far, at(0)] {
      for offset in [Int.min, 0, Int.max] {
        let report = TalkReport(
          talk, posts: [post("ernte")], now: now,
          settings: ReportSettings(weekOffset: offset, weeks: Int.max, recentDays: Int.max))
        #expect(report.counts.talk == 2)
        #expect(report.weeks.count <= 520)
        #expect(!report.text().isEmpty && !report.json().isEmpty)
        #expect(ReportMarkup.problem(in: report.html(site: "x")) == nil)
      }
    }
  }
}
