import BlogBuild
import Diagnostics
import Foundation
import Testing

/// Builds a small shop with the theme `saft` and looks at what stands on its pages.
@Suite struct ProductThemeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let image =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"1000\"></svg>"

  /// A product with a price and everything that the table of facts can show.
  private static func product(_ name: String, _ more: String = "") -> String {
    """
    ---
    name: \(name)
    summary: Nicht aus Konzentrat.
    url: https://shop.example.de/\(name)
    image: /saft.svg
    categories: ["Saft > Apfelsaft"]
    price: "2,19 EUR"
    content: 750 ml
    deposit: "0,15 EUR mehrweg"
    alcohol: 4,5 %
    minimum_age: 16
    ingredients: Äpfel
    allergens: [Sulfite]
    origin: Hof
    organic_number: DE-ÖKO-000
    brand: Querbaum
    manufacturer: Querbaum, Mühlgrund 7
    gtin: "2001931000013"
    mpn: KQ-1
    delivery_time: bald
    \(more)
    ---
    Ein langer Text.

    """
  }

  private static func site(language: String = "de", _ settings: String = "") throws -> TemporarySite
  {
    try TemporarySite(
      [
        "blogen.yaml": """
        title: Saftblog
        base_url: https://blog.example.de/
        language: \(language)
        timezone: Europe/Berlin
        theme: saft
        links: {affiliate_hosts: [partner.example]}
        legal: {imprint: pages/impressum.md, privacy: pages/datenschutz.md}
        products:
          currency: EUR
          shipping_url: https://shop.example.de/versand
          \(settings)
        lints: {sold-out-product: off, discontinued-product: off, unmentioned-product: off}

        """,
        "content/static/saft.svg": image,
        "content/pages/impressum.md": "---\ntitle: Impressum\n---\nText\n",
        "content/pages/datenschutz.md": "---\ntitle: Datenschutz\n---\nText\n",
        "content/products/voll.md": product("voll"),
        "content/products/leer.md": product(
          "leer", "availability: out_of_stock\nreplaced_by: voll"),
        "content/products/alt.md": product("alt", "availability: discontinued"),
        "content/products/spaeter.md": product(
          "spaeter", "availability: preorder\navailable_from: 2027-05-01"
        ).replacing("delivery_time: bald\n", with: "").replacing(
          "categories", with: "params: {}\n#"),
        "content/posts/2026-11-01-a.md": """
        ---
        title: Der Saft
        disclosure: anzeige
        ---
        Erster Absatz.

        ::product{sku=voll}

        ::products[Mehr davon]{skus="voll, leer, spaeter"}

        ::products{category=Saft limit=1}

        """,
        "content/posts/2026-11-02-b.md":
          "---\ntitle: Weg\n---\n::product{sku=alt}\n\n::products{skus=alt}\n",
      ], theme: false)
  }

  private static func build(_ site: TemporarySite) async -> BuildReport {
    await site.build {
      $0.installedThemes = [root.appending(path: "themes").path(percentEncoded: false)]
    }
  }

  private static func count(_ part: String, in text: some StringProtocol) -> Int {
    text.components(separatedBy: part).count - 1
  }

  /// Every text that the pages of products need is there in every language of the theme.
  @Test(arguments: ["de", "de-AT", "de-CH", "en", "fr", "it"])
  func everyLanguageIsComplete(language: String) async throws {
    let report = await Self.build(try Self.site(language: language))
    #expect(report.findings == [])
  }

  @Test func aCardHasOneLinkToTheShop() async throws {
    let site = try Self.site()
    #expect(await Self.build(site).findings == [])
    let page = try site.text("public/2026/11/a/index.html")
    let cards = page.components(separatedBy: "<div class=\"product product-").dropFirst()
    // One alone, three side by side, the first of the category; three below the text.
    #expect(cards.count == 8)
    for card in cards {
      let end = try #require(card.range(of: "<p class=\"price\">"))
      #expect(Self.count("<a ", in: card[..<end.lowerBound]) == 1)
      #expect(card.contains("https://shop.example.de/versand"))
    }
    #expect(
      Self.count("<strong class=\"product-badge\">zurzeit ausverkauft</strong>", in: page) == 3)
    #expect(Self.count("<span class=\"disclosure\">Anzeige</span>", in: page) == 1)
  }

  @Test func whatIsDroppedLeavesNothing() async throws {
    let site = try Self.site("discontinued: drop")
    _ = await Self.build(site)
    let page = try site.text("public/2026/11/b/index.html")
    #expect(page.contains("<h1 class=\"p-name\">Weg</h1>"))
    #expect(!page.contains("class=\"product"))
    #expect(!page.contains("products-box"))
  }

  @Test(arguments: [
    ("embed/voll", "https://shop.example.de/voll", true),
    ("embed/leer", "https://shop.example.de/leer", true),
    ("2026/11/a/embed", "https://blog.example.de/2026/11/a/", false),
  ])
  func cardsForOtherSitesAreComplete(path: String, target: String, hasPrice: Bool) async throws {
    let site = try Self.site()
    #expect(await Self.build(site).findings == [])
    let page = try site.text("public/\(path)/index.html")
    #expect(page.contains("href=\"\(target)\" target=\"_top\" rel=\"noopener"))
    #expect(page.contains("href=\"/impressum/\"") && page.contains("href=\"/datenschutz/\""))
    #expect(page.contains("<p class=\"price\">") == hasPrice)
    #expect(page.contains("<p class=\"label\">Anzeige</p>") == !hasPrice)
    #expect(page.contains("sold-out\">zurzeit ausverkauft") == path.hasSuffix("leer"))
    #expect(!page.contains("<script") && !page.contains("rel=\"stylesheet\""))
    #expect(Self.count("src=\"", in: page) == Self.count("src=\"/saft.svg\"", in: page))
  }

  @Test func theOverviewHasEveryProductOnce() async throws {
    let site = try Self.site()
    #expect(await Self.build(site).findings == [])
    let page = try site.text("public/produkte/index.html")
    for name in ["voll", "leer", "alt", "spaeter"] {
      #expect(Self.count("href=\"https://shop.example.de/\(name)\"", in: page) == 1, "\(name)")
    }
    #expect(page.contains("<h2 id=\"shelf-1\"><a href=\"/produkte/kategorie/saft/\">Saft</a></h2>"))
    #expect(page.contains("<h2 id=\"shelf-others\">Außerdem</h2>"))
    #expect(page.contains("vorbestellbar, ab 1. Mai 2027"))
  }

  @Test func aProductSaysWhatIsKnown() async throws {
    let site = try Self.site()
    #expect(await Self.build(site).findings == [])
    let page = try site.text("public/produkte/leer/index.html")
    for fact in [
      "Äpfel", "<b>Sulfite</b>", "4,5\u{A0}%\u{A0}vol", "ab\u{A0}16\u{A0}Jahren", "Hof",
      "DE-ÖKO-000",
      "Querbaum", "Querbaum, Mühlgrund 7", "leer", "2001931000013", "KQ-1", "750\u{A0}ml",
    ] {
      #expect(page.contains("<td>\(fact)</td>"), "\(fact)")
    }
    #expect(page.contains("<li><a href=\"/produkte/kategorie/saft/apfelsaft/\">Apfelsaft</a></li>"))
    #expect(page.contains("Stattdessen gibt es: <a href=\"/produkte/voll/\">voll</a>"))
    #expect(page.contains("<a class=\"u-url p-name\" href=\"/2026/11/a/\">Der Saft</a>"))
    #expect(Self.count("<textarea readonly", in: page) == 2)
  }

  @Test(arguments: [
    ("::products", 3, "`products` needs the attribute `category` or `skus`"),
    ("::products{}", 3, "`products` needs the attribute `category` or `skus`"),
    ("::products[Mehr]{limit=2}", 3, "`products` needs the attribute `category` or `skus`"),
    ("::products{category=Saft limit=-1}", 26, "`limit` must be a whole number from 1, not `-1`"),
    ("::products{category=Saft limit=0}", 26, "`limit` must be a whole number from 1, not `0`"),
    ("::products{skus=\"\"}", 12, "`skus` needs a value: `skus=…`"),
    ("::products{skus=\" , \"}", 12, "`skus` needs a value: `skus=…`"),
    ("::product", 3, "`product` needs the attribute `sku`"),
  ])
  func listsThatShowNothingAreNamed(
    _ body: String, _ column: Int, _ message: String
  ) async throws {
    let site = try Self.site()
    try site.write("---\ntitle: Weg\n---\n\(body)\n", to: "content/posts/2026-11-02-b.md")
    let findings = await Self.build(site).findings
    #expect(
      findings.map { "\($0.severity.rawValue) \($0.id.rawValue)" } == ["error directive-attribute"])
    #expect(findings.map(\.message) == [message])
    #expect(
      findings.map { $0.location?.description } == ["content/posts/2026-11-02-b.md:4:\(column)"])
  }

  /// A card of a post has the price with all its notes, or not at all; nothing hides a part of it.
  @Test(arguments: 15..<30) func noCardCutsAPriceFromItsNotes(words: Int) async throws {
    let site = try Self.site()
    let text = String(repeating: "Saft ", count: words) + "{product:voll.price} "
    try site.write(
      "---\ntitle: Preis\n\(words % 2 == 0 ? "image: {src: /saft.svg, alt: Saft}\n" : "")---\n"
        + text + String(repeating: "und ", count: 80) + "\n", to: "content/posts/2026-11-03-c.md")
    #expect(await Self.build(site).findings == [])
    let card = try site.text("public/2026/11/c/embed/index.html")
    #expect(!card.contains("line-clamp"))
    let start = try #require(card.range(of: "p-summary\">"))
    let summary = card[start.upperBound...].prefix { $0 != "<" }
    let hasPrice = words < 26 || words % 2 == 1
    #expect(summary.contains("2,19\u{A0}€") == hasPrice)
    #expect(summary.contains("zzgl.\u{A0}0,15\u{A0}€\u{A0}Pfand)") == hasPrice)
    #expect(summary.hasSuffix("…"))
  }

  @Test func aProductKnowsItsCategory() async throws {
    let site = try Self.site()
    try site.write(
      Self.product("gross").replacing("Saft > Apfelsaft", with: "SAFT > apfelsaft"),
      to: "content/products/gross.md")
    #expect(await Self.build(site).findings == [])
    // Names that differ in capitals are one category, so that the way leads there.
    let page = try site.text("public/produkte/gross/index.html")
    #expect(page.contains("<li><a href=\"/produkte/kategorie/saft/apfelsaft/\">"))
    let none = try site.text("public/produkte/spaeter/index.html")
    #expect(!none.contains("<li><a href=\"/produkte/kategorie/"))
  }
}
