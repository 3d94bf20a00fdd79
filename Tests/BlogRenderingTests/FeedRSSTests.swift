import BlogModel
import BlogRendering
import Testing

@Suite struct FeedRSSTests {
  @Test func rootElementDeclaresItsNames() throws {
    let text = try FeedSample.text(FeedSample.builder().site(), "/feed.xml")
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    #expect(
      try XMLTree(text)["rss"]?.attributes == [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      ])
  }

  @Test func channelSaysWhatItIs() throws {
    var builder = try FeedSample.builder()
    builder.configuration.description = "Saft & <mehr>"
    let channel = try FeedSample.rss(builder)
    #expect(
      channel.children.map(\.name) == [
        "title", "link", "description", "language", "atom:link", "lastBuildDate", "generator",
        "item", "item", "item",
      ])
    #expect(channel["description"]?.text == "Saft & <mehr>")
    #expect(channel["language"]?.text == "de")
    #expect(channel["generator"]?.text == "blogen")
    #expect(channel["lastBuildDate"]?.text == "Thu, 03 Jun 2010 12:00:00 +0200")
    #expect(
      channel["atom:link"]?.attributes == [
        "href": "https://example.de/feed.xml", "rel": "self", "type": "application/rss+xml",
      ])
  }

  @Test func itemSaysEverything() throws {
    var builder = try FeedSample.builder()
    try builder.author("bert")
    builder.entries[1].authors.append(.at("bert"))
    builder.entries[1].language = "fr"
    builder.entries[1].image = .sample
    let item = try FeedSample.items(builder).rss[1]
    #expect(
      item.children.map(\.name) == [
        "title", "link", "guid", "pubDate", "dc:creator", "dc:creator", "dc:language", "category",
        "category", "category", "description", "content:encoded", "enclosure",
      ])
    #expect(item["title"]?.text == "zwei")
    #expect(item["link"]?.text == "https://example.de/2010/06/zwei/")
    #expect(item["guid"]?.text == "tag:example.de,2010-06-02:posts/zwei")
    #expect(item["guid"]?.attributes == ["isPermaLink": "false"])
    #expect(item["pubDate"]?.text == "Wed, 02 Jun 2010 12:00:00 +0200")
    #expect(item.all("dc:creator") == ["Anna & Söhne", "bert Name"])
    #expect(item.all("dc:language") == ["fr"])
    #expect(item.all("category") == ["Äpfel", "Most", "<Saft>"])
    #expect(item["description"]?.text == "Text von zwei.")
    #expect(
      item["content:encoded"]?.text
        == "<p><img src=\"https://example.de/b/a%20b.jpg\" alt=\"Ein &quot;Apfel&quot;\""
        + " width=\"600\" height=\"400\"></p>\n"
        + "<p>Text von <a href=\"https://example.de/x/\">zwei</a>.</p>\n<p>Und mehr.</p>\n")
    #expect(
      item["enclosure"]?.attributes == [
        "url": "https://example.de/b/a%20b.jpg", "length": "12345", "type": "image/jpeg",
      ])
  }

  /// An enclosure without length or type is not valid.
  @Test(arguments: [(nil, "image/png"), (99, nil), (nil, nil)])
  func enclosureNeedsLengthAndType(count: Int?, type: String?) throws {
    var builder = try FeedSample.builder()
    var image = Entry.Image.sample
    image.byteCount = count
    image.mediaType = type
    builder.entries[2].image = image
    let item = try FeedSample.items(builder).rss[0]
    #expect(item["enclosure"] == nil)
    #expect(item["content:encoded"]?.text.contains("a%20b.jpg") == true)
  }

  @Test func categoriesInsideOthersNameThem() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].categories = [.at("Produkte/Saft"), .at("Hof")]
    builder.entries[2].tags = [.at("Hof"), .at("Birne")]
    // A tag of the same name as a category is said once.
    let labels = try FeedSample.items(builder).rss[0].all("category")
    #expect(labels == ["Produkte/Saft", "Hof", "Birne"])
  }

  @Test func lastBuildDateIsTheLastChange() throws {
    var builder = try FeedSample.builder()
    // 24 December 2010, 18:00 in Berlin: winter there, though not where it was written.
    builder.entries[0].updated = Timestamp(seconds: 1_293_210_000, offset: 0)
    #expect(
      try FeedSample.rss(builder)["lastBuildDate"]?.text == "Fri, 24 Dec 2010 18:00:00 +0100")
    #expect(
      try FeedSample.items(builder).rss[2]["pubDate"]?.text == "Tue, 01 Jun 2010 12:00:00 +0200")
  }

  @Test func emptyFeedHasNoDate() throws {
    let channel = try FeedSample.rss(try SiteBuilder())
    #expect(channel["lastBuildDate"] == nil)
    #expect(channel["item"] == nil)
    #expect(channel["description"]?.text == "Saftblog")
  }

  /// The text may stand behind a description only, even an empty one.
  @Test func descriptionComesBeforeTheText() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].body.excerptText = ""
    let names = try FeedSample.items(builder).rss[0].children.map(\.name)
    #expect(names.suffix(2) == ["description", "content:encoded"])
  }
}

extension Entry.Image {
  /// A lead image of which everything is known.
  static var sample: Self {
    var image = Self(
      source: "/b/a b.jpg", alt: "Ein \"Apfel\"", at: Entry.Named.at("a").location)
    image.width = 600
    image.height = 400
    image.byteCount = 12_345
    image.mediaType = "image/jpeg"
    return image
  }
}
