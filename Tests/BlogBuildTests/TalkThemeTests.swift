import BlogBuild
import Diagnostics
import Foundation
import Testing

/// Builds posts with the theme `saft` and looks at what readers see of the conversation.
@Suite struct TalkThemeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let endpoints = """
      mail: kommentare@blog.example
      receiver: https://blog.example/talk
      webmention: https://blog.example/talk/webmention
      pingback: https://blog.example/talk/xmlrpc
      trackback: "https://blog.example/talk/trackback/{slug}"
    """

  /// The page of a post in German or English, with `items` below it by id.
  private static func page(
    _ comments: String, language: String = "de", front: String = "",
    _ items: [String: String] = [:]
  ) async throws -> String {
    var files = [
      "blogen.yaml": """
      title: Saftblog
      base_url: https://blog.example.de/
      language: \(language)
      timezone: Europe/Berlin
      theme: saft
      \(comments)

      """,
      "content/authors/gesine.md": "---\nname: Gesine Querbaum\nimage: gesine.svg\n---\n",
      "content/authors/gesine.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "content/posts/2026-11-01-a.md": TemporarySite.post(
        "Äpfel", date: "2026-11-01", front),
    ]
    for (id, text) in items {
      let letter = text.contains("type: trackback") ? "t" : text.contains("kind:") ? "w" : "c"
      let head = "---\nid: \(id)\npost: a\nreceived: 2026-11-0\(id.last ?? "1")T10:00:00Z\n"
      files["content/talk/a/2026-11-0\(id.last ?? "1")T100000Z-\(letter)-\(id).md"] = head + text
    }
    let site = try TemporarySite(files)
    let report = await site.build {
      $0.installedThemes = [root.appending(path: "themes").path(percentEncoded: false)]
    }
    #expect(report.findings.filter { $0.severity == .error } == [])
    return try site.text("public/2026/11/a/index.html")
  }

  /// The part of a page from `start` to the next `end`, with lines and tags taken out.
  private static func text(_ page: String, of id: String) throws -> String {
    let start = try #require(page.range(of: "id=\"\(id)\"")).upperBound
    let rest = page[start...]
    let end = rest.range(of: "</article>")?.lowerBound ?? rest.endIndex
    var text = ""
    var isTag = true
    for character in rest[..<end] {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Who answered

  /// Those who write the blog have their portrait, wherever they answer; all others a letter.
  @Test func authorsHaveTheirPortrait() async throws {
    let page = try await Self.page(
      "comments: none",
      [
        "aaaa0002": "type: comment\nstate: approved\nby_owner: gesine\n---\nJa.\n",
        "aaaa0003": "type: comment\nstate: approved\nauthor: Gesine Querbaum\n---\nNein.\n",
        "aaaa0004":
          "type: trackback\nstate: approved\nby_owner: gesine\nsource: https://hof.example/x\n---\nHm.\n",
        "aaaa0005": "type: comment\nstate: approved\n---\nVielleicht.\n",
      ])
    for (id, isAuthor) in [
      ("aaaa0002", true), ("aaaa0003", false), ("aaaa0004", true), ("aaaa0005", false),
    ] {
      let start = try #require(page.range(of: "id=\"c-\(id)\"")).upperBound
      let end = try #require(page[start...].range(of: "</article>")).lowerBound
      let item = page[start..<end]
      #expect(item.contains("<img class=\"face\"") == isAuthor, "\(id)")
      #expect(item.contains("<svg ") != isAuthor, "\(id)")
      #expect(item.contains("href=\"/autor/gesine/\"") == isAuthor, "\(id)")
    }
    #expect(try Self.text(page, of: "c-aaaa0005").contains("Anonym"))
  }

  // MARK: The ways to answer

  private static let form = "<form class=\"comment-form\" method=\"post\""
  private static let mail = "href=\"mailto:kommentare@blog.example?"
  private static let address = "value=\"https://blog.example.de/2026/11/a/\""
  private static let closed = "Kommentare geschlossen"

  /// With all endpoints set: what each mode shows, and what it does not.
  @Test(
    arguments: [
      ("none", [address, "rel=\"webmention\"", "Trackback-URL"], [form, mail, "id=\"comments\""]),
      (
        "mail", [mail, "Kommentar per E-Mail senden", "erst nach redaktioneller Prüfung", address],
        [form, closed]
      ),
      (
        "form",
        [
          form, "action=\"https://blog.example/talk/comment\"", "name=\"post\" value=\"a\"",
          "name=\"topic\" tabindex=\"-1\" autocomplete=\"off\"", "name=\"comment\"",
          "id=\"comment-received\"", "/2026/11/a/comments.xml\">Kommentare als Feed</a>",
        ], [mail, closed]
      ),
      (
        "webmention", ["Auf Ihrem eigenen Blog antworten?", address, "Keine Kommentare"],
        [form, mail, closed]
      ),
      ("closed", [closed, "rel=\"webmention\""], [form, mail, "Kommentare als Feed"]),
    ] as [(String, [String], [String])])
  func eachModeHasItsWay(mode: String, shown: [String], hidden: [String]) async throws {
    let page = try await Self.page("comments:\n  mode: \(mode)\n" + Self.endpoints)
    for part in shown { #expect(page.contains(part), "\(part)") }
    for part in hidden { #expect(!page.contains(part), "\(part)") }
  }

  @Test func aClosedPostTakesNothing() async throws {
    let page = try await Self.page(
      "comments:\n  mode: form\n  close_after: 5\n" + Self.endpoints)
    #expect(page.contains(Self.closed) && !page.contains(Self.form))
  }

  /// A post that its owner closed says so; a site or an age says only that it is over.
  @Test(arguments: [
    (
      "de", "comments: closed\n", "{mode: mail, mail: a@b.example}",
      "Die Kommentarfunktion wurde vom Besitzer dieses Blogs in diesem Eintrag deaktiviert."
    ),
    (
      "en", "comments: closed\n", "closed",
      "The owner of this blog has switched off comments for this post."
    ),
    ("de", "", "closed", closed), ("en", "", "closed", "Comments are closed"),
    ("de", "", "{mode: mail, mail: a@b.example, close_after: 5}", closed),
    ("de", "comments: mail\n", "{mode: closed, mail: a@b.example, close_after: 5}", closed),
  ])
  func closedPostsSayWhy(language: String, front: String, comments: String, words: String)
    async throws
  {
    let page = try await Self.page("comments: \(comments)", language: language, front: front)
    let all = [
      Self.closed, "Die Kommentarfunktion", "Comments are closed", "The owner of this blog",
      "Noch keine", "No comments",
    ]
    #expect(page.contains(">\(words)</p>"))
    #expect(all.filter { page.contains($0) }.count == 1)
    // The feed of a post that only age closed stays, and leads here.
    #expect(page.contains("id=\"comments\"") == page.contains("Kommentare als Feed"))
    #expect(page.contains("id=\"comments\"") == comments.contains("close_after"))
  }

  @Test func withoutCommentsThereIsNothing() async throws {
    let page = try await Self.page("comments: none")
    for part in ["id=\"feedback\"", "id=\"respond\"", "Kommentar", "webmention"] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test(
    arguments: [
      ("none", [], ["name=\"consent\"", "einverstanden"]),
      ("text", ["Mit dem Abschicken bin ich einverstanden"], ["name=\"consent\""]),
      (
        "checkbox", ["name=\"consent\" value=\"yes\" required>"], ["checked", "Mit dem Abschicken"]
      ),
    ] as [(String, [String], [String])])
  func consentIsAsked(consent: String, shown: [String], hidden: [String]) async throws {
    let page = try await Self.page(
      "comments: {mode: form, receiver: \"https://b.example/\", consent: \(consent)}")
    for part in shown { #expect(page.contains(part), "\(part)") }
    for part in hidden { #expect(!page.contains(part), "\(part)") }
  }

  // MARK: The thread

  private static let thread = [
    "aaaa1": "type: comment\nstate: approved\nauthor: Firma <Nord>\n---\nFrage?\n",
    "bbbb2": "type: reply\nstate: approved\nparent: aaaa1\nby_owner: gesine\n---\nJa.\n",
    "cccc3": "type: comment\nstate: approved\n---\nOhne Namen.\n",
    "dddd4": "type: reply\nstate: approved\nparent: cccc3\nauthor: Karl\n---\nDoch.\n",
    "eeee1": "type: comment\nstate: tombstone\n---\n",
    "ffff5": "type: reply\nstate: approved\nparent: eeee1\nauthor: Erika\n---\nAch.\n",
    "abab2": "type: trackback\nstate: tombstone\n---\n",
    "acac6": "type: reply\nstate: approved\nparent: abab2\nauthor: Rudi\n---\nSo.\n",
    "adad3":
      "type: trackback\nstate: approved\nauthor: Obstblog\nsource: https://obst.example/1\ntitle: Most\n---\nAuszug.\n",
    "aeae7":
      "type: webmention\nkind: reply\nstate: approved\nauthor: Lina\nsource: https://lina.example/1\ntarget: https://blog.example.de/2026/11/a/#c-aaaa1\n---\nDort.\n",
    "afaf8": "type: reply\nstate: approved\nparent: adad3\nauthor: Uwe\n---\nHm.\n",
  ]

  @Test(arguments: [
    ("aaaa1", "Firma &lt;Nord&gt;", "Frage?"),
    ("bbbb2", "Antwort vom Haus", "Antwort auf Firma &lt;Nord&gt;"),
    ("cccc3", "Anonym", "Ohne Namen."), ("dddd4", "Karl", "Antwort auf einen anonymen Kommentar"),
    ("eeee1", "(Kommentar entfernt)", "("),
    ("ffff5", "Erika", "Antwort auf einen entfernten Kommentar"),
    ("acac6", "Rudi", "Antwort auf einen entfernten Kommentar"),
    ("adad3", "Obstblog meint:", "Auszug."),
    ("aeae7", "auf lina.example", "Antwort auf Firma &lt;Nord&gt;"),
    ("afaf8", "Uwe", "Antwort auf Obstblog"),
  ])
  func eachItemSaysWhoAndWhom(id: String, first: String, second: String) async throws {
    let page = try await Self.page("comments: {mode: mail, mail: a@b.example}", Self.thread)
    let text = try Self.text(page, of: "c-\(id)")
    #expect(text.contains(first) && text.contains(second), "\(text)")
    #expect(page.contains(">8 Kommentare<") && page.contains(">1 Trackback<"))
  }

  /// What is linked is there, and the page of another blog is the address of its reply.
  @Test func linksLeadSomewhere() async throws {
    let page = try await Self.page("comments: {mode: mail, mail: a@b.example}", Self.thread)
    for match in page.matches(of: /class="reply-origin" href="#([^"]+)"/) {
      #expect(page.contains("id=\"\(match.1)\""), "\(match.1)")
    }
    #expect(!page.contains("href=\"#c-abab2\""))
    #expect(
      page.contains(
        "<a class=\"u-url\" href=\"https://lina.example/1\" rel=\"ugc nofollow noopener\">"))
    #expect(!page.contains("<Nord>"))
  }

  @Test func englishHasItsWords() async throws {
    let page = try await Self.page(
      "comments: {mode: mail, mail: a@b.example}", language: "en", Self.thread)
    for words in [
      "In reply to a removed comment", "In reply to an anonymous comment", "on lina.example",
      "Comments as a feed", "(comment removed)", "8 comments", "1 trackback",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  /// The name that is shown and the letter beside it are of the same.
  @Test(arguments: ["reply", "mention", "like"])
  func pagesWithoutAuthorHaveTheLetterOfTheirHost(kind: String) async throws {
    let page = try await Self.page(
      "comments: none",
      [
        "aaaa1":
          "type: webmention\nkind: \(kind)\nstate: approved\nsource: https://www.quitte.example/1\n---\nDort.\n"
      ])
    #expect(page.contains(">Q</text></svg>"))
    #expect(!page.contains(">?</text></svg>"))
  }

  /// The form stays small, and the owner hears of a page that does not.
  @Test(arguments: [(99, 100, 0), (100, 100, 0), (998, 100, 0), (999, 100, 1)])
  func manyComments(others count: Int, options: Int, notes: Int) async throws {
    var files = [
      "blogen.yaml": """
      title: Saftblog
      base_url: https://blog.example.de/
      language: de
      timezone: Europe/Berlin
      theme: saft
      comments: {mode: form, receiver: "https://blog.example/talk"}

      """,
      "content/posts/2026-11-01-a.md": TemporarySite.post("Äpfel", date: "2026-11-01"),
    ]
    for number in 1...count {
      // The later ones have the smaller ids.
      let id = "n\(9_999 - number)"
      let time = "\(10 + number / 600):\(10 + number / 60 % 10):\(10 + number % 50)"
      files["content/talk/a/\(id).md"] =
        "---\nid: \(id)\ntype: comment\nstate: approved\npost: a\nreceived: 2026-11-02T\(time)Z\n---\nSaft.\n"
    }
    files["content/talk/a/gone.md"] =
      "---\nid: gone\ntype: comment\nstate: tombstone\npost: a\nreceived: 2026-11-03T10:00:00Z\n---\n"
    files["content/talk/a/late.md"] =
      "---\nid: late\ntype: reply\nstate: approved\npost: a\nparent: gone\nreceived: 2026-11-03T11:00:00Z\n---\nSaft.\n"
    let site = try TemporarySite(files)
    let report = await site.build {
      $0.installedThemes = [Self.root.appending(path: "themes").path(percentEncoded: false)]
    }
    #expect(report.findings.filter { $0.severity == .error } == [])
    let found = report.findings.filter { $0.id == .manyComments }
    #expect(found.count == notes)
    #expect(found.allSatisfy { $0.location?.path == "content/posts/2026-11-01-a.md" })
    let page = try site.text("public/2026/11/a/index.html")
    #expect(page.ranges(of: "<option value=\"").count == options + 1)
    #expect(page.contains("<option value=\"late\""))
    #expect(!page.contains("<option value=\"gone\""))
  }
}
