import BlogModel
import Conversation
import Testing

/// Answers and questions, computed by hand.
@Suite struct ReportAnswerTests {
  /// A conversation, and what the report has to say about its answers.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let items: [TalkItem]
    /// Median and nine in ten, in seconds.
    var times: [Int?] = [nil, nil]
    var buckets = [0, 0, 0, 0, 0]
    /// Answered of asking threads.
    var rate = [0, 0]
    var open: [String] = []

    init(
      _ name: String, _ items: [TalkItem], times: [Int?] = [nil, nil],
      buckets: [Int] = [0, 0, 0, 0, 0], rate: [Int] = [0, 0], open: [String] = []
    ) {
      testDescription = name
      self.items = items
      self.times = times
      self.buckets = buckets
      self.rate = rate
      self.open = open
    }
  }

  static let cases = [
    Case("nothing", []),
    Case("one remark", [item("a")]),
    Case("one question", [question("a", at: 0)], rate: [0, 1], open: ["a"]),
    Case(
      "an answer of the same second", [question("b", at: 0), owner("a", at: 0, parent: "b")],
      times: [0, 0], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "one answer", [question("a", at: 0), owner("b", at: 60, parent: "a")], times: [60, 60],
      buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "an answer to a remark is an answer", [item("a"), owner("b", at: 7_200, parent: "a")],
      times: [7_200, 7_200], buckets: [0, 1, 0, 0, 0]),
    Case(
      "even number: the lower of the two in the middle",
      [10, 20, 30, 40].flatMap {
        [item("q\($0)", at: $0 * 1_000), owner("o\($0)", at: $0 * 1_001, parent: "q\($0)")]
      }, times: [20, 40], buckets: [4, 0, 0, 0, 0]),
    Case(
      "odd number",
      [10, 20, 30].flatMap {
        [item("q\($0)", at: $0 * 1_000), owner("o\($0)", at: $0 * 1_001, parent: "q\($0)")]
      }, times: [20, 30], buckets: [3, 0, 0, 0, 0]),
    Case(
      "nine in ten of ten is the ninth",
      (1...10).flatMap {
        [item("q\($0)", at: $0 * 100), owner("o\($0)", at: $0 * 101, parent: "q\($0)")]
      }, times: [5, 9], buckets: [10, 0, 0, 0, 0]),
    Case(
      "the limits belong to the next bucket",
      [3_599, 3_600, 14_399, 14_400, 28_799, 28_800, 86_399, 86_400].flatMap {
        [item("q\($0)"), owner("o\($0)", at: $0, parent: "q\($0)")]
      }, times: [14_400, 86_400], buckets: [1, 2, 2, 2, 1]),
    Case(
      "the owner begins: the clock starts with the reader",
      [
        owner("a", at: 0), question("b", at: 100, parent: "a"), owner("c", at: 150, parent: "b"),
      ], times: [50, 50], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "the owner begins and is asked: what came before is no answer",
      [owner("a", at: 0), question("b", at: 100, parent: "a")], rate: [0, 1], open: ["b"]),
    Case(
      "answers of other readers are none",
      [question("a", at: 0), item("b", at: 50, parent: "a"), owner("c", at: 90, parent: "b")],
      times: [90, 90], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "only readers answer", [question("a", at: 0), item("b", at: 50, parent: "a")],
      rate: [0, 1], open: ["a"]),
    Case(
      "of several answers the first counts for the time",
      [
        question("a", at: 0), owner("b", at: 30, parent: "a"), owner("c", at: 900, parent: "a"),
      ], times: [30, 30], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "the second question of an answered thread waits",
      [
        question("a", at: 0), owner("b", at: 30, parent: "a"), question("c", at: 60, parent: "b"),
      ], times: [30, 30], buckets: [1, 0, 0, 0, 0], rate: [1, 1], open: ["c"]),
    Case(
      "the last answer answers all questions before it",
      [
        question("a", at: 0), question("b", at: 30, parent: "a"), owner("c", at: 60, parent: "a"),
      ], times: [60, 60], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "the clock goes by arrival, not by place in the tree",
      [
        question("a", at: 0), item("b", at: 10, parent: "a"), owner("c", at: 500, parent: "b"),
        owner("d", at: 200, parent: "a"),
      ], times: [200, 200], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "a deleted parent: the clock starts with what is left of the thread",
      [
        item("a", at: 0, state: .tombstone), question("b", at: 100, parent: "a"),
        owner("c", at: 160, parent: "a"),
      ], times: [60, 60], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "a parent that is gone for good leaves threads of their own",
      [question("b", at: 100, parent: "a"), owner("c", at: 160, parent: "a")],
      rate: [0, 1], open: ["b"]),
    Case(
      "an answer in another thread is none",
      [
        question("a", at: 0), item("b", at: 10), owner("c", at: 20, parent: "b"),
      ], times: [10, 10], buckets: [1, 0, 0, 0, 0], rate: [0, 1], open: ["a"]),
    Case(
      "nobody uses replies: the owner speaks to all before",
      [
        question("a", at: 0), item("b", at: 10), owner("c", at: 70), question("d", at: 80),
      ], times: [60, 70], buckets: [2, 0, 0, 0, 0], rate: [1, 2], open: ["d"]),
    Case(
      "an answer waiting for approval is none",
      [question("a", at: 0), owner("b", at: 10, parent: "a").with { $0.state = .pending }],
      rate: [0, 1], open: ["a"]),
    Case(
      "a name proves nothing",
      [
        question("a", at: 0), item("b", at: 10, parent: "a").with { $0.author = "Gesine" },
      ], rate: [0, 1], open: ["a"]),
    Case("the owner's questions wait for no answer", [owner("a", at: 0).with { $0.text = "Und?" }]),
    Case(
      "marked as a question, and as none",
      [
        item("a").with { $0.question = true }, question("b", at: 1).with { $0.question = false },
      ], rate: [0, 1], open: ["a"]),
    Case(
      "question marks of other scripts, question words",
      ["Gibt es das？", "„Noch da?“", "Wie lange hält er", "Wie schön!", "Nein."].enumerated().map {
        index, text in item("q\(index)", at: index).with { $0.text = text }
      }, rate: [0, 3], open: ["q0", "q1", "q2"]),
    Case(
      "answered elsewhere by the owner",
      [
        question("a", at: 0).with { $0.answeredBy = "c" }, item("b", at: 10),
        owner("c", at: 20, parent: "b"),
      ], times: [10, 10], buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "answered by a reader: nothing waits, but it was not the owner",
      [question("a", at: 0).with { $0.answeredBy = "b" }, item("b", at: 10, parent: "a")],
      rate: [0, 1]),
    Case(
      "answered by something that is not there",
      [question("a", at: 0).with { $0.answeredBy = "zz" }], rate: [0, 1], open: ["a"]),
    Case(
      "a title of another blog asks nothing",
      [ping("a", .trackback).with { $0.text = "Wie Saft entsteht" }]),
    Case(
      "a reply on another site asks",
      [ping("a", .webmention, .reply).with { $0.text = "Gibt es den noch?" }], rate: [0, 1],
      open: ["a"]),
    Case(
      "an answer to a mention", [ping("a", .pingback), owner("b", at: 40, parent: "a")],
      times: [40, 40], buckets: [1, 0, 0, 0, 0]),
    Case(
      "the same second: the id tells which came first",
      [question("a", at: 5), owner("b", at: 5, parent: "a")], times: [0, 0],
      buckets: [1, 0, 0, 0, 0], rate: [1, 1]),
    Case(
      "other posts and posts that are not published",
      [
        question("a", at: 0), owner("b", at: 9, post: "saft"), question("c", at: 1, post: "fremd"),
      ], rate: [0, 1], open: ["a"]),
  ]

  @Test(arguments: cases) func answers(_ example: Case) {
    for items in [example.items, example.items.reversed()] {
      let report = report(items)
      #expect([report.answerTimes.median, report.answerTimes.p90] == example.times)
      #expect(report.answerTimes.buckets == example.buckets)
      #expect(report.answerTimes.count == example.buckets.reduce(0, +))
      #expect([report.responses.part, report.responses.whole] == example.rate)
      #expect(report.unanswered.map(\.id) == example.open)
    }
  }

  @Test func openQuestionsTellWhereAndHowLong() {
    let report = report(
      [question("b", at: 100), question("a", at: 40, post: "saft")], at: 140,
      ReportSettings(weekOffset: 3_600))
    let first = report.unanswered.first
    #expect(report.unanswered.map(\.age) == [100, 40])
    #expect(first?.post == "saft")
    #expect(first?.title == "Titel saft")
    #expect(first?.url == "https://saft.example/saft/#c-a")
    #expect(first?.received.rfc3339 == "2026-03-04T11:15:40+01:00")
    #expect(first?.author == nil)
    #expect(first?.text == nil)
  }

  @Test func wordsOfReadersAreInTheReportOnlyIfAsked() {
    let long = String(repeating: "sehr ", count: 40) + "gut?"
    let report = report(
      [
        question("a", at: 0), item("b", at: 1).with { $0.text = "a\n\nb\u{202E}?" },
        item("c", at: 2).with { $0.text = long },
      ],
      ReportSettings(namesPersons: true))
    #expect(report.unanswered.map(\.author) == ["Name a", "Name b", "Name c"])
    #expect(
      report.unanswered.map(\.text) == [
        "Gibt es den Saft noch?", "a b?", String(repeating: "sehr ", count: 27) + "sehr…",
      ])
  }

  @Test func pendingItemsAndTheirAge() {
    let states: [TalkState] = [.pending, .pending, .pending, .approved, .spam]
    let items = states.enumerated().map { item("i\($0)", at: $0 * 100, state: $1) }
    let some = report(items, at: 1_000)
    #expect([some.pending.count, some.pending.oldest, some.pending.median] == [3, 1_000, 900])
    let none = report([])
    #expect([none.pending.count, none.pending.oldest, none.pending.median] == [0, nil, nil])
    // A clock that went wrong makes no negative ages.
    #expect(report(items, at: -50).pending.oldest == 0)
  }
}
