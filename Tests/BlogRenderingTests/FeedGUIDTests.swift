import BlogModel
import Testing

@testable import BlogRendering

@Suite struct FeedGUIDTests {
  static func guid(
    _ address: String = "https://example.de/", edit: (inout Entry) -> Void = { _ in }
  ) throws -> FeedGUID {
    var builder = try SiteBuilder(address)
    try builder.post("eins", edit: edit)
    return Self.guid(builder)
  }

  static func guid(_ builder: SiteBuilder) -> FeedGUID {
    FeedGUID(
      of: builder.entries[0], builder.configuration,
      authority: TagURI.authority(builder.configuration.baseURL))
  }

  @Test(arguments: [
    ("https://example.de/", "posts/2010-06-03-eins", "example.de", "posts/2010-06-03-eins"),
    ("https://example.de/blog/", "posts/eins", "example.de", "posts/eins"),
    ("http://Example.DE:8080/", "posts/eins", "example.de", "posts/eins"),
    ("http://[::1]:8080/", "posts/eins", "1", "posts/eins"),
    ("http://[::]/", "posts/eins", "localhost", "posts/eins"),
    ("https://a_b.test/", "posts/eins", "a-b.test", "posts/eins"),
    ("https://xn--pfel-koa.de/", "posts/eins", "xn--pfel-koa.de", "posts/eins"),
    ("https://example.de/", "posts/Äpfel & mehr", "example.de", "posts/%C3%84pfel%20%26%20mehr"),
    ("https://example.de/", "posts/a,b:c%20#?'", "example.de", "posts/a%2Cb%3Ac%2520%23%3F%27"),
  ])
  func nameOfAPost(address: String, key: String, host: String, specific: String) throws {
    let guid = try Self.guid(address) { $0.translationKey = key }
    #expect(guid.text == "tag:\(host),2010-06-03:\(specific)")
    #expect(guid.uri == guid.text)
  }

  @Test func withoutKeyTheFileCounts() throws {
    #expect(try Self.guid().text == "tag:example.de,2010-06-03:posts/eins")
    #expect(
      try Self.guid { $0.source = "anders/ohne" }.text == "tag:example.de,2010-06-03:anders/ohne")
  }

  @Test func changesOfTheAddressLeaveIt() throws {
    let first = try Self.guid { $0.translationKey = "posts/eins" }
    let second = try Self.guid("https://example.de/neu/") {
      $0.translationKey = "posts/eins"
      $0.slug = "anders"
      $0.path = PagePath("/p/anders/") ?? .root
      $0.title = "Anders"
      $0.updated = Timestamp(seconds: 2_000_000_000)
    }
    #expect(first.text == second.text)
  }

  /// The day is that of the author's clock, whatever the zone of the site.
  @Test func dayIsTheWrittenOne() throws {
    let guid = try Self.guid { $0.date = Timestamp(seconds: 1_275_602_400, offset: 7_200) }
    #expect(guid.text.hasPrefix("tag:example.de,2010-06-04:"))
    #expect(try Self.guid { $0.date = nil }.text.hasPrefix("tag:example.de,2000-01-01:"))
  }

  @Test func languagesHaveNamesOfTheirOwn() throws {
    var builder = try SiteBuilder()
    try builder.post("eins") { $0.translationKey = "posts/eins" }
    builder.configuration.language = "en"
    builder.configuration.edition.index = 1
    let guid = Self.guid(builder)
    #expect(guid.text == "tag:example.de,2010-06-03:en/posts/eins")
  }

  @Test(arguments: [
    ("http://alt.example/?p=123", "http://alt.example/?p=123"),
    ("urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", nil),
    ("https://example.de/ä", "https://example.de/ä"),
    ("123 at http://alt.example", "tag:example.de,2010-06-03:guid/123%20at%20http%3A//alt.example"),
    ("12345", "tag:example.de,2010-06-03:guid/12345"),
    ("http://a b", "tag:example.de,2010-06-03:guid/http%3A//a%20b"),
    ("x:\u{2028}", "tag:example.de,2010-06-03:guid/x%3A%E2%80%A8"),
  ])
  func givenNameWins(text: String, uri: String?) throws {
    let guid = try Self.guid { $0.guid = text }
    #expect(guid.text == text)
    #expect(guid.uri == uri ?? text)
  }

  @Test(arguments: ["", " ", "\n\t"])
  func blankNameIsNone(text: String) throws {
    #expect(try Self.guid { $0.guid = text }.text == "tag:example.de,2010-06-03:posts/eins")
  }

  @Test func givenNamesInFeeds() throws {
    var builder = try FeedSample.builder()
    builder.entries[1].guid = "12 at http://alt.example"
    builder.entries[2].guid = "https://example.de/2010/06/drei/"
    let items = try FeedSample.items(builder)
    #expect(items.rss[0]["guid"]?.text == "https://example.de/2010/06/drei/")
    #expect(items.rss[0]["guid"]?.attributes == ["isPermaLink": "true"])
    #expect(items.atom[0]["id"]?.text == "https://example.de/2010/06/drei/")
    #expect(items.json[0]["id"].text == "https://example.de/2010/06/drei/")
    #expect(items.rss[1]["guid"]?.text == "12 at http://alt.example")
    #expect(items.rss[1]["guid"]?.attributes == ["isPermaLink": "false"])
    #expect(
      items.atom[1]["id"]?.text
        == "tag:example.de,2010-06-02:guid/12%20at%20http%3A//alt.example")
    #expect(items.json[1]["id"].text == "12 at http://alt.example")
  }
}
