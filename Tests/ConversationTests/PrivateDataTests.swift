import BlogModel
import Diagnostics
import Testing

@testable import Conversation

/// Personal data never pass, and other texts do.
@Suite struct PrivateDataTests {
  @Test(arguments: [
    "email", "e-mail", "E_Mail", "mail", "author_email", "comment_author_IP", "ip", "ip_address",
    "ip-prefix",
    "user_agent", "User-Agent", "ua", "token", "delete_token", "edittoken", "spam.ip",
    "private.email",
    "mail_hash", "gravatar", "remote_addr", "password", "phone",
  ])
  func privateKeys(key: String) {
    let (_, findings) = Sample(TalkReaderTests.comment + ["\(key): x"]).read()
    #expect(
      findings == [
        "error[private-data-in-talk] 8:1+\(key.count) `\(key)` must not be in a talk file"
      ])
  }

  @Test(arguments: ["shipping", "tips", "quality", "aua", "zip", "mailand", "x"])
  func otherKeysAreOnlyUnknown(key: String) {
    #expect(!PrivateData.isPrivate(key: key))
  }

  @Test(arguments: [
    ("author: erika@web.example", "8:9+17 `author` holds an e-mail address"),
    ("author: Erika <e.m+x@web.example>", "8:9+25 `author` holds an e-mail address"),
    ("author: 203.0.113.7", "8:9+11 `author` holds an IP address"),
    ("author: Erika (2001:db8::1:7)", "8:9+21 `author` holds an IP address"),
    ("author_url: mailto:erika@web.example", "8:13+24 `author_url` holds an e-mail address"),
    (
      "author_url: http://x.example/?m=erika%40web.example",
      "8:13+39 `author_url` holds an e-mail address"
    ),
    ("author_url: http://203.0.113.7/", "8:13+19 `author_url` holds an IP address"),
    ("title: 203.0.113.7:8080", "8:8+16 `title` holds an IP address"),
    ("spam.reasons: ::1", "8:15+3 `spam.reasons` holds an IP address"),
    ("source_hash: a@b.example", "8:14+11 `source_hash` holds an e-mail address"),
    ("client: Mozilla/5.0 (X11) Gecko/2010", "8:9+28 `client` holds the name of a browser"),
    ("lang: x Safari/537.36", "8:7+15 `lang` holds the name of a browser"),
    ("author: Gast 203.0.113.7", "8:9+16 `author` holds an IP address"),
    ("author: Gast (10.0.0.7)", "8:9+15 `author` holds an IP address"),
    ("author: 10.0.0.7.", "8:9+9 `author` holds an IP address"),
    ("spam.reasons: links,10.0.0.7", "8:15+14 `spam.reasons` holds an IP address"),
    (
      "author_url: https://x.example/?from=203.0.113.7",
      "8:13+35 `author_url` holds an IP address"
    ),
    ("xyzzy: a@b.example", "8:8+11 `xyzzy` holds an e-mail address"),
  ])
  func privateValues(line: String, finding: String) {
    let lines = TalkReaderTests.comment.filter { !$0.hasPrefix("author") } + ["consent: 1", line]
    let findings = Sample(lines).read().findings.filter { $0.hasPrefix("error") }
    #expect(findings == ["error[private-data-in-talk] \(finding)"])
  }

  @Test(arguments: [
    "author: Version 1.2.3", "author: 12:30:45", "author: @anna@social.example", "author: a::b",
    "author_url: https://social.example/@anna",
    "author_url: https://social.example/@anna@other.example",
    "title: 10.000 Liter um 12:30", "title: 1.2.3.4.5", "title: 300.1.2.3", "author: anna@home",
    "source: https://203.0.113.7/", "title: std::vector<int>",
    "author_url: https://x.example/release/1.2.3.4/", "author: Kapitel 1.2.3.4",
    "author_url: https://x.example/v-203.0.113.7/", "title: Firmware 1.2.3.4 ist da",
    "author: Chrome", "author_url: https://x.example/Chrome/1", "title: Chromecast/Gecko",
    "received: 2026-03-04 10:15:00+01:00", "source: https://x.example/?Mozilla/5.0",
  ])
  func harmlessValues(line: String) {
    let lines = TalkReaderTests.comment.filter { !$0.hasPrefix("author") } + [line]
    #expect(Sample(lines).read().findings.filter { $0.contains("private") } == [])
  }

  @Test(arguments: [
    ("Schreibt mir: erika@web.example!", "9:15+17"), ("a\nb\nüü x.y@web.example.", "11:4+15"),
    ("<mailto:a@b.example>", "9:9+11"), ("a@b@c.example.org", nil), ("@anna@social.example", nil),
    ("a @ b.de", nil),
    ("a@b", nil), ("a@b.1", nil), ("@", nil), ("x@.de", nil), ("x@a..de", nil), ("Erika@", nil),
    ("203.0.113.7", nil), ("müller@bücher.example", "9:1+21"),
  ])
  func addressesInTexts(body: String, place: String?) {
    let findings = Sample(TalkReaderTests.comment, body: body).read().findings
    let wanted = place.map {
      ["error[private-data-in-talk] \($0) an e-mail address in the text of a talk item"]
    }
    #expect(findings == wanted ?? [])
  }

  /// Addresses that are none in the file, but whole on the page.
  @Test(arguments: [
    ("Mail: erika@example&#46;org", "9:12+1"), ("erika@example\\.org", "9:6+1"),
    ("erika&#0000064;example.org", "9:6+1"), ("erika&#X000040;example.org", "9:6+1"),
    ("erika@**example.org**", "9:6+1"), ("erika@_example_.org", "9:6+1"),
    ("*erika*@example.org", "9:8+1"),
    ("a\n\nerika@`example.org`", "11:6+1"), ("erika@exam<b>ple.org", nil),
    ("[x](mailto:erika@example&period;org)", "9:17+1"),
    ("[x](mailto:erika%40example&period;org)", nil),
    ("[x](https://x.example/?m=erika%40web%2Eexample)", "9:31+1"),
    ("[x][y]\n\n[y]: mailto:erika@example&#x2e;org", "11:18+1"),
    ("[erika](https://x.example/)@[example.org](https://y.example/)", "9:28+1"),
    ("*Hof* @ example.org", nil), ("**100 %** Saft & [mehr](https://x.example/)", nil),
    ("`git@host` & **b**", nil), ("erika@*example*\n\n.org", nil),
  ])
  func addressesAsThePageShowsThem(body: String, place: String?) {
    let findings = Sample(TalkReaderTests.comment, body: body).read().findings
    let words = "an e-mail address in the text of a talk item, as the page shows it"
    #expect(findings == (place.map { ["error[private-data-in-talk] \($0) \(words)"] } ?? []))
    let owner = Sample(TalkReaderTests.comment + ["by_owner: gesine"], body: body).read().findings
    #expect(!owner.contains { $0.contains("private") })
  }

  @Test(arguments: ["author: erika@example&#46;org", "title: <i>erika</i>@<b>example.org</b>"])
  func addressesInWhatAPingShows(line: String) {
    let key = line.prefix { $0 != ":" }
    let findings = Sample(
      TalkReaderTests.webmention + [line], body: "erika@<b>example</b>.org",
      path: "content/talk/ernte/2026-03-04T101500Z-w-7f3a.md"
    ).read().findings
    #expect(
      findings == [
        "error[private-data-in-talk] 8:\(key.count + 3)+\(line.count - key.count - 2) `\(key)` holds an e-mail address",
        "error[private-data-in-talk] 10:6+1 an e-mail address in the text of a talk item, as the page shows it",
      ])
  }

  /// Only texts that need it are read twice.
  @Test(arguments: [
    ("Guter Saft, sehr gut!", false), ("Das *war* [gut](https://x.example/) ", false),
    ("100 % Saft @ Hof", false), ("a & b", true), ("*a* @b", true),
  ])
  func plainTextsAreNotRendered(body: String, isRendered: Bool) {
    var body = body
    #expect(body.withUTF8 { ShownText.maySurprise($0) } == isRendered)
  }

  @Test(arguments: [
    ("# von max@web.example", "2:7+15 an e-mail address"),
    ("# 203.0.113.9 Mozilla/5.0", "2:3+11 an IP address"),
    ("# Mozilla/5.0 (X11)", "2:2+18 the name of a browser"),
    ("a: b # 2001:db8::1:7", "2:8+13 an IP address"),
    ("a: \"x # y\" # 203.0.113.9", "2:14+11 an IP address"),
    ("a: it's # 203.0.113.9", "2:11+11 an IP address"),
    ("# Kapitel 1.2.3.4, 12:30", nil), ("# siehe https://x.example/1.2.3.4/", nil),
    ("a: \"x # 203.0.113.9\"", nil), ("a: b#203.0.113.9", nil),
  ])
  func commentsInFrontMatterAreSearchedToo(comment: String, finding: String?) {
    var sample = Sample(TalkReaderTests.comment)
    let text = String(decoding: sample.file.bytes, as: UTF8.self)
    let comment = comment + "\n"
    sample.file = SourceFile(
      path: sample.file.path, text: "---\n\(comment)\(text.dropFirst(4))")
    sample.bodyStart += comment.utf8.count
    let words = finding.map {
      "error[private-data-in-talk] \($0) in the front matter of a talk item"
    }
    #expect(sample.read().findings == [words].compactMap(\.self))
  }

  /// Logs are public: neither message nor line of any finding may tell what was found.
  @Test(arguments: [
    "author: Max <max@secret.example>", "email: max@secret.example", "id: max@secret.example",
    "type: max@secret.example", "state: max@secret.example", "post: max@secret.example",
    "parent: max@secret.example", "received: max@secret.example", "lang: max@secret.example",
    "kind: max@secret.example", "source: mailto:max@secret.example", "by_owner: max@secret.example",
    "question: max@secret.example", "protocols: max@secret.example", "max@secret.example: x",
    "telefon: secret", "spam.ip: secret", "state: 203.0.113.7", "type: 203.0.113.7",
    "lang: 203.0.113.7", "received: 203.0.113.7", "protocols: pingback,203.0.113.7",
    "id: 203.0.113.7", "parent: 203.0.113.7", "published: 203.0.113.7", "kind: 203.0.113.7",
    "spam.203.0.113.7: x", "203.0.113.7: x", "answered_by: max@secret.example",
    "client: Mozilla/5.0 (secret)",
  ])
  func nothingPrivateIsPrinted(line: String) {
    let key = line.prefix { $0 != ":" }
    let others = TalkReaderTests.comment.filter { !$0.hasPrefix("\(key):") }
    let sample = Sample(others + [line], body: "Text von max@secret.example, 203.0.113.7")
    let reader = TalkReader(authors: [:], timeZone: .utc, now: Timestamp(seconds: 1_800_000_000))
    var findings: [Finding] = []
    let item = reader.read(
      sample.fields, of: sample.file, bodyStart: sample.bodyStart, findings: &findings)
    findings = reader.guarded(findings, in: sample.file)
    if let item { _ = Talk([item], posts: [], findings: &findings) }
    #expect(findings.contains { $0.id == .privateDataInTalk })
    let complete = findings.map { finding in
      var finding = finding
      guard let place = finding.location, let line = place.line else { return finding }
      let shown = sample.file.location(line: line, column: place.column ?? 1, length: place.length)
      finding.location = place.hidesText ? shown.hidingText() : shown
      return finding
    }
    for format in FindingFormat.allCases {
      let text = format.format(complete)
      #expect(!text.contains("secret.") && !text.contains(" secret"), "\(text)")
      #expect(!text.contains("203."), "\(text)")
    }
  }

  @Test func theOwnerMayGiveAnAddress() {
    let lines = TalkReaderTests.comment.filter { !$0.hasPrefix("author") } + ["by_owner: gesine"]
    let (item, findings) = Sample(lines, body: "[Mail](mailto:hof@hof.example)").read()
    #expect(findings == [])
    #expect(
      item.map { TalkSanitiser().html(of: $0) }
        == expanded("<p><a href=\"mailto:hof@hof.example\" REL>Mail</a></p>"))
  }
}
