import BlogModel
import BlogRendering
import Testing

@Suite struct FeedJSONTests {
  @Test func feedSaysWhatItIs() throws {
    var builder = try FeedSample.builder()
    builder.configuration.description = "Saft & <mehr>"
    let feed = try FeedSample.json(builder)
    #expect(
      feed.keys == [
        "version", "title", "home_page_url", "feed_url", "description", "language", "items",
      ])
    #expect(feed["version"].text == "https://jsonfeed.org/version/1.1")
    #expect(feed["description"].text == "Saft & <mehr>")
    #expect(feed["language"].text == "de")
  }

  @Test func itemSaysEverything() throws {
    var builder = try FeedSample.builder()
    builder.authors[0].image = .sample
    try builder.author("bert")
    builder.entries[1].authors.append(.at("bert"))
    builder.entries[1].language = "fr"
    builder.entries[1].image = .sample
    builder.entries[1].updated = Timestamp(seconds: 1_293_210_000, offset: 0)
    let item = try FeedSample.items(builder).json[1]
    #expect(
      item.keys == [
        "id", "url", "title", "content_html", "summary", "image", "date_published",
        "date_modified", "authors", "tags", "language",
      ])
    #expect(item["id"].text == "tag:example.de,2010-06-02:posts/zwei")
    #expect(item["url"].text == "https://example.de/2010/06/zwei/")
    #expect(item["title"].text == "zwei")
    #expect(item["summary"].text == "Text von zwei.")
    #expect(item["image"].text == "https://example.de/b/a%20b.jpg")
    #expect(item["date_published"].text == "2010-06-02T12:00:00+02:00")
    #expect(item["date_modified"].text == "2010-12-24T18:00:00+01:00")
    #expect(item["tags"].texts == ["Äpfel", "Most", "<Saft>"])
    #expect(item["language"].text == "fr")
    #expect(
      item["content_html"].text?.hasSuffix(
        "<p>Text von <a href=\"https://example.de/x/\">zwei</a>.</p>\n<p>Und mehr.</p>\n") == true)
    let authors = item["authors"].list
    #expect(authors.map { $0["name"].text } == ["Anna & Söhne", "bert Name"])
    #expect(authors[0]["url"].text == "https://example.de/autor/anna/")
    #expect(authors[0]["avatar"].text == "https://example.de/b/a%20b.jpg")
    #expect(authors[1].keys == ["name", "url"])
  }

  @Test func whatIsUnknownIsLeftOut() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].authors = []
    builder.entries[2].categories = []
    builder.entries[2].language = "de"
    #expect(
      try FeedSample.items(builder).json[0].keys == [
        "id", "url", "title", "content_html", "summary", "date_published",
      ])
  }

  /// An item needs a text, however little there is.
  @Test(arguments: [("", "drei"), ("Ein Satz", "Ein Satz")])
  func itemWithoutText(summary: String, shown: String) throws {
    var builder = try FeedSample.builder()
    builder.entries[2].body = Body(excerptText: summary)
    let item = try FeedSample.items(builder).json[0]
    #expect(item["content_html"].value == nil)
    #expect(item["content_text"].text == shown)
  }

  @Test func authorOfAnAuthorsFeed() throws {
    let feed = try FeedSample.json(FeedSample.builder(), "/autor/anna/feed.json")
    #expect(feed["authors"].list.map { $0["name"].text } == ["Anna & Söhne"])
  }

  @Test func emptyFeed() throws {
    let feed = try FeedSample.json(try SiteBuilder())
    #expect(feed["title"].text == "Saftblog")
    #expect(feed["items"].value as? [String] == [])
  }
}
