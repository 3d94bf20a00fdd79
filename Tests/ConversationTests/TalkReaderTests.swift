import BlogModel
import Diagnostics
import Testing

@testable import Conversation

/// What the reader makes of front matter, and what it says of mistakes.
@Suite struct TalkReaderTests {
  static let comment = [
    "id: 7f3a91c2", "type: comment", "state: approved", "post: ernte", "author: Erika M.",
    "received: 2026-03-04T10:15:00Z",
  ]

  static let webmention = [
    "id: 7f3a91c2", "type: webmention", "state: approved", "post: ernte",
    "received: 2026-03-04T10:15:00Z", "source: https://blog.example/1/",
  ]

  /// The lines of a comment with one more or, if the key is there, another one.
  static func with(_ line: String, in lines: [String] = comment) -> [String] {
    let key = line.prefix { $0 != ":" }
    guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else {
      return lines + [line]
    }
    var lines = lines
    lines[index] = line
    return lines
  }

  @Test func allFieldsAreRead() throws {
    let lines =
      Self.webmention + [
        "kind: like", "author: Tom &amp; <b>Eva</b>", "author_url: HTTPS://Eva.example/ä",
        "lang: de-CH",
        "target: https://shop.example/ernte/", "protocols: trackback, webmention",
        "title:  Ein Titel ",
        "published: 2026-03-03 09:00", "verified: 2026-03-05T00:00:00+02:00",
        "checked: 2026-03-06T00:00:00Z",
        "source_hash: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "consent: 2026-01-01", "spam: ",
        "spam.score: 3", "question: no", "answered_by: ab-1", "parent: 5be2c011",
      ]
    let path = "content/talk/ernte/2026-03-04T101500Z-w-7f3a.md"
    let (read, findings) = Sample(lines, body: "\n Text \n\n", path: path).read()
    #expect(findings == [])
    let item = try #require(read)
    #expect(item.id == "7f3a91c2")
    #expect(item.anchor == "c-7f3a91c2")
    #expect(item.type == .webmention)
    #expect(item.kind == .like)
    #expect(item.state == .approved)
    #expect(item.post == "ernte")
    #expect(item.parent == "5be2c011")
    #expect(item.author == "Tom & Eva")
    #expect(item.authorURL == "https://eva.example/%C3%A4")
    #expect(item.byOwner == nil)
    #expect(item.source == "https://blog.example/1/")
    #expect(item.target == "https://shop.example/ernte/")
    #expect(item.protocols == [.trackback, .webmention])
    #expect(item.title == "Ein Titel")
    #expect(item.received.rfc3339 == "2026-03-04T10:15:00Z")
    #expect(item.published?.rfc3339 == "2026-03-03T09:00:00Z")
    #expect(item.verified?.rfc3339 == "2026-03-05T00:00:00+02:00")
    #expect(item.checked?.rfc3339 == "2026-03-06T00:00:00Z")
    #expect(item.sourceHash == "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    #expect(item.lang == "de-CH")
    #expect(item.consent == "2026-01-01")
    #expect(item.question == false)
    #expect(item.answeredBy == "ab-1")
    #expect(item.text == "Text")
    #expect(item.path == path)
    #expect(!item.isWithheld && item.isShown)
  }

  @Test func thePostMayBeThatOfTheFolder() {
    let (item, findings) = Sample(Self.comment.filter { !$0.hasPrefix("post") }).read()
    #expect(item?.post == "ernte")
    #expect(findings == [])
  }

  @Test(arguments: [
    (
      "type: coment",
      "error[invalid-talk-item] 3:7+6 (did you mean `comment`?) `coment` is no `type` of a talk item"
    ),
    (
      "state: aproved",
      "error[invalid-talk-item] 4:8+7 (did you mean `approved`?) `aproved` is no `state` of a talk item"
    ),
    (
      "id: Ä",
      "error[invalid-talk-item] 2:5+1 `id` must be 1 to 64 lower-case letters, digits and hyphens"
    ),
    ("id: ", "error[invalid-talk-item] 1:1+0 `id` is missing"),
    ("received: ", "error[invalid-talk-item] 1:1+0 `received` is missing"),
    ("received: 2026-02-30", "error[invalid-date] 7:11+10 `2026-02-30` is not a date that exists"),
    (
      "received: 04.03.2026",
      "error[invalid-date] 7:11+10 (write `2026-03-04`) `04.03.2026` is not a date that exists"
    ),
  ])
  func itemsWithoutTheNecessaryAreRefused(line: String, finding: String) {
    let (item, findings) = Sample(Self.with(line)).read()
    #expect(item == nil)
    #expect(findings == [finding])
  }

  @Test(arguments: [
    (
      "autor: x",
      "warning[unknown-key] 8:1+5 (did you mean `author`?) unknown key `autor` in front matter"
    ),
    (
      "website: x",
      "warning[unknown-key] 8:1+7 (blogen calls this `author_url`) unknown key `website` in front matter"
    ),
    ("xyzzy: x", "warning[unknown-key] 8:1+5 unknown key `xyzzy` in front matter"),
    ("kind: like", "warning[invalid-talk-item] 8:7+4 only a webmention has a `kind`"),
    (
      "kind: lke",
      "error[invalid-talk-item] 8:7+3 (did you mean `like`?) `lke` is no `kind` of a talk item"
    ),
    (
      "source_hash: zz",
      "warning[invalid-talk-item] 8:14+2 `source_hash` must be a SHA-256: 64 digits from 0 to 9 and a to f"
    ),
    (
      "target: https://other.example/ernte/",
      "warning[invalid-talk-item] 8:9+28 `target` is an address of another site"
    ),
    (
      "by_owner: gesine",
      "warning[invalid-talk-item] 6:9+8 `author` is not shown: `by_owner` names another, `Gesine Querbaum`"
    ),
    ("lang: d_e", "warning[invalid-talk-item] 8:7+3 `d_e` is no language"),
    ("question: maybe", "error[invalid-talk-item] 8:11+5 `question` must be `true` or `false`"),
    (
      "protocols: pinback",
      "warning[invalid-talk-item] 8:12+7 (did you mean `pingback`?) `pinback` is no protocol"
    ),
    (
      "author_url: javascript:alert(1)",
      "warning[invalid-talk-item] 8:13+19 `author_url` must be a web address of at most 200 bytes"
    ),
    (
      "parent: A",
      "error[invalid-talk-item] 8:9+1 `parent` must be 1 to 64 lower-case letters, digits and hyphens"
    ),
    ("published: soon", "error[invalid-date] 8:12+4 `soon` is not a date that exists"),
    (
      "received: 2027-02-01",
      "warning[talk-in-future] 7:11+10 (now is 2027-01-15T08:00:00Z) this item is dated after now, so it is not shown yet"
    ),
    (
      "type: reply",
      "warning[invalid-talk-item] 3:7+5 a reply needs `parent`, the id of what it answers"
    ),
    (
      "by_owner: gesin",
      "error[invalid-talk-item] 8:11+5 (did you mean `gesine`?) `gesin` is no author of this site"
    ),
    (
      "by_owner: true",
      "error[invalid-talk-item] 8:11+4 `by_owner: true` does not say which author of the site wrote this"
    ),
    (
      "by_owner: Gesine Querbaum",
      "error[invalid-talk-item] 8:11+15 `Gesine Querbaum` is no author of this site"
    ),
  ])
  func otherMistakesLeaveAnItem(line: String, finding: String) {
    let (item, findings) = Sample(Self.with(line)).read()
    #expect(item != nil)
    #expect(findings.filter { !$0.hasPrefix("note") } == [finding])
  }

  @Test(arguments: ["https://shop.example/a", "HTTP://WWW.Shop.example:80/#c-1"])
  func targetsOnTheSiteAreFine(target: String) {
    #expect(Sample(Self.with("target: \(target)")).read().findings == [])
  }

  @Test(arguments: [("consent", 1), ("author", 1), ("protocols", 0), ("spam", 0)])
  func oneValueIsNoList(key: String, count: Int) {
    var sample = Sample(Self.comment.filter { !$0.hasPrefix("\(key):") } + ["\(key): pingback"])
    sample.fields.pairs[sample.fields.pairs.count - 1].isList = true
    let finding =
      "warning[invalid-talk-item] \(sample.fields.pairs.count + 1):\(key.count + 3)+8 `\(key)` must be one value, not a list"
    #expect(sample.read().findings == Array(repeating: finding, count: count))
  }

  @Test func itemsOfTheFutureAreNotShown() {
    let item = Sample(Self.with("received: 2027-02-01")).read().item
    #expect(item?.isWithheld == true)
    #expect(item?.isShown == false)
  }

  @Test func manyMistakesAreAllNamed() {
    let (_, findings) = Sample([
      "id: X", "type: y", "state: z", "received: 1", "email: a@b.example",
    ]).read()
    #expect(findings.count == 5)
  }

  @Test(arguments: [
    ("by_owner: gesine", "author: gesine", "gesine", "Gesine Querbaum"),
    ("by_owner: gesine", "author: Gesine Querbaum", "gesine", "Gesine Querbaum"),
    ("by_owner: true", "author: ruben", "ruben", "Ruben"),
    ("by_owner: false", "author: gesine", nil, "gesine"),
    ("by_owner: ", "author: Gesine Querbaum", nil, "Gesine Querbaum"),
  ])
  func onlyAnAuthorOfTheSiteIsTheOwner(line: String, author: String, owner: String?, name: String) {
    let (item, findings) = Sample(Self.with(author) + [line]).read()
    #expect(item?.byOwner == owner)
    #expect(item?.author == name)
    #expect(findings == [])
  }

  @Test func aPingNeedsASource() {
    let path = "content/talk/ernte/2026-03-04T101500Z-w-7f.md"
    let lines = Self.webmention.filter { !$0.hasPrefix("source") }
    #expect(
      Sample(lines, path: path).read().findings
        == ["error[invalid-talk-item] 1:1+0 a webmention needs `source`, the page that links here"])
  }

  @Test(arguments: [
    "2026-03-04T101500Z-c-7f3a.md", "2026-03-04T101500Z-c-7f3a91c2.md", "2026-03-04T101500Z-c-7.md",
  ])
  func fileNamesThatFit(name: String) {
    #expect(Sample(Self.comment, path: "content/talk/ernte/\(name)").read().findings == [])
  }

  @Test(arguments: [
    "2026-03-04T101500Z-w-7f3a.md", "2026-03-04T101501Z-c-7f3a.md", "2026-03-04T101500Z-c-.md",
    "x.md",
    "2026-03-04T101500Z-c-8f3a.md", "2026-03-04T101500Z-c-7f3a91c2f.md",
    "2026-03-04T101500Z-c-7f3a.txt",
  ])
  func fileNamesThatDoNotFitAreANote(name: String) {
    #expect(
      Sample(Self.comment, path: "content/talk/ernte/\(name)").read().findings
        == ["note[invalid-talk-item] file the name of this file does not fit its content"])
  }

  /// Items of one second whose ids begin alike are advised different names.
  @Test func advisedNamesHoldEightCharactersOfTheID() throws {
    let names = ["aaaa1111", "aaaa2222", "abc", "aaaa1111-und-mehr"].map { id in
      TalkFileName.name(
        of: TalkItem(
          id: id, type: .comment, state: .approved, post: "ernte",
          received: Timestamp(seconds: 1_772_619_300), path: ""))
    }
    #expect(
      names == ["aaaa1111", "aaaa2222", "abc", "aaaa1111"].map { "2026-03-04T101500Z-c-\($0).md" })
  }

  @Test func removedItemsKeepNothing() {
    let lines = Self.with("state: tombstone", in: Self.webmention) + ["author: Erika", "title: T"]
    let (item, findings) = Sample(lines, path: "content/talk/ernte/2026-03-04T101500Z-w-7f3a.md")
      .read()
    #expect(
      findings == [
        "warning[invalid-talk-item] 1:1+0 this item was removed, but its file still holds what it said"
      ])
    #expect(item?.author == nil && item?.title == nil && item?.source == nil && item?.text == "")
    #expect(item.map { TalkSanitiser().html(of: $0) } == "")
  }

  /// A text of which nothing can be seen is none either.
  @Test(arguments: [
    (" \n", true), ("\u{200B}\u{AD}\n", true), ("---\n", false), ("![](#)\n", false),
    ("…\n", false), ("😊\n", false), ("?\n", false), ("7\n", false),
  ])
  func emptyCommentsAreAWarning(body: String, isEmpty: Bool) {
    #expect(
      Sample(Self.comment, body: body).read().findings
        == (isEmpty ? ["warning[invalid-talk-item] 1:1+0 this comment has no text"] : []))
  }

  @Test func longTextsAreCut() {
    let body = "\n" + String(repeating: "ä", count: 5_001)
    let (item, findings) = Sample(Self.comment, body: body).read()
    #expect(item?.text.count == 5_000)
    #expect(
      findings == [
        "warning[talk-too-long] 10:5001+0 this text has more than 5000 characters; the rest is not shown"
      ])
    let fits = Sample(Self.comment, body: String(repeating: "ä", count: 5_000) + "\n\n").read()
    #expect(fits.findings == [])
    #expect(fits.item?.text.count == 5_000)
  }

  /// Any front matter, however broken, is read without a trap.
  @Test func brokenFrontMatterNeverStops() {
    var dice = Dice(seed: 3)
    let values = [
      "", " ", "true", "comment", "approved", "x", "2026-03-04T10:15:00Z", "9999-99-99T99:99:99Z",
      ",,", ":",
      "@", "%40", "a@b.de", "::1", "1.2.3.4", "https://", "https://a", "\u{202E}", "ä", "-", "<b>",
      "&#0;",
    ]
    let keys = TalkSampleKeys.names + ["email", "ip", "", "spam.ip", "x.y"]
    for _ in 0..<2_000 {
      let lines = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
        "\(keys.randomElement(using: &dice) ?? ""): \(values.randomElement(using: &dice) ?? "")"
      }
      var sample = Sample(lines, body: values.randomElement(using: &dice) ?? "")
      sample.bodyStart = Int.random(in: -5...200, using: &dice)
      let (item, findings) = sample.read()
      // Without an item, there is at least one error that says why.
      #expect(item != nil || findings.contains { $0.hasPrefix("error") })
    }
  }
}

/// The keys that documentation names.
enum TalkSampleKeys {
  static let names = [
    "id", "type", "kind", "state", "post", "parent", "author", "author_url", "by_owner", "source",
    "target", "protocols", "title", "received", "published", "verified", "checked", "source_hash",
    "lang", "consent", "spam", "question", "answered_by",
  ]
}
