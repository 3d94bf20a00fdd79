import Conversation
import Diagnostics
import Foundation
import Testing

@testable import TalkDesk

/// `blogen talk list` and `blogen talk todo`.
@Suite struct ListingTests {
  /// Imported conversations have both at one time.
  @Test func anAnswerOfTheSameSecondIsOne() throws {
    let site = try DeskSite()
    try site.item("aaaa", text: "Wann?")
    try site.item("bbbb", "parent: aaaa\nby_owner: gesine", type: "reply", text: "Bald.")
    #expect(try site.desk().todo().text == "Nothing waits.\n")
    try site.item("cccc", at: "2026-03-05T10:15:01Z", text: "Und wo?")
    #expect(try site.desk().todo().text.contains("Und wo?"))
  }

  private func site() throws -> DeskSite {
    let site = try DeskSite()
    try site.item("aaaa", "author: Erika", at: "2026-03-01T10:00:00Z", text: "Wann kommt er?")
    try site.item(
      "bbbb", "parent: aaaa\nby_owner: gesine", at: "2026-03-02T10:00:00Z", type: "reply",
      text: "Bald.")
    try site.item(
      "cccc", "parent: bbbb\nauthor: Erika", at: "2026-03-03T10:00:00Z", type: "reply",
      text: "Und wo?")
    try site.item(
      "dddd", "author: Max", at: "2026-03-10T10:59:00Z", state: "pending", text: "A\n\tB")
    try site.item("eeee", at: "2026-03-08T10:00:00Z", post: "quittenzeit", state: "spam")
    try site.item(
      "ffff", "author: Blog\nsource: https://b.example/\ntitle: Saft",
      at: "2026-03-09T10:00:00Z", post: "quittenzeit", state: "pending", type: "pingback", text: "")
    try site.item("gggg", "question: true", at: "2026-03-04T10:00:00Z", text: "Ich frage mich.")
    try site.item("hhhh", "question: false", at: "2026-03-04T10:00:00Z", text: "Wie geht es?")
    try site.item(
      "iiii", "answered_by: bbbb", at: "2026-03-04T10:00:00Z", text: "Gibt es Kirschsaft?")
    try site.item("jjjj", at: "2026-03-11T10:00:00Z", text: "Aus der Zukunft?")
    return site
  }

  @Test(arguments: [
    (TalkFilter.current, "aaaa bbbb cccc gggg hhhh iiii ffff dddd jjjj"),
    (.pending, "ffff dddd"), (.unanswered, "cccc gggg"),
    (.all, "aaaa bbbb cccc gggg hhhh iiii eeee ffff dddd jjjj"),
  ]) func filters(_ filter: TalkFilter, _ ids: String) throws {
    let text = try site().desk().listing(filter, asJSON: true).text
    struct Item: Decodable {
      var id: String
      var question: Bool
      var byOwner: String?
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let items = try decoder.decode([Item].self, from: Data(text.utf8))
    #expect(items.map(\.id).joined(separator: " ") == ids)
    #expect(items.allSatisfy { ($0.byOwner == "gesine") == ($0.id == "bbbb") })
  }

  @Test func linesForPeople() throws {
    let desk = try site().desk()
    #expect(
      try desk.listing(.pending).text == """
          ffff  2026-03-09 11:00  pending  pingback  quittenzeit  Blog: Saft
          dddd  2026-03-10 11:59  pending  comment   apfelernte   Max: A B

        """)
    #expect(try desk.listing(.pending, post: "quitten").text.hasPrefix("  ffff"))
    #expect(try desk.listing(.unanswered, post: "quitten").text.isEmpty)
    #expect(try desk.listing(.unanswered, post: "quitten", asJSON: true).text == "[]\n")
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.listing(.all, post: "x") } == [
        "unknown-talk-post: there is no post `x`"
      ])
  }

  @Test func todoHasAges() throws {
    #expect(
      try site().desk().todo().text == """
        2 items wait for a decision:
          ffff  25 hours  quittenzeit  Blog: Saft
          dddd  1 minute  apfelernte   Max: A B

        2 questions wait for an answer:
          cccc  7 days  apfelernte  Erika: Und wo?
          gggg  6 days  apfelernte  Anonymous: Ich frage mich.

        """)
    #expect(try DeskSite().desk().todo().text == "Nothing waits.\n")
  }

  @Test func brokenFilesAreNamed() throws {
    let site = try DeskSite()
    try site.item("aaaa", state: "wartet")
    try site.write("Text", to: "content/talk/apfelernte/x.md")
    let list = try site.desk().listing(.all)
    #expect(list.text.isEmpty)
    #expect(
      list.findings.map { "\($0.location?.description ?? "") \($0.id.rawValue)" } == [
        "content/talk/apfelernte/2026-03-05T101500Z-c-aaaa.md:4:8 invalid-talk-item",
        "content/talk/apfelernte/x.md:1:1 missing-front-matter",
      ])
    #expect(list.findings.allSatisfy { $0.location?.excerpt != nil })
  }

  @Test func longChainsAndCircles() {
    // 20,000 replies below each other, the question at the end, and a circle beside them.
    var items = (0..<20_000).map { index in
      var item = TalkDraftItem.item("i\(index)", at: index)
      item.parent = index > 0 ? "i\(index - 1)" : "i3"
      return item
    }
    items[19_999].text = "Warum?"
    #expect(Unanswered.questions(in: items).map(\.id) == ["i19999"])
    items[10].byOwner = "gesine"
    #expect(Unanswered.questions(in: items).map(\.id) == ["i19999"])
    items.append(TalkDraftItem.item("owner", at: 30_000))
    items[20_000].byOwner = "gesine"
    items[20_000].parent = "i19999"
    #expect(Unanswered.questions(in: items).isEmpty)
  }
}
