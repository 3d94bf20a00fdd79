import BlogModel
import Foundation
import Testing

@testable import BlogRendering

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct FeedTests {
  static func builder(_ address: String = "https://example.de/") throws -> SiteBuilder {
    var builder = try SiteBuilder(address)
    try builder.author("anna") { $0.name = "Anna & Söhne" }
    for (day, slug) in [(1, "eins"), (2, "zwei"), (3, "drei")] {
      try builder.post(slug, day: day) {
        $0.authors = [.at("anna")]
        $0.categories = [.at("Äpfel")]
        $0.tags = slug == "zwei" ? [.at("Most"), .at("<Saft>")] : []
      }
    }
    return builder
  }

  static func feed(_ builder: SiteBuilder, _ path: String = "/feed.xml") throws -> XMLTree {
    let text = try #require(renderSite(builder.site(), .inline([:])).files[path])
    return try XMLTree(text)
  }

  @Test func channelSaysWhatItIs() throws {
    var builder = try Self.builder()
    builder.configuration.description = "Saft & <mehr>"
    let channel = try #require(try Self.feed(builder)["rss"]?["channel"])
    #expect(channel["title"]?.text == "Saftblog")
    #expect(channel["link"]?.text == "https://example.de/")
    #expect(channel["description"]?.text == "Saft & <mehr>")
    #expect(channel["language"]?.text == "de")
    #expect(channel["generator"]?.text == "blogen")
    #expect(channel["lastBuildDate"]?.text == "Thu, 03 Jun 2010 12:00:00 +0200")
    #expect(
      channel["atom:link"]?.attributes == [
        "href": "https://example.de/feed.xml", "rel": "self", "type": "application/rss+xml",
      ])
  }

  @Test func rootElementDeclaresItsNames() throws {
    let root = try #require(try Self.feed(Self.builder())["rss"])
    #expect(root.attributes["version"] == "2.0")
    #expect(root.attributes["xmlns:atom"] == "http://www.w3.org/2005/Atom")
    #expect(root.attributes["xmlns:dc"] == "http://purl.org/dc/elements/1.1/")
    #expect(root.attributes["xmlns:content"] == "http://purl.org/rss/1.0/modules/content/")
  }

  @Test func itemsAreNewestFirstAndComplete() throws {
    let items = try Self.feed(Self.builder()).items
    #expect(items.map { $0["title"]?.text } == ["drei", "zwei", "eins"])
    let item = items[1]
    #expect(item["link"]?.text == "https://example.de/2010/06/zwei/")
    #expect(item["guid"]?.text == "https://example.de/2010/06/zwei/")
    #expect(item["guid"]?.attributes == ["isPermaLink": "true"])
    #expect(item["pubDate"]?.text == "Wed, 02 Jun 2010 12:00:00 +0200")
    #expect(item.all("dc:creator") == ["Anna & Söhne"])
    #expect(item.all("category") == ["Äpfel", "Most", "<Saft>"])
    #expect(item["description"]?.text == "Text von zwei.")
    #expect(
      item["content:encoded"]?.text
        == "<p>Text von <a href=\"https://example.de/x/\">zwei</a>.</p>\n<p>Und mehr.</p>\n")
  }

  @Test func descriptionOfThePostWins() throws {
    var builder = try Self.builder()
    builder.entries[0].description = "Ein Satz"
    #expect(try Self.feed(builder).items.last?["description"]?.text == "Ein Satz")
  }

  @Test func excerptFeedHasNoContent() throws {
    var builder = try Self.builder()
    builder.configuration.feeds.isFullText = false
    let items = try Self.feed(builder).items
    #expect(items.count == 3)
    #expect(items.allSatisfy { $0["content:encoded"] == nil })
    #expect(items[0]["description"]?.text == "Text von drei.")
  }

  @Test(arguments: [(-5, 0), (0, 0), (1, 1), (2, 2), (50, 3)])
  func numberOfItems(limit: Int, count: Int) throws {
    var builder = try Self.builder()
    builder.configuration.feeds.items = limit
    #expect(try Self.feed(builder).items.count == count)
    #expect(try Self.feed(builder, "/kategorie/aepfel/feed.xml").items.count == count)
    #expect(try Self.feed(builder, "/autor/anna/feed.xml").items.count == count)
  }

  @Test func emptyFeedHasNoDate() throws {
    let channel = try #require(try Self.feed(try SiteBuilder())["rss"]?["channel"])
    #expect(channel["lastBuildDate"] == nil)
    #expect(channel["description"]?.text == "Saftblog")
  }

  @Test(arguments: [
    ("/kategorie/aepfel/feed.xml", "Äpfel – Saftblog", "https://example.de/kategorie/aepfel/"),
    ("/schlagwort/saft/feed.xml", "<Saft> – Saftblog", "https://example.de/schlagwort/saft/"),
    ("/autor/anna/feed.xml", "Anna & Söhne – Saftblog", "https://example.de/autor/anna/"),
  ])
  func feedsOfLists(path: String, title: String, link: String) throws {
    let channel = try #require(try Self.feed(Self.builder(), path)["rss"]?["channel"])
    #expect(channel["title"]?.text == title)
    #expect(channel["link"]?.text == link)
    #expect(channel["atom:link"]?.attributes["href"] == "https://example.de\(path)")
  }

  @Test func everyAddressIsAbsoluteBelowASubPath() throws {
    let builder = try Self.builder("https://example.de/blog/")
    let feed = try Self.feed(builder)
    #expect(feed["rss"]?["channel"]?["link"]?.text == "https://example.de/blog/")
    #expect(feed.items[0]["link"]?.text == "https://example.de/blog/2010/06/drei/")
    #expect(
      feed["rss"]?["channel"]?["atom:link"]?.attributes["href"]
        == "https://example.de/blog/feed.xml")
  }

  /// Titles and texts that try to break out of the XML, and what a reader sees of them.
  @Test(arguments: [
    ("</title><script>alert(1)</script>", "</title><script>alert(1)</script>"),
    ("&amp; &lt; & < > \" '", "&amp; &lt; & < > \" '"),
    ("]]>", "]]>"), ("a]]]]>>b]]>", "a]]]]>>b]]>"), ("<![CDATA[x]]>", "<![CDATA[x]]>"),
    ("\u{0}a\u{1}b\u{8}\u{B}\u{C}\u{1F}c", "abc"), ("a\u{FFFE}b\u{FFFF}c\u{FFFD}", "abc\u{FFFD}"),
    ("Tab\tund\nZeile", "Tab\tund\nZeile"), ("👩‍👩‍👧 ﷽ \u{FEFF}x ￼", "👩‍👩‍👧 ﷽ \u{FEFF}x ￼"),
    ("", ""),
  ])
  func hostileTextsStayText(text: String, shown: String) throws {
    var builder = try Self.builder()
    builder.configuration.title = text
    builder.entries[2].title = text
    builder.entries[2].body.html = text
    builder.entries[2].body.siteURLs = []
    builder.entries[2].body.excerptText = text
    builder.authors[0].name = text
    let feed = try Self.feed(builder)
    let item = try #require(feed.items.first)
    #expect(feed["rss"]?["channel"]?["title"]?.text == shown)
    #expect(item["title"]?.text == shown)
    #expect(item["content:encoded"]?.text == shown)
    // A description is HTML, in which plain text is escaped once more.
    let html = shown.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(item["description"]?.text ?? "" == html)
    #expect(item["dc:creator"]?.text == shown)
  }

  @Test func anyTextGivesWellFormedXML() throws {
    let pieces = [
      "]", "]]>", ">", "<", "&", "\"", "'", "a", "ä", "\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}",
      "\u{EFFF}", "💧", "\n", "<![CDATA[", "--",
    ]
    let invalid: Set<Unicode.Scalar> = ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"]
    var numbers = SeededNumbers(seed: 42)
    for _ in 0..<300 {
      let text = (0..<numbers.next(below: 12)).map { _ in pieces[numbers.next(below: pieces.count)]
      }
      .joined()
      var kept = text.unicodeScalars
      kept.removeAll { invalid.contains($0) }
      var bytes = Array("<a><b>".utf8)
      bytes.append(escaping: text)
      bytes += Array("</b><c>".utf8)
      bytes.append(cdata: text)
      bytes += Array("</c></a>".utf8)
      let tree = try XMLTree(String(decoding: bytes, as: UTF8.self))
      #expect(tree["a"]?["b"]?.text == String(kept))
      #expect(tree["a"]?["c"]?.text == String(kept))
    }
  }

  /// Nothing of the clock may be in a feed, else it would change at each build.
  @Test func feedDoesNotDependOnTheClock() throws {
    let site = try Self.builder().site()
    let plans = [PagePlan(path: try #require(PagePath("/feed.xml")), recipe: .feed(.site))]
    let texts = [0, 1_791_009_000, 4_000_000_000].map { seconds in
      var worker = prepare(
        site, .inline([:]), plans: plans, generated: Timestamp(seconds: seconds)
      ).renderer.makeWorker()
      var bytes: [UInt8] = []
      worker.render(plans[0], into: &bytes)
      return bytes
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].count > 500)
  }
}

/// An XML document as a tree, for tests.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLTree] = []
  fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Parses a document; throws what the parser says.
  convenience init(_ document: String) throws {
    let parser = XMLParser(data: Data(document.utf8))
    let builder = XMLTreeBuilder()
    parser.delegate = builder
    guard parser.parse() else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    self.init(name: "", attributes: [:])
    children = builder.root.children
  }

  /// The first child called `name`.
  subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

  /// The texts of all children called `name`.
  func all(_ name: String) -> [String] { children.filter { $0.name == name }.map(\.text) }

  /// The items of a feed.
  var items: [XMLTree] { self["rss"]?["channel"]?.children.filter { $0.name == "item" } ?? [] }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  let root = XMLTree(name: "", attributes: [:])
  private var open: [XMLTree] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = XMLTree(name: name, attributes: attributes)
    (open.last ?? root).children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    open.last?.text += String(decoding: block, as: UTF8.self)
  }
}
