import BlogModel
import Conversation
import Diagnostics
import Foundation
import Testing

@testable import TalkDesk

/// `blogen talk import`.
@Suite struct ImportingTests {
  @Test(arguments: MailFixture.mails) func mailBecomesAPendingItem(_ fixture: MailFixture) throws {
    let site = try DeskSite()
    let desk = try site.desk()
    let isLatin = fixture.name.contains("Latin")
    let plan = try desk.importing(fixture.bytes(isLatin: isLatin), named: "mail.eml")
    try desk.perform(plan)
    let store = try site.desk().store()
    #expect(store.findings.isEmpty, "\(store.findings)")
    let item = try #require(store.items.first)
    #expect(item.post == fixture.post)
    #expect(item.state == .pending)
    #expect(item.type == .comment)
    #expect(item.author == fixture.author)
    #expect(item.text == fixture.text)
    #expect(item.received.rfc3339 == fixture.received)
    #expect(plan.findings.map(\.message) == fixture.findings)
    #expect(plan.findings.allSatisfy { $0.location?.path == "mail.eml" })
    for (name, text) in try site.talk() {
      let all = (name + text).lowercased()
      #expect(!all.contains("erika@"), "\(all)")
      #expect(!all.contains("laden@"), "\(all)")
      #expect(!all.contains("192.0.2"), "\(all)")
    }
    let again = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try again.importing(fixture.bytes(isLatin: isLatin), named: "mail.eml")
      } == ["talk-not-changed: this mail was imported already, as `\(item.id)`"]
        || fixture.received == "2026-03-10T11:00:00Z")
  }

  /// Such a mail arrives when it is imported, so its time says nothing.
  @Test(arguments: ["", "Date: nie\n", "Date: Mon, 1 Jan 2035 10:00:00 +0000\n"])
  func mailWithoutDateIsImportedOnce(_ date: String) throws {
    let site = try DeskSite()
    func importing(_ text: String, _ from: String, at now: String) throws -> [String] {
      let desk = try site.desk(now: now)
      let mail = Array(
        "From: \(from) <a@b.example>\n\(date)Subject: Die Apfelernte\n\n\(text)\n".utf8)
      return refusal { () throws(DeskRefusal) in
        try desk.perform(try desk.importing(mail, named: "m.eml"))
      }
    }
    #expect(try importing("Guter Saft", "Max", at: "2026-03-10 12:00") == [])
    #expect(
      try importing("Guter Saft", "Max", at: "2026-03-10 12:05") == [
        "talk-not-changed: this mail was imported already, as `7f3a91c2`"
      ])
    #expect(try importing("Guter Saft!", "Max", at: "2026-03-10 12:10") == [])
    #expect(try importing("Guter Saft", "Moritz", at: "2026-03-10 12:15") == [])
    let long = String(repeating: "Saft und Most. ", count: 600)
    #expect(try importing(long, "Max", at: "2026-03-10 12:20") == [])
    #expect(try importing(long, "Max", at: "2026-03-10 12:25").count == 1)
  }

  /// What may not be in a file is named by where the user can change it.
  @Test func refusedMailsNameTheMail() throws {
    let desk = try DeskSite().desk()
    let mail = Array(
      "From: Max <a@b.example>\nSubject: Die Apfelernte\n\nx\n".utf8)
    let plan = try desk.importing(mail, named: "m.eml")
    #expect(plan.changes.count == 1)
    for sign in [
      "@", "%40", "\\@", "\u{FF20}", "&#64;", "&#064;", "&#x40;", "&#X40;", "&#x0040;", "&#0064;",
      "&commat;",
    ] {
      let mail = Array(
        "From: Max <a@b.example>\nSubject: Die Apfelernte\n\nAn erika\(sign)mail.example, bitte\n"
          .utf8)
      let plan = try desk.importing(mail, named: "m.eml")
      let text = String(decoding: plan.changes[0].after ?? [], as: UTF8.self)
      #expect(text.hasSuffix("\nAn […], bitte\n"), "\(sign): \(text)")
    }
  }

  @Test func whatMayHoldOwnWordsIsNamed() throws {
    let site = try DeskSite()
    let desk = try site.desk()
    func notes(_ text: String) throws -> [String] {
      let mail = Array("From: Erika <e@mail.example>\nSubject: x\n\n\(text)\n".utf8)
      return try desk.importing(mail, named: "m.eml", post: "quitten").notes
    }
    #expect(try notes("Ja!\n> Hallo") == [])
    #expect(
      try notes("Ja!\n\nVon: Laden\nGesendet: heute\nAn: Erika\n\nHallo\nJa, sehr!") == [
        "left out 2 lines of the mail that is answered, which no `>` marks; "
          + "if they hold words of the sender, add these by hand"
      ])
    #expect(
      try notes("Ja!\n-- \nErika\n\nAm Sa. schrieb Laden <laden@saft.example>:\n\nHallo") == [
        "left out 1 line of the mail that is answered, which no `>` marks; "
          + "if it holds words of the sender, add these by hand"
      ])
    #expect(try notes("Ja!\n\nVon: Laden\nGesendet: heute\nAn: Erika\n\n> Hallo") == [])
  }

  @Test func optionNamesThePost() throws {
    let desk = try DeskSite().desk()
    let mail = Array("From: a@b.example\nSubject: Hallo\n\nText".utf8)
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.importing(mail, named: "m.eml") } == [
        "unknown-talk-post: this mail names no post of this site"
      ])
    let plan = try desk.importing(mail, named: "m.eml", post: "quitten")
    #expect(plan.changes.first?.path.hasPrefix("content/talk/quittenzeit/") == true)
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.importing(mail, named: "m.eml", post: "x") }
        == ["unknown-talk-post: there is no post `x`"])
  }

  @Test func severalPostsAreAsked() throws {
    let site = try DeskSite([
      "content/posts/2025-03-04-ernte.md": "---\ntitle: Die Apfelernte\n---\nx"
    ])
    let desk = try site.desk()
    func importing(_ body: String, _ subject: String = "Kommentar: Die Apfelernte") -> [String] {
      let mail = Array("From: a@b.example\nSubject: \(subject)\n\n\(body)\n".utf8)
      do {
        return [try desk.importing(mail, named: "m.eml").changes[0].path.split(separator: "/")[2]]
          .map(String.init)
      } catch {
        return error.findings.map { "\($0.message); \($0.help.joined())" }
      }
    }
    let first = "https://saft.example/blog/2026/03/apfelernte/"
    let second = "https://saft.example/blog/2025/03/ernte/"
    let both = "say which one, with `--post`: `apfelernte`, `ernte`"
    #expect(importing("Text") == ["this mail can mean several posts; \(both)"])
    #expect(importing("\(second)\nText") == ["ernte"])
    #expect(importing("\(first)\n\(second)\nText") == ["this mail can mean several posts; \(both)"])
    #expect(importing("(\(first).) Text", "x") == ["apfelernte"])
    #expect(importing("> \(second)\nText", "x") == ["ernte"])
  }

  @Test(arguments: [
    ("", "this is not a mail: it does not begin with lines such as `From: …`"),
    ("Hallo\n\nWelt", "this is not a mail: it does not begin with lines such as `From: …`"),
    ("X-A: b\n\nWelt", "this is not a mail: it does not begin with lines such as `From: …`"),
    ("From: a@b.example\n\n", "this mail has no text of its own"),
    ("From: a@b.example\n\n> Zitat\n", "this mail has no text of its own"),
    ("From: a@b.example\n\n-- \nErika", "this mail has no text of its own"),
    (
      "From: a@b.example\nContent-Type: image/png; name=a.png\n\nx",
      "this mail has no text of its own"
    ),
    (
      "From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\n--x--",
      "this mail is encrypted"
    ),
    (
      "From: a@b.example\nX: \(String(repeating: "y", count: 200_001))\n\nText",
      "the header of this mail is too long to be real"
    ),
    (
      "From: a@b.example\n\(String(repeating: "X: y\n", count: 1_001))\nText",
      "the header of this mail is too long to be real"
    ),
  ]) func unusableMailsAreRefused(_ mail: String, _ message: String) throws {
    let desk = try DeskSite().desk()
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try desk.importing(Array(mail.utf8), named: "m.eml", post: "apfelernte")
      } == ["unreadable-mail: \(message)"])
  }

  @Test func limitsHold() throws {
    func message(_ mail: String) -> MailProblem? {
      do {
        _ = try MailMessage.read(Array(mail.utf8))
        return nil
      } catch {
        return error
      }
    }
    let head = "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
    #expect(message(head + String(repeating: "--x\n\na\n", count: 999)) == nil)
    #expect(message(head + String(repeating: "--x\n\na\n", count: 1_001)) == .manyParts)
    var nested = "text"
    for level in 0..<20 {
      nested = "Content-Type: multipart/mixed; boundary=b\(level)x\n\n--b\(level)x\n\(nested)\n"
      if level == 19 { #expect(message("From: a\n" + nested) == nil) }
    }
    nested = "Content-Type: multipart/mixed; boundary=last\n\n--last\n\(nested)\n"
    #expect(message("From: a\n" + nested) == .deepParts)
    #expect(message("From: a\n\n" + String(repeating: "x", count: 10_000_000)) == .tooLarge)
    // Much markup, many quotes and many signs, each of which could cost the square.
    for piece in [
      "<", "<a ", "<!--", "</", "&", "=?", "=", ">", "@", "a@", "<script>", "\"", "From: a\n",
    ] {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      #expect(message("From: a\nContent-Type: text/html\n\n" + text) == nil)
      #expect(message("From: a\nSubject: \(text.replacing("\n", with: ""))\n\n" + text) == nil)
      _ = QuoteCutting.ownText(of: text.replacing(" ", with: "\n"))
      _ = MailAddresses.masked(text)
    }
  }

  @Test func longTextsAndNamesAreCut() throws {
    let desk = try DeskSite().desk()
    let mail =
      "From: \"\(String(repeating: "Ä", count: 9_000))\" <a@b.example>\nDate: 9 Mar 2026 10:00:00\n\n"
      + String(repeating: "Öl ", count: 4_000)
    let plan = try desk.importing(Array(mail.utf8), named: "m.eml", post: "apfelernte")
    #expect(plan.findings.map(\.message) == ["the text was cut after 5000 characters"])
    let change = try #require(plan.changes.first)
    let item = try #require(desk.read(change.after ?? [], at: change.path).item)
    #expect(item.text.count == 5_000)
    #expect(item.author == String(repeating: "Ä", count: 245) + "…")
    #expect((change.after ?? []).count < 10_000)
  }

  @Test func longAddressesCostNothing() throws {
    let desk = try DeskSite().desk()
    for count in [319, 190_000] {
      let long = String(repeating: "a", count: count)
      let mail = "From: <\(long)@>\n\n" + String(repeating: "a", count: 2_000_000)
      let plan = try desk.importing(Array(mail.utf8), named: "m.eml", post: "apfelernte")
      #expect(plan.changes.count == 1)
    }
  }

  @Test func anyBytesAreRead() throws {
    var dice = Dice(seed: 9)
    let seeds = MailFixture.mails.map { $0.bytes() }
    let desk = try DeskSite().desk()
    var count = 0
    for _ in 0..<400 {
      var mail = seeds.randomElement(using: &dice) ?? []
      for _ in 0..<Int.random(in: 1...12, using: &dice) where !mail.isEmpty {
        let index = Int.random(in: 0..<mail.count, using: &dice)
        switch Int.random(in: 0...3, using: &dice) {
        case 0: mail[index] = UInt8.random(in: 0...255, using: &dice)
        case 1: mail.removeSubrange(index..<min(mail.count, index + 20))
        case 2: mail.insert(contentsOf: Array("\n\n--x=?@<>\";".utf8), at: index)
        default: mail.removeSubrange(index...)
        }
      }
      do {
        let plan = try desk.importing(mail, named: "m.eml", post: "apfelernte")
        let text = String(decoding: plan.changes.first?.after ?? [], as: UTF8.self)
        let item = desk.read(plan.changes.first?.after ?? [], at: plan.changes.first?.path ?? "")
        #expect(item.item?.state == .pending, "\(text)")
        #expect(!item.findings.contains { $0.id == .privateDataInTalk }, "\(text)")
        count += 1
      } catch {
        #expect(error.findings.count(of: .error) > 0)
      }
    }
    #expect(count > 100)
  }
}
