import Conversation
import Diagnostics
import Testing

/// Threads: order, levels, gaps, and what does not fit together.
@Suite struct ThreadTests {
  /// The thread of the only post, and the findings.
  private func thread(_ items: [TalkItem], posts: Set<String> = ["ernte", "saft"])
    -> (lines: [String], talk: Talk, findings: [String])
  {
    var findings: [Finding] = []
    let talk = Talk(items, posts: posts, findings: &findings)
    let comments = talk.threads["ernte"]?.comments ?? []
    let lines = comments.map { comment in
      var line = String(repeating: "  ", count: comment.level - 1) + talk.items[comment.item].id
      if comment.isGap { line += " gap" }
      if comment.isFlattened, let origin = talk.origin(of: comment) {
        line += " to \(origin.anchor) \(origin.isRemoved ? "removed" : origin.author ?? "-")"
      }
      return line
    }
    return (lines, talk, findings.sortedByPlace().map(words))
  }

  @Test func commentsStandByTimeThenId() {
    let items = [item("c", at: 5), item("b", at: 5), item("a", at: 9), item("d", at: 1)]
    #expect(thread(items).lines == ["d", "b", "c", "a"])
    #expect(thread(items.reversed()).lines == ["d", "b", "c", "a"])
  }

  @Test func repliesStandUnderWhatTheyAnswer() {
    let items = [
      item("a", at: 1), item("b", at: 2), item("a1", .reply, at: 3, parent: "a"),
      item("b1", .reply, at: 4, parent: "b"), item("a2", .reply, at: 5, parent: "a"),
      item("a11", .reply, at: 6, parent: "a1"),
    ]
    let (lines, talk, findings) = thread(items)
    #expect(lines == ["a", "  a1", "    a11", "  a2", "b", "  b1"])
    #expect(findings == [])
    let origins = talk.threads["ernte"]?.comments.map { talk.origin(of: $0)?.anchor }
    #expect(origins == [nil, "c-a", "c-a1", "c-a", nil, "c-b"])
  }

  @Test func deeperRepliesStandOnTheLastLevelByTime() {
    let items = [
      item("a", at: 1), item("b", at: 2, parent: "a"), item("c", at: 3, parent: "b"),
      item("d", at: 4, parent: "c"), item("e", at: 6, parent: "d"), item("f", at: 5, parent: "b"),
      item("g", at: 7, parent: "a"), item("h", at: 8, parent: "g"), item("i", at: 9, parent: "h"),
      item("j", at: 10, parent: "i"),
    ]
    #expect(
      thread(items).lines == [
        "a", "  b", "    c", "    d to c-c Name c", "    f", "    e to c-d Name d", "  g", "    h",
        "    i to c-h Name h", "    j to c-i Name i",
      ])
  }

  @Test func aRemovedParentStaysAsAGapIfItHasReplies() {
    let items = [
      item("a", at: 1, state: .tombstone), item("b", at: 2, parent: "a"),
      item("c", at: 3, state: .tombstone), item("d", at: 4, parent: "c", state: .tombstone),
      item("e", at: 5, state: .tombstone), item("f", at: 6, parent: "e", state: .tombstone),
      item("g", at: 7, parent: "f"), item("h", at: 8, parent: "g"),
      item("i", at: 9, parent: "h", state: .tombstone), item("j", at: 10, parent: "i"),
    ]
    let (lines, talk, findings) = thread(items)
    #expect(
      lines == [
        "a gap", "  b", "e gap", "  f gap", "    g", "    h to c-g Name g",
        "    i gap to c-h Name h", "    j to c-i removed",
      ])
    #expect(talk.threads["ernte"]?.counts.comments == 4)
    #expect(findings == [])
  }

  @Test(arguments: [TalkState.pending, .spam, .trash, .gone])
  func otherStatesAreNotShown(state: TalkState) {
    let (lines, _, findings) = thread([item("a", state: state), item("b", at: 1, parent: "a")])
    #expect(lines == ["b"])
    #expect(
      findings == [
        "warning[unknown-parent] file `a` is not shown: it is \(state.rawValue)"
      ])
  }

  @Test func itemsOfTheFutureAreNotShown() {
    var late = item("a")
    late.isWithheld = true
    let (lines, _, findings) = thread([late, item("b", at: 1, parent: "a")])
    #expect(lines == ["b"])
    #expect(findings == ["warning[unknown-parent] file `a` is not shown: it is dated after now"])
  }

  @Test func unknownParentsAreNamed() {
    let items = [
      item("a", at: 1, parent: "x"), item("b", at: 2, post: "saft"), item("c", at: 3, parent: "b"),
      item("d", at: 4, parent: "x", state: .spam),
    ]
    let (lines, _, findings) = thread(items)
    #expect(lines == ["a", "c"])
    #expect(
      findings == [
        "warning[unknown-parent] file there is no item `x`",
        "warning[unknown-parent] file `b` belongs to the post `saft`",
      ])
  }

  @Test func circlesAreBrokenAtTheOldest() {
    let items = [
      item("d", at: 9, parent: "b"), item("a", at: 3, parent: "c"), item("b", at: 2, parent: "a"),
      item("c", at: 5, parent: "b"), item("s", at: 1, parent: "s"),
    ]
    for items in [items, items.reversed()] {
      let (lines, talk, findings) = thread(items)
      #expect(lines == ["s", "b", "  c", "    a", "  d"])
      #expect(
        findings == [
          "warning[parent-cycle] file these items answer each other in a circle",
          "warning[parent-cycle] file this item answers itself",
        ])
      #expect(talk.threads["ernte"]?.comments.first?.parent == nil)
    }
  }

  @Test func theFindingOfACircleNamesTheOthers() {
    var findings: [Finding] = []
    _ = Talk(
      [
        item("a", at: 1, parent: "c"), item("b", at: 2, parent: "a"), item("c", at: 3, parent: "b"),
      ],
      posts: ["ernte"], findings: &findings)
    #expect(findings.map { $0.location?.path } == ["content/talk/ernte/a.md"])
    #expect(
      findings.first?.related.map(\.location.path)
        == ["content/talk/ernte/c.md", "content/talk/ernte/b.md"])
  }

  /// Two replies on other blogs that each link to the other's anchor here.
  @Test func aCircleOfTargetsIsNamedThere() {
    var items: [TalkItem] = []
    for (id, other) in [("a1", "a2"), ("a2", "a1")] {
      let lines = [
        "id: \(id)", "type: webmention", "kind: reply", "state: approved", "post: ernte",
        "received: 2026-03-04T10:15:00Z", "source: https://blog.example/\(id)/",
        "target: https://shop.example/ernte/#c-\(other)",
      ]
      items += [Sample(lines, path: "content/talk/ernte/\(id).md").read().item].compactMap(\.self)
    }
    var findings: [Finding] = []
    _ = Talk(items, posts: ["ernte"], findings: &findings)
    #expect(
      findings.map(words) == [
        "warning[parent-cycle] 9:9+32 these items answer each other in a circle"
      ])
    #expect(findings.first?.related.map(\.location.line) == [9])
    #expect(findings.first?.help.first?.contains("its `target` is a comment") == true)
  }

  @Test func answersThatAreNotThereAreNamed() throws {
    func read(_ id: String, _ answer: String, _ post: String = "ernte") throws -> TalkItem {
      let lines = [
        "id: \(id)", "type: comment", "state: approved", "post: \(post)",
        "received: 2026-03-04T10:15:00Z", "answered_by: \(answer)",
      ]
      return try #require(Sample(lines).read().item)
    }
    var findings: [Finding] = []
    let items = [
      try read("a", "nope"), try read("b", "a"), try read("c", "c"), try read("d", "e"),
      try read("e", "e", "saft"),
    ]
    _ = Talk(items, posts: ["ernte", "saft"], findings: &findings)
    #expect(
      findings.map(words) == [
        "warning[invalid-talk-item] 7:14+4 there is no item `nope`",
        "warning[invalid-talk-item] 7:14+1 this item answers itself",
        "warning[invalid-talk-item] 7:14+1 `e` belongs to the post `saft`",
        "warning[invalid-talk-item] 7:14+1 this item answers itself",
      ])
  }

  @Test func duplicateIdsAreErrorsOverAllPosts() {
    var other = item("a", at: 2, post: "saft")
    other.path = "content/talk/saft/z.md"
    var findings: [Finding] = []
    let talk = Talk([other, item("a", at: 1)], posts: ["ernte", "saft"], findings: &findings)
    #expect(findings.map(words) == ["error[duplicate-talk-id] file the id `a` is taken"])
    #expect(findings.first?.location?.path == "content/talk/saft/z.md")
    #expect(findings.first?.related.map(\.location.path) == ["content/talk/ernte/a.md"])
    #expect(talk.threads.keys.sorted() == ["ernte"])
  }

  @Test func unknownPostsAreNamedOnce() {
    let items = [
      item("b", at: 1, post: "ernt"), item("a", at: 2, post: "ernt"), item("c", post: "xyz"),
    ]
    var findings: [Finding] = []
    _ = Talk(items, posts: ["ernte"], findings: &findings)
    #expect(
      findings.map(words) == [
        "error[unknown-talk-post] file (did you mean `ernte`?) there is no post `ernt`",
        "error[unknown-talk-post] file there is no post `xyz`",
      ])
    #expect(
      findings.map { $0.location?.path } == ["content/talk/ernt/a.md", "content/talk/xyz/c.md"])
    #expect(findings.map(\.help) == [["2 items belong to it"], []])
  }

  /// A suggestion costs as much as there are posts, so that not every unknown post gets one.
  @Test func onlyTheFirstUnknownPostsGetSuggestions() {
    let names = (100..<130).map { "ernte-\($0)" }
    var findings: [Finding] = []
    _ = Talk(
      names.map { item($0, post: $0 + "x") }, posts: Set(names), findings: &findings)
    #expect(findings.map(\.id) == Array(repeating: .unknownTalkPost, count: 30))
    #expect(
      findings.map(\.label) == (0..<30).map { $0 < 20 ? "did you mean `\(names[$0])`?" : nil })
  }

  /// Positions come from the front matter that was read.
  @Test func findingsStandAtTheValue() throws {
    let read = try #require(Sample(TalkReaderTests.comment + ["parent: x"]).read().item)
    var findings: [Finding] = []
    _ = Talk([read], posts: [], findings: &findings)
    #expect(
      findings.sortedByPlace().map(words) == [
        "error[unknown-talk-post] 5:7+5 there is no post `ernte`",
        "warning[unknown-parent] 8:9+1 there is no item `x`",
      ])
  }

  /// Chains and crowds of any size end, and every comment is there once.
  @Test func fiftyThousandInOneThread() {
    var chain = [item("c0")]
    var crowd = [item("c0")]
    for index in 1..<50_000 {
      chain.append(item("c\(index)", .reply, at: index, parent: "c\(index - 1)"))
      crowd.append(item("c\(index)", .reply, at: index, parent: "c\(index / 2)"))
    }
    for items in [chain, chain.reversed(), crowd] {
      let (_, talk, findings) = thread(items)
      #expect(findings == [])
      let comments = talk.threads["ernte"]?.comments ?? []
      #expect(Set(comments.map(\.item)).count == 50_000)
      #expect(talk.threads["ernte"]?.counts.comments == 50_000)
    }
    chain[0].parent = "c49999"
    #expect(thread(chain).findings.count == 1)
  }

  /// Whatever parents say: each comment once, replies behind and one below what they answer.
  @Test func randomParentsGiveATree() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 1...30, using: &dice)
      let items = (0..<count).map { index in
        let parent = Int.random(in: 0..<count * 2, using: &dice)
        return item(
          "i\(index)", at: Int.random(in: 0...20, using: &dice),
          parent: parent < count ? "i\(parent)" : nil,
          state: Int.random(in: 0...4, using: &dice) == 0 ? .tombstone : .approved)
      }
      let (lines, talk, _) = thread(items)
      let again = thread(items.shuffled(using: &dice))
      #expect(lines == again.lines)
      let comments = talk.threads["ernte"]?.comments ?? []
      let shown = comments.filter { !$0.isGap }.map { talk.items[$0.item].id }
      #expect(shown.sorted() == items.filter { $0.state == .approved }.map(\.id).sorted())
      var level = 0
      var above: [Int] = []
      for comment in comments {
        #expect(comment.level <= min(level + 1, 3) && comment.level >= 1)
        level = comment.level
        above = above.prefix(level - 1) + [comment.item]
        if !comment.isFlattened, level > 1 { #expect(comment.parent == above[level - 2]) }
        if level == 1 { #expect(comment.parent == nil) }
      }
    }
  }
}
