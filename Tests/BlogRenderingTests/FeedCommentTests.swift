import BlogModel
import Conversation
import Testing

@testable import BlogRendering

/// The feeds of comments.
@Suite struct FeedCommentTests {
  @Test func rssOfAPost() throws {
    let text = try FeedTalkSample.thread().text("/2010/06/ernte/comments.xml")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>Kommentare zu: Ernte &amp; &lt;Most&gt;</title>
        <link>https://example.de/2010/06/ernte/</link>
        <description>Kommentare zu: Ernte &amp; &lt;Most&gt;</description>
        <language>de</language>
        <atom:link href="https://example.de/2010/06/ernte/comments.xml" rel="self" \
        type="application/rss+xml"/>
        <lastBuildDate>Fri, 04 Jun 2010 12:09:00 +0200</lastBuildDate>
        <generator>blogen</generator>
        <item>
        <title>Von: Anonym</title>
        <link>https://example.de/2010/06/ernte/#c-c3</link>
        <guid isPermaLink="false">tag:example.de,2010:/talk/c3</guid>
        <pubDate>Fri, 04 Jun 2010 12:09:00 +0200</pubDate>
        <dc:creator>Anonym</dc:creator>
        <description>Siehe https://bert.example/</description>
        <content:encoded><![CDATA[<p>Siehe <a href="https://bert.example/" \
        rel="ugc nofollow noopener">https://bert.example/</a></p>]]></content:encoded>
        </item>
        <item>
        <title>Von: Anna</title>
        <link>https://example.de/2010/06/ernte/#c-b2</link>
        <guid isPermaLink="false">tag:example.de,2010:/talk/b2</guid>
        <pubDate>Fri, 04 Jun 2010 12:05:00 +0200</pubDate>
        <dc:creator>Anna</dc:creator>
        <description>Danke!</description>
        <content:encoded><![CDATA[<p>Danke!</p>]]></content:encoded>
        </item>
        <item>
        <title>Von: Erika</title>
        <link>https://example.de/2010/06/ernte/#c-a1</link>
        <guid isPermaLink="false">tag:example.de,2010:/talk/a1</guid>
        <pubDate>Fri, 04 Jun 2010 12:00:00 +0200</pubDate>
        <dc:creator>Erika</dc:creator>
        <description>Der Saft ist gut. Wirklich &amp;amp; wahrhaftig.</description>
        <content:encoded><![CDATA[<p>Der Saft ist <strong>gut</strong>.</p>\
        <p>Wirklich &amp; wahrhaftig.</p>]]></content:encoded>
        </item>
        </channel>
        </rss>

        """)
  }

  @Test func atomOfAPost() throws {
    let text = try FeedTalkSample.thread().text("/2010/06/ernte/comments-atom.xml")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" \
        xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de">
        <id>https://example.de/2010/06/ernte/#comments</id>
        <title>Kommentare zu: Ernte &amp; &lt;Most&gt;</title>
        <updated>2010-06-04T12:09:00+02:00</updated>
        <link rel="self" type="application/atom+xml" \
        href="https://example.de/2010/06/ernte/comments-atom.xml"/>
        <link rel="alternate" type="text/html" href="https://example.de/2010/06/ernte/"/>
        <author><name>Saftblog</name>
        <uri>https://example.de/</uri>
        </author>
        <generator>blogen</generator>
        <entry>
        <id>tag:example.de,2010:/talk/c3</id>
        <title>Von: Anonym</title>
        <published>2010-06-04T12:09:00+02:00</published>
        <updated>2010-06-04T12:09:00+02:00</updated>
        <link rel="alternate" type="text/html" href="https://example.de/2010/06/ernte/#c-c3"/>
        <thr:in-reply-to ref="tag:example.de,2010-06-03:posts/ernte" type="text/html" \
        href="https://example.de/2010/06/ernte/" source="https://example.de/atom.xml"/>
        <author><name>Anonym</name>
        <uri>https://bert.example/?a=1&amp;b=2</uri>
        </author>
        <content type="html"><![CDATA[<p>Siehe <a href="https://bert.example/" \
        rel="ugc nofollow noopener">https://bert.example/</a></p>]]></content>
        </entry>
        <entry>
        <id>tag:example.de,2010:/talk/b2</id>
        <title>Von: Anna</title>
        <published>2010-06-04T12:05:00+02:00</published>
        <updated>2010-06-04T12:05:00+02:00</updated>
        <link rel="alternate" type="text/html" href="https://example.de/2010/06/ernte/#c-b2"/>
        <thr:in-reply-to ref="tag:example.de,2010:/talk/a1" type="text/html" \
        href="https://example.de/2010/06/ernte/#c-a1" \
        source="https://example.de/2010/06/ernte/comments-atom.xml"/>
        <author><name>Anna</name>
        <uri>https://example.de/autor/anna/</uri>
        </author>
        <content type="html"><![CDATA[<p>Danke!</p>]]></content>
        </entry>
        <entry>
        <id>tag:example.de,2010:/talk/a1</id>
        <title>Von: Erika</title>
        <published>2010-06-04T12:00:00+02:00</published>
        <updated>2010-06-04T12:00:00+02:00</updated>
        <link rel="alternate" type="text/html" href="https://example.de/2010/06/ernte/#c-a1"/>
        <thr:in-reply-to ref="tag:example.de,2010-06-03:posts/ernte" type="text/html" \
        href="https://example.de/2010/06/ernte/" source="https://example.de/atom.xml"/>
        <author><name>Erika</name>
        </author>
        <content type="html"><![CDATA[<p>Der Saft ist <strong>gut</strong>.</p>\
        <p>Wirklich &amp; wahrhaftig.</p>]]></content>
        </entry>
        </feed>

        """)
  }

  @Test(arguments: [
    ("de", "Kommentare zu: Saftblog", ["Erika zu: Die Presse", "Anonym zu: Ernte & &lt;Most>"]),
    (
      "en-GB", "Comments on: Saftblog", ["Erika on: Die Presse", "Anonymous on: Ernte & &lt;Most>"]
    ),
    ("xx", "Comments on: Saftblog", ["Erika on: Die Presse", "Anonymous on: Ernte & &lt;Most>"]),
    (
      "fr", "Commentaires sur\u{A0}: Saftblog",
      ["Erika sur\u{A0}: Die Presse", "Anonyme sur\u{A0}: Ernte & &lt;Most>"]
    ),
  ])
  func feedOfTheSiteNamesThePosts(language: String, title: String, items: [String]) throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.configuration.language = language
    let files = sample.files()
    let rss = try XMLTree(try #require(files["/comments.xml"]))
    let channel = try #require(rss["rss"]?["channel"])
    #expect(channel["title"]?.text == title)
    #expect(channel["link"]?.text == "https://example.de/")
    #expect(rss.items.count == 4)
    #expect(rss.items.prefix(2).map { $0["title"]?.text } == items)
    let atom = try XMLTree(try #require(files["/comments-atom.xml"]))
    #expect(atom["feed"]?["id"]?.text == "https://example.de/#comments")
    // Atom says that a title is plain text, so that nothing need be done against tags.
    #expect(
      atom.entries.prefix(2).map { $0["title"]?.text }
        == items.map { $0.replacing("&lt;", with: "<") })
    #expect(
      atom.entries.first?["link"]?.attributes["href"] == "https://example.de/2010/06/presse/#c-a9")
  }

  @Test func siteHasTheNewestFiftyAndPostsHaveAll() throws {
    var sample = try FeedTalkSample()
    for minute in 0..<60 {
      sample.add("c\(minute)", at: minute, to: minute % 2 == 0 ? "ernte" : "presse")
    }
    let files = sample.files()
    for (name, read) in [
      ("comments.xml", { $0.items.compactMap { $0["guid"]?.text } }),
      ("comments-atom.xml", { $0.entries.compactMap { $0["id"]?.text } }),
    ] as [(String, (XMLTree) -> [String])] {
      func ids(_ path: String) throws -> [String] {
        read(try XMLTree(try #require(files[path + name])))
      }
      func expected(_ minutes: some Sequence<Int>) -> [String] {
        minutes.map { "tag:example.de,2010:/talk/c\($0)" }
      }
      #expect(try ids("/") == expected((10..<60).reversed()))
      #expect(try ids("/2010/06/ernte/") == expected(stride(from: 58, through: 0, by: -2)))
      #expect(try ids("/2010/06/presse/") == expected(stride(from: 59, through: 1, by: -2)))
    }
  }

  /// Until somebody writes, the date is that of the text.
  @Test func feedsWithoutCommentsAreValid() throws {
    var sample = try FeedTalkSample()
    sample.builder.configuration.comments.mode = .mail
    let files = sample.files()
    for (folder, date) in [("/2010/06/presse/", "01"), ("/2010/06/ernte/", "03"), ("/", "03")] {
      let rss = try XMLTree(try #require(files["\(folder)comments.xml"]))
      #expect(rss.items.isEmpty)
      #expect(
        rss["rss"]?["channel"]?["lastBuildDate"]?.text.contains(" \(date) Jun 2010 12:00") == true)
      let atom = try XMLTree(try #require(files["\(folder)comments-atom.xml"]))
      #expect(atom["feed"]?["updated"]?.text == "2010-06-\(date)T12:00:00+02:00")
      #expect(atom["feed"]?.attributes["xmlns:thr"] == nil)
    }
    let empty = try FeedTalkSample()
    var blog = empty
    blog.builder.entries = []
    blog.builder.configuration.comments.mode = .mail
    let rss = try XMLTree(try blog.text("/comments.xml"))
    #expect(rss["rss"]?["channel"]?["title"]?.text == "Kommentare zu: Saftblog")
    #expect(rss["rss"]?["channel"]?["lastBuildDate"] == nil)
  }

  /// The gap itself is no entry; what answers it still says so, though no feed holds it.
  @Test func removedCommentsAreGone() throws {
    var sample = try FeedTalkSample()
    sample.add("a1", state: .tombstone, author: "WEG", text: "WEG")
    sample.add("b2", .reply, at: 1, parent: "a1", text: "Schade")
    sample.add("c3", .pingback, at: 2) { $0.source = "https://blog.example/" }
    sample.add("d4", .reply, at: 3, parent: "c3", text: "Danke")
    let files = sample.files()
    let atom = try XMLTree(try #require(files["/2010/06/ernte/comments-atom.xml"]))
    #expect(
      atom.entries.map { $0["id"]?.text }
        == ["tag:example.de,2010:/talk/d4", "tag:example.de,2010:/talk/b2"])
    #expect(
      atom.entries.map { $0["thr:in-reply-to"]?.attributes }
        == ["c3", "a1"].map {
          [
            "ref": "tag:example.de,2010:/talk/\($0)", "type": "text/html",
            "href": "https://example.de/2010/06/ernte/#c-\($0)",
          ]
        })
    #expect(!files.values.contains { $0.contains("WEG") })
    let item = try #require(try XMLTree(files["/feed.xml"] ?? "").items.first)
    #expect(item["slash:comments"]?.text == "2")
  }

  /// The names of comments outlast a move to another time zone, slug or permalink.
  @Test func namesStay() throws {
    var sample = try FeedTalkSample()
    sample.add("a1") { $0.received = Timestamp(seconds: 1_293_839_940, offset: 3_600) }
    sample.builder.entries[1].path = try #require(PagePath("/anderswo/"))
    let rss = try XMLTree(try sample.text("/anderswo/comments.xml"))
    // 31 December 2010, 23:59 UTC, is in 2011 in Berlin.
    #expect(rss.items.first?["guid"]?.text == "tag:example.de,2010:/talk/a1")
    #expect(rss.items.first?["pubDate"]?.text == "Sat, 01 Jan 2011 00:59:00 +0100")
  }

  /// A conversation is shown in the language of the post, and not in its translation.
  @Test func feedsOfOtherLanguagesHaveNone() throws {
    var sample = try FeedTalkSample.thread()
    sample.language = "en"
    for index in sample.items.indices where sample.items[index].post == "presse" {
      sample.items[index].post = "en/presse"
    }
    let files = sample.files()
    #expect(try XMLTree(try #require(files["/comments.xml"])).items.count == 1)
    #expect(try XMLTree(try #require(files["/2010/06/ernte/comments.xml"])).items.isEmpty)
  }

  @Test func languageIsThatOfThePost() throws {
    var sample = try FeedTalkSample.thread()
    sample.builder.entries[1].language = "fr"
    let rss = try XMLTree(try sample.text("/2010/06/ernte/comments.xml"))
    #expect(rss["rss"]?["channel"]?["language"]?.text == "fr")
    #expect(rss["rss"]?["channel"]?["title"]?.text == "Kommentare zu: Ernte & <Most>")
  }

  @Test func folderOfTheSiteIsInAllAddresses() throws {
    var sample = try FeedTalkSample("https://example.de/blog/")
    sample.add("a1")
    let files = sample.files()
    #expect(
      try XMLTree(try #require(files["/2010/06/ernte/comments.xml"])).items.first?["link"]?.text
        == "https://example.de/blog/2010/06/ernte/#c-a1")
    let atom = try XMLTree(try #require(files["/comments-atom.xml"]))
    #expect(
      atom.entries.first?["thr:in-reply-to"]?.attributes["source"]
        == "https://example.de/blog/atom.xml")
  }
}
