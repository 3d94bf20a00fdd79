import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// Several feeds and files make one catalogue.
@Suite struct CatalogueMergeTests {
  private static func product(
    _ id: String, _ name: String = "Saft", file: String = "a.csv", line: Int = 1,
    change: (inout Product) -> Void = { _ in }
  ) -> Product {
    var product = Product(
      id: id, name: name, location: SourceLocation(path: file, line: line, column: 1))
    change(&product)
    return product
  }

  private static func reading(_ products: Product...) -> FeedReading {
    FeedReading(products: products, findings: [], summary: FeedSummary(file: "a.csv"))
  }

  private static func euros(_ cents: Int) -> Money { Money(minorUnits: cents, currency: .euro) }

  /// The finding with all its places.
  private static func text(_ finding: Finding) -> String {
    let related = finding.related.map { " <- \($0.message) \($0.location)" }.joined()
    let place = finding.location.map { "\($0)" } ?? "-"
    return
      "\(place) \(finding.severity.rawValue)[\(finding.id.rawValue)] \(finding.message)\(related)"
  }

  @Test func laterFeedsWinFieldByField() throws {
    let merge = CatalogueMerge(
      readings: [
        Self.reading(
          Self.product("A") {
            $0.price = Self.euros(100)
            $0.brand = "Muster"
            $0.sale = Product.Sale(price: Self.euros(90))
            $0.isShippedFree = true
            $0.content = Measure(
              amount: DecimalNumber(digits: 75, scale: 2), unit: .litre, pieces: 6)
          }, Self.product("B")),
        Self.reading(
          Self.product("C", file: "b.csv"),
          Self.product("A", "Most", file: "b.csv", line: 3) {
            $0.price = Self.euros(200)
            $0.summary = "Gut"
            $0.content = Measure(amount: DecimalNumber(digits: 45, scale: 1), unit: .litre)
          }),
      ], files: [])
    #expect(merge.catalogue.products.map(\.id) == ["A", "B", "C"])
    let product = try #require(merge.catalogue.products.first)
    #expect(product.name == "Most" && product.price?.minorUnits == 200 && product.brand == "Muster")
    #expect(product.summary == "Gut" && product.isShippedFree && product.sale == nil)
    // 6 × 0.75 l are 4.5 l.
    #expect(
      merge.findings.map(Self.text) == [
        "b.csv:3:1 warning[catalogue-conflict] two sources have another price of `A`: "
          + "`2.00 EUR` is used, not `1.00 EUR` <- `1.00 EUR` is a.csv:1:1"
      ])
    #expect(merge.counts == .init(merged: 1, onlyInFeeds: 2, onlyInFiles: 0))
  }

  @Test func filesWinAndMayEmptyFields() throws {
    let target = Entry.Named("B", at: SourceLocation(path: "a.csv", line: 1, column: 5))
    let merge = CatalogueMerge(
      readings: [
        Self.reading(
          Self.product("A") {
            $0.replacement = target
            $0.deposit = Product.Deposit(amount: Self.euros(15))
            $0.gtin = "4006381333931"
            $0.mpn = "M"
          }, Self.product("B"))
      ],
      files: [
        ProductFile(
          product: Self.product("A", "", file: "a.md", line: 2) {
            $0.deposit = Product.Deposit(amount: Self.euros(25), kind: .einweg)
            $0.mpn = "not given"
            $0.soldOut = .drop
            $0.source = "content/products/a.md"
            $0.body = Body(html: "<p>Lang</p>")
          }, given: [.name, .deposit, .replacement]),
        ProductFile(product: Self.product("D", "Wein", file: "d.md"), given: [.name]),
      ])
    let product = try #require(merge.catalogue.products.first)
    #expect(product.name == "Saft" && product.replacement == nil && product.mpn == "M")
    #expect(product.deposit?.amount.minorUnits == 25 && product.soldOut == .drop)
    #expect(product.body.html == "<p>Lang</p>" && product.gtin == "4006381333931")
    #expect(product.source == "content/products/a.md" && "\(product.location)" == "a.md:2:1")
    #expect(
      merge.findings.map(Self.text) == [
        "a.md:2:1 warning[catalogue-conflict] two sources have another deposit of `A`: "
          + "`0.25 EUR` is used, not `0.15 EUR` <- `0.15 EUR` is a.csv:1:1"
      ])
    #expect(merge.counts == .init(merged: 1, onlyInFeeds: 1, onlyInFiles: 1))
  }

  /// A finding names the source that had the value, not the one in between.
  @Test func conflictsNameTheSourceOfTheValue() {
    let merge = CatalogueMerge(
      readings: [
        Self.reading(Self.product("A") { $0.gtin = "1" }),
        Self.reading(Self.product("A", file: "b.csv") { $0.url = "https://x.example/" }),
        Self.reading(
          Self.product("A", file: "c.csv") {
            $0.gtin = "2"
            $0.url = "https://y.example/"
          }),
      ], files: [])
    #expect(
      merge.findings.map(Self.text) == [
        "c.csv:1:1 warning[catalogue-conflict] two sources have another GTIN of `A`: `2` is used, not `1`"
          + " <- `1` is a.csv:1:1",
        "c.csv:1:1 warning[catalogue-conflict] two sources have another address of `A`: "
          + "`https://y.example/` is used, not `https://x.example/` <- `https://x.example/` is b.csv:1:1",
      ])
  }

  @Test func productsMeetByTheirSKU() {
    let merge = CatalogueMerge(
      readings: [Self.reading(Self.product("17") { $0.sku = "ARONIA" })],
      files: [ProductFile(product: Self.product("ARONIA", "Aronia", file: "a.md"), given: [.name])])
    #expect(merge.catalogue.products.map(words) == ["17: Aronia | sku ARONIA"])
    #expect(merge.counts.merged == 1 && merge.findings == [])
  }

  @Test func aFileWithoutNumberIsOfTheProductWithItsName() {
    let feed = Self.reading(Self.product("ARONIA-3L"), Self.product("MOST 1", line: 2))
    let merge = CatalogueMerge(
      readings: [feed],
      files: [
        ProductFile(product: Self.product("aronia-3l", "Aronia", file: "a.md"), given: [.name]),
        ProductFile(product: Self.product("most-1", "Most", file: "m.md"), given: [.name, .sku]),
        ProductFile(
          product: Self.product("wein", "Wein", file: "w.md") { $0.slug = "rotwein" },
          given: [.name]),
      ])
    #expect(merge.catalogue.products.map(\.id) == ["ARONIA-3L", "MOST 1", "most-1", "wein"])
    #expect(merge.catalogue.products.map(\.name) == ["Aronia", "Saft", "Most", "Wein"])
    #expect(merge.findings == [])
  }

  @Test func theOwnersWordForAddressesStays() {
    let merge = CatalogueMerge(
      readings: [Self.reading(Self.product("A-17"))],
      files: [
        ProductFile(
          product: Self.product("A-17", "Saft", file: "a.md") { $0.slug = "saft" },
          given: [.name, .sku])
      ])
    #expect(merge.catalogue.products.map(\.slug) == ["saft"])
  }

  @Test func duplicates() {
    let merge = CatalogueMerge(
      readings: [Self.reading(Self.product("Most-1L"), Self.product("most 1l", line: 2))],
      files: [
        ProductFile(product: Self.product("X", file: "x.md"), given: [.name]),
        ProductFile(product: Self.product("X", "Y", file: "y.md"), given: [.name]),
      ])
    #expect(
      merge.findings.map(Self.text) == [
        "y.md:1:1 error[duplicate-product] the product `X` is there twice; the first is used"
          + " <- the first is x.md:1:1"
      ])
    #expect(merge.catalogue.products.map(\.name) == ["Saft", "Saft", "Saft"])
  }

  /// A feed's date says nothing of a price that somebody typed into a file.
  @Test(
    arguments: [
      ([.price], 2, nil, nil), ([.price], 1, nil, 5), ([.price, .updated], 2, 9, 9),
      ([.updated], nil, 9, 9),
      ([.gtin], nil, nil, 5), ([.updated], nil, nil, nil),
    ] as [(Set<FeedField>, Int?, Int?, Int?)])
  func theDateIsThatOfThePrice(
    _ given: Set<FeedField>, _ price: Int?, _ date: Int?, _ expected: Int?
  ) {
    func later(_ product: inout Product) {
      product.price = price.map { Self.euros($0) }
      product.updated = date.map { Timestamp(seconds: $0) }
    }
    let feed = Self.reading(
      Self.product("A") {
        $0.price = Self.euros(1)
        $0.updated = Timestamp(seconds: 5)
      })
    let file = ProductFile(
      product: Self.product("A", "", file: "a.md", change: later), given: given)
    let merge = CatalogueMerge(readings: [feed], files: [file])
    #expect(merge.catalogue.products.map { $0.updated?.seconds } == [expected])
    // Of two feeds, what is not there does not count.
    let feeds = CatalogueMerge(
      readings: [feed, Self.reading(Self.product("A", file: "b.csv", change: later))], files: [])
    let ofFeeds = price == 2 ? date : date ?? 5
    #expect(feeds.catalogue.products.map { $0.updated?.seconds } == [ofFeeds])
  }

  @Test(arguments: [
    (FeedField.deposit, "12.00 | sale 9.00"), (.price, "deposit 3.30 "),
    (.salePrice, "12.00 | deposit 3.30 "), (.saleEnd, "12.00 | sale 9.00 | deposit 3.30 "),
    (.gtin, "12.00 | sale 9.00 | deposit 3.30 "),
  ])
  func aFileTakesAway(_ field: FeedField, _ left: String) {
    let merge = CatalogueMerge(
      readings: [
        Self.reading(
          Self.product("A") {
            $0.price = Self.euros(1200)
            $0.sale = Product.Sale(price: Self.euros(900))
            $0.deposit = Product.Deposit(amount: Self.euros(330), kind: nil)
          })
      ],
      files: [ProductFile(product: Self.product("A", "", file: "a.md"), given: [field])])
    #expect(merge.findings == [])
    #expect(
      merge.catalogue.products.map { words($0).replacing(" EUR", with: "") } == [
        "A: Saft | \(left)"
      ])
  }

  @Test(arguments: [
    ([], ["warning 2 1", "warning 4 1"]), ([0], ["warning 2 1", "warning 4 1"]),
    ([1], ["warning 2 1", "warning 4 1"]), ([0, 1], ["error 2 1", "warning 4 1"]),
    ([1, 3], ["error 4 2", "warning 2 1"]), ([0, 3], ["error 4 1", "warning 2 1"]),
    ([0, 1, 2, 3], ["error 2 1", "error 4 1"]),
  ])
  func twoIdsGiveOneAddress(_ published: [Int], _ expected: [String]) {
    let merge = CatalogueMerge(
      readings: [
        Self.reading(
          Self.product("Most-1L"), Self.product("most 1l", line: 2), Self.product("x", line: 3),
          Self.product("MOST 1L", line: 4))
      ], files: [])
    #expect(merge.findings == [])
    let findings = SharedAddresses(merge.catalogue, published: Set(published)).findings
    #expect(findings.allSatisfy { $0.id == .duplicateProduct && $0.help.count == 1 })
    #expect(
      findings.map { finding in
        let lines = [finding.location, finding.related.first?.location].map { $0?.line ?? 0 }
        return "\(finding.severity.rawValue) \(lines[0]) \(lines[1])"
      } == expected)
    #expect(
      findings.map(\.message).contains(
        "the ids `most 1l` and `Most-1L` give one address, `most-1l`"))
  }

  @Test func manyIdsThatGiveOneAddressAreCounted() {
    let products = (0..<30).map { Self.product(String(repeating: "-", count: $0) + "a", line: $0) }
    var reading = Self.reading()
    reading.products = products
    let merge = CatalogueMerge(readings: [reading], files: [])
    let shared = SharedAddresses(merge.catalogue, published: [])
    #expect(shared.findings.count == 21)
    #expect(shared.findings.last?.message == "9 more values have such mistakes")
  }

  @Test(arguments: [1, 2])
  func whatIsThereTwiceIsDroppedInAnyFeed(_ position: Int) {
    // The third has the id of the first as its SKU, the fourth the SKU of the second.
    let reading = Self.reading(
      Self.product("A"), Self.product("B", line: 2) { $0.sku = "B-1" },
      Self.product("C", line: 3) { $0.sku = "A" },
      Self.product("D", line: 4) { $0.sku = "B-1" }, Self.product("E", line: 5),
      Self.product("B-1", line: 6), Self.product("F", line: 7) { $0.slug = "e" })
    let merge = CatalogueMerge(
      readings: position == 1 ? [reading] : [Self.reading(Self.product("Z")), reading], files: [])
    #expect(
      merge.findings.map(Self.text)
        == [
          (3, "C", 1), (4, "D", 2), (6, "B-1", 2),
        ].map { line, id, first in
          "a.csv:\(line):1 error[duplicate-product] the product `\(id)` is there twice; "
            + "the first is used <- the first is a.csv:\(first):1"
        })
    #expect(merge.mayShareAddresses)
    let before = position == 1 ? [] : ["Z"]
    #expect(merge.catalogue.products.map(\.id) == before + ["A", "B", "E", "F"])
    #expect(merge.catalogue.find("B-1")?.index == before.count + 1)
    #expect(merge.counts == .init(merged: 0, onlyInFeeds: before.count + 4, onlyInFiles: 0))
  }

  @Test func aCatalogueIsGivenAwayOnce() {
    var merge = CatalogueMerge(readings: [Self.reading(Self.product("A"))], files: [])
    #expect(merge.takeCatalogue().products.map(\.id) == ["A"])
    #expect(merge.catalogue.isEmpty)
  }

  @Test func aFileWithoutNameNeedsAFeed() {
    let merge = CatalogueMerge(
      readings: [Self.reading(Self.product("ARONIA-3L"))],
      files: [ProductFile(product: Self.product("ARONIA-3", "", file: "a.md"), given: [.price])])
    #expect(
      merge.findings.map(Self.text) == [
        "a.md:1:1 error[missing-key] the product `ARONIA-3` has no `name`, and no feed has it"
      ])
    #expect(merge.findings.first?.label == "did you mean `ARONIA-3L`?")
    #expect(merge.catalogue.products.map(\.id) == ["ARONIA-3L"])
    #expect(merge.counts == .init(merged: 0, onlyInFeeds: 1, onlyInFiles: 0))
  }

  @Test func currencies() {
    let prices = [
      Money(minorUnits: 5, currency: .euro), Money(minorUnits: 5, currency: .swissFranc),
    ]
    let products = [0, 0, 1, 0].enumerated().map { index, currency in
      Self.product("P\(index)", line: index + 1) { $0.price = prices[currency] }
    }
    let reading = FeedReading(products: products, findings: [], summary: FeedSummary(file: "a"))
    #expect(
      CatalogueMerge(readings: [reading], files: []).findings.map(Self.text) == [
        "a.csv:3:1 warning[mixed-currencies] the prices of the catalogue are in several currencies: 3 in EUR, 1 in CHF"
      ])
  }

  /// Products as `id>replacement`.
  @Test(arguments: [
    ("A>B B>C C", []),
    ("A>A", ["1:2 replacement-cycle the product `A` replaces itself"]),
    ("X>A A>B B>A", ["2:2 replacement-cycle these products replace each other: `A`, `B`"]),
    (
      "A>B B>C C>A D>E E>D",
      [
        "1:2 replacement-cycle these products replace each other: `A`, `B`, `C`",
        "4:2 replacement-cycle these products replace each other: `D`, `E`",
      ]
    ),
    (
      "A>APFEL-6L APFEL-6",
      [
        "1:2 unknown-product there is no product `APFEL-6L` to take this one's place"
      ]
    ),
    ("A>b B", ["1:2 unknown-product there is no product `b` to take this one's place"]),
    ("A>B B>A X>A Y>X", ["1:2 replacement-cycle these products replace each other: `A`, `B`"]),
  ])
  func replacements(_ graph: String, _ expected: [String]) {
    let products = graph.split(separator: " ").enumerated().map { index, text in
      let parts = text.split(separator: ">").map(String.init)
      return Self.product(parts[0], line: index + 1) { product in
        if parts.count > 1 {
          let place = SourceLocation(path: "a.csv", line: index + 1, column: 2)
          product.replacement = Entry.Named(parts[1], at: place)
        }
      }
    }
    let reading = FeedReading(products: products, findings: [], summary: FeedSummary(file: "a"))
    let findings = CatalogueMerge(readings: [reading], files: []).findings
    let found = findings.map { finding in
      "\(finding.location?.line ?? 0):\(finding.location?.column ?? 0) \(finding.id.rawValue) \(finding.message)"
    }
    #expect(found == expected)
    if graph.hasPrefix("A>APFEL") { #expect(findings.first?.label == "did you mean `APFEL-6`?") }
    if graph == "A>b B" {
      #expect(findings.map(\.severity) == [.warning])
      #expect(findings.first?.label == "did you mean `B`?")
    }
  }

  @Test func aLongChainIsNoCycle() {
    let products = (0..<20_000).map { index in
      Self.product("P\(index)", line: index + 1) { product in
        product.replacement = Entry.Named("P\(index + 1)", at: product.location)
      }
    }
    let reading = FeedReading(
      products: products + [Self.product("P20000")], findings: [], summary: FeedSummary(file: "a"))
    #expect(CatalogueMerge(readings: [reading], files: []).findings == [])
  }
}
