import BlogModel
import BlogRendering
import Testing

@Suite struct FeedAtomTests {
  @Test func feedSaysWhatItIs() throws {
    var builder = try FeedSample.builder()
    builder.configuration.description = "Saft & <mehr>"
    let feed = try FeedSample.atom(builder)
    #expect(
      feed.attributes == ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "de"])
    #expect(
      feed.children.map(\.name) == [
        "id", "title", "subtitle", "updated", "link", "link", "author", "generator", "entry",
        "entry", "entry",
      ])
    #expect(feed["id"]?.text == "https://example.de/")
    #expect(feed["subtitle"]?.text == "Saft & <mehr>")
    #expect(feed["updated"]?.text == "2010-06-03T12:00:00+02:00")
    #expect(feed["generator"]?.text == "blogen")
    #expect(feed["author"]?["name"]?.text == "Saftblog")
    #expect(feed["author"]?["uri"]?.text == "https://example.de/")
  }

  @Test func entrySaysEverything() throws {
    var builder = try FeedSample.builder()
    try builder.author("bert")
    builder.entries[1].authors.append(.at("bert"))
    builder.entries[1].language = "fr"
    builder.entries[1].image = .sample
    builder.entries[1].updated = Timestamp(seconds: 1_293_210_000, offset: 0)
    let entry = try FeedSample.items(builder).atom[1]
    #expect(entry.attributes == ["xml:lang": "fr"])
    #expect(
      entry.children.map(\.name) == [
        "id", "title", "published", "updated", "link", "link", "author", "author", "category",
        "category", "category", "summary", "content",
      ])
    #expect(entry["id"]?.text == "tag:example.de,2010-06-02:posts/zwei")
    #expect(entry["title"]?.text == "zwei")
    #expect(entry["published"]?.text == "2010-06-02T12:00:00+02:00")
    #expect(entry["updated"]?.text == "2010-12-24T18:00:00+01:00")
    #expect(
      entry.attributes(ofAll: "link") == [
        ["rel": "alternate", "type": "text/html", "href": "https://example.de/2010/06/zwei/"],
        [
          "rel": "enclosure", "type": "image/jpeg", "length": "12345",
          "href": "https://example.de/b/a%20b.jpg",
        ],
      ])
    let authors = entry.children.filter { $0.name == "author" }
    #expect(authors.map { $0["name"]?.text } == ["Anna & Söhne", "bert Name"])
    #expect(
      authors.map { $0["uri"]?.text } == [
        "https://example.de/autor/anna/", "https://example.de/autor/bert/",
      ])
    #expect(
      entry.attributes(ofAll: "category") == [
        ["term": "aepfel", "scheme": "https://example.de/kategorie/", "label": "Äpfel"],
        ["term": "most", "scheme": "https://example.de/schlagwort/", "label": "Most"],
        ["term": "saft", "scheme": "https://example.de/schlagwort/", "label": "<Saft>"],
      ])
    #expect(entry["summary"]?.attributes == [:])
    #expect(entry["summary"]?.text == "Text von zwei.")
    #expect(entry["content"]?.attributes == ["type": "html"])
    #expect(
      entry["content"]?.text.hasSuffix(
        "<p>Text von <a href=\"https://example.de/x/\">zwei</a>.</p>\n<p>Und mehr.</p>\n") == true)
  }

  @Test func enclosureMayLackWhatIsUnknown() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].image = .init(
      source: "https://bilder.example/ä.jpg", alt: nil, at: builder.entries[2].location)
    #expect(
      try FeedSample.items(builder).atom[0].attributes(ofAll: "link").last == [
        "rel": "enclosure", "href": "https://bilder.example/%C3%A4.jpg",
      ])
  }

  @Test func categoriesInsideOthersNameThem() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].categories = [.at("Produkte/Saft")]
    #expect(
      try FeedSample.items(builder).atom[0]["category"]?.attributes == [
        "term": "produkte/saft", "scheme": "https://example.de/kategorie/",
        "label": "Produkte/Saft",
      ])
  }

  /// Entries without an author take the feed's: Atom wants one for each.
  @Test func authorOfTheFeed() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].authors = []
    #expect(try FeedSample.items(builder).atom[0]["author"] == nil)
    #expect(try FeedSample.atom(builder)["author"]?["name"]?.text == "Saftblog")
    let own = try FeedSample.atom(builder, "/autor/anna/atom.xml")
    #expect(own["author"]?["name"]?.text == "Anna & Söhne")
    #expect(own["author"]?["uri"]?.text == "https://example.de/autor/anna/")
  }

  /// Atom asks for a moment; the clock must not give it.
  @Test func emptyFeedHasAFixedDate() throws {
    let feed = try FeedSample.atom(try SiteBuilder())
    #expect(feed["updated"]?.text == "2000-01-01T00:00:00Z")
    #expect(feed["entry"] == nil)
  }

  /// A change before the text appeared is a slip of the pen.
  @Test func updatedIsNeverBeforePublished() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].updated = Timestamp(seconds: 0)
    let entry = try FeedSample.items(builder).atom[0]
    #expect(entry["updated"]?.text == entry["published"]?.text)
    #expect(entry["updated"]?.text == "2010-06-03T12:00:00+02:00")
  }
}
