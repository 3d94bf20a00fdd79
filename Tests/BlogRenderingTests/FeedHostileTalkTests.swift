import BlogModel
import Conversation
import Testing

@testable import BlogRendering

/// Nothing that strangers write breaks a feed or becomes markup in a reader.
@Suite struct FeedHostileTalkTests {
  static let texts = [
    "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "]]></content:encoded>",
    "]]>]]>", "<![CDATA[", "a\u{0}b\u{8}c\u{FFFE}d\u{1F}", "\u{202E}moc.live", "<!-- -->",
    "\"' onload=x", "&#0;&#xFFFE;", "<b", "&", "🧃\u{0301}\u{0301}", "</item><item>",
    "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "`]]>` **]]>**",
  ]

  @Test(arguments: texts) func textStaysText(text: String) throws {
    var sample = try FeedTalkSample()
    let sanitiser = TalkSanitiser()
    sample.add("a1", author: sanitiser.sanitisedName(text) ?? text, text: text)
    sample.add("b2", .reply, at: 1, parent: "a1", author: text, text: "\(text)\n\n\(text)") {
      $0.authorURL = "https://a.example/?\"'<>&"
    }
    let files = sample.files()
    for folder in ["/", "/2010/06/ernte/"] {
      let rss = try XMLTree(try #require(files["\(folder)comments.xml"]))
      #expect(rss.items.count == 2)
      for item in rss.items {
        #expect(
          item.children.map(\.name).prefix(5) == ["title", "link", "guid", "pubDate", "dc:creator"])
        // Readers that take these for HTML find no tag there.
        for name in ["title", "description"] {
          #expect(try #require(item[name]?.text).contains("<") == false)
        }
        Self.expectSafe(item["content:encoded"]?.text ?? "")
      }
      let atom = try XMLTree(try #require(files["\(folder)comments-atom.xml"]))
      #expect(atom.entries.count == 2)
      for entry in atom.entries {
        #expect(entry["title"]?.attributes == [:])
        #expect(entry.children.filter { $0.name == "thr:in-reply-to" }.count == 1)
        Self.expectSafe(entry["content"]?.text ?? "")
      }
      // A name is plain text in both.
      #expect(
        atom.entries.map { $0["author"]?["name"]?.text } == rss.items.map { $0["dc:creator"]?.text }
      )
      #expect(
        atom.entries.map { $0["content"]?.text } == rss.items.map { $0["content:encoded"]?.text })
    }
  }

  /// No tags but those of the sanitiser.
  static func expectSafe(_ html: String) {
    let known = ["p", "br", "a", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li"]
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.drop { $0 == "/" }.prefix { $0.isLetter }
      #expect(known.contains(String(name)), "\(piece)")
    }
    #expect(!html.contains("javascript:\""))
  }

  /// Post titles and addresses of endpoints are the owner's, and still only text.
  @Test func titlesAndAddressesStayText() throws {
    var sample = try FeedTalkSample()
    sample.builder.entries[1].title = "]]></title><x>&amp;"
    sample.builder.entries[1].pings = ["https://a.example/?b=1&c=<\"'>"]
    sample.builder.configuration.comments.trackback = "https://t.example/{slug}?a=1&b=<"
    sample.add("a1")
    let files = sample.files()
    let item = try #require(try XMLTree(files["/feed.xml"] ?? "").items.first)
    #expect(item["trackback:about"]?.text == "https://a.example/?b=1&c=<\"'>")
    #expect(item["trackback:ping"]?.text == "https://t.example/ernte?a=1&b=<")
    let rss = try XMLTree(try #require(files["/2010/06/ernte/comments.xml"]))
    #expect(rss["rss"]?["channel"]?["title"]?.text == "Kommentare zu: ]]></title><x>&amp;")
  }

  @Test(arguments: [
    ("", ""), ("<p>a</p>", "a"), ("<p>a<br>b</p><p>c</p>", "a b c"),
    ("<p>ein<strong>s</strong> <em>zwei</em></p>", "eins zwei"),
    ("<ul><li>a</li><li>b</li></ul>", "a b"), ("<p>&lt;b&gt; &amp;amp; &quot;</p>", "<b> &amp; \""),
    ("<pre>a\n  b</pre>", "a b"), ("<p>a <a href=\"x\">b</a>c", "a bc"), ("<p>a<", "a"),
    ("<article>a</article>b", "a b"),
  ])
  func textOfHTML(html: String, text: String) { #expect(TalkText.plain(html) == text) }
}
