import Conversation
import Diagnostics
import Testing

@testable import TalkDesk

/// Posts of several languages that are called the same.
@Suite struct LanguageTests {
  private func site() throws -> DeskSite {
    let post = "---\ntitle: Harvest\ndate: 2026-03-04 08:00\n---\nText\n"
    return try DeskSite([
      "blogen.yaml": (DeskSite.basis["blogen.yaml"] ?? "") + "\nlanguages: {en: {}, fr: {}}\n",
      "content/posts/2026-03-04-apfelernte.en.md": post,
      "content/posts/2026-03-05-presse.en.md": post,
      "content/posts/2026-03-05-presse.fr.md": post,
      "content/posts/2026-03-06-most.en.md": post, "content/posts/2026-03-04-saft.md": post,
      "content/posts/2026-03-04-saft.en.md": post,
    ])
  }

  @Test(arguments: [
    ("apfelernte", "apfelernte"), ("de/apfelernte", "apfelernte"),
    ("en/apfelernte", "en/apfelernte"), ("most", "en/most"), ("fr/presse", "fr/presse"),
    ("https://saft.example/blog/en/2026/03/apfelernte/", "en/apfelernte"),
    ("content/posts/2026-03-04-apfelernte.en.md", "en/apfelernte"),
    ("content/posts/2026-03-04-saft.md", "saft"), ("./content/posts/2026-03-04-saft.md", "saft"),
    ("/2026/03/saft/", "saft"), ("/blog/2026/03/saft/", "saft"), ("/en/2026/03/saft/", "en/saft"),
    ("/blog/en/2026/03/saft/", "en/saft"), ("/2026/03/most/", "en/most"),
    ("content/posts/2026-03-05-presse.fr.md", "fr/presse"),
  ])
  func aPostIsNamedByItsKey(name: String, key: String) throws {
    let change = try #require(
      try site().desk().adding(TalkAddition(post: name, text: "x")).changes.first)
    #expect(change.path == "content/talk/\(key)/2026-03-10T110000Z-c-7f3a91c2.md")
    let text = String(decoding: change.after ?? [], as: UTF8.self)
    #expect(text.contains("\npost: \(key)\n"))
  }

  @Test(arguments: [
    ("presse", "unknown-talk-post: `presse` can mean several posts"),
    ("fr/most", "unknown-talk-post: there is no post `fr/most`"),
    ("en/../apfelernte", "unknown-talk-post: there is no post `en/../apfelernte`"),
  ])
  func whatNamesNoPostIsRefused(name: String, words: String) throws {
    let desk = try site().desk()
    #expect(
      refusal { () throws(DeskRefusal) in _ = try desk.adding(TalkAddition(post: name, text: "x")) }
        == [words])
  }

  /// A file may say it in its own way; commands see the post.
  @Test func listsAndRepliesKnowThePost() throws {
    let site = try site()
    try site.item("5be2c011", post: "most")
    try site.item("5be2c012", at: "2026-03-05T11:15:00Z", post: "en/most")
    try site.item("5be2c013", at: "2026-03-05T11:15:00Z", post: "apfelernte")
    let desk = try site.desk()
    let list = try desk.listing(.current, post: "en/most").text
    #expect(list.contains("5be2c011") && list.contains("5be2c012") && !list.contains("5be2c013"))
    let reply = try #require(
      try desk.replying(to: "5be2c011", by: "gesine", text: "x").changes.first)
    #expect(reply.path.hasPrefix("content/talk/en/most/"))
  }
}

/// A site with one language, whose items may name it.
@Suite struct OneLanguageTests {
  /// The build shows `de/apfelernte` on `apfelernte`.
  @Test func theLanguageMayStandBeforeThePost() throws {
    let site = try DeskSite()
    let first = try site.item("5be2c011", "author: Erika", post: "de/apfelernte", text: "Wann?")
    try site.item(
      "5be2c012", "parent: 5be2c011", at: "2026-03-06T10:15:00Z", type: "reply", text: "> Wann?")
    let desk = try site.desk()
    #expect(try desk.listing(.current, post: "apfelernte").text.contains("5be2c011"))
    var addition = TalkAddition(post: "apfelernte", text: "x")
    addition.parent = "5be2c011"
    let added = try #require(try desk.adding(addition).changes.first)
    #expect(added.path.hasPrefix("content/talk/apfelernte/"))
    let reply = try desk.replying(to: "5be2c011", by: "gesine", text: "x")
    #expect(reply.changes.map { $0.path.hasPrefix("content/talk/apfelernte/") } == [true])
    #expect(
      try desk.exporting(author: "Erika", asJSON: false).text.contains(
        "- url: https://saft.example/blog/2026/03/apfelernte/#c-5be2c011"))
    try desk.perform(try desk.erasing(author: "Erika", texts: true))
    #expect(try site.text(first).contains("state: tombstone"))
    #expect(try site.talk().values.allSatisfy { !$0.contains("Wann?") })
  }
}
