import Diagnostics
import Foundation
import Testing

@testable import TalkDesk

/// What `blogen talk erase` takes, what it leaves to others, and what it says of the rest.
@Suite struct ErasingTests {
  /// A gap keeps what somebody wrote into its file by hand.
  @Test func tombstonesThatStillNameThePersonAreFound() throws {
    let site = try DeskSite()
    let path = try site.item(
      "aaaa", "author: Erika\nauthor_url: https://erika.example/", state: "tombstone",
      text: "Noch da.")
    try site.item("bbbb", "parent: aaaa", at: "2026-03-06T10:15:00Z", type: "reply")
    for author in ["erika", "https://erika.example/"] {
      let export = try site.desk().exporting(author: author, asJSON: false).text
      #expect(export.contains("- author: Erika\n") && export.contains("> Noch da."))
    }
    let desk = try site.desk()
    try desk.perform(try desk.erasing(author: "Erika", texts: false))
    #expect(try !site.text(path).contains("rika") && site.text(path).contains("Noch da."))
    try site.item("aaaa", "author: Erika", state: "tombstone", text: "Noch da.")
    try desk.perform(try desk.erasing(author: "Erika", texts: true))
    #expect(try !site.text(path).contains("rika") && !site.text(path).contains("Noch da."))
  }

  private static let long = "Der Saft von den alten Bäumen schmeckt am besten."

  @Test(arguments: [
    // Carla quotes Bodo, who wrote the same.
    ("parent: bbbb", "> Danke!", "Danke!", "Danke!", false),
    ("parent: aaaa", "> Danke!", "Danke!", "Danke!", true),
    ("parent: aaaa", ">> Danke!", "Danke!", "Nein.", true),
    // An answer to nobody in particular.
    ("", "> Danke!", "Danke!", "Nein.", false),
    ("", "> \(long)", long, "Nein.", true),
    ("", "> \(long)", long, long, false),
    ("parent: bbbb", "> \(long)", long, long, false),
    // What the person quoted is not their own.
    ("parent: aaaa", "> Nein.", "> Nein.\n\nDoch.", "Nein.", false),
  ]) func onlyTheWordsOfThePersonAreErased(
    lines: String, quote: String, words: String, others: String, isErased: Bool
  ) throws {
    let site = try DeskSite()
    try site.item("aaaa", "author: Xaver", text: words)
    try site.item("bbbb", "author: Bodo", at: "2026-03-06T10:15:00Z", text: others)
    let answer = try site.item(
      "cccc", lines, at: "2026-03-07T10:15:00Z", type: lines.isEmpty ? "comment" : "reply",
      text: "\(quote)\n\nJa.")
    let desk = try site.desk()
    try desk.perform(try desk.erasing(author: "Xaver", texts: true))
    #expect(try site.text(answer).contains("[…]") == isErased)
    #expect(try site.text(answer).contains(quote) == !isErased)
  }

  @Test func pagesOfOthersStay() throws {
    let site = try DeskSite()
    try site.item("aaaa", "author: Xaver\nsource: https://b.example/x", type: "webmention")
    let other = try site.item(
      "bbbb", "author: Bodo\nsource: https://b.example/x", type: "trackback")
    try site.item("cccc", "source: https://b.example/x", type: "pingback", text: "")
    let desk = try site.desk()
    let export = try desk.exporting(author: "Xaver", asJSON: false).text
    #expect(export.contains("## aaaa") && export.contains("## cccc") && !export.contains("bbbb"))
    let plan = try desk.erasing(author: "Xaver", texts: true)
    #expect(
      plan.notes.contains(
        "Left as it is: `bbbb` came from the same page, but names another author (\(other))."))
    try desk.perform(plan)
    #expect(try site.talk().keys.map { "content/talk/\($0)" } == [other])
  }

  @Test func whatIsLeftIsNamed() throws {
    let site = try DeskSite()
    let own = try site.item(
      "aaaa", "author: Erika M.\nauthor_url: https://erika.example/\nlang: de\n# Erika M. rief an",
      text: "Gruß\nErika M.")
    let other = try site.item(
      "bbbb", "author: Max\nmy_key: von erika m.", at: "2026-03-06T10:15:00Z",
      text: "@Erika M.: ja\nErika Mustermann\nsiehe https://ERIKA.example/saft")
    let page = try site.item(
      "cccc", "author: Erika M. Schmidt\nsource: https://c.example/\ntitle: \"Erika M. und wir\"",
      type: "webmention", text: "x # nichts")
    let plan = try site.desk().erasing(author: "Erika M.", texts: false)
    let after = plan.changes.map { String(decoding: $0.after ?? [], as: UTF8.self) }
    #expect(after.count == 1 && after.allSatisfy { !$0.contains("rief an") })
    #expect(
      plan.notes.filter { $0.contains("Still") }.sorted()
        == [
          "Still names the person: \(own):10",
          "Still names the person: \(page):8",
          "Still names the person: \(other):7", "Still names the person: \(other):10",
          "Still names the person: \(other):12",
        ].sorted())
    #expect(
      try site.desk().erasing(author: "Erika M.", texts: true).notes
        .filter { $0.contains("Still") }.count == 4)
  }

  /// A line with `#` within a value is no note.
  @Test func valuesOfSeveralLinesStay() throws {
    let site = try DeskSite()
    try site.item("aaaa", "author: Erika\nmy_key: |\n  a\n  # b\n# c")
    let plan = try site.desk().erasing(author: "Erika", texts: false)
    let after = String(decoding: plan.changes.first?.after ?? [], as: UTF8.self)
    #expect(after.contains("my_key: |\n  a\n  # b\nreceived:"))
  }
}
