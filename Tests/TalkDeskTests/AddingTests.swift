import Conversation
import Diagnostics
import Testing

@testable import TalkDesk

/// `blogen talk add` and `blogen talk reply`.
@Suite struct AddingTests {
  /// The file never existed, so nobody finds a line in it.
  @Test(arguments: [
    ("url", "--url: `author_url` must be a web address of at most 200 bytes"),
    ("author", "--author: `author` holds an IP address"),
    ("text", "an e-mail address in the text of a talk item"),
  ]) func refusalsNameTheOption(_ option: String, _ words: String) throws {
    let desk = try DeskSite().desk()
    var addition = TalkAddition(post: "apfelernte", text: option == "text" ? "an a@b.example" : "x")
    if option == "url" { addition.authorURL = "javascript:alert(1)" }
    if option == "author" { addition.author = "Max 192.0.2.7" }
    let error = #expect(throws: DeskRefusal.self) { try desk.adding(addition) }
    let findings = error?.findings ?? []
    #expect(findings.map(\.message) == [words])
    #expect(findings.allSatisfy { $0.location == nil })
    #expect(findings.flatMap(\.help).allSatisfy { !$0.contains("git") && !$0.contains("left out") })
  }

  @Test func whatIsDatedInTheFutureHasNoAnswers() throws {
    let site = try DeskSite()
    try site.item("aaaa", at: "2026-03-12T10:15:00Z")
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try desk.replying(to: "aaaa", by: "gesine", text: "x")
      } == ["unknown-parent: `aaaa` is dated in the future, so nothing can answer it yet"])
  }

  @Test func commentIsAFileByTheReference() throws {
    let site = try DeskSite()
    let desk = try site.desk()
    var addition = TalkAddition(post: "apfelernte", text: "  Wann gibt es\r\nden neuen Saft?\n\n")
    addition.author = "Erika M."
    addition.authorURL = "https://erika.example/"
    let plan = try desk.adding(addition)
    #expect(try site.talk().isEmpty, "a plan writes nothing")
    try desk.perform(plan)
    #expect(
      try site.talk() == [
        "apfelernte/2026-03-10T110000Z-c-7f3a91c2.md": """
        ---
        id: 7f3a91c2
        type: comment
        state: approved
        post: apfelernte
        author: Erika M.
        author_url: https://erika.example/
        received: 2026-03-10T11:00:00Z
        ---
        Wann gibt es
        den neuen Saft?

        """
      ])
    #expect(
      plan.summary.hasPrefix(
        "new content/talk/apfelernte/2026-03-10T110000Z-c-7f3a91c2.md\n  + ---\n  + id: 7f3a91c2\n"
      ))
  }

  @Test(arguments: [
    "apfelernte", "2026-03-04-apfelernte", "2026-03-04-apfelernte.md",
    "content/posts/2026-03-04-apfelernte.md", "./content/posts/2026-03-04-apfelernte.md",
    "https://saft.example/blog/2026/03/apfelernte/", "http://SAFT.example/blog/2026/03/apfelernte",
    "https://saft.example/blog/2026/03/apfelernte/index.html?x=1#comments",
    "/blog/2026/03/apfelernte/", "/2026/03/apfelernte/", "https://saft.example/blog/archiv/12/",
    "https://saft.example/blog/2026/03/%61pfelernte/",
  ]) func postIsFound(_ name: String) throws {
    let site = try DeskSite()
    #expect(try site.desk().posts().key(of: name) == "apfelernte")
  }

  @Test(arguments: [
    "quittenzeit", "quitten", "2026-03-09-quitten", "content/posts/2026-03-09-quitten",
    "content/posts/2026-03-09-quitten/index.md", "https://saft.example/blog/2026/03/quittenzeit/",
  ]) func bundleIsFound(_ name: String) throws {
    let site = try DeskSite()
    #expect(try site.desk().posts().key(of: name) == "quittenzeit")
  }

  @Test(
    arguments: [
      ("apfelernt", "did you mean `apfelernte`?"), ("quitenzeit", "did you mean `quittenzeit`?"),
      ("https://other.example/blog/2026/03/apfelernte/", nil), ("", nil), ("/", nil),
      ("../posts/apfelernte", nil), ("content/posts", nil),
    ] as [(String, String?)]) func unknownPostIsRefused(_ name: String, _ label: String?) throws
  {
    let site = try DeskSite()
    let desk = try site.desk()
    #expect {
      try desk.adding(TalkAddition(post: name, text: "x"))
    } throws: { error in
      let findings = (error as? DeskRefusal)?.findings ?? []
      return findings.map(\.id) == [.unknownTalkPost] && findings.first?.label == label
    }
  }

  /// What a command is told, and why it is refused.
  struct Wrong: Sendable, CustomTestStringConvertible {
    var words: String
    var change: @Sendable (inout TalkAddition) -> Void
    var testDescription: String { words }

    init(_ words: String, _ change: @escaping @Sendable (inout TalkAddition) -> Void) {
      self.words = words
      self.change = change
    }
  }

  static let wrong: [Wrong] = [
    Wrong("invalid-talk-item: the text is empty") { $0.text = " \n\u{0}\t" },
    Wrong("invalid-talk-item: a reply needs the id of what it answers: `--parent ID`") {
      $0.type = .reply
    },
    Wrong("invalid-talk-item: a trackback needs the page that links here: `--source URL`") {
      $0.type = .trackback
    },
    Wrong("invalid-talk-item: a webmention has no parent, unless it is of the kind `reply`") {
      $0.type = .webmention
      $0.source = "https://a.example/"
      $0.parent = "5be2c011"
    },
    Wrong(
      "invalid-talk-item: a pingback comes from another site, not from an author of this one"
    ) {
      $0.type = .pingback
      $0.source = "https://a.example/"
      $0.owner = "gesine"
    },
    Wrong("invalid-talk-item: a comment has neither a source nor a title") { $0.title = "T" },
    Wrong("invalid-talk-item: a reply has neither a source nor a title") {
      $0.parent = "5be2c011"
      $0.source = "https://a.example/"
    },
    Wrong(
      "invalid-talk-item: an author of the site has the name and the address of their page; leave both out"
    ) {
      $0.owner = "gesine"
      $0.author = "Gesine"
    },
    Wrong("unknown-author: no author `gesin` in `content/authors`") { $0.owner = "gesin" },
    Wrong("unknown-talk-item: there is no item `5be2c012`") { $0.parent = "5be2c012" },
    Wrong("unknown-parent: `9999` belongs to the post `quittenzeit`, not to `apfelernte`") {
      $0.parent = "9999"
    },
    Wrong("unknown-parent: `aaaa` waits for a decision, so nothing can answer it yet") {
      $0.parent = "aaaa"
    },
    Wrong("unknown-parent: `bbbb` is not shown (spam), so nothing can answer it") {
      $0.parent = "bbbb"
    },
    Wrong("invalid-date: `gestern` is not a date that exists") { $0.date = "gestern" },
    Wrong("invalid-date: `2026-02-30` is not a date that exists") { $0.date = "2026-02-30" },
    Wrong("talk-in-future: `2026-03-10 12:01` lies after now (2026-03-10 12:00)") {
      $0.date = "2026-03-10 12:01"
    },
    Wrong("invalid-talk-item: --url: `author_url` must be a web address of at most 200 bytes") {
      $0.authorURL = "javascript:alert(1)"
    },
    Wrong("private-data-in-talk: an e-mail address in the text of a talk item") {
      $0.text = "Schreibt mir: erika@mail.example"
    },
    Wrong("private-data-in-talk: --author: `author` holds an e-mail address") {
      $0.author = "erika@mail.example"
    },
    Wrong("private-data-in-talk: --author: `author` holds an IP address") {
      $0.author = "192.0.2.7"
    },
    Wrong("invalid-talk-item: `ftp://a.example/` is no web address") {
      $0.type = .webmention
      $0.source = "ftp://a.example/"
    },
    Wrong("talk-not-changed: this pingback is there already") {
      $0.type = .pingback
      $0.source = "http://BLOG.example/x"
    },
    Wrong("invalid-talk-item: only a webmention has a kind such as `like`") { $0.kind = .like },
  ]

  @Test(arguments: wrong) func wrongUseIsRefused(_ wrong: Wrong) throws {
    let site = try DeskSite()
    try site.item("5be2c011")
    try site.item("9999", post: "quittenzeit")
    try site.item("aaaa", state: "pending")
    try site.item("bbbb", state: "spam")
    try site.item("cccc", "source: https://blog.example/x/", type: "pingback", text: "")
    let before = try site.talk()
    let desk = try site.desk()
    var addition = TalkAddition(post: "apfelernte", text: "Text")
    wrong.change(&addition)
    let given = addition
    #expect(
      refusal { () throws(DeskRefusal) in try desk.perform(try desk.adding(given)) } == [
        wrong.words
      ]
    )
    #expect(try site.talk() == before)
  }

  @Test func pingKnowsItsTarget() throws {
    let site = try DeskSite()
    let desk = try site.desk()
    var addition = TalkAddition(post: "quitten", text: "")
    addition.type = .trackback
    addition.source = "https://blog.example/quitten?a=1&b=2"
    addition.title = "Quitten: \"alt\" & neu"
    addition.author = "Obstblog"
    addition.state = .pending
    addition.date = "2026-03-10 09:30"
    try desk.perform(try desk.adding(addition))
    #expect(
      try site.talk() == [
        "quittenzeit/2026-03-10T083000Z-t-7f3a91c2.md": """
        ---
        id: 7f3a91c2
        type: trackback
        state: pending
        post: quittenzeit
        author: Obstblog
        source: "https://blog.example/quitten?a=1&b=2"
        target: https://saft.example/blog/2026/03/quittenzeit/
        title: "Quitten: \\"alt\\" & neu"
        received: 2026-03-10T08:30:00Z
        ---

        """
      ])
  }

  @Test(arguments: [(5_000, false), (5_001, true), (20_000, true)])
  func longTextsAreCutByCharacters(count: Int, isCut: Bool) throws {
    let site = try DeskSite()
    try site.item("5be2c011")
    let desk = try site.desk()
    let text = "👩‍🌾" + String(repeating: "Ä", count: count - 1)
    for plan in [
      try desk.adding(TalkAddition(post: "apfelernte", text: "\n\(text)\n")),
      try desk.replying(to: "5be2c011", by: "gesine", text: text),
    ] {
      #expect(
        plan.findings.map { "\($0.severity.rawValue) \($0.id.rawValue): \($0.message)" }
          == (isCut ? ["warning talk-too-long: the text was cut after 5000 characters"] : []))
      let change = try #require(plan.changes.first)
      let item = desk.read(change.after ?? [], at: change.path).item
      #expect(item.map { TalkDraft.trimmed($0.text) } == String(text.prefix(5_000)))
    }
  }

  @Test func aReplyFromElsewhereHasAKindAndAParent() throws {
    let site = try DeskSite()
    try site.item("5be2c011")
    let desk = try site.desk()
    var addition = TalkAddition(post: "apfelernte", text: "Stimmt.")
    addition.type = .webmention
    addition.kind = .reply
    addition.source = "https://blog.example/1"
    addition.parent = "5be2"
    let change = try #require(try desk.adding(addition).changes.first)
    let item = try #require(desk.read(change.after ?? [], at: change.path).item)
    #expect(item.kind == .reply && item.parent == "5be2c011" && item.isComment)
    // What is removed keeps its place.
    try desk.perform(try desk.adding(addition))
    try site.item("aaaa", "parent: 7f3a91c3", at: "2026-03-10T11:30:00Z")
    let removed = try site.desk().removing(["7f3a91c3"], erases: true)
    let text = String(decoding: removed.changes.first?.after ?? [], as: UTF8.self)
    #expect(text.contains("kind: reply\nstate: tombstone\n") && !text.contains("Stimmt"))
  }

  @Test func replyIsTheOwnersAndApproved() throws {
    let site = try DeskSite()
    try site.item("5be2c011", "author: Erika", text: "Wann?")
    let desk = try site.desk()
    try desk.perform(try desk.replying(to: "c-5be2c011", by: "gesine", text: "Im Mai."))
    #expect(
      try site.text("content/talk/apfelernte/2026-03-10T110000Z-c-7f3a91c2.md") == """
        ---
        id: 7f3a91c2
        type: reply
        state: approved
        post: apfelernte
        parent: 5be2c011
        by_owner: gesine
        received: 2026-03-10T11:00:00Z
        ---
        Im Mai.

        """)
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try desk.replying(to: "5be2c011", by: "Gesine Most", text: "x")
      } == ["unknown-author: no author `Gesine Most` in `content/authors`"])
  }

  @Test func ownersMayGiveTheAddressOfTheFirm() throws {
    let site = try DeskSite()
    try site.item("5be2c011")
    let desk = try site.desk()
    let plan = try desk.replying(to: "5be2c011", by: "jan", text: "Mail an laden@saft.example")
    #expect(plan.changes.count == 1)
  }

  @Test func idsAreFreeAndFound() throws {
    let site = try DeskSite()
    try site.item("7f3a91c2")
    try site.item("7f3a0000", at: "2026-03-05T11:15:00Z")
    let desk = try site.desk()
    let plan = try desk.adding(TalkAddition(post: "apfelernte", text: "x"))
    #expect(
      plan.changes.map(\.path) == ["content/talk/apfelernte/2026-03-10T110000Z-c-7f3a91c3.md"])
    let store = desk.store()
    #expect(try store.item("7f3a9").id == "7f3a91c2")
    #expect(try store.item("#c-7f3a0000").id == "7f3a0000")
    #expect(try store.item("2026-03-05T101500Z-c-7f3a91c2.md").id == "7f3a91c2")
    #expect(
      refusal { () throws(DeskRefusal) in _ = try store.item("7f3a") } == [
        "unknown-talk-item: `7f3a` can mean several items"
      ])
    #expect(
      refusal { () throws(DeskRefusal) in _ = try store.item("7f3") } == [
        "unknown-talk-item: `7f3` is too short: at least four characters of an id are needed"
      ])
  }
}
