import Diagnostics
import Foundation
import Testing

@testable import TalkDesk

/// `blogen talk export` and `blogen talk erase`.
@Suite struct PersonTests {
  private func site() throws -> DeskSite {
    let site = try DeskSite()
    try site.item(
      "aaaa", "author: Erika M.\nauthor_url: https://erika.example/\nconsent: 2026-03-04",
      text: "Wann?\n\nUnd wo?")
    try site.item(
      "bbbb", "parent: aaaa\nby_owner: gesine", at: "2026-03-06T10:15:00Z", type: "reply",
      text: "> Wann?\n\nBald.")
    try site.item(
      "cccc", "author: ERIKA M.", at: "2026-03-07T10:15:00Z", post: "quittenzeit", state: "pending",
      text: "Noch etwas\u{1B}[0m")
    try site.item(
      "dddd", "author: Anderswo\nsource: https://erika.example/blog/saft", type: "webmention",
      text: "x")
    try site.item("eeee", "author: Max", text: "Nein.")
    return site
  }

  @Test func exportIsComplete() throws {
    let site = try site()
    let desk = try site.desk()
    #expect(
      try desk.exporting(author: "Erika M.", asJSON: false).text == """
        # Erika M.

        2 items in “Saftblog”, 2026-03-10 12:00. E-mail and IP addresses are not kept in files.

        ## aaaa

        - file: content/talk/apfelernte/2026-03-05T101500Z-c-aaaa.md
        - url: https://saft.example/blog/2026/03/apfelernte/#c-aaaa
        - id: aaaa
        - type: comment
        - state: approved
        - post: apfelernte
        - author: Erika M.
        - author_url: https://erika.example/
        - consent: 2026-03-04
        - received: 2026-03-05T10:15:00Z

        > Wann?
        >
        > Und wo?

        ## cccc

        - file: content/talk/quittenzeit/2026-03-07T101500Z-c-cccc.md
        - url: https://saft.example/blog/2026/03/quittenzeit/#c-cccc
        - id: cccc
        - type: comment
        - state: pending
        - post: quittenzeit
        - author: ERIKA M.
        - received: 2026-03-07T10:15:00Z

        > Noch etwas\\u{1B}[0m

        """)
  }

  @Test func exportAsJSON() throws {
    let text = try site().desk().exporting(author: "https://erika.example", asJSON: true).text
    struct Export: Decodable {
      var author: String
      var site: String
      var created: String
      var items: [Item]
      struct Item: Decodable {
        var file: String
        var url: String
        var fields: [String: String]
        var text: String
      }
    }
    let export = try JSONDecoder().decode(Export.self, from: Data(text.utf8))
    #expect(export.author == "https://erika.example")
    #expect(export.created == "2026-03-10T12:00:00+01:00")
    #expect(export.items.map { $0.fields["id"] } == ["aaaa", "dddd"])
    #expect(export.items.map(\.text) == ["Wann?\n\nUnd wo?", "x"])
    #expect(export.items.map { $0.fields.count } == [8, 7])
  }

  @Test(arguments: [
    ("Erika", "unknown-talk-item: there is no item of `Erika`"),
    ("erika@mail.example", "unknown-talk-item: talk files hold no e-mail addresses"),
    ("https://erika.exampl/", "unknown-talk-item: there is no item of `https://erika.exampl/`"),
    ("", "unknown-talk-item: there is no item of ``"),
  ]) func nobodyIsRefused(_ author: String, _ words: String) throws {
    let desk = try site().desk()
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.exporting(author: author, asJSON: false) }
        == [words])
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.erasing(author: author, texts: true) }
        == [words])
  }

  @Test func nameIsErased() throws {
    let site = try site()
    let desk = try site.desk()
    let plan = try desk.erasing(author: "erika m.", texts: false)
    try desk.perform(plan)
    #expect(plan.changes.map(\.path).count == 2)
    #expect(
      plan.notes == [
        DeskPlan.historyNote,
        "Still names the person: content/talk/apfelernte/2026-03-05T101500Z-w-dddd.md:7",
      ])
    let first = try site.text("content/talk/apfelernte/2026-03-05T101500Z-c-aaaa.md")
    #expect(
      first == """
        ---
        id: aaaa
        type: comment
        state: approved
        post: apfelernte
        consent: 2026-03-04
        received: 2026-03-05T10:15:00Z
        ---
        Wann?

        Und wo?

        """)
    let all = try site.talk().values.joined()
    #expect(!all.lowercased().contains("erika m."))
    #expect(all.contains("Max"))
  }

  /// A file that cannot be understood may be one of the person too.
  @Test func nothingIsErasedBesideABrokenFile() throws {
    let site = try site()
    try site.write(
      "---\nid: 0badf11e\ntype: comment\nstate: approvd\npost: apfelernte\nauthor: Erika M.\n"
        + "received: 2026-03-04T10:15:00Z\n---\nText\n",
      to: "content/talk/apfelernte/2026-03-04T101500Z-c-0badf11e.md")
    let desk = try site.desk()
    let error = #expect(throws: DeskRefusal.self) {
      try desk.erasing(author: "Erika M.", texts: true)
    }
    let findings = error?.findings ?? []
    #expect(findings.map(\.id) == [.invalidTalkItem])
    #expect(findings.first?.location?.path.hasSuffix("-c-0badf11e.md") == true)
    #expect(findings.first?.location?.line == 4)
  }

  @Test func pagesAreWarnedOf() throws {
    let desk = try site().desk()
    let plan = try desk.erasing(author: "https://erika.example/", texts: false)
    #expect(plan.changes.count == 2)
    #expect(
      plan.findings.map(\.message) == [
        "this webmention still links to the page that mentions the post"
      ])
  }

  @Test func textsAreErased() throws {
    let site = try site()
    let desk = try site.desk()
    try desk.perform(try desk.erasing(author: "Erika M.", texts: true))
    let talk = try site.talk()
    #expect(talk["quittenzeit/2026-03-07T101500Z-c-cccc.md"] == nil)
    #expect(
      talk["apfelernte/2026-03-05T101500Z-c-aaaa.md"]
        == "---\nid: aaaa\ntype: comment\nstate: tombstone\npost: apfelernte\nreceived: 2026-03-05T10:15:00Z\n---\n"
    )
    #expect(talk["apfelernte/2026-03-06T101500Z-c-bbbb.md"]?.hasSuffix("> […]\n\nBald.\n") == true)
    #expect(talk["apfelernte/2026-03-05T101500Z-c-eeee.md"]?.contains("Max") == true)
  }

  @Test func authorsOfTheSiteAreNotErased() throws {
    let site = try site()
    let desk = try site.desk()
    #expect(
      refusal { () throws(DeskRefusal) in
        _ = try desk.erasing(author: "Gesine Most", texts: true)
      } == ["talk-not-changed: the only item of `Gesine Most` belongs to an author of the site"])
    try site.item("ffff", "author: Gesine Most", at: "2026-03-08T10:15:00Z", text: "Ich nicht.")
    let plan = try site.desk().erasing(author: "Gesine Most", texts: false)
    #expect(plan.changes.map(\.path) == ["content/talk/apfelernte/2026-03-08T101500Z-c-ffff.md"])
    #expect(plan.notes.contains("Left as it is: 1 item of an author of the site."))
  }
}
