import BlogBuild
import Diagnostics
import Foundation
import Testing

/// Sites with a conversation: what is shown, what is said to other programs, and what is refused.
@Suite struct TalkSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Prints a line for everything that is asked.
  private static let theme = [
    "themes/plain/templates/layouts/base.liquid":
      "<!doctype html><html lang=\"{{ site.language }}\"><head>\n{{ page.head -}}\n</head>{% block main %}{% endblock %}</html>\n",
    "themes/plain/templates/post.liquid": """
    {% layout "base" %}{% block main %}
    {% for c in post.comments -%}
    comment {{ c.id }} {{ c.level }} {{ c.is_removed }} {{ c.is_owner }} {{ c.owner.url | default: "-" }} [{{ c.author }}] [{{ c.reply_to }}] {{ c.content }}
    {% endfor -%}
    {% for c in post.pings -%}
    ping {{ c.id }} {{ c.type }} [{{ c.author }}] {{ c.source_url }} {{ c.content }}
    {% endfor -%}
    {% for c in post.reactions -%}
    reaction {{ c.id }} {{ c.kind }} [{{ c.author }}]
    {% endfor -%}
    counts {{ post.comment_count }} {{ post.ping_count }} {{ post.reaction_count }}
    mode {{ post.respond.mode }} {{ post.respond.takes_pings }}
    mail {{ post.respond.mail_url }}
    form {{ post.respond.form_url }}
    answers {{ post.in_reply_to | join: " " }}
    code {{ post.respond.trackback_code }}
    {% endblock %}
    """,
  ]

  private static let endpoints = """
    comments:
      mode: form
      receiver: https://blog.example.de/talk
      webmention: https://blog.example.de/talk/webmention
      pingback: https://blog.example.de/talk/xmlrpc
      trackback: "https://blog.example.de/talk/trackback/{slug}?a=1&b=--"
    """

  private static let mail = "comments: {mode: mail, mail: post@blog.example.de}"

  /// A site with the post `a` by Gesine, with `more` in place of files of the same name.
  private static func site(_ more: [String: String] = [:], comments: String = mail) throws
    -> TemporarySite
  {
    let files = [
      "blogen.yaml": TemporarySite.configuration + "\n" + comments + "\n",
      "content/authors/gesine.md": "---\nname: Gesine Querbaum\n---\n",
      "content/posts/2026-11-01-a.md": post(),
    ]
    return try TemporarySite(files.merging(theme) { $1 }.merging(more) { $1 })
  }

  private static func post(_ more: String = "", title: String = "A") -> String {
    TemporarySite.post(title, date: "2026-11-01", "author: gesine\n\(more)")
  }

  /// The name of a file whose item arrived on this day of November at ten.
  private static func path(_ id: String, day: Int, _ letter: String = "c", post: String = "a")
    -> String
  {
    "content/talk/\(post)/2026-11-\(day < 10 ? "0" : "")\(day)T100000Z-\(letter)-\(id).md"
  }

  /// An item; `more` begins in line 7, the text stands in the line after the next `---`.
  private static func item(
    _ id: String, day: Int, type: String = "comment", state: String = "approved",
    post: String = "a", _ more: String = "", text: String = "Text."
  ) -> String {
    "---\nid: \(id)\ntype: \(type)\nstate: \(state)\npost: \(post)\n"
      + "received: 2026-11-\(day < 10 ? "0" : "")\(day)T10:00:00Z\n\(more)---\n\(text)\n"
  }

  /// The lines of the post `a` that begin with one of these words.
  private static func lines(
    _ site: TemporarySite, _ words: [String], in page: String = "public/2026/11/a/index.html"
  ) throws -> [String] {
    try site.text(page).components(separatedBy: "\n").filter { line in
      words.contains { line.hasPrefix("\($0) ") }
    }
  }

  private static func found(_ report: BuildReport) -> [String] {
    report.findings.map {
      "\($0.severity.rawValue) \($0.id.rawValue) \($0.location?.description ?? "-")"
    }
  }

  // MARK: Threads

  @Test func aThreadHasTheAnswerOfTheHouse() async throws {
    let site = try Self.site([
      Self.path("aaaa1111", day: 2): Self.item(
        "aaaa1111", day: 2, "author: Erika\n", text: "Wann gibt es *Saft*? <b>"),
      Self.path("cccc3333", day: 4): Self.item(
        "cccc3333", day: 4, type: "reply", "parent: aaaa1111\nby_owner: gesine\n", text: "Im Mai."),
      // Who only types the name of the house is a visitor.
      Self.path("bbbb2222", day: 3): Self.item(
        "bbbb2222", day: 3, "author: Gesine Querbaum\n", text: "Nie."),
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["comment", "counts"]) == [
        "comment aaaa1111 1 false false - [Erika] [] <p>Wann gibt es <em>Saft</em>? &lt;b&gt;</p>",
        "comment cccc3333 2 false true /autor/gesine/ [Gesine Querbaum] [Erika] <p>Im Mai.</p>",
        "comment bbbb2222 1 false false - [Gesine Querbaum] [] <p>Nie.</p>",
        "counts 3 0 0",
      ])
  }

  @Test func whatIsNotApprovedIsNowhere() async throws {
    var files: [String: String] = [:]
    for (number, state) in ["pending", "spam", "trash", "gone", "tombstone"].enumerated() {
      let id = "aaaa111\(number)"
      files[Self.path(id, day: 2)] = Self.item(
        id, day: 2, state: state, state == "tombstone" ? "" : "author: Erika\n",
        text: state == "tombstone" ? "" : "Geheimwort")
    }
    let site = try Self.site(files)
    #expect(Self.found(await site.build()) == [])
    #expect(try Self.lines(site, ["comment", "counts"]) == ["counts 0 0 0"])
    for (name, bytes) in try site.output() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Geheimwort"), "\(name)")
    }
  }

  @Test func aRemovedCommentWithRepliesIsAGap() async throws {
    let site = try Self.site([
      Self.path("aaaa1111", day: 2): Self.item("aaaa1111", day: 2, state: "tombstone", text: ""),
      Self.path("bbbb2222", day: 3): Self.item(
        "bbbb2222", day: 3, type: "reply", "parent: aaaa1111\n"),
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["comment", "counts"]) == [
        "comment aaaa1111 1 true false - [] [] ",
        "comment bbbb2222 2 false false - [] [] <p>Text.</p>", "counts 1 0 0",
      ])
  }

  @Test func onePageIsShownOnceAndLikesApart() async throws {
    let source = "source: https://b.example/1\n"
    let site = try Self.site([
      Self.path("aaaa1111", day: 2, "t"): Self.item(
        "aaaa1111", day: 2, type: "trackback", "author: B\n\(source)", text: "Alt."),
      Self.path("bbbb2222", day: 3, "w"): Self.item(
        "bbbb2222", day: 3, type: "webmention", "author: B\n\(source)", text: "<i>Neu</i>."),
      Self.path("cccc3333", day: 4, "w"): Self.item(
        "cccc3333", day: 4, type: "webmention",
        "kind: like\nauthor: C\nsource: https://c.example/\n", text: ""),
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["comment", "ping", "reaction", "counts"]) == [
        "ping bbbb2222 webmention [B] https://b.example/1 Neu.", "reaction cccc3333 like [C]",
        "counts 0 1 1",
      ])
  }

  // MARK: Mistakes

  @Test(arguments: [
    (
      item("aaaa1111", day: 2, type: "reply", "parent: nichts\n"),
      ["warning unknown-parent PATH:7:9"], true
    ),
    (item("aaaa1111", day: 2, post: "b"), ["error unknown-talk-post PATH:5:7"], false),
    (
      item("aaaa1111", day: 2).replacing("type: comment", with: "type: kommentar"),
      ["error invalid-talk-item PATH:3:7"], false
    ),
    (item("aaaa1111", day: 2, state: "ok"), ["error invalid-talk-item PATH:4:8"], false),
    (item("Ä", day: 2), ["error invalid-talk-item PATH:2:5"], false),
    (item("bbbb2222", day: 2), ["note invalid-talk-item PATH"], true),
    (item("aaaa1111", day: 2, "by_owner: erika\n"), ["error invalid-talk-item PATH:7:11"], false),
    (
      item("aaaa1111", day: 2).replacing("state: approved\n", with: ""),
      ["error invalid-talk-item PATH:2:1"], false
    ),
    (item("aaaa1111", day: 2, "email: x\n"), ["error private-data-in-talk PATH:7:1"], false),
    (item("aaaa1111", day: 2, "spam: {ip: x}\n"), ["error private-data-in-talk PATH:7:8"], false),
    (
      item("aaaa1111", day: 2, "author: 192.0.2.17\n"), ["error private-data-in-talk PATH:7:9"],
      false
    ),
    (
      item("aaaa1111", day: 2, text: "An erika@erika.example!"),
      ["error private-data-in-talk PATH:8:4"], false
    ),
    (
      item("aaaa1111", day: 2, "by_owner: gesine\n", text: "An post@blog.example!"), [String](),
      true
    ),
    (item("aaaa1111", day: 2, "autor: Erika\n"), ["warning unknown-key PATH:7:1"], true),
    ("Nur Text.\n", ["error missing-front-matter PATH:1:1"], false),
  ])
  func mistakesAreNamedAtTheirPlace(_ text: String, _ findings: [String], _ isShown: Bool)
    async throws
  {
    let path = Self.path("aaaa1111", day: 2)
    let site = try Self.site([path: text])
    let report = await site.build()
    #expect(Self.found(report) == findings.map { $0.replacing("PATH", with: path) })
    // A build with errors writes nothing.
    #expect(report.succeeded == isShown)
    if isShown { #expect(try Self.lines(site, ["counts"]) == ["counts 1 0 0"]) }
  }

  @Test func aPostThatIsNearlyThereIsNamed() async throws {
    let site = try Self.site([
      "content/posts/2026-11-01-ernte.md": Self.post(title: "Ernte"),
      Self.path("aaaa1111", day: 2, post: "ernta"): Self.item(
        "aaaa1111", day: 2, post: "ernta"),
    ])
    #expect(await site.build().findings.map(\.label) == ["did you mean `ernte`?"])
  }

  @Test func anIDIsTakenOnce() async throws {
    let site = try Self.site([
      Self.path("aaaa1111", day: 2): Self.item("aaaa1111", day: 2),
      Self.path("aaaa1111", day: 3): Self.item("aaaa1111", day: 3),
    ])
    let report = await site.build()
    #expect(Self.found(report) == ["error duplicate-talk-id \(Self.path("aaaa1111", day: 3)):2:5"])
    #expect(
      report.findings.first?.related.map(\.location.description)
        == ["\(Self.path("aaaa1111", day: 2)):2:5"])
  }

  @Test func whatIsDatedAfterNowWaits() async throws {
    let path = Self.path("aaaa1111", day: 23)
    let site = try Self.site([path: Self.item("aaaa1111", day: 23)])
    #expect(Self.found(await site.build()) == ["warning talk-in-future \(path):6:11"])
    #expect(try Self.lines(site, ["counts"]) == ["counts 0 0 0"])
    #expect(Self.found(await site.build(now: "2026-11-24")) == [])
    #expect(try Self.lines(site, ["counts"]) == ["counts 1 0 0"])
  }

  @Test func theTalkOfADraftWaitsWithIt() async throws {
    let site = try Self.site([
      "content/posts/2026-11-02-b.md": Self.post("draft: true\n", title: "B"),
      Self.path("aaaa1111", day: 3, post: "b"): Self.item(
        "aaaa1111", day: 3, post: "b", text: "Geheimwort"),
    ])
    #expect(Self.found(await site.build()) == [])
    for (name, bytes) in try site.output() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Geheimwort"), "\(name)")
    }
    #expect(Self.found(await site.build { $0.includesDrafts = true }) == [])
    #expect(
      try Self.lines(site, ["counts"], in: "public/2026/11/b/index.html") == ["counts 1 0 0"])
  }

  // MARK: Ways to answer

  @Test(arguments: [
    ("", "mail false"), ("comments: closed\n", "closed false"), ("comments: none\n", "none false"),
    ("comments: false\n", "closed false"), ("comments: true\n", "mail false"),
  ])
  func aPostHasItsOwnMode(_ front: String, _ mode: String) async throws {
    let site = try Self.site(["content/posts/2026-11-01-a.md": Self.post(front)])
    #expect(Self.found(await site.build()) == [])
    #expect(try Self.lines(site, ["mode"]) == ["mode \(mode)"])
  }

  @Test func anUnknownModeOfAPostIsAnError() async throws {
    let path = "content/posts/2026-11-01-a.md"
    let site = try Self.site([path: Self.post("comments: clsoed\n")])
    let report = await site.build()
    #expect(Self.found(report) == ["error invalid-value \(path):5:11"])
    #expect(report.findings.first?.label == "did you mean `closed`?")
  }

  @Test(arguments: ["form", "webmention"])
  func aModeOfAPostNeedsItsAddress(mode: String) async throws {
    let path = "content/posts/2026-11-01-a.md"
    let site = try Self.site([path: Self.post("comments: \(mode)\n")])
    #expect(Self.found(await site.build()) == ["error missing-key \(path):5:11"])
  }

  @Test func postsCloseAfterSomeDays() async throws {
    let site = try Self.site(
      comments: "comments: {mode: mail, mail: post@blog.example.de, close_after: 20}")
    for (now, mode) in [("2026-11-20 23:59:59", "mail"), ("2026-11-21", "closed")] {
      #expect(Self.found(await site.build(now: now)) == [])
      #expect(try Self.lines(site, ["mode"]) == ["mode \(mode) false"])
      // Nobody's subscription ends.
      #expect(try site.output()["2026/11/a/comments.xml"] != nil)
    }
  }

  @Test func aMailHasSubjectAndAddress() async throws {
    let site = try Self.site([
      "content/posts/2026-11-01-a.md": Self.post(title: "Äpfel & \"Most\"")
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["mail", "form"]) == [
        "mail mailto:post@blog.example.de?subject=Kommentar%3A%20%C3%84pfel%20%26%20%22Most%22&amp;body=https%3A%2F%2Fblog.example.de%2F2026%2F11%2Fa%2F%0D%0A%0D%0A",
        "form ",
      ])
  }

  @Test func aFormGoesToTheReceiver() async throws {
    let site = try Self.site(comments: Self.endpoints)
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["mail", "form", "mode"]) == [
        "mode form true", "mail ", "form https://blog.example.de/talk/comment",
      ])
  }

  @Test(
    arguments: [
      ("mode: closed\n  receiver: https://b.example/talk", "", ["warning unused-endpoint 7:3"]),
      ("mode: none\n  mail: a@b.example", "", ["warning unused-endpoint 7:3"]),
      ("mode: none\n  mail: a@b.example", "comments: mail\n", []),
      ("mode: none\n  mail: a@b.example", "comments: mail\ndraft: true\n", []),
      ("mode: mail\n  mail: a@b.example\n  receiver: https://b.example/", "comments: form\n", []),
      (
        "mode: mail\n  mail: a@b.example\n  receiver: https://b.example/", "comments: closed\n",
        ["warning unused-endpoint 7:3"]
      ),
      ("mode: webmention\n  webmention: https://b.example/", "comments: closed\n", []),
    ] as [(String, String, [String])])
  func anAddressIsUsedIfOnePostUsesIt(comments: String, post: String, expected: [String])
    async throws
  {
    let site = try Self.site(
      ["content/posts/2026-11-02-b.md": TemporarySite.post("B", date: "2026-11-02", post)],
      comments: "comments:\n  \(comments)")
    let report = await site.build()
    #expect(
      report.findings.filter { $0.severity != .note }.map {
        "\($0.severity.rawValue) \($0.id.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
      } == expected)
  }

  // MARK: Other programs

  @Test func endpointsHaveTheBytesThatClientsExpect() async throws {
    let site = try Self.site(
      ["content/posts/2026-11-01-a.md": Self.post(title: "A -- \"B\" & C")],
      comments: Self.endpoints)
    #expect(Self.found(await site.build()) == [])
    let page = try site.text("public/2026/11/a/index.html")
    #expect(
      page.contains(
        """
        <link rel="pingback" href="https://blog.example.de/talk/xmlrpc">
        <link rel="webmention" href="https://blog.example.de/talk/webmention">
        <link rel="trackback" type="application/x-www-form-urlencoded" href="https://blog.example.de/talk/trackback/a?a=1&amp;b=--">

        """))
    let pingback = try #require(page.range(of: "<link rel=\"pingback\""))
    let canonical = try #require(page.range(of: "<link rel=\"canonical\""))
    #expect(pingback.lowerBound < canonical.lowerBound)
    #expect(
      page.contains(
        """
        code <!--
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
            <rdf:Description
                rdf:about="https://blog.example.de/2026/11/a/"
                dc:identifier="https://blog.example.de/2026/11/a/"
                dc:title="A &#45;&#45; &quot;B&quot; &amp; C"
                trackback:ping="https://blog.example.de/talk/trackback/a?a=1&amp;b=&#45;&#45;" />
        </rdf:RDF>
        -->
        """), "\(page)")
    #expect(try !site.text("public/index.html").contains("rel=\"pingback\""))
  }

  @Test func aClosedPostHasNoEndpoints() async throws {
    let site = try Self.site(
      ["content/posts/2026-11-01-a.md": Self.post("comments: closed\n")], comments: Self.endpoints)
    #expect(Self.found(await site.build()) == [])
    for (name, bytes) in try site.output() { Self.expectNoEndpoint(name, bytes) }
  }

  private static func expectNoEndpoint(_ name: String, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for word in [
      "rel=\"pingback\"", "rel=\"webmention\"", "rel=\"trackback\"", "rdf:RDF", "trackback:ping",
      "<wfw:comment>", "X-Pingback", "/talk/",
    ] {
      // The permanent name of a comment has `/talk/` in it.
      let isName = word == "/talk/" && name.contains("comments")
      #expect(isName || !text.contains(word), "\(name): \(word)")
    }
  }

  @Test(arguments: ["comments: none", "comments: closed", mail, ""])
  func nothingIsAdvertisedThatIsNotConfigured(_ comments: String) async throws {
    let site = try Self.site(
      [
        Self.path("aaaa1111", day: 2): Self.item("aaaa1111", day: 2),
        Self.path("bbbb2222", day: 3, "p"): Self.item(
          "bbbb2222", day: 3, type: "pingback", "source: https://b.example/1\n"),
      ], comments: comments + "\nhosts: [apache, nginx, netlify]")
    try site.write(
      TemporarySite.configuration.replacing("theme: plain", with: "theme: saft") + "\n" + comments
        + "\nhosts: [apache, nginx, netlify]\n", to: "blogen.yaml")
    let report = await site.build {
      $0.installedThemes = [Self.root.appending(path: "themes").path(percentEncoded: false)]
    }
    #expect(report.succeeded)
    let output = try site.output()
    #expect(output["2026/11/a/comments.xml"] != nil)
    for (name, bytes) in output { Self.expectNoEndpoint(name, bytes) }
  }

  @Test(arguments: [
    (mail, true, true), ("comments: none", false, true), ("comments: none", true, false),
    ("comments: {mode: mail, mail: post@blog.example.de, feeds: false}", false, true),
  ])
  func feedsExistWhereThereIsTalk(_ comments: String, _ isThere: Bool, _ isEmpty: Bool)
    async throws
  {
    let site = try Self.site(
      isEmpty ? [:] : [Self.path("aaaa1111", day: 2): Self.item("aaaa1111", day: 2)],
      comments: comments)
    #expect(Self.found(await site.build()) == [])
    let output = try site.output()
    for name in [
      "comments.xml", "comments-atom.xml", "2026/11/a/comments.xml", "2026/11/a/comments-atom.xml",
    ] {
      #expect((output[name] != nil) == isThere, "\(name)")
    }
    #expect(try site.text("public/feed.xml").contains("<wfw:commentRss>") == isThere)
    let page = try site.text("public/2026/11/a/index.html")
    #expect(page.contains("href=\"/2026/11/a/comments.xml\"") == isThere)
  }

  @Test func whatAPostAnswersIsTold() async throws {
    let address = "https://dorfbote.example/2026/11/gefegt/"
    let site = try Self.site([
      "content/posts/2026-11-01-a.md": Self.post("pings: [\"\(address)\"]\n")
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(try Self.lines(site, ["answers"]) == ["answers \(address)"])
    #expect(
      try site.text("public/feed.xml").contains("<trackback:about>\(address)</trackback:about>"))
  }

  // MARK: The list of outbound links

  private static let list = ".blogen/outbound-links.json"

  /// The example of the page about the output is what a build writes.
  @Test func outboundLinksAreAsDocumented() async throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "Documentation/output.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## Links to other blogs\n").last)
    let blocks = section.components(separatedBy: "```")
    let (post, json) = (blocks[1], blocks[3])
    #expect(post.hasPrefix("markdown\n") && json.hasPrefix("json\n"))
    let site = try Self.site([
      "content/posts/2026-11-01-a.md": String(post.dropFirst("markdown\n".count))
    ])
    #expect(Self.found(await site.build()) == [])
    let list = try site.text(Self.list)
    let written = try JSONSerialization.jsonObject(with: Data(list.utf8))
    let shown = try JSONSerialization.jsonObject(with: Data(json.dropFirst("json\n".count).utf8))
    #expect(written as? NSDictionary == shown as? NSDictionary, "\(list)")
  }

  /// Who converses can tell other blogs so, with or without addresses that they report to.
  @Test(arguments: [
    (mail, "", true), ("comments: closed", "", true), (endpoints, "", true),
    ("comments: none", "", false), ("", "", false), ("", "pings: [https://b.example/1]\n", true),
    ("comments: {mail: a@b.example}", "comments: mail\n", true), ("", "comments: none\n", false),
  ])
  func conversationsHaveAListOfOutboundLinks(
    comments: String, front: String, isWritten: Bool
  ) async throws {
    let site = try Self.site(
      ["content/posts/2026-11-01-a.md": Self.post(front)], comments: comments)
    #expect(await site.build().succeeded)
    #expect(((try? site.text(Self.list)) != nil) == isWritten)
  }

  /// A list that nobody keeps up to date would make a sender tell what is no longer true.
  @Test func anOldListOfOutboundLinksGoes() async throws {
    let path = "content/posts/2026-11-01-a.md"
    let site = try Self.site([path: Self.post("pings: [https://b.example/1]\n")], comments: "")
    #expect(Self.found(await site.build()) == [])
    #expect(try site.text(Self.list).contains("https://b.example/1"))
    try site.write(Self.post("title: ["), to: path)
    #expect(await site.build().succeeded == false)
    #expect(try site.text(Self.list).contains("https://b.example/1"))
    try site.write(Self.post(), to: path)
    #expect(Self.found(await site.build()) == [])
    #expect((try? site.text(Self.list)) == nil)
  }

  // MARK: Languages

  @Test func theConversationStandsBelowTheFirstVersion() async throws {
    let site = try Self.site(
      [
        "content/posts/2026-11-01-a.en.md": Self.post(title: "A, too"),
        "content/en/posts/2026-11-02-b.md": TemporarySite.post("B", date: "2026-11-02"),
        Self.path("aaaa1111", day: 3): Self.item("aaaa1111", day: 3),
        Self.path("bbbb2222", day: 4, post: "b"): Self.item("bbbb2222", day: 4, post: "b"),
      ], comments: Self.mail + "\nlanguages: {en: {}}")
    #expect(Self.found(await site.build()).filter { !$0.hasPrefix("note") } == [])
    for (page, counts) in [("2026/11/a", 1), ("en/2026/11/a", 0), ("en/2026/11/b", 1)] {
      #expect(
        try Self.lines(site, ["counts"], in: "public/\(page)/index.html")
          == ["counts \(counts) 0 0"], "\(page)")
    }
    let mail = try Self.lines(site, ["mail"], in: "public/en/2026/11/a/index.html")
    #expect(mail.first?.contains("?subject=Comment%3A%20A%2C%20too&amp;") == true)
  }

  /// Posts called the same in two languages; items say which is meant.
  @Test func eachVersionHasItsOwnComments() async throws {
    let site = try Self.site(
      [
        "content/posts/2026-11-01-a.en.md": Self.post(title: "A, too"),
        "content/posts/2026-11-02-c.en.md": TemporarySite.post("C", date: "2026-11-02"),
        Self.path("aaaa1111", day: 3): Self.item("aaaa1111", day: 3),
        Self.path("bbbb2222", day: 3, post: "en/a"): Self.item(
          "bbbb2222", day: 3, post: "en/a"),
        // The folder says it as well.
        Self.path("bbbb3333", day: 4, post: "en/a"): Self.item(
          "bbbb3333", day: 4, type: "reply", post: "", "parent: bbbb2222\n"),
        Self.path("aaaa4444", day: 5, post: "x"): Self.item("aaaa4444", day: 5, post: "de/a"),
        Self.path("cccc5555", day: 5, post: "c"): Self.item("cccc5555", day: 5, post: "c"),
        Self.path("cccc6666", day: 6, post: "en/c"): Self.item("cccc6666", day: 6, post: "en/c"),
        "themes/plain/templates/post.liquid":
          "{% for c in post.comments %}{{ c.id }} {% endfor %}{{ post.respond.post_id }} {{ post.respond.trackback_url }}",
      ], comments: Self.endpoints + "\nlanguages: {en: {}}")
    #expect(Self.found(await site.build()).filter { !$0.hasPrefix("note") } == [])
    let base = "https://blog.example.de/talk/trackback/"
    for (page, text) in [
      ("2026/11/a", "aaaa1111 aaaa4444 a \(base)a"),
      ("en/2026/11/a", "bbbb2222 bbbb3333 en/a \(base)en/a"),
      ("en/2026/11/c", "cccc5555 cccc6666 en/c \(base)en/c"),
    ] {
      #expect(
        try site.text("public/\(page)/index.html") == "\(text)?a=1&amp;b=--", "\(page)")
    }
    #expect(try site.text("public/en/2026/11/a/comments.xml").contains("bbbb2222"))
    #expect(try !site.text("public/en/2026/11/a/comments.xml").contains("aaaa1111"))
  }

  @Test func aNameOfSeveralPostsIsRefused() async throws {
    let site = try Self.site(
      [
        "content/posts/2026-11-02-c.en.md": TemporarySite.post("C", date: "2026-11-02"),
        "content/posts/2026-11-02-c.fr.md": TemporarySite.post("C", date: "2026-11-02"),
        Self.path("cccc5555", day: 5, post: "c"): Self.item("cccc5555", day: 5, post: "c"),
        Self.path("cccc6666", day: 6, post: "fr/b"): Self.item("cccc6666", day: 6, post: "fr/b"),
      ], comments: Self.mail + "\nlanguages: {en: {}, fr: {}}")
    let report = await site.build()
    #expect(
      Self.found(report).filter { $0.hasPrefix("error") } == [
        "error ambiguous-talk-post content/talk/c/2026-11-05T100000Z-c-cccc5555.md:5:7",
        "error unknown-talk-post content/talk/fr/b/2026-11-06T100000Z-c-cccc6666.md:5:7",
      ])
    #expect(
      report.findings.first { $0.id == .ambiguousTalkPost }?.help == [
        "write `post: en/c` or `post: fr/c`"
      ])
    #expect(
      report.findings.first { $0.id == .unknownTalkPost }?.label == "did you mean `fr/c`?")
  }

  /// The comments of a draft wait, whatever other languages call their posts.
  @Test func commentsOfADraftAreNotShownElsewhere() async throws {
    let site = try Self.site(
      [
        "content/posts/2026-11-02-c.md": TemporarySite.post(
          "C", date: "2026-11-02", "draft: true\n"),
        "content/posts/2026-11-02-c.en.md": TemporarySite.post("C", date: "2026-11-02"),
        Self.path("cccc5555", day: 5, post: "c"): Self.item("cccc5555", day: 5, post: "c"),
      ], comments: Self.mail + "\nlanguages: {en: {}}")
    #expect(Self.found(await site.build()).filter { $0.hasPrefix("error") } == [])
    #expect(
      try Self.lines(site, ["counts"], in: "public/en/2026/11/c/index.html") == ["counts 0 0 0"])
  }

  @Test(
    arguments: [
      ("comments: none", false, nil), (mail, false, "warning"), (mail, true, "error"),
      ("comments: none", true, "error"),
    ] as [(String, Bool, String?)])
  func twoPostsOfOneNameCannotTakeComments(comments: String, isTalkedAbout: Bool, severity: String?)
    async throws
  {
    let site = try Self.site(
      [
        "content/posts/2026-10-01-a.md": TemporarySite.post("A", date: "2026-10-01"),
        isTalkedAbout ? Self.path("aaaa1111", day: 3) : "x.txt": Self.item("aaaa1111", day: 3),
      ], comments: comments)
    let report = await site.build()
    let found = report.findings.filter { $0.id == .ambiguousTalkPost }
    #expect(found.map(\.severity.rawValue) == [severity].compactMap(\.self))
    #expect(found.allSatisfy { $0.location?.path == "content/posts/2026-11-01-a.md" })
    #expect(
      found.allSatisfy { $0.related.map(\.location.path) == ["content/posts/2026-10-01-a.md"] })
  }

  // MARK: The documentation

  /// The blocks of `conversation.md` that are fenced with three backquotes and `info`.
  private static func blocks(_ info: String) throws -> [String] {
    let page = try String(
      contentsOf: root.appending(path: "Documentation/conversation.md"), encoding: .utf8)
    return page.components(separatedBy: "```\(info)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func whatThePageShowsCanBeBuilt() async throws {
    let posts = try Self.blocks("yaml post")
    let talk = try Self.blocks("yaml talk")
    #expect(posts.count == 2)
    #expect(talk.count == 1)
    let site = try Self.site([
      "content/posts/2026-03-04-apfelernte.md": TemporarySite.post(
        "Apfelernte", date: "2026-03-04", posts.joined()),
      "content/talk/apfelernte/2026-03-04T101500Z-c-7f3a91c2.md":
        "---\nid: 7f3a91c2\ntype: comment\nstate: approved\nreceived: 2026-03-04T10:15:00Z\n---\nA?\n",
      "content/talk/apfelernte/2026-03-04T180000Z-c-5be2c011.md": "---\n\(talk.joined())---\nB.\n",
    ])
    #expect(Self.found(await site.build()) == [])
    #expect(
      try Self.lines(site, ["counts", "mode"], in: "public/2026/03/apfelernte/index.html")
        == ["counts 2 0 0", "mode closed false"])
  }
}
