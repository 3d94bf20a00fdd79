import BlogModel
import Conversation
import Testing

@testable import BlogRendering

/// What the feeds of posts say of the conversation.
@Suite struct FeedTalkTests {
  static let elements: Set<String> = [
    "comments", "wfw:commentRss", "slash:comments", "trackback:ping", "trackback:about",
  ]

  @Test func rssItemNamesItsConversation() throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.comments.trackback = "https://t.example/{id}"
    sample.builder.entries[1].formerID = "17"
    sample.builder.entries[1].pings = ["https://a.example/1", "https://b.example/2"]
    let text = try sample.text("/feed.xml")
    let tree = try XMLTree(text)
    #expect(
      tree["rss"]?.attributes == [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:slash": "http://purl.org/rss/1.0/modules/slash/",
        "xmlns:trackback": "http://madskills.com/public/xml/rss/module/trackback/",
        "xmlns:wfw": "http://wellformedweb.org/CommentAPI/",
      ])
    #expect(
      text.contains(
        """
        <comments>https://example.de/2010/06/ernte/#comments</comments>
        <wfw:commentRss>https://example.de/2010/06/ernte/comments.xml</wfw:commentRss>
        <slash:comments>3</slash:comments>
        <trackback:ping>https://t.example/17</trackback:ping>
        <trackback:about>https://a.example/1</trackback:about>
        <trackback:about>https://b.example/2</trackback:about>
        <description>
        """))
    #expect(tree.items.map { $0["slash:comments"]?.text } == ["3", "1"])
  }

  @Test func atomEntryNamesItsConversation() throws {
    var sample = try FeedTalkSample.thread()
    sample.items.removeAll { $0.post == "presse" }
    let text = try sample.text("/atom.xml")
    let tree = try XMLTree(text)
    #expect(tree["feed"]?.attributes["xmlns:thr"] == "http://purl.org/syndication/thread/1.0")
    #expect(
      text.contains(
        """
        <link rel="replies" type="application/atom+xml" \
        href="https://example.de/2010/06/ernte/comments-atom.xml" thr:count="3" \
        thr:updated="2010-06-04T12:09:00+02:00"/>
        <thr:total>3</thr:total>

        """))
    // Nothing was said about the other post yet, so that nothing was updated.
    #expect(
      text.contains(
        """
        <link rel="replies" type="application/atom+xml" \
        href="https://example.de/2010/06/presse/comments-atom.xml" thr:count="0"/>
        <thr:total>0</thr:total>

        """))
  }

  /// Nothing leads to a feed that is not made.
  @Test func withoutFeedsThePageIsNamed() throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.comments.hasFeeds = false
    let files = sample.files()
    let item = try #require(try XMLTree(files["/feed.xml"] ?? "").items.first)
    #expect(
      item.children.map(\.name).filter(Self.elements.contains) == ["comments", "slash:comments"])
    #expect(try #require(files["/feed.xml"]).contains("xmlns:wfw") == false)
    let entry = try #require(try XMLTree(files["/atom.xml"] ?? "").entries.first)
    let links = entry.attributes(ofAll: "link").filter { $0["rel"] == "replies" }
    #expect(
      links == [
        [
          "rel": "replies", "type": "text/html",
          "href": "https://example.de/2010/06/ernte/#comments", "thr:count": "3",
          "thr:updated": "2010-06-04T12:09:00+02:00",
        ]
      ])
  }

  /// The numbers are those of the entries in the feeds that are named.
  @Test func countsAreThoseOfTheFeeds() throws {
    let files = try FeedTalkSample.thread().files()
    for item in try XMLTree(try #require(files["/feed.xml"])).items {
      let url = try #require(item["wfw:commentRss"]?.text)
      let feed = try #require(files[String(url.dropFirst("https://example.de".count))])
      #expect(item["slash:comments"]?.text == "\(try XMLTree(feed).items.count)")
    }
    for entry in try XMLTree(try #require(files["/atom.xml"])).entries {
      let link = try #require(
        entry.attributes(ofAll: "link").first { $0["rel"] == "replies" })
      let url = try #require(link["href"])
      let feed = try XMLTree(
        try #require(files[String(url.dropFirst("https://example.de".count))]))
      #expect(entry["thr:total"]?.text == "\(feed.entries.count)")
      #expect(link["thr:count"] == "\(feed.entries.count)")
      #expect(link["thr:updated"] == feed.entries.first?["updated"]?.text)
    }
  }

  @Test(arguments: [
    (nil as CommentMode?, nil as String?, []),
    (nil, "https://t.example/{slug}", ["https://t.example/ernte"]),
    (.closed, "https://t.example/{slug}", []),
  ])
  func trackbacksAreTakenWhereSomebodyListens(
    mode: CommentMode?, endpoint: String?, expected: [String]
  ) throws {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.trackback = endpoint
    sample.builder.configuration.comments.pingback = "https://p.example/"
    sample.builder.entries[1].comments = mode
    let item = try #require(try XMLTree(try sample.text("/feed.xml")).items.first)
    #expect(item.all("trackback:ping") == expected)
    #expect(item["comments"] == nil)
  }

  /// Blogs that nobody talks about have the feeds and heads that they would have without all this.
  @Test func withoutTalkNothingChanges() throws {
    var sample = try FeedTalkSample()
    sample.add("a1", state: .pending)
    sample.add("b2", .trackback) { $0.source = "https://blog.example/" }
    let files = sample.files()
    let plain = renderSite(sample.builder.site(), .inline([:])).files
    #expect(plain["/feed.xml"]?.contains("<item>") == true)
    #expect(files == plain)
    #expect(try sample.headHTML(.post(0)) == sample.builder.site().headHTML(.post(0)))
    for (path, text) in files where path.hasSuffix(".xml") {
      for word in ["xmlns:thr", "xmlns:slash", "xmlns:wfw", "xmlns:trackback", "<comments>"] {
        #expect(!text.contains(word), "\(path)")
      }
    }
  }

  /// JSON Feed has no words for a conversation.
  @Test func jsonSaysNothing() throws {
    let sample = try FeedTalkSample.thread()
    #expect(
      try sample.text("/feed.json")
        == renderSite(sample.builder.site(), .inline([:])).files["/feed.json"])
  }
}
