import BlogModel
import Diagnostics
import Testing

@testable import BlogBuild

/// What is looked for in the texts of posts, at every place of a word of eight bytes.
@Suite struct ProductUseTests {
  static let place = SourceLocation(path: "a.csv")
  static let catalogue = Catalogue(
    ["saft", "most 1", "gelee,2", "likör", "a.b"].map { id in
      var product = Product(id: id, name: id, location: place)
      product.price = Money(minorUnits: 219, currency: .euro)
      return product
    })

  static func file(_ text: String) -> SourceFile {
    SourceFile(path: "p.md", bytes: Array(text.utf8))
  }

  static let examples: [(text: String, found: Set<Int>)] = [
    ("product:saft", [0]), ("(product:saft?a=b#c)", [0]), ("[x](<product:most 1>)", [1]),
    ("{product:a.b.price}", [4]), ("{product:saft.price}", [0]),
    ("sku=\"saft, most 1\"", [0, 1]),
    ("skus='saft,likör'", [0, 3]), ("(product:lik%C3%B6r)", [3]), ("product:\"gelee,2\"", [2]),
    ("product:SAFT product:most%201", [0, 1]), ("product=saft skus:saft sku =saft", []),
    ("product:", []), ("sku=", []), ("roduct:saft", []), ("a:b=c::==product:saft", [0]),
  ]

  @Test(arguments: examples, 0..<17)
  func findsNamesAtEveryPlace(_ example: (text: String, found: Set<Int>), padding: Int) {
    for behind in ["", "\n", " Hof"] {
      var use = ProductUse(Self.catalogue)
      use.scan(Self.file(String(repeating: "ä", count: padding) + example.text + behind), from: 0)
      #expect(use.found == example.found)
    }
  }

  @Test func whatStandsBeforeTheTextDoesNotCount() {
    var use = ProductUse(Self.catalogue)
    use.scan(Self.file("product:saft sku=saft"), from: 8)
    #expect(use.found == [0])
    use = ProductUse(Self.catalogue)
    use.scan(Self.file("product:saft"), from: 8)
    #expect(use.found == [])
    use.scan(Self.file("product:saft"), from: 12)
    #expect(use.found == [])
  }

  @Test(arguments: ["2,19 €", "2.19 EUR", "€ 2,19", "12 2,19 €", "3:2,19 €;"], 0..<17)
  func typedPricesStandAtEveryPlace(_ text: String, padding: Int) throws {
    let shop = Shop(
      catalogue: Self.catalogue,
      rules: PriceRules(
        settings: ProductSettings(), history: PriceHistory(),
        now: Timestamp(seconds: 0, offset: 0), zone: nil))
    let file = Self.file(String(repeating: "x", count: padding) + " " + text)
    let findings = TypedPrices.findings(in: file, from: 0, of: [0], shop: shop)
    let column = try #require(text.firstRange(of: /2[.,]19/)).lowerBound
    #expect(
      findings.map { $0.location?.column } == [
        padding + 2 + text.distance(from: text.startIndex, to: column)
      ])
    #expect(TypedPrices.findings(in: file, from: file.bytes.count, of: [0], shop: shop) == [])
  }

  @Test func findingsThatWereNotMadeAreCounted() {
    let findings = (1...21).map { number in
      Finding(
        .missingProductImage, "no picture", at: SourceLocation(path: "a.csv", line: number))
    }
    #expect(findings.limitedByKind().last?.message.hasPrefix("and 1 more") == true)
    let limited = findings.limitedByKind(andMore: [.missingProductImage: 30_000, .typedPrice: 0])
    #expect(limited.count == 21)
    #expect(limited.last?.message.hasPrefix("and 30001 more") == true)
  }
}
