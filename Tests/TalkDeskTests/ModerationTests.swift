import Diagnostics
import Foundation
import Testing

@testable import TalkDesk

/// `blogen talk approve` and `blogen talk remove`.
@Suite struct ModerationTests {
  @Test(arguments: [
    "pending", "\"pending\"", "'pending'", "pending # von der Mail", "  pending  ", "spam", "trash",
  ]) func approvalChangesTheStateAndNothingElse(_ state: String) throws {
    let site = try DeskSite()
    func text(_ state: String) -> String {
      "\u{FEFF}---\r\n# Notiz\r\nid: 7f3a\r\nauthor: 'Jörg: \"x\"'\r\nstate: \(state)\r\n"
        + "my_key: [1, {a: b}]\r\ntype: comment\r\npost: apfelernte\r\n"
        + "received: 2026-03-05T10:15:00Z\r\n---\r\n\r\n  state: pending\r\n\t\n"
    }
    let path = "content/talk/apfelernte/2026-03-05T101500Z-c-7f3a.md"
    try site.write(text(state), to: path)
    let desk = try site.desk()
    try desk.perform(try desk.approving(["7f3a"]))
    let words = ["\"pending\"", "'pending'", "pending", "spam", "trash"]
    let word = try #require(words.first { state.contains($0) })
    #expect(try site.text(path) == text(state.replacing(word, with: "approved")))
  }

  @Test func approvalSaysWhatItDid() throws {
    let site = try DeskSite()
    let path = try site.item("7f3a91c2", state: "pending")
    let plan = try site.desk().approving(["7f3a91c2", "7f3a91c2"])
    #expect(plan.summary == "changed \(path)\n  - state: pending\n  + state: approved\n")
  }

  @Test func whatIsOnlyPlannedIsSaidSo() throws {
    let site = try DeskSite()
    let path = try site.item("7f3a91c2", state: "pending")
    let desk = try site.desk()
    #expect(
      try desk.approving(["7f3a91c2"]).preview
        == "would change \(path)\n  - state: pending\n  + state: approved\n")
    #expect(try desk.removing(["7f3a91c2"]).preview.hasPrefix("would remove \(path)\n"))
    #expect(
      try desk.adding(TalkAddition(post: "apfelernte", text: "x")).preview
        .hasPrefix("would write content/talk/"))
  }

  @Test(arguments: [
    ("aaa", "`aaa` is too short: at least four characters of an id are needed"),
    ("#aaa", "`#aaa` is too short: at least four characters of an id are needed"),
    ("bbb", "there is no item `bbb`"), ("", "there is no item ``"),
  ]) func shortIDsAreNotGuessed(_ name: String, _ words: String) throws {
    let site = try DeskSite()
    try site.item("aaaa1111")
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.removing([name]) } == [
        "unknown-talk-item: \(words)"
      ])
  }

  /// Of several items from one page the build shows one.
  @Test func aCopyThatAppearsIsNamed() throws {
    let site = try DeskSite()
    try site.item("aaaa1111", "source: https://b.example/x", type: "webmention")
    try site.item("bbbb2222", "source: https://b.example/x", type: "pingback", text: "")
    try site.item("cccc3333", "source: https://b.example/x", state: "spam", type: "trackback")
    let desk = try site.desk()
    let note =
      "Another item of the same page is shown in its place: run `blogen talk remove bbbb2222` too."
    #expect(try desk.removing(["aaaa1111"]).notes == [DeskPlan.historyNote, note])
    #expect(try desk.removing(["aaaa1111"], isSpam: true).notes == [note])
    for plan in [
      try desk.removing(["aaaa1111"], erases: true), try desk.removing(["aaaa1111", "bbbb2222"]),
    ] {
      #expect(plan.notes == [DeskPlan.historyNote])
    }
  }

  /// Mentions of other sites are warned of as the build does, before they are shown.
  @Test(arguments: [
    ("https://saft.example/blog/2026/03/apfelernte/", false),
    ("https://www.saft.example/blog/2026/03/apfelernte/", false),
    ("https://most.example/blog/2026/03/apfelernte/", true),
  ]) func targetsOnOtherSitesAreWarnedOf(_ target: String, _ isOther: Bool) throws {
    let site = try DeskSite()
    let fields = "source: https://b.example/x\ntarget: \(target)"
    let path = try site.item("aaaa1111", fields, state: "pending", type: "webmention")
    let desk = try site.desk()
    let plan = try desk.approving(["aaaa1111"])
    #expect(plan.changes.count == 1)
    #expect(
      plan.findings.map {
        "\($0.severity) \($0.location?.path ?? ""):\($0.location?.line ?? 0) \($0.message)"
      } == (isOther ? ["warning \(path):7 `target` is an address of another site"] : []))
    #expect(
      plan.findings.flatMap(\.help)
        == (isOther ? ["it is the address on `saft.example` that the source links to"] : []))
    // What only deserves a warning does not make a list fail.
    #expect(try desk.listing(.all).findings.isEmpty)
    #expect(try desk.listing(.all).text.contains("aaaa1111"))
  }

  @Test func allOrNothing() throws {
    let site = try DeskSite()
    try site.item("aaaa0001", state: "pending")
    try site.item("aaaa0002", at: "2026-03-06T10:15:00Z", state: "tombstone", text: "")
    try site.item(
      "aaaa0003", at: "2026-03-06T10:15:00Z", state: "pending", text: "an erika@mail.example")
    let before = try site.talk()
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in
        try desk.perform(try desk.approving(["aaaa0001", "aaaa0002", "nichts", "aaaa0003"]))
      } == [
        "talk-not-changed: `aaaa0002` was removed (tombstone), so it cannot be approved",
        "unknown-talk-item: there is no item `nichts`",
        "private-data-in-talk: an e-mail address in the text of a talk item",
      ])
    #expect(try site.talk() == before)
  }

  @Test func approvedAlreadyIsAWarning() throws {
    let site = try DeskSite()
    try site.item("7f3a91c2")
    let plan = try site.desk().approving(["7f3a91c2"])
    #expect(plan.changes.isEmpty)
    #expect(plan.findings.map(\.message) == ["`7f3a91c2` is approved already"])
  }

  @Test(
    arguments: [
      (
        "{id: 7f3a, type: comment, state: pending, post: apfelernte, received: 2026-03-05T10:15:00Z}",
        "{id: 7f3a, type: comment, state: approved, post: apfelernte, received: 2026-03-05T10:15:00Z}"
      ),
      (
        "id: 7f3a\ntype: comment\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\nstate:\n  pending",
        "id: 7f3a\ntype: comment\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\nstate:\n  approved"
      ),
      (
        "id: 7f3a\ntype: comment\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\nstate: >-\n  pending",
        nil
      ),
      (
        "id: 7f3a\ntype: comment\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\nstate: \"pen\\\n  ding\"",
        nil
      ),
      (
        "x: &a pending\nid: 7f3a\ntype: comment\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\nstate: *a",
        nil
      ),
    ] as [(String, String?)]) func unusualSpellings(_ before: String, _ after: String?) throws
  {
    let site = try DeskSite()
    let path = "content/talk/apfelernte/2026-03-05T101500Z-c-7f3a.md"
    try site.write("---\n\(before)\n---\nText\n", to: path)
    let desk = try site.desk()
    let refused = refusal { () throws(DeskRefusal) in
      try desk.perform(try desk.approving(["7f3a"]))
    }
    #expect(
      refused
        == (after == nil
          ? ["talk-not-changed: `state` is written in a way that blogen does not change by itself"]
          : []))
    #expect(try site.text(path) == "---\n\(after ?? before)\n---\nText\n")
  }

  @Test func itemWithoutAnswersLosesItsFile() throws {
    let site = try DeskSite()
    let path = try site.item("7f3a91c2")
    try site.item("aaaa", "parent: 7f3a91c2", state: "spam", type: "reply")
    let desk = try site.desk()
    let plan = try desk.removing(["7f3a91c2"])
    try desk.perform(plan)
    #expect(!site.exists(path))
    #expect(plan.summary.hasPrefix("removed \(path)\n  - ---\n  - id: 7f3a91c2\n"))
    #expect(plan.notes == [DeskPlan.historyNote])
  }

  @Test func itemWithAnswersBecomesATombstone() throws {
    let site = try DeskSite()
    let path = try site.item(
      "7f3a91c2",
      "author: Erika M.\n# die Adresse\nauthor_url: \"https://erika.example/\"\nconsent: 2026-03-04\nsource_hash: abc\nlang: de\nmy_key: [a, b]\nspam:\n  score: 3\n  reasons: [links]"
    )
    try site.item("aaaa", "parent: 7f3a91c2", at: "2026-03-06T10:15:00Z", type: "reply")
    let desk = try site.desk()
    let plan = try desk.removing(["7f3a91c2"])
    try desk.perform(plan)
    #expect(
      try site.text(path) == """
        ---
        id: 7f3a91c2
        type: comment
        state: tombstone
        post: apfelernte
        lang: de
        my_key: [a, b]
        received: 2026-03-05T10:15:00Z
        ---

        """)
    #expect(plan.notes.isEmpty)
    let again = try desk.removing(["7f3a91c2"])
    #expect(again.changes.isEmpty)
    #expect(again.findings.map(\.message) == ["`7f3a91c2` is a tombstone already, and has answers"])
  }

  @Test func erasingLeavesNothing() throws {
    let site = try DeskSite()
    let path = try site.item(
      "7f3a91c2", "author: Erika M.\nmy_key: Erika", text: "Zu süß.\n\nMir schmeckt er nicht!")
    let answer = try site.item(
      "aaaa", "parent: 7f3a91c2", at: "2026-03-06T10:15:00Z", type: "reply",
      text: "> Zu süß.\r\n>> Mir schmeckt er nicht!  \n> Etwas anderes\nSchade.\nZu süß.")
    try site.item("bbbb", at: "2026-03-06T10:15:00Z", post: "quittenzeit", text: "> Zu süß.")
    let desk = try site.desk()
    try desk.perform(try desk.removing(["7f3a91c2"], erases: true))
    #expect(
      try site.text(path) == """
        ---
        id: 7f3a91c2
        type: comment
        state: tombstone
        post: apfelernte
        received: 2026-03-05T10:15:00Z
        ---

        """)
    let rest = try site.text(answer)
    #expect(
      rest.hasSuffix("---\n> […]\r\n>> […]\n> Etwas anderes\nSchade.\nZu süß.\n"), "\(rest)")
    #expect(
      try site.text("content/talk/quittenzeit/2026-03-06T101500Z-c-bbbb.md").contains("> Zu süß."))
  }

  @Test func erasingTakesCopiesOfAPage() throws {
    let site = try DeskSite()
    try site.item("aaaa", "source: https://blog.example/x", type: "pingback", text: "")
    try site.item("bbbb", "source: http://blog.example/x/", type: "webmention", text: "")
    try site.item("cccc", "source: https://blog.example/y", type: "webmention", text: "")
    let desk = try site.desk()
    #expect(try desk.removing(["aaaa"]).changes.count == 1)
    try desk.perform(try desk.removing(["aaaa"], erases: true))
    #expect(try site.talk().keys.sorted() == ["apfelernte/2026-03-05T101500Z-w-cccc.md"])
  }

  @Test func wholeThreadsLeaveNoGaps() throws {
    let site = try DeskSite()
    try site.item("aaaa")
    try site.item("bbbb", "parent: aaaa", at: "2026-03-06T10:15:00Z", type: "reply")
    try site.item("cccc", "parent: bbbb", at: "2026-03-07T10:15:00Z", type: "reply")
    let desk = try site.desk()
    #expect(try desk.removing(["aaaa", "bbbb"]).changes.map(\.kind) == [.changed, .changed])
    try site.item("dddd", "parent: aaaa", at: "2026-03-08T10:15:00Z", type: "reply")
    let later = try site.desk()
    #expect(
      try later.removing(["bbbb", "aaaa", "dddd"]).changes.map(\.kind) == [
        .changed, .changed, .removed,
      ])
    #expect(try later.removing(["cccc", "dddd"]).changes.map(\.kind) == [.removed, .removed])
    #expect(
      try later.removing(["aaaa", "bbbb", "cccc", "dddd"]).changes.map(\.kind)
        == [.removed, .removed, .removed, .removed])
    try later.perform(try later.removing(["dddd"]))
    let plan = try desk.removing(["aaaa", "cccc", "bbbb"])
    #expect(plan.changes.map(\.kind) == [.removed, .removed, .removed])
    try desk.perform(plan)
    #expect(try site.talk().isEmpty)
  }

  @Test func itemsThatAnswerEachOtherAreRemoved() throws {
    let site = try DeskSite()
    try site.item("aaaa", "parent: bbbb", type: "reply")
    try site.item("bbbb", "parent: aaaa", at: "2026-03-06T10:15:00Z", type: "reply")
    try site.item("cccc", "parent: cccc", at: "2026-03-07T10:15:00Z", type: "reply")
    let desk = try site.desk()
    #expect(try desk.removing(["cccc"]).changes.map(\.kind) == [.removed])
    #expect(try desk.removing(["aaaa", "bbbb"]).changes.map(\.kind) == [.changed, .changed])
  }

  @Test func spamStaysUnseen() throws {
    let site = try DeskSite()
    let path = try site.item("aaaa", state: "pending")
    try site.item("bbbb", "author: X")
    try site.item("cccc", "parent: bbbb", at: "2026-03-06T10:15:00Z", type: "reply")
    let desk = try site.desk()
    try desk.perform(try desk.removing(["aaaa", "bbbb"], isSpam: true))
    #expect(try site.text(path).contains("state: spam"))
    #expect(
      try site.text("content/talk/apfelernte/2026-03-05T101500Z-c-bbbb.md").contains(
        "state: tombstone"))
    #expect(
      try desk.removing(["aaaa"], isSpam: true).findings.map(\.message) == [
        "`aaaa` is spam already"
      ])
  }

  @Test func doubleIDsNeedTheFile() throws {
    let site = try DeskSite()
    let first = try site.item("7f3a", state: "pending")
    try site.item("7f3a", at: "2026-03-06T10:15:00Z", state: "pending")
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.approving(["7f3a"]) } == [
        "duplicate-talk-id: several items have the id `7f3a`"
      ])
    #expect(try desk.approving([first]).changes.map(\.path) == [first])
  }
}
