import BlogModel
import BlogRendering
import Testing

/// Which text feeds hold, and the picture with it.
@Suite struct FeedTextTests {
  /// The text of the newest post in each format.
  static func texts(_ builder: SiteBuilder) throws -> [String?] {
    let items = try FeedSample.items(builder)
    let isWhole = builder.configuration.feeds.isFullText
    return [
      items.rss[0][isWhole ? "content:encoded" : "description"]?.text,
      items.atom[0][isWhole ? "content" : "summary"]?.text,
      items.json[0]["content_html"].text,
    ]
  }

  @Test func descriptionOfThePostWins() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].description = "Ein <Satz>"
    let items = try FeedSample.items(builder)
    #expect(items.rss[0]["description"]?.text == "Ein &lt;Satz&gt;")
    #expect(items.atom[0]["summary"]?.text == "Ein <Satz>")
    #expect(items.json[0]["summary"].text == "Ein <Satz>")
  }

  @Test func feedOfExcerpts() throws {
    var builder = try FeedSample.builder()
    builder.configuration.feeds.isFullText = false
    builder.entries[2].description = "Ein Satz"
    let excerpt = "<p>Text von <a href=\"https://example.de/x/\">drei</a>.</p>"
    #expect(try Self.texts(builder) == [excerpt, excerpt, excerpt])
    let items = try FeedSample.items(builder)
    #expect(items.rss[0]["content:encoded"] == nil)
    #expect(items.rss[0].all("description").count == 1)
    #expect(items.atom[0]["content"] == nil)
    #expect(items.atom[0].all("summary").count == 1)
    #expect(items.atom[0]["summary"]?.attributes == ["type": "html"])
    #expect(items.json[0]["summary"].text == "Ein Satz")
  }

  @Test func excerptThatIsMissing() throws {
    var builder = try FeedSample.builder()
    builder.configuration.feeds.isFullText = false
    builder.entries[2].body = Body(html: "<p>x</p>")
    builder.entries[2].description = "Ein <Satz>"
    let items = try FeedSample.items(builder)
    #expect(items.rss[0]["description"]?.text == "Ein &lt;Satz&gt;")
    #expect(items.atom[0]["summary"]?.text == "Ein <Satz>")
    #expect(items.atom[0]["summary"]?.attributes == [:])
    #expect(items.json[0]["content_text"].text == "Ein <Satz>")
  }

  static let picture =
    "<p><img src=\"https://example.de/b/a%20b.jpg\" alt=\"Ein &quot;Apfel&quot;\""
    + " width=\"600\" height=\"400\"></p>\n"

  /// The lead image is shown if the text has no picture, in whole texts and excerpts alike.
  @Test(arguments: [
    ("<p>x</p>", true), ("<p>x <img src=\"/c.png\"></p>", false), ("<IMG\nsrc=c.png>", false),
    ("<!-- <img> -->", true), ("<p>&lt;img&gt;", true), ("<p title=\"<img>\">", true),
    ("<imgx>", true), ("<svg><image href=\"/c.png\"/></svg>", true),
    ("<script>'<img>'</script>", true),
    ("", true),
  ])
  func leadImageStandsBeforeATextWithoutPictures(html: String, isShown: Bool) throws {
    for isWhole in [true, false] {
      var builder = try FeedSample.builder()
      builder.configuration.feeds.isFullText = isWhole
      builder.entries[2].image = .sample
      builder.entries[2].body.html = isWhole ? html : "<p>x</p>"
      builder.entries[2].body.excerptHTML = isWhole ? "<img src=\"/x\">" : html
      for text in try Self.texts(builder) {
        #expect(text?.hasPrefix(Self.picture) == isShown, "\(isWhole)")
        #expect(text?.split(separator: "a%20b.jpg").count == (isShown ? 2 : 1))
      }
    }
  }

  /// A banner is what the text does not show.
  @Test(arguments: [
    ("<p>x</p>", [], nil), ("<img src=\"/b/a b.jpg\">", ["/b/a b.jpg"], nil),
    ("<img src=\"/c.png\">", ["/c.png"], "https://example.de/b/a%20b.jpg"),
  ])
  func bannerInJSON(html: String, images: [String], banner: String?) throws {
    var builder = try FeedSample.builder()
    builder.entries[2].image = .sample
    builder.entries[2].body.html = html
    builder.entries[2].body.images = images
    let items = try FeedSample.items(builder).json
    #expect(items[0]["banner_image"].text == banner)
    #expect(items[0]["image"].text == "https://example.de/b/a%20b.jpg")
    #expect(items[1]["banner_image"].value == nil)
  }

  @Test func leadImageOfUnknownSize() throws {
    var builder = try FeedSample.builder()
    builder.entries[2].image = .init(
      source: "//bilder.example/a.jpg?b=1&c=2", alt: nil, at: builder.entries[2].location)
    for text in try Self.texts(builder) {
      #expect(
        text?.hasPrefix(
          "<p><img src=\"https://bilder.example/a.jpg?b=1&amp;c=2\" alt=\"\"></p>\n<p>") == true)
    }
  }

  /// The page is the base: it is what the author saw.
  @Test func relativeAddressesAreThoseOfThePage() throws {
    var builder = try FeedSample.builder("https://example.de/blog/")
    builder.entries[2].body.html = "<a href='#x'>a</a><img src=b.png><a href=\"../eins/\">c</a>"
    let page = "https://example.de/blog/2010/06"
    let expected =
      "<a href='\(page)/drei/#x'>a</a><img src=\(page)/drei/b.png><a href=\"\(page)/eins/\">c</a>"
    #expect(try Self.texts(builder) == [expected, expected, expected])
  }
}
