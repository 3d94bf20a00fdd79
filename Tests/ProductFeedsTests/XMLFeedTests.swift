import BlogModel
import Diagnostics
import Tables
import TestSupport
import Testing

@testable import ProductFeeds

/// Feeds of all kinds, and what becomes of their elements.
@Suite struct XMLFeedTests {
  private static let rss2 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
    <channel>
      <title>Saftladen</title>
      <link>https://shop.example</link>
      <description>Unsere Säfte</description>
      <item>
        <g:id>ARONIA-3L</g:id>
        <title>Aroniasaft 3 l</title>
        <description><![CDATA[<p>Herb &amp; gesund</p>]]></description>
        <link>https://shop.example/aroniasaft-3l?a=1&amp;b=2</link>
        <g:image_link>https://shop.example/a.jpg</g:image_link>
        <g:additional_image_link>https://shop.example/b.jpg</g:additional_image_link>
        <g:additional_image_link>https://shop.example/c.jpg</g:additional_image_link>
        <g:availability>in_stock</g:availability>
        <g:availability_date>2026-10-01</g:availability_date>
        <g:price>24.90 EUR</g:price>
        <g:sale_price>19.90 EUR</g:sale_price>
        <g:sale_price_effective_date>2026-02-24T13:00+0100/2026-02-28T15:30+0100</g:sale_price_effective_date>
        <g:brand>Muster</g:brand>
        <g:gtin>4012345678901</g:gtin>
        <g:mpn>M-1</g:mpn>
        <g:item_group_id>ARONIA</g:item_group_id>
        <g:google_product_category>2887</g:google_product_category>
        <g:product_type>Saft &gt; Aronia</g:product_type>
        <g:unit_pricing_measure>3 l</g:unit_pricing_measure>
        <g:unit_pricing_base_measure>1 l</g:unit_pricing_base_measure>
        <g:shipping>
          <g:country>DE</g:country>
          <g:price>4.95 EUR</g:price>
        </g:shipping>
        <g:condition>new</g:condition>
      </item>
      <item>
        <g:id>MOST-1L</g:id>
        <g:title>Apfelmost</g:title>
        <g:price/>
        <g:condition>new</g:condition>
      </item>
    </channel>
    </rss>
    """

  @Test func everyAttributeHasItsField() throws {
    let read = try readXML(Self.rss2)
    #expect(read.words == [])
    #expect(read.reading.itemCount == 2 && read.reading.isComplete)
    #expect(read.rows.rows.map(\.number) == [1, 2])
    let expected: [(FeedField, String)] = [
      (.id, "ARONIA-3L"), (.name, "Aroniasaft 3 l"), (.text, "<p>Herb &amp; gesund</p>"),
      (.url, "https://shop.example/aroniasaft-3l?a=1&b=2"), (.images, "https://shop.example/a.jpg"),
      (.moreImages, "https://shop.example/b.jpg\nhttps://shop.example/c.jpg"),
      (.availability, "in_stock"), (.availabilityDate, "2026-10-01"), (.price, "24.90 EUR"),
      (.salePrice, "19.90 EUR"),
      (.salePeriod, "2026-02-24T13:00+0100/2026-02-28T15:30+0100"), (.brand, "Muster"),
      (.gtin, "4012345678901"), (.mpn, "M-1"), (.groupID, "ARONIA"),
      (.categories, "Saft > Aronia"), (.content, "3 l"), (.unitBase, "1 l"),
    ]
    for (field, text) in expected { #expect(read.rows.rows.first?[field]?.text == text) }
    let others = FeedField.allCases.filter { field in !expected.contains { $0.0 == field } }
    for field in others { #expect(read.rows.rows.first?[field] == nil, "\(field)") }
    // Nothing of the first item is left in the second.
    let second = try #require(read.rows.rows.last)
    let present = FeedField.allCases.filter { second[$0] != nil }
    #expect(present == [.id, .name])
    #expect(second[.name]?.text == "Apfelmost")
    #expect(
      read.reading.unread.map { "\($0.element) \($0.count)" } == ["g:condition 2", "g:shipping 1"])
    #expect(read.reading.mapping.first?.element == "g:id")
    #expect(
      read.reading.mapping.filter { $0.field == .name }.map(\.element) == ["g:title", "title"])
  }

  @Test func cellsKnowTheirPlaces() throws {
    let read = try readXML(Self.rss2)
    #expect(read.raw(0, .id) == "ARONIA-3L")
    #expect(read.raw(0, .text) == "<p>Herb &amp; gesund</p>")
    #expect(read.raw(0, .url) == "https://shop.example/aroniasaft-3l?a=1&amp;b=2")
    #expect(read.raw(0, .moreImages) == "https://shop.example/b.jpg")
    #expect(read.raw(1, .name) == "Apfelmost")
    let row = try #require(read.rows.rows.first)
    let item = String(decoding: read.text.file.bytes[row.range], as: UTF8.self)
    #expect(item.hasPrefix("<item>\n") && item.hasSuffix("</item>"))
    let place = XMLPlaces(file: read.text.file).location(of: row[.price]?.range ?? 0..<0)
    #expect(place.description == "feed.xml:17:14")
    #expect(place.excerpt?.marked == "24.90 EUR")
  }

  @Test func placesInAFeedOfOneLine() throws {
    let items = (1...3_000).map { "<item><g:id>Ä-\($0)</g:id></item>" }.joined()
    let read = try readXML(rss(items))
    let cell = try #require(read.rows.rows.last?[.id])
    let place = XMLPlaces(file: read.text.file).location(of: cell.range)
    let known = read.text.file.location(at: cell.range.lowerBound, length: cell.range.count)
    #expect(place.line == 3 && place.column == known.column && place.excerpt?.marked == "Ä-3000")
    #expect(read.rows.rows.count == 3_000)
    #expect(read.rows.texts(.id) == (1...3_000).map { "Ä-\($0)" })
  }

  @Test(arguments: [
    // RSS 1.0 in RDF: items stand beside the channel.
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:p="http://base.google.com/ns/1.0">
    <channel rdf:about="x"><title>No</title></channel>
    <item rdf:about="y"><title>Most</title><link>https://s.de/1</link><p:id>1</p:id></item>
    </rdf:RDF>
    """,
    // Atom, with links of several kinds.
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
    <title>No</title><id>urn:x</id><link href="https://s.de"/>
    <entry><id>tag:s.de,2026:1</id><link rel="self" href="https://s.de/self"/>
    <link rel="enclosure" href="https://s.de/x.pdf"/><link href=" https://s.de/1 "/>
    <link rel="alternate" href="https://s.de/2"/><title>Most</title><g:id>1</g:id></entry>
    </feed>
    """,
    // Atom by prefix, RSS as the default: names are not prefixes.
    """
    <a:feed xmlns:a="http://purl.org/atom/ns#" xmlns="http://base.google.com/ns/1.0">
    <a:entry><id>1</id><a:title>Most</a:title><a:link href='https://s.de/1'></a:link></a:entry>
    </a:feed>
    """,
    // All in Google's namespace, or none of it.
    """
    <rss xmlns="http://base.google.com/ns/1.0"><channel><item><title>Most</title><id>1</id>
    <link>https://s.de/1</link></item></channel></rss>
    """,
    """
    <rss><channel><item><id>1</id><title>Most</title><link>https://s.de/1</link></item></channel></rss>
    """,
    // Another namespace's elements of the same names count for nothing.
    """
    <rss xmlns:g="http://base.google.com/ns/1.0" xmlns:x="urn:x"><channel><x:item><g:id>0</g:id></x:item>
    <item><x:id>2</x:id><x:title>No</x:title><title>Most</title><g:id>1</g:id>
    <link>https://s.de/1</link></item></channel></rss>
    """,
  ])
  func kindsOfFeeds(text: String) throws {
    let read = try readXML(text)
    #expect(read.words == [])
    #expect(read.rows.texts(.id) == ["1"])
    #expect(read.rows.texts(.name) == ["Most"])
    #expect(read.rows.texts(.url) == ["https://s.de/1"])
    #expect(read.raw(0, .url) == "https://s.de/1")
  }

  @Test(
    arguments: [
      // Google's own name counts before the plain one, in either order; the first of two stays.
      ("<title>a</title><g:title>b</g:title>", FeedField.name, "b"),
      ("<g:title>b</g:title><title>a</title>", .name, "b"),
      ("<g:title>a</g:title><g:title>b</g:title>", .name, "a"),
      (
        "<g:google_product_category>a</g:google_product_category><g:product_type>b</g:product_type>",
        .categories, "b"
      ),
      ("<g:google_product_category>a</g:google_product_category>", .categories, "a"),
      // An empty one does not count.
      ("<g:title> </g:title><title>a</title>", .name, "a"), ("<title/>", .name, nil),
      ("<title></title>", .name, nil), ("<title><![CDATA[ ]]></title>", .name, nil),
      // Texts in all their forms.
      ("<title>\n  a\tb \r\n</title>", .name, "a\tb"),
      ("<title>&#x41;&#66;&lt;&quot;</title>", .name, "AB<\""),
      ("<title><![CDATA[a]]> b <![CDATA[<c>]]></title>", .name, "a b <c>"),
      ("<title>a<!-- no -->b<?no?>c</title>", .name, "abc"),
      ("<description><p>a</p><p>b<b>c</b></p></description>", .text, "a b c"),
      ("<description>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</description>", .text, "<p>a &amp; b</p>"),
      ("<g:shipping><g:price>0 EUR</g:price></g:shipping>", .price, nil),
      ("<g:shipping><g:price>1 EUR</g:price></g:shipping><g:price>2</g:price>", .price, "2"),
      ("<g:ImageLink>a</g:ImageLink>", .images, "a"), ("<g:EAN>1</g:EAN>", .gtin, "1"),
      ("<item><g:id>no</g:id></item><g:mpn>a</g:mpn>", .mpn, "a"),
    ] as [(String, FeedField, String?)])
  func texts(elements: String, field: FeedField, expected: String?) throws {
    let read = try readXML(rss("<item><g:id>1</g:id>\(elements)</item>"))
    #expect(read.words == [])
    #expect(read.rows.texts(.id) == ["1"])
    #expect(read.rows.texts(field) == [expected])
  }

  private static func mapping(_ field: String, _ column: String) -> ProductFeed.Mapping {
    ProductFeed.Mapping(
      field: field,
      column: Entry.Named(column, at: SourceLocation(path: "blogen.yaml", line: 9, column: 5)))
  }

  @Test func ownersMapElements() throws {
    let columns = [
      Self.mapping("deposit", "g:custom_label_0"), Self.mapping("content", "custom_label_1"),
      Self.mapping("sku", "id"),
    ]
    let read = try readXML(
      rss(
        """
        <item><g:id>1</g:id><g:custom_label_0>0.15 EUR</g:custom_label_0>
        <g:unit_pricing_measure>9 l</g:unit_pricing_measure>
        <g:custom_label_1>3 l</g:custom_label_1></item>
        """), columns: columns)
    #expect(read.words == [])
    #expect(read.rows.texts(.deposit) == ["0.15 EUR"])
    #expect(read.rows.texts(.content) == ["3 l"])
    #expect(read.rows.texts(.sku) == ["1"] && read.rows.texts(.id) == ["1"])
    #expect(read.reading.unread.map(\.element) == ["g:unit_pricing_measure"])
  }

  @Test func mappingsThatCannotBeAreNamed() throws {
    let columns = [
      Self.mapping("deposit", "g:custom_lable_0"), Self.mapping("contents", "g:id"),
      Self.mapping("price", "g:cost_of_goods_sold"),
    ]
    let read = try readXML(
      rss(
        """
        <item><g:id>1</g:id><g:custom_label_0>1</g:custom_label_0>
        <g:cost_of_goods_sold>2 EUR</g:cost_of_goods_sold></item>
        """), columns: columns)
    #expect(
      read.words == [
        "9:5 error no item of `feed.xml` has an element `g:custom_lable_0`",
        "9:5 error products have no field `contents`",
        "9:5 error the element `g:cost_of_goods_sold` is confidential and never read",
      ])
    #expect(
      read.reading.findings.map(\.label) == [
        "did you mean `g:custom_label_0`?", "did you mean `content`?", nil,
      ])
    #expect(read.rows.texts(.price) == [nil])
    #expect(read.reading.confidential == ["g:cost_of_goods_sold"])
  }

  @Test func moreNamesThanTheTableHoldsAreCountedTogether() throws {
    let elements = (0..<400).map { "<x\($0)/>" }.joined()
    let read = try readXML(rss("<item>\(elements)<g:id>1</g:id></item><item><g:id>2</g:id></item>"))
    let total = read.reading.unread.reduce(0) { $0 + $1.count }
    #expect(read.reading.unread.first?.element == "others")
    #expect(total >= 400)
  }

  @Test(arguments: [
    ("<a/>", true), ("\u{FEFF}\n <a/>", true), ("id;name", false), ("", false), ("   ", false),
    ("{}", false),
  ])
  func xmlIsRecognised(text: String, isXML: Bool) {
    #expect(XMLFeed.isRecognised(Array(text.utf8)) == isXML)
    #expect(XMLFeed.isRecognised(encodedText(text, .utf16LittleEndian)) == isXML)
  }
}
