import Conversation
import Diagnostics
import Testing

/// Trackbacks, pingbacks and webmentions in their groups, each source once.
@Suite struct PingTests {
  private func ping(
    _ id: String, _ type: TalkType, at seconds: Int, source: String, kind: MentionKind = .mention,
    target: String? = nil, state: TalkState = .approved, post: String = "ernte"
  ) -> TalkItem {
    var ping = item(id, type, at: seconds, state: state, post: post)
    ping.source = source
    ping.target = target
    ping.kind = kind
    ping.protocols = [type]
    return ping
  }

  private func groups(_ items: [TalkItem]) -> (pings: [String], reactions: [String], talk: Talk) {
    var findings: [Finding] = []
    let talk = Talk(items, posts: ["ernte", "saft"], findings: &findings)
    #expect(findings == [])
    let thread = talk.threads["ernte"] ?? TalkThread()
    let names = { (index: Int) in talk.items[index].id }
    return (thread.pings.map(names), thread.reactions.map(names), talk)
  }

  @Test func groupsAreParted() {
    let kinds = MentionKind.allCases.enumerated().map {
      ping("w\($0)", .webmention, at: 10 - $0, source: "https://a.example/\($0)", kind: $1)
    }
    let others = [
      ping("t", .trackback, at: 20, source: "https://t.example"),
      ping("p", .pingback, at: 0, source: "https://p.example"), item("c", at: 3),
    ]
    let (pings, reactions, talk) = groups(kinds + others)
    #expect(pings == ["p", "w0", "t"])
    #expect(reactions == ["w5", "w4", "w3", "w2"])
    let counts = talk.threads["ernte"]?.counts
    #expect(counts?.comments == 2 && counts?.pings == 3 && counts?.reactions == 4)
  }

  /// The thread as ids, each with its level.
  private func thread(_ talk: Talk) -> [String] {
    (talk.threads["ernte"]?.comments ?? []).map {
      "\(talk.items[$0.item].id) \($0.level)\($0.isGap ? " gap" : "")"
    }
  }

  @Test func repliesFromElsewhereStandInTheThread() {
    let comment = item("c", at: 1)
    var answer = ping("w", .webmention, at: 2, source: "https://a.example/1", kind: .reply)
    let further = item("d", .reply, at: 3, parent: "w")
    #expect(thread(groups([comment, answer, further]).talk) == ["c 1", "w 1", "d 2"])
    // By its own word, or by the anchor to which the other page links.
    answer.parent = "c"
    #expect(thread(groups([comment, answer, further]).talk) == ["c 1", "w 2", "d 3"])
    answer.parent = nil
    for (target, level) in [("#c-c", 2), ("#oben", 1), ("#c-x", 1), ("", 1), ("#c-w", 1)] {
      answer.target = "https://shop.example/ernte/\(target)"
      let (pings, _, talk) = groups([comment, answer])
      #expect(thread(talk) == ["c 1", "w \(level)"], "\(target)")
      #expect(pings == [])
      #expect(talk.threads["ernte"]?.counts.comments == 2)
    }
  }

  @Test func repliesFromElsewhereAreThereOnce() {
    let items = [
      ping("t", .trackback, at: 1, source: "https://a.example/1"),
      ping("v", .webmention, at: 2, source: "https://a.example/1", kind: .reply),
      ping("w", .webmention, at: 3, source: "https://a.example/1", kind: .reply),
      item("c", .reply, at: 4, parent: "t"),
    ]
    let (pings, _, talk) = groups(items)
    #expect(pings == [])
    #expect(thread(talk) == ["w 1", "c 2"])
    let gone = ping("x", .webmention, at: 5, source: "https://a.example/1", state: .gone)
    #expect(thread(groups(items.dropLast() + [gone]).talk) == [])
  }

  @Test func aRemovedReplyFromElsewhereIsAGap() {
    var removed = item("w", .webmention, at: 2, state: .tombstone)
    removed.kind = .reply
    #expect(thread(groups([removed, item("c", at: 3, parent: "w")]).talk) == ["w 1 gap", "c 2"])
    #expect(thread(groups([removed]).talk) == [])
  }

  @Test func aSourceByAllProtocolsIsOneItem() {
    let items = [
      ping("t", .trackback, at: 1, source: "http://a.example/1"),
      ping(
        "w", .webmention, at: 2, source: "https://a.example/1",
        target: "https://shop.example/ernte/"),
      ping("p", .pingback, at: 3, source: "https://a.example/1"),
    ]
    for items in [items, items.reversed()] {
      let (pings, _, talk) = groups(items)
      #expect(pings == ["w"])
      let winner = talk.items.first { $0.id == "w" }
      #expect(winner?.protocols == [.webmention, .trackback, .pingback])
    }
    #expect(groups([items[0], items[2]]).pings == ["p"])
  }

  @Test func theLatestOfOneProtocolCounts() {
    let items = [
      ping("a", .webmention, at: 1, source: "https://a.example/1"),
      ping("b", .webmention, at: 2, source: "https://a.example/1"),
    ]
    #expect(groups(items).pings == ["b"])
  }

  @Test func otherSourcesPostsAndCommentsStayApart() {
    let items = [
      ping("a", .webmention, at: 1, source: "https://a.example/1"),
      ping("b", .webmention, at: 2, source: "https://a.example/2"),
      ping("c", .webmention, at: 3, source: "https://a.example/1", post: "saft"),
      ping(
        "d", .webmention, at: 4, source: "https://a.example/1", target: "https://s.example/#c-x"),
      ping(
        "e", .webmention, at: 5, source: "https://a.example/1", target: "https://s.example/#oben"),
    ]
    #expect(groups(items).pings == ["b", "d", "e"])
  }

  @Test func aSourceThatIsGoneTakesItsCopiesAlong() {
    let items = [
      ping("t", .trackback, at: 1, source: "https://a.example/1"),
      ping("w", .webmention, at: 2, source: "https://a.example/1", state: .gone),
    ]
    #expect(groups(items).pings == [])
    #expect(
      groups(items + [ping("x", .webmention, at: 3, source: "https://a.example/1")]).pings == ["x"])
  }

  @Test(arguments: [TalkState.pending, .spam, .trash, .tombstone])
  func otherStatesNeitherShowNorHide(state: TalkState) {
    let items = [
      ping("t", .trackback, at: 1, source: "https://a.example/1"),
      ping("w", .webmention, at: 2, source: "https://a.example/1", state: state),
    ]
    #expect(groups(items).pings == ["t"])
  }

  /// A comment may answer a ping; they stand in different groups, so the reply says so.
  @Test func answersToPingsNameThem() throws {
    let items = [
      ping("t", .trackback, at: 1, source: "https://a.example/1"),
      ping("w", .webmention, at: 2, source: "https://a.example/1"), item("c", at: 3, parent: "t"),
    ]
    let talk = groups(items).talk
    let comment = try #require(talk.threads["ernte"]?.comments.first)
    #expect(comment.level == 1 && comment.isFlattened)
    #expect(talk.origin(of: comment)?.anchor == "c-w")
  }
}
