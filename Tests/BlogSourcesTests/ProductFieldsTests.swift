import BlogModel
import Diagnostics
import ProductFeeds
import Testing

@testable import BlogSources

/// What the front matter of a file in `content/products` may say.
@Suite struct ProductFieldsTests {
  private static func read(
    _ text: String, name: String = "saft", change: (inout ProductSettings) -> Void = { _ in }
  ) throws -> (source: ProductSource?, findings: [Finding]) {
    var configuration = try testConfiguration()
    var settings = ProductSettings()
    settings.currency = Currency("EUR")
    change(&settings)
    configuration.products = settings
    return ProductFields(configuration: configuration)
      .read(SourceFile(path: "content/products/\(name).md", text: text), name: name)
  }

  /// The product of a file with these lines as its front matter, the first in line 2.
  private func product(_ lines: String) throws -> Product {
    let (source, findings) = try Self.read("---\n\(lines)\n---\nText.\n")
    #expect(findings == [])
    return try #require(source?.product.product)
  }

  // MARK: Good values

  @Test func everyKeyArrives() throws {
    let product = try product(
      """
      sku: "0815"
      name: Apfelsaft, naturtrüb
      summary: Von alten Bäumen.
      url: https://shop.example.de/saft
      slug: Süßer Saft
      image: {src: saft.jpg, alt: Eine Flasche}
      images: [/bilder/a.jpg, {src: /bilder/b.jpg}]
      brand: Querbaum
      categories: ["Saft > Apfelsaft", Neu]
      gtin: "2001931000013"
      mpn: KQ-17
      price: "2,19 EUR"
      sale_price: "1,79 EUR"
      sale_start: 2026-11-14
      sale_end: 2026-11-28
      lowest_price: 1.99 EUR
      recommended_price: "2,49"
      vat: net
      vat_rate: 7 %
      content: 6 x 0,75 l
      unit_price: "exempt: gift hamper"
      deposit: "3,30 EUR mehrweg"
      free_shipping: yes
      availability: low_stock
      available_from: 2027-05-01
      delivery_time: 2 bis 4 Tage
      replaced_by: birne
      sold_out: hide-price
      alcohol: 6,5 %
      minimum_age: 18
      ingredients: Äpfel
      allergens: [Senf, Sellerie]
      origin: Hügelland
      organic_number: DE-ÖKO-000
      manufacturer: Brennerei
      group: saefte
      updated: 2026-11-20
      params: {regal: 3}
      """)
    let euro = try #require(Currency("EUR"))
    func money(_ cents: Int) -> Money { Money(minorUnits: cents, currency: euro) }
    #expect(product.id == "0815" && product.sku == "0815" && product.slug == "suesser-saft")
    #expect(product.name == "Apfelsaft, naturtrüb" && product.summary == "Von alten Bäumen.")
    #expect(product.url == "https://shop.example.de/saft" && product.brand == "Querbaum")
    #expect(product.images.map(\.source) == ["saft.jpg", "/bilder/a.jpg", "/bilder/b.jpg"])
    #expect(product.images.map(\.alt) == ["Eine Flasche", nil, nil])
    #expect(product.categories == [["Saft", "Apfelsaft"], ["Neu"]])
    #expect(product.gtin == "2001931000013" && product.mpn == "KQ-17")
    #expect(product.price == money(219) && product.sale?.price == money(179))
    #expect(product.sale?.start?.rfc3339 == "2026-11-14T00:00:00+01:00")
    #expect(product.sale?.end.map { $0.rfc3339 >= "2026-11-28T23:59:59" } == true)
    #expect(product.lowestPrice == money(199) && product.recommendedPrice == money(249))
    #expect(product.vat == .net && product.vatRate == 700)
    #expect(
      product.content
        == Measure(amount: DecimalNumber(digits: 75, scale: 2), unit: .litre, pieces: 6))
    #expect(product.unitPrice == .exempt(reason: "gift hamper"))
    #expect(product.deposit == .init(amount: money(330), kind: .mehrweg))
    #expect(product.isShippedFree && product.availability == .lowStock)
    #expect(product.availableFrom?.dateText == "2027-05-01")
    #expect(product.deliveryTime == "2 bis 4 Tage" && product.replacement?.name == "birne")
    #expect(product.replacement?.location.description == "content/products/saft.md:28:14")
    #expect(product.soldOut == .hidePrice && product.alcohol == 65 && product.minimumAge == 18)
    #expect(product.ingredients == "Äpfel" && product.allergens == ["Senf", "Sellerie"])
    #expect(product.origin == "Hügelland" && product.organicNumber == "DE-ÖKO-000")
    #expect(product.manufacturer == "Brennerei" && product.groupID == "saefte")
    #expect(product.updated?.dateText == "2026-11-20")
    #expect(product.params.map(\.key) == ["regal"])
    #expect(product.source == "content/products/saft.md")
  }

  @Test func theNameOfTheFileIsTheNumber() throws {
    let (source, findings) = try Self.read("---\nname: Saft\n---\n", name: "apfelsaft-1l")
    #expect(findings == [])
    let file = try #require(source?.product)
    #expect(file.product.id == "apfelsaft-1l" && file.product.slug == "apfelsaft-1l")
    #expect(file.given == [.name])
  }

  @Test func aFileMayLeaveTheNameToAFeed() throws {
    let (source, findings) = try Self.read("---\nsku: a\ndeposit: 0.15 EUR\n---\n")
    #expect(findings == [])
    let file = try #require(source?.product)
    #expect(file.product.name.isEmpty)
    #expect(file.given == [.sku, .deposit])
  }

  @Test(
    arguments: [
      ("deposit: \"\"", [.deposit]), ("deposit: ''", [.deposit]), ("deposit: \"  \"", [.deposit]),
      ("deposit: ~", [.deposit]), ("deposit: null", [.deposit]), ("deposit:", []),
      ("deposit: # x", []),
      ("price: ~", [.price]), ("categories: []", [.categories]), ("allergens: ~", [.allergens]),
      ("image: ~", [.images]), ("images: []", [.images]), ("unit_price: ~", [.unitPrice]),
      ("replaced_by: ~\nurl: \"\"", [.replacement, .url]), ("free_shipping: ~", [.shippingFree]),
      ("sku: ~\nsale_end: ~\nsale_start: \"\"", []), ("params: ~\nslug: ~\nsold_out: ~", []),
    ] as [(String, Set<FeedField>)])
  func whatIsEmptiedIsGiven(_ lines: String, _ fields: Set<FeedField>) throws {
    let (source, findings) = try Self.read("---\nname: Saft\n\(lines)\n---\n")
    #expect(findings == [])
    let file = try #require(source?.product)
    #expect(file.given == fields.union([.name]))
    #expect(file.product.deposit == nil && file.product.price == nil)
  }

  @Test(arguments: [
    ("sku: 0123", "0123"), ("sku: 1E5", "1E5"), ("sku: no", "no"),
    ("sku: 4012345678901", "4012345678901"),
    ("sku: 2026-11-20", "2026-11-20"), ("sku: \"A 3 L\"", "A 3 L"),
  ])
  func numbersAreTexts(_ line: String, _ id: String) throws {
    #expect(try product("\(line)\nname: Saft").id == id)
  }

  @Test(arguments: [
    ("price: 24.90", 2_490), ("price: 24,90", 2_490), ("price: \"1.234,50 EUR\"", 123_450),
    ("price: € 3", 300), ("price: 12,-", 1_200),
  ])
  func pricesAreReadAsShopsWriteThem(_ line: String, _ cents: Int) throws {
    #expect(try product("name: Saft\n\(line)").price?.minorUnits == cents)
  }

  @Test func theTextBeginsBehindTheFrontMatter() throws {
    let text = "\u{FEFF}---\nname: Saft\n---\nÄpfel."
    let (source, findings) = try Self.read(text)
    #expect(findings == [])
    let read = try #require(source)
    #expect(String(decoding: read.file.bytes[read.bodyStart...], as: UTF8.self) == "Äpfel.")
  }

  @Test(arguments: ["auto", "Auto"]) func theUnitPriceIsComputed(_ word: String) throws {
    let (source, _) = try Self.read("---\nname: Saft\nunit_price: \(word.lowercased())\n---\n")
    #expect(source?.product.product.unitPrice == .computed)
  }

  // MARK: Bad values

  /// Lines of front matter from line 2 on; what is found.
  static let mistakes: [(lines: String, findings: [String])] = [
    ("sku: [a]", ["2:6 error wrong-type"]),
    ("name: Saft\nprice: viel", ["3:8 warning feed-value"]),
    ("name: Saft\nprice: 0", ["3:8 warning feed-value"]),
    ("name: Saft\nprice: -2 EUR", ["3:8 error feed-value"]),
    ("name: Saft\nprice: 2,19 EURO2", ["3:8 warning feed-value"]),
    ("name: Saft\nprice: {a: b}", ["3:8 error wrong-type"]),
    ("name: Saft\nprice: 2,19\nsale_price: 2,49", ["4:13 warning feed-value"]),
    ("name: Saft\nsale_price: 2,49", ["3:13 warning feed-value"]),
    (
      "name: Saft\nprice: 2,19\nsale_price: 1,49\nsale_start: 2026-12-24\nsale_end: 2026-12-01",
      ["6:11 warning feed-value"]
    ),
    ("name: Saft\nsale_end: 2026-12-01", ["3:11 warning invalid-value"]),
    ("name: Saft\nsale_start: 2026-12-01", ["3:13 warning invalid-value"]),
    ("name: Saft\nprice: 2,19\nsale_price: 1,49\nsale_end: bald", ["5:11 warning feed-value"]),
    ("name: Saft\nvat: brutto-netto", ["3:6 warning feed-value"]),
    ("name: Saft\nvat_rate: sieben", ["3:11 warning feed-value"]),
    ("name: Saft\ncontent: viel", ["3:10 warning feed-value"]),
    ("name: Saft\ncontent: \"1\"", ["3:10 warning feed-value"]),
    ("name: Saft\nurl: shop/saft", ["3:6 warning feed-value"]),
    ("name: Saft\nurl: javascript:alert(1)", ["3:6 warning feed-value"]),
    ("name: Saft\ngtin: \"2001931000014\"", ["3:7 warning feed-value"]),
    ("name: Saft\ndeposit: 0,15 EUR pfand", ["3:10 warning feed-value"]),
    ("name: Saft\navailability: bald", ["3:15 warning feed-value"]),
    ("name: Saft\navailable_from: bald", ["3:17 warning feed-value"]),
    ("name: Saft\nfree_shipping: bald", ["3:16 warning feed-value"]),
    ("name: Saft\nalcohol: stark", ["3:10 warning feed-value"]),
    ("name: Saft\nminimum_age: alt", ["3:14 warning feed-value"]),
    ("name: Saft\nupdated: gestern", ["3:10 warning feed-value"]),
    ("name: Saft\nunit_price: exempt", ["3:13 error invalid-value"]),
    ("name: Saft\nunit_price: \"exempt:\"", ["3:13 error invalid-value"]),
    ("name: Saft\nunit_price: 3 EUR", ["3:13 error invalid-value"]),
    ("name: Saft\nsold_out: weg", ["3:11 error invalid-value"]),
    ("name: Saft\ncategories: {a: b}", ["3:13 error wrong-type"]),
    ("name: Saft\nallergens: [[a]]", ["3:13 error wrong-type"]),
    ("name: Saft\nimages: [{url: a.jpg}]", ["3:11 warning unknown-key"]),
    ("name: Saft\nparams: viel", ["3:9 error wrong-type"]),
    ("name: Saft\nsku: \"!!\"", ["1:1 warning feed-row"]),
    ("title: Saft\nname: Saft", ["2:1 warning unknown-key"]),
    ("name: Saft\npfand: 0,15", ["3:1 warning unknown-key"]),
    ("name: Saft\nprise: 0,15", ["3:1 warning unknown-key"]),
    ("name: Saft\nname: Most", ["3:1 error duplicate-key"]),
    ("name: \"Saft", ["2:7 error invalid-yaml"]),
    ("- name: Saft", ["2:1 error wrong-type"]),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamedAtTheirPlace(_ lines: String, _ findings: [String]) throws {
    let found = try Self.read("---\n\(lines)\n---\nText.\n").findings
    #expect(found.map(summary) == findings)
    #expect(found.allSatisfy { $0.location?.path == "content/products/saft.md" })
  }

  @Test(arguments: [
    ("Nur Text.\n", " error missing-front-matter"),
    ("", " error missing-front-matter"),
    ("---\nname: Saft\n", "1:1 error unclosed-front-matter"),
    ("---\n\tname: Saft\n---\n", "2:1 error tab-in-yaml"),
  ])
  func filesWithoutFrontMatterGiveNoProduct(_ text: String, _ finding: String) throws {
    let (source, findings) = try Self.read(text)
    #expect(source == nil)
    #expect(findings.map(summary) == [finding])
  }

  @Test func theCurrencyHasToBeKnown() throws {
    let (source, findings) = try Self.read("---\nname: Saft\nprice: \"2,19\"\n---\n") {
      $0.currency = nil
    }
    #expect(findings.map(summary) == ["3:8 error missing-currency"])
    #expect(source?.product.product.price == nil)
  }

  @Test(arguments: [
    ("title", "blogen calls this `name`"), ("description", "blogen calls this `summary`"),
    ("pfand", "blogen calls this `deposit`"), ("stock", "blogen calls this `availability`"),
    ("link", "blogen calls this `url`"), ("min_age", "blogen calls this `minimum_age`"),
    ("prise", "did you mean `price`?"),
  ])
  func otherNamesOfKeysAreKnown(_ key: String, _ label: String) throws {
    let findings = try Self.read("---\nname: Saft\n\(key): x\n---\n").findings
    #expect(findings.map(\.label) == [label])
  }

  /// Whatever stands in a file, reading ends, and places lie inside of it.
  @Test func noFileIsTooStrange() throws {
    let pieces = [
      "---\n", "name: Saft\n", "price: ", "1.234", ",", "EUR", "\n", "content: ", "6 x ", "0,75",
      " l", "\u{0}",
      "deposit: ", "mehrweg", "[", "]", "{", "}", "ä", "\u{1F34F}", "image: ", "- ", "sku: ", "\"",
      "'", "#", ": ",
      "unit_price: exempt", "99999999999999999999", "\t", "sale_end: ", "2026-13-45",
    ]
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2_000 {
      var text = next(4) == 0 ? "" : "---\n"
      for _ in 0..<next(24) { text += pieces[next(pieces.count)] }
      if next(2) == 0 { text += "\n---\nText." }
      let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
      for finding in try Self.read(text).findings {
        let line = finding.location?.line ?? 1
        #expect((1...lines).contains(line), "\(text)")
      }
    }
  }
}
