import BlogModel
import Diagnostics
import Testing

@testable import BlogSources

/// What `products`, `legal` and `lints` in `blogen.yaml` may say.
@Suite struct ProductSettingsTests {
  /// Reads a configuration whose sixth line is `products:`, with `lines` below it.
  private static func read(
    _ lines: String, under key: String = "products"
  ) -> (configuration: SiteConfiguration?, findings: [Finding]) {
    let text =
      "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\n"
      + "theme: saft\n\(key):\n"
      + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    return ConfigurationFields.read(SourceFile(path: "blogen.yaml", text: text))
  }

  private func settings(_ lines: String) throws -> ProductSettings {
    let (configuration, findings) = Self.read(lines)
    #expect(findings == [])
    return try #require(configuration?.products)
  }

  // MARK: Good values

  @Test func nothingSaidIsTheDefault() throws {
    let settings = try settings("images:")
    #expect(settings.feeds.isEmpty && settings.deposits.isEmpty)
    #expect(settings.currency == nil && settings.shippingURL == nil && settings.updated == nil)
    #expect(settings.priceHistory == nil && settings.maximumPriceAge == nil)
    #expect(settings.vat == .included && settings.stalePrices == .hide)
    #expect(settings.soldOut == .badge && settings.discontinued == .badge)
    #expect(settings.campaign == nil && settings.imageFolder == nil && settings.fallbackURL == nil)
    #expect(settings.hasPages && settings.hasShortLinks && settings.hasEmbeds)
    #expect(settings.hasPostLists && settings.mentionsAreProducts && !settings.hasOffers)
    #expect(settings.published == .mentioned && settings.shrinkLimit == 50)
  }

  @Test func aSiteWithoutTheKeyHasNoShop() {
    let text =
      "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\ntheme: saft\n"
    let (configuration, findings) = ConfigurationFields.read(
      SourceFile(path: "blogen.yaml", text: text))
    #expect(findings == [])
    #expect(configuration != nil && configuration?.products == nil)
  }

  @Test func everyValueArrives() throws {
    let settings = try settings(
      """
      currency: CHF
      vat: small-business
      shipping_url: /versand/
      deposits: {Kasten: "3,30 EUR mehrweg", Dose: 0.25 einweg, Kiste: "1,50"}
      price_history: ./products//prices.jsonl
      max_price_age: 2w
      on_stale: fail
      updated: 2026-11-20
      shrink_limit: 0
      sold_out: hide-price
      discontinued: drop
      campaign: ?utm_source=blog&utm_content={sku}
      images: bilder/produkte
      fallback_url: https://shop.example.de/
      pages: no
      published: all
      short_links: no
      embeds: no
      post_lists: no
      offers: yes
      mention_products: no
      """)
    let franc = try #require(Currency("CHF"))
    let euro = try #require(Currency("EUR"))
    #expect(settings.currency == franc)
    #expect(settings.vat == .smallBusiness)
    #expect(settings.shippingURL == "/versand/")
    #expect(
      settings.deposits == [
        "Kasten": .init(amount: Money(minorUnits: 330, currency: euro), kind: .mehrweg),
        "Dose": .init(amount: Money(minorUnits: 25, currency: franc), kind: .einweg),
        "Kiste": .init(amount: Money(minorUnits: 150, currency: franc)),
      ])
    #expect(settings.priceHistory == "products/prices.jsonl")
    #expect(settings.maximumPriceAge == 14)
    #expect(settings.stalePrices == .fail)
    #expect(settings.updated?.dateText == "2026-11-20")
    #expect(settings.shrinkLimit == 0)
    #expect(settings.soldOut == .hidePrice && settings.discontinued == .drop)
    #expect(settings.campaign == "utm_source=blog&utm_content={sku}")
    #expect(settings.imageFolder == "/bilder/produkte/")
    #expect(settings.fallbackURL == "https://shop.example.de/")
    #expect(!settings.hasPages && !settings.hasShortLinks && !settings.hasEmbeds)
    #expect(!settings.hasPostLists && !settings.mentionsAreProducts && settings.hasOffers)
    #expect(settings.published == .all)
    #expect(settings.location?.description == "blogen.yaml:7:3")
  }

  @Test(arguments: [("7", 7), ("7d", 7), ("3w", 21), ("1", 1), ("10000d", 10_000)])
  func daysAreRead(_ text: String, _ days: Int) throws {
    #expect(try settings("max_price_age: \(text)").maximumPriceAge == days)
  }

  @Test(arguments: [
    "feeds: products/a.xml", "feeds: [products/a.xml]", "feeds: {file: products/a.xml}",
    "feeds: [{file: products/a.xml}]", "feeds:\n  - file: ./products/a.xml",
  ])
  func aFeedIsWrittenInSeveralWays(_ lines: String) throws {
    let feed = try #require(try settings(lines).feeds.first)
    #expect(feed.file == "products/a.xml")
    #expect(feed.format == nil && feed.encoding == nil && feed.delimiter == nil)
    #expect(feed.decimalSign == nil && feed.language == nil && feed.updated == nil)
    #expect(feed.columns.isEmpty && feed.values.isEmpty && feed.defaults.isEmpty)
  }

  @Test func everyValueOfAFeedArrives() throws {
    let feeds = try settings(
      """
      feeds:
        - a.xml
        - file: b.csv
          format: csv
          encoding: Windows-1252
          delimiter: tab
          decimal: ","
          language: en
          updated: 2026-11-20 06:00
          columns: {name: Bezeichnung, price: "VK brutto"}
          values: {availability: {"1": in_stock, "0": out_of_stock}, visible: {x: ja}}
          defaults: {currency: EUR, url: "https://shop.example.de/{sku}"}
        - {file: c.csv, format: auto, encoding: auto, delimiter: auto, decimal: auto}
      """
    ).feeds
    #expect(feeds.map(\.file) == ["a.xml", "b.csv", "c.csv"])
    let feed = feeds[1]
    #expect(feed.format == .csv && feed.encoding == "windows-1252")
    #expect(feed.delimiter == "\t" && feed.decimalSign == "," && feed.language == "en")
    #expect(feed.updated?.rfc3339 == "2026-11-20T06:00:00+01:00")
    #expect(feed.columns.map(\.field) == ["name", "price"])
    #expect(feed.columns.map(\.column.name) == ["Bezeichnung", "VK brutto"])
    #expect(
      feed.values == [
        "availability": ["1": "in_stock", "0": "out_of_stock"], "visible": ["x": "ja"],
      ])
    #expect(
      feed.defaults.mapValues(\.name) == [
        "currency": "EUR", "url": "https://shop.example.de/{sku}",
      ])
    #expect(feeds[2].format == nil && feeds[2].encoding == nil && feeds[2].delimiter == nil)
    #expect(feed.location.description == "blogen.yaml:9:13")
  }

  @Test(arguments: [("\",\"", ","), ("\";\"", ";"), ("\"|\"", "|"), ("tab", "\t"), ("'\\t'", "\t")])
  func delimitersAreRead(_ text: String, _ delimiter: Character) throws {
    #expect(
      try settings("feeds: {file: a.csv, delimiter: \(text)}").feeds.first?.delimiter == delimiter)
  }

  // MARK: Bad values

  /// The lines below `products:`, which begin in line 7 and column 3, and what is found.
  static let mistakes: [(lines: String, findings: [String])] = [
    ("currency: Euro", ["7:13 error invalid-value"]),
    ("currency: [EUR]", ["7:13 error wrong-type"]),
    ("vat: brutto", ["7:8 error invalid-value"]),
    ("shipping_url: ftp://shop.example.de/", ["7:17 error invalid-value"]),
    ("shipping_url: versand", ["7:17 error invalid-value"]),
    ("deposits: {Kasten: viel}", ["7:22 error invalid-value"]),
    ("deposits: {Kasten: 3.30}", ["7:22 error invalid-value"]),
    ("deposits: {Kasten: [1, 2]}", ["7:22 error wrong-type"]),
    ("deposits: viel", ["7:13 error wrong-type"]),
    ("price_history: ../prices.jsonl", ["7:18 error invalid-value"]),
    ("price_history: /tmp/prices.jsonl", ["7:18 error invalid-value"]),
    ("price_history: https://example.de/p", ["7:18 error invalid-value"]),
    ("price_history: /", ["7:18 error invalid-value"]),
    ("max_price_age: bald", ["7:18 error invalid-value"]),
    ("max_price_age: 0", ["7:18 error invalid-value"]),
    ("max_price_age: -7", ["7:18 error invalid-value"]),
    ("max_price_age: 10001", ["7:18 error invalid-value"]),
    ("max_price_age: 99999999999999999999w", ["7:18 error invalid-value"]),
    ("max_price_age: w", ["7:18 error invalid-value"]),
    ("on_stale: verstecken", ["7:13 error invalid-value"]),
    ("updated: gestern", ["7:12 error invalid-date"]),
    ("shrink_limit: 101", ["7:17 error invalid-value"]),
    ("shrink_limit: halb", ["7:17 error wrong-type"]),
    ("sold_out: weg", ["7:13 error invalid-value"]),
    ("discontinued: hide_price", ["7:17 error invalid-value"]),
    ("campaign: utm_source", ["7:13 error invalid-value"]),
    ("campaign: a=b&&c=d", ["7:13 error invalid-value"]),
    ("campaign: =blog", ["7:13 error invalid-value"]),
    ("campaign: utm_campaign={slug}", ["7:13 error invalid-value"]),
    ("images: [bilder]", ["7:11 error wrong-type"]),
    ("fallback_url: javascript:alert(1)", ["7:17 error invalid-value"]),
    ("pages: vielleicht", ["7:10 error wrong-type"]),
    ("published: alle", ["7:14 error invalid-value"]),
    ("short_links: [yes]", ["7:16 error wrong-type"]),
    ("embeds: 1", ["7:11 error wrong-type"]),
    ("post_lists: {}", ["7:15 error wrong-type"]),
    ("offers: manchmal", ["7:11 error wrong-type"]),
    ("mention_products: nie", ["7:21 error wrong-type"]),
    ("sources: a.xml", ["7:3 error unknown-key"]),
    ("curency: EUR", ["7:3 error unknown-key"]),
    // Feeds.
    ("feeds: ../a.xml", ["7:10 error invalid-value"]),
    ("feeds: https://shop.example.de/a.xml", ["7:10 error invalid-value"]),
    ("feeds: [a.xml, /etc/passwd]", ["7:18 error invalid-value"]),
    ("feeds: {format: csv}", ["7:10 error missing-key"]),
    ("feeds: [[a.xml]]", ["7:11 error wrong-type", "7:11 error missing-key"]),
    ("feeds: {file: [a.xml]}", ["7:17 error wrong-type", "7:10 error missing-key"]),
    ("feeds: {file: a.csv, format: excel}", ["7:32 error invalid-value"]),
    ("feeds: {file: a.csv, encoding: [utf-8]}", ["7:34 error wrong-type"]),
    ("feeds: {file: a.csv, delimiter: x}", ["7:35 error invalid-value"]),
    ("feeds: {file: a.csv, delimiter: \",,\"}", ["7:35 error invalid-value"]),
    ("feeds: {file: a.csv, decimal: Komma}", ["7:33 error invalid-value"]),
    ("feeds: {file: a.csv, language: [de]}", ["7:34 error wrong-type"]),
    ("feeds: {file: a.csv, updated: 20.11.2026}", ["7:33 error invalid-date"]),
    ("feeds: {file: a.csv, columns: [name]}", ["7:33 error wrong-type"]),
    ("feeds: {file: a.csv, columns: {name: [a]}}", ["7:40 error wrong-type"]),
    ("feeds: {file: a.csv, values: {visible: [a]}}", ["7:42 error wrong-type"]),
    ("feeds: {file: a.csv, values: [a]}", ["7:32 error wrong-type"]),
    ("feeds: {file: a.csv, values: {visible: {a: [b]}}}", ["7:46 error wrong-type"]),
    ("feeds: {file: a.csv, defaults: {brand: {a: b}}}", ["7:42 error wrong-type"]),
    ("feeds: {file: a.csv, defaults: Querbaum}", ["7:34 error wrong-type"]),
    ("feeds: {url: a.csv}", ["7:10 error missing-key", "7:11 error unknown-key"]),
    ("feeds: {file: a.csv, colums: {}}", ["7:24 error unknown-key"]),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamedAtTheirPlace(_ lines: String, _ findings: [String]) {
    #expect(Self.read(lines).findings.map(summary).sorted() == findings.sorted())
  }

  @Test func noMistakeHidesAnother() {
    let lines =
      "currency: Euro\nvat: brutto\nfeeds:\n  - {file: ../a, format: x}\n  - {file: b, format: y}"
    #expect(
      Self.read(lines).findings.map(summary) == [
        "10:14 error invalid-value", "10:28 error invalid-value", "11:25 error invalid-value",
        "7:13 error invalid-value", "8:8 error invalid-value",
      ])
  }

  @Test(arguments: [
    ("discontinued: hide_price", "did you mean `hide-price`?"),
    ("published: mentiond", "did you mean `mentioned`?"),
    ("sources: a.xml", "blogen calls this `feeds`"),
    ("utm: a=b", "blogen calls this `campaign`"),
    ("curency: EUR", "did you mean `currency`?"),
    ("feeds: {file: a.csv, format: shopify-cvs}", "did you mean `shopify-csv`?"),
  ])
  func theNearestWordIsNamed(_ lines: String, _ label: String) {
    #expect(Self.read(lines).findings.map(\.label) == [label])
  }

  // MARK: Legal pages and lints

  @Test func legalPagesAreNamed() throws {
    let (configuration, findings) = Self.read(
      "imprint: pages/wer-wir-sind.md\nprivacy: pages/daten.md", under: "legal")
    #expect(findings == [])
    let legal = try #require(configuration?.legal)
    #expect(legal.imprint?.name == "pages/wer-wir-sind.md")
    #expect(legal.imprint?.location.description == "blogen.yaml:7:12")
    #expect(legal.privacy?.name == "pages/daten.md")
  }

  @Test(
    arguments: [
      ("impressum: a.md", "7:3 error unknown-key", "blogen calls this `imprint`"),
      ("datenschutz: a.md", "7:3 error unknown-key", "blogen calls this `privacy`"),
      ("imprint: [a.md]", "7:12 error wrong-type", nil),
    ] as [(String, String, String?)])
  func mistakesInLegal(_ line: String, _ finding: String, _ label: String?) {
    let findings = Self.read(line, under: "legal").findings
    #expect(findings.map(summary) == [finding])
    #expect(findings.map(\.label) == [label])
  }

  @Test(arguments: FindingID.lints.sorted { $0.rawValue < $1.rawValue })
  func everyLintHasAllLevels(_ id: FindingID) throws {
    for level in LintLevel.allCases {
      let (configuration, findings) = Self.read("\(id.rawValue): \(level.rawValue)", under: "lints")
      #expect(findings == [])
      #expect(configuration?.lints == [id: level])
    }
  }

  @Test func whatBreaksAPageCannotBeSwitched() {
    for id in FindingID.allCases where !FindingID.lints.contains(id) {
      let findings = Self.read("\(id.rawValue): off", under: "lints").findings
      #expect(findings.map(summary).count == 1)
      #expect(findings.first?.id == .invalidValue, "\(id)")
    }
  }

  @Test(arguments: [
    ("typed-price: laut", "7:16 error invalid-value"),
    ("typed-price: [off]", "7:16 error wrong-type"),
    ("typed-prise: off", "7:16 error invalid-value"),
    ("broken-link: off", "7:16 error invalid-value"),
  ])
  func mistakesInLints(_ line: String, _ finding: String) {
    #expect(Self.read(line, under: "lints").findings.map(summary) == [finding])
  }

  @Test func aMisspeltLintIsSuggested() {
    #expect(
      Self.read("typed-prise: off", under: "lints").findings.map(\.label)
        == ["did you mean `typed-price`?"])
  }
}
