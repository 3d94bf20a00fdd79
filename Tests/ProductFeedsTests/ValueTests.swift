import BlogModel
import TestSupport
import Testing

@testable import ProductFeeds

/// Words, dates, addresses, article numbers and lists.
@Suite struct ValueTests {
  @Test(arguments: [
    ("in_stock", Availability.inStock), ("in stock", .inStock), ("In Stock", .inStock),
    ("https://schema.org/InStock", .inStock), ("http://schema.org/InStock", .inStock),
    ("InStock", .inStock), ("lieferbar", .inStock), ("auf Lager", .inStock), ("vorrätig", .inStock),
    ("vorra\u{308}tig", .inStock), ("LimitedAvailability", .lowStock), ("wenige Stück", .lowStock),
    ("preorder", .preorder), ("PreSale", .preorder), ("vorbestellbar", .preorder),
    ("backorder", .backorder), ("BackOrder", .backorder), ("out_of_stock", .outOfStock),
    ("out of stock", .outOfStock), ("SoldOut", .outOfStock), ("nicht vorrätig", .outOfStock),
    ("ausverkauft", .outOfStock), ("https://schema.org/Discontinued", .discontinued),
    ("nicht mehr lieferbar", .discontinued), ("low_stock", .lowStock),
  ])
  func availabilities(_ text: String, _ expected: Availability) {
    #expect(AvailabilityText.read(text) == expected)
  }

  @Test(arguments: ["", "vielleicht", "https://evil.example/InStock", "3", "/"])
  func otherAvailabilities(_ text: String) {
    #expect(AvailabilityText.read(text) == nil)
  }

  @Test(arguments: [
    ("2026-02-24T13:00+0100", false, "2026-02-24T13:00:00+01:00", true),
    ("2026-02-24T13:00Z", false, "2026-02-24T13:00:00Z", true),
    ("2026-02-24 8:05:01", false, "2026-02-24T08:05:01Z", false),
    ("24.12.2026", false, "2026-12-24T00:00:00Z", false),
    ("4.2.2026 8:30", false, "2026-02-04T08:30:00Z", false),
    ("24.12.2026, 18:00", false, "2026-12-24T18:00:00Z", false),
    ("24.12.2026", true, "2026-12-24T23:59:59Z", false),
    ("2026-02-28", true, "2026-02-28T23:59:59Z", false),
    ("2026-02-28T15:30+0100", true, "2026-02-28T15:30:00+01:00", true),
  ])
  func dates(_ text: String, _ isEnd: Bool, _ expected: String, _ hasZone: Bool) {
    let reading = FeedDate.read(text, in: .utc, isEnd: isEnd)
    #expect(reading?.timestamp.rfc3339 == expected)
    #expect(reading?.hasZone == hasZone)
  }

  @Test(arguments: ["morgen", "31.02.2026", "2026-13-01", "12/24/2026", "", "1.2.3", "2026"])
  func noDates(_ text: String) {
    #expect(FeedDate.read(text, in: .utc)?.timestamp.rfc3339 == nil)
  }

  @Test(arguments: [
    ("4006381333931", "4006381333931"), ("4006381 333931", "4006381333931"),
    ("036000291452", "036000291452"), ("96385074", "96385074"),
    ("10012345000017", "10012345000017"), ("978-3-16-148410-0", "9783161484100"),
  ])
  func articleNumbers(_ text: String, _ expected: String) throws {
    #expect(try ArticleNumber.read(text) == expected)
  }

  @Test(arguments: [
    ("4006381333932", "checkDigit(expected: 1)"), ("400638133393", "checkDigit(expected: 0)"),
    ("12345", "length(5)"), ("4,00638E+12", "rounded"), ("4.00638E+12", "rounded"),
    ("40063813X3931", "notDigits"), ("", "length(0)"), ("4006381,333931", "notDigits"),
  ])
  func wrongArticleNumbers(_ text: String, _ expected: String) {
    var found = ""
    do { found = try ArticleNumber.read(text) } catch { found = "\(error)" }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("https://shop.example/a?b=1#c", "ok"), ("HTTP://shop.example", "ok"),
    ("https://müller.example/säfte", "ok"), ("/saft", "relative"), ("www.shop.example", "relative"),
    ("javascript:alert(1)", "scheme(\"javascript\")"), ("ftp://x.example/", "scheme(\"ftp\")"),
    ("https://", "shape"), ("https:///x", "shape"), ("https://shop.example/a b", "shape"),
    ("https://a@evil.example/", "shape"), ("https://shop.example/@x", "ok"),
    ("https://x.example/\"><script>", "shape"), ("https:x", "shape"), ("", "relative"),
    ("https://?x", "shape"), ("https://x.example/a\nb", "shape"),
    ("data:text/html,x", "scheme(\"data\")"),
  ])
  func addresses(_ text: String, _ expected: String) {
    var found = "ok"
    do { try WebAddress.check(text) } catch { found = "\(error)" }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Apfel", "Apfel"), ("a &amp; b", "a & b"), ("a & b", "a & b"), ("1 < 2", "1 < 2"),
    ("<p>Apfel</p><p>Birne</p>", "Apfel Birne"), ("Apfel<br>Birne", "Apfel Birne"),
    ("<b>Ap</b>fel", "Apfel"), ("<li>a</li><li>b</li>", "a b"),
    ("&Auml;pfel &uuml;ber&#252;", "Äpfel überü"),
    ("&#x20AC;&nbsp;5", "€ 5"), ("<script>alert('<p>')</script>x", "x"),
    ("<style>p{}</style>x<!-- <p> -->y", "xy"), ("<a title=\"a>b\" href='x'>T</a>", "T"),
    ("a\u{A0}b", "a b"), ("a\u{AD}b", "ab"),
    ("&unknown; &#0; &#xD800;", "&unknown; \u{FFFD} \u{FFFD}"),
    ("<p unclosed", "<p unclosed"), ("a <!-- open", "a <!-- open"), ("  a \n b  ", "a b"),
    ("&lt;p&gt;Apfel&lt;/p&gt;", "Apfel"), ("a &lt; b", "a < b"), ("&amp;lt;", "&lt;"),
    ("<![CDATA[Apfel & Birne]]>", "Apfel & Birne"), ("<P>Gro\u{308}ße</P>", "Größe"),
    ("<", "<"), ("&", "&"), ("<>", "<>"), ("", ""), ("<p></p>", ""), ("a\u{1}b", "ab"),
    ("x<script>", "x"), ("<<b>a</b>", "<a"),
  ])
  func plainText(_ html: String, _ expected: String) {
    #expect(PlainText.make(html) == expected)
    #expect(PlainText.beginning(of: html) == expected)
  }

  @Test func longTextsAreCutBehindASentence() {
    let sentence = "Gepresst aus Äpfeln alter Sorten."
    let text = Array(repeating: sentence, count: 30).joined(separator: " ")
    let cut = PlainText.beginning(of: "<p>\(text)</p>")
    #expect(cut.hasSuffix("Sorten.") && cut.utf8.count <= 300 && cut.utf8.count > 200)
    let word = PlainText.beginning(of: String(repeating: "Äpfel ", count: 200))
    #expect(word.hasSuffix("Äpfel…") && word.utf8.count <= 304)
    let one = PlainText.beginning(of: String(repeating: "ä", count: 500))
    #expect(one == String(repeating: "ä", count: 149) + "…")
  }

  @Test(arguments: [
    ("Veröffentlicht", "veroffentlicht"), ("Vero\u{308}ffentlicht", "veroffentlicht"),
    ("Vorrätig?", "vorratig"), ("Preis\u{A0}(brutto)", "preisbrutto"), ("Größe", "grosse"),
    ("GTIN, UPC, EAN, or ISBN", "gtinupceanorisbn"), ("Attribut 1 Wert(e)", "attribut1werte"),
    ("image_link", "imagelink"), ("Prix TTC é", "prixttcé"), ("€", ""),
  ])
  func headerKeys(_ text: String, _ expected: String) {
    #expect(HeaderKey.make(text) == expected)
  }

  @Test(arguments: [
    ("a, b", ["a", "b"]), ("a\\, b, c", ["a, b", "c"]), ("a", ["a"]), (",a,,", ["a"]),
    ("a\\\\b, c", ["a\\\\b", "c"]),
  ])
  func lists(_ text: String, _ expected: [String]) {
    #expect(ListText.split(text, at: 0x2C, escapes: true) == expected)
  }

  @Test(arguments: [
    (
      "https://a.example/1.jpg, https://a.example/2.jpg",
      ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    ),
    ("https://a.example/1,2.jpg", ["https://a.example/1,2.jpg"]),
    (
      "https://a.example/1.jpg,https://a.example/2.jpg",
      ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    ),
    ("a.jpg|b.jpg", ["a.jpg", "b.jpg"]), ("a.jpg;b.jpg", ["a.jpg", "b.jpg"]),
    ("a.jpg\nb.jpg,", ["a.jpg", "b.jpg"]),
  ])
  func listsOfAddresses(_ text: String, _ expected: [String]) {
    #expect(ListText.addresses(text) == expected)
  }

  @Test(
    arguments: [
      ("1", true), ("ja", true), ("TRUE", true), ("Yes", true), ("wahr", true), ("0", false),
      ("nein", false), ("FALSE", false), ("no", false), ("vielleicht", nil), ("", nil), ("2", nil),
    ] as [(String, Bool?)])
  func booleans(_ text: String, _ expected: Bool?) {
    #expect(BooleanText.read(text) == expected)
  }

  @Test func everyFieldHasAName() {
    #expect(FeedField.allCases.count <= 64)
    for field in FeedField.allCases { #expect(FeedField(name: field.name) == field) }
    #expect(FeedField.salePrice.name == "sale_price")
    #expect(FeedField.groupID.name == "group_id")
    #expect(FeedField(name: "replaced_by") == .replacement)
    #expect(FeedField(name: "farbe") == nil)
  }

  @Test func rowsKeepTheirCells() {
    var row = FeedRow(number: 1, range: 0..<9)
    var expected: [FeedField: FeedCell] = [:]
    var dice = DataDice(7)
    for step in 0..<2_000 {
      guard let field = FeedField.allCases.randomElement(using: &dice) else { continue }
      let cell = FeedCell(text: "\(step)", range: step..<step + 1)
      let value = Bool.random(using: &dice) ? cell : nil
      row[field] = value
      expected[field] = value
      for field in FeedField.allCases { #expect(row[field] == expected[field]) }
    }
    row.clear(number: 2, range: 0..<1)
    #expect(row.isEmpty && FeedField.allCases.allSatisfy { row[$0] == nil })
  }
}
