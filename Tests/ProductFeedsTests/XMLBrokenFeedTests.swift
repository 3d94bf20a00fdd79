import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// Feeds that are broken or refused.
@Suite struct XMLBrokenFeedTests {
  /// Two items before what is wrong; it begins on line 5.
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
    <item><g:id>1</g:id></item>
    <item><g:id>2</g:id></item>

    """

  @Test(arguments: [
    ("<item><g:id>3</g:id>", "5:21", "the file ends inside of `item`; it is cut off"),
    ("<item><g:id>3</g", "5:17", "the file ends inside of `g:id`; it is cut off"),
    ("<item><g:id>3 &am", "5:18", "the file ends inside of `g:id`; it is cut off"),
    ("<item><g:id><![CDATA[3]]", "5:25", "the file ends inside of `g:id`; it is cut off"),
    ("<item><!-- ", "5:12", "the file ends inside of `item`; it is cut off"),
    ("<item><g:id>3</g:title></item>", "5:14", "`g:title` is closed here, but `g:id` is open"),
    ("<item></channel>", "5:7", "`channel` is closed here, but `item` is open"),
    ("<item><g:id>a & b</g:id></item>", "5:15", "this `&` begins no character reference"),
    (
      "<item><link>https://s.de/?a=1&b=2</link></item>", "5:30",
      "this `&` begins no character reference"
    ),
    ("<item><g:id>ä&nbsp;b</g:id></item>", "5:14", "`&nbsp;` is not known in XML"),
    ("<item><g:id>1 < 2</g:id></item>", "5:15", "this `<` begins no element"),
    ("<item><g:id>&#0;</g:id></item>", "5:13", "this number is that of no character"),
    (
      "<item><g:id>a\u{8}b</g:id></item>", "5:14",
      "a control character (8) stands here, which XML does not allow"
    ),
    ("<item a='1' a='2'/>", "5:13", "an attribute stands twice in this element"),
    ("<item><x:id>1</x:id></item>", "5:7", "the prefix of `x:id` is not declared"),
    ("</channel></rss><rss/>", "5:17", "something stands behind the end of the feed"),
    ("</channel></rss>PHP Warning", "5:17", "something stands behind the end of the feed"),
    (
      "<item><?xml version='1.0'?></item>", "5:7",
      "something stands before `<?xml`, which has to be the very first"
    ),
    ("<item><g:id", "5:12", "the file ends inside of `item`; it is cut off"),
  ])
  func brokenXMLIsNamedAndTheItemsBeforeItCount(rest: String, place: String, message: String) throws
  {
    let read = try readXML(Self.head + rest)
    let finding = try #require(read.reading.findings.first)
    #expect(read.reading.findings.count == 1)
    #expect(finding.location?.description == "feed.xml:\(place)")
    #expect(finding.message == message)
    #expect(finding.id == .invalidFeed && finding.severity == .error)
    #expect(
      finding.help.last == "the 2 items before it are read; the rest of the feed is missing")
    #expect(read.rows.texts(.id) == ["1", "2"])
    #expect(read.reading.itemCount == 2 && !read.reading.isComplete)
  }

  @Test func theOpenElementIsShown() throws {
    let read = try readXML(Self.head + "<item>\n<g:id>3</g:title></item>")
    let related = try #require(read.reading.findings.first?.related.first)
    #expect(related.message == "opened here" && related.location.description == "feed.xml:6:1")
  }

  @Test(
    arguments: [
      ("", nil, "this feed is empty"), (" \n\t", nil, "this feed is empty"),
      ("\u{FEFF}", nil, "this feed is empty"),
      ("id;name\n1;2", "1:1", "this is not XML; a feed begins with `<`"),
      ("\n  Fatal error", "2:3", "this is not XML; a feed begins with `<`"),
      ("<!DOCTYPE html><html></html>", "1:1", "this is a web page, not a feed"),
      ("\n<!doctype HTML>\n<html lang=de>", "2:1", "this is a web page, not a feed"),
      ("<html><body></body></html>", "1:1", "this is a web page, not a feed"),
      (
        "<products><product/></products>", nil,
        "this is not a product feed: its first element is `products`"
      ),
      ("<?xml version='1.0'?>", "1:22", "the file ends; it is cut off"),
      ("<", "1:2", "the file ends; it is cut off"),
      (
        " <?xml version='1.0'?><rss/>", "1:2",
        "something stands before `<?xml`, which has to be the very first"
      ),
      (
        "<?xml version='1.0' encoding='KOI8-R'?><rss/>", "1:31",
        "the encoding `koi8-r` is not known"
      ),
      (
        "<rss><channel><item><g:id>1</g:id></item></channel></rss>", "1:21",
        "the prefix of `g:id` is not declared"
      ),
    ] as [(String, String?, String)])
  func whatIsNoFeedIsNamed(text: String, place: String?, message: String) throws {
    let findings: [Finding]
    do {
      let read = try readXML(text)
      findings = read.reading.findings
      #expect(read.rows.rows.isEmpty)
    } catch let mistake as FileMistake {
      findings = [mistake.finding]
    }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.id == .invalidFeed && finding.severity == .error)
    #expect(finding.message == message)
    #expect(finding.location?.description == "feed.xml" + (place.map { ":\($0)" } ?? ""))
  }

  @Test func feedsWithoutItemsAreWarnedOf() throws {
    for text in ["<rss/>", "<feed xmlns='http://www.w3.org/2005/Atom'/>", rss("")] {
      let read = try readXML(text)
      #expect(read.reading.findings.map(\.message) == ["this feed has no product"])
      #expect(read.reading.findings.map(\.severity) == [.warning])
      #expect(read.reading.isComplete)
    }
  }

  // MARK: Attacks

  @Test(arguments: [
    "<!DOCTYPE rss>\n", "<!DOCTYPE rss SYSTEM 'http://x.example/x.dtd'>\n",
    "<!DOCTYPE rss [<!ENTITY a 'b'>]>\n",
    "<!DOCTYPE rss [\n<!ENTITY x SYSTEM 'file:///etc/passwd'>\n]>\n",
    "<!DOCTYPE rss PUBLIC '-//X//Y' 'z' [ <!ELEMENT rss ANY> ]>\n",
  ])
  func documentTypesAreRefused(doctype: String) throws {
    let read = try readXML(
      "<?xml version='1.0'?>\n \(doctype)<rss><channel><item><id>&a;</id></item></channel></rss>")
    #expect(read.words == ["2:2 error this feed declares a document type, which no feed needs"])
    #expect(read.rows.rows.isEmpty && !read.reading.isComplete)
  }

  @Test func entityBombsAreRefusedAtOnce() throws {
    var text = "<?xml version='1.0'?><!DOCTYPE b [<!ENTITY l0 'lol'>"
    for level in 1...30 {
      let last = String(repeating: "&l\(level - 1);", count: 10)
      text += "<!ENTITY l\(level) '\(last)'>"
    }
    let read = try readXML(text + "]><rss><channel><item><id>&l30;</id></item></channel></rss>")
    #expect(read.words == ["1:22 error this feed declares a document type, which no feed needs"])
    #expect(read.rows.rows.isEmpty)
  }

  @Test func deepNestingIsRefused() throws {
    // Three elements are open around the item's children.
    let fits = String(repeating: "<a>", count: 29) + String(repeating: "</a>", count: 29)
    let good = try readXML(rss("<item>\(fits)<g:id>1</g:id></item>"))
    #expect(good.words == [] && good.rows.texts(.id) == ["1"])
    let deep = String(repeating: "<a>", count: 100_000)
    let read = try readXML(rss("<item><g:id>1</g:id></item>\n<item>\(deep)"))
    #expect(read.words == ["4:94 error elements are nested more than 32 deep"])
    #expect(read.rows.texts(.id) == ["1"])
  }

  @Test func manyAttributesAreRefused() throws {
    func item(_ count: Int) -> String {
      "<item \((0..<count).map { "a\($0)='x'" }.joined(separator: " "))><g:id>1</g:id></item>"
    }
    #expect(try readXML(rss(item(64))).words == [])
    let read = try readXML(rss("<item><g:id>1</g:id></item>" + item(65)))
    #expect(read.words == ["3:28 error this element has more than 64 attributes"])
    #expect(try readXML(rss(item(100_000))).rows.rows.isEmpty)
  }

  @Test func longTextsAreLeftOut() throws {
    let megabyte = String(repeating: "x", count: 1_048_576)
    let fits = try readXML(rss("<item><g:id>1</g:id><title>\(megabyte)</title></item>"))
    #expect(fits.words == [] && fits.rows.texts(.name) == [megabyte])
    let long = megabyte + "x"
    let items = """
      <item><title>\(long)</title><g:id>1</g:id></item>
      <item><title><![CDATA[\(long)]]></title><title>a</title><g:condition>\(long)</g:condition></item>
      """
    let read = try readXML(rss(items))
    #expect(
      read.words == [
        "3:14 warning the text of `title` is longer than 1 MB; it is left out",
        "4:23 warning the text of `title` is longer than 1 MB; it is left out",
      ])
    #expect(read.reading.findings.map(\.id) == [.feedValue, .feedValue])
    #expect(read.rows.texts(.id) == ["1", nil] && read.rows.texts(.name) == [nil, "a"])
    #expect(read.reading.isComplete)
  }

  @Test func manyLongTextsAreCounted() throws {
    let items = String(repeating: "<item><title>12345678901</title></item>", count: 23)
    var feed = XMLFeed(try XMLText.decode(path: "feed.xml", bytes: Array(rss(items).utf8)))
    feed.textLimit = 10
    var rows = XMLRows()
    let findings = feed.read(into: &rows).findings
    #expect(findings.count == 21)
    #expect(findings.map { $0.location?.column }.prefix(3) == [14, 53, 92])
    #expect(findings.last?.message == "3 more texts are longer than 1 MB")
  }

  @Test func nothingElseOfAnyLengthIsKept() throws {
    let long = String(repeating: "y", count: 3_000_000)
    let read = try readXML(
      rss("<!-- \(long) --><item x='\(long)'><?p \(long)?><\(long)/><g:id>1</g:id></item>"))
    #expect(read.words == [] && read.rows.texts(.id) == ["1"])
  }
}
