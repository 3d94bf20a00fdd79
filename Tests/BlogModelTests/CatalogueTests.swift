import BlogModel
import Diagnostics
import Testing

@Suite struct CatalogueTests {
  static func product(_ id: String, sku: String? = nil) -> Product {
    var product = Product(id: id, name: id, location: SourceLocation(path: "a.csv"))
    if let sku { product.sku = sku }
    return product
  }

  /// The first is found by id and as another's SKU, the third and the fourth differ in capitals.
  static let catalogue = Catalogue([
    product("saft", sku: "S-1"), product("Most", sku: "saft"), product("GELEE"),
    product("Gelee", sku: "s-1"), product("Äpfel"), product("saft", sku: "S-2"),
  ])

  @Test(arguments: [
    ("saft", 0, true), ("SAFT", 0, false), ("S-1", 0, true), ("s-1", 3, true), ("Most", 1, true),
    ("most", 1, false), ("GELEE", 2, true), ("Gelee", 3, true), ("gelee", 2, false),
    ("Äpfel", 4, true), ("ÄPFEL", 4, false), ("S-2", 5, true), ("s-2", 5, false),
    ("", nil, false), ("saf", nil, false), ("saft ", nil, false),
  ])
  func anIDCountsBeforeANumberAndTheSpellingBeforeAll(id: String, index: Int?, isExact: Bool) {
    let found = Self.catalogue.find(id)
    #expect(found?.index == index)
    #expect(found.map(\.isExact) ?? false == isExact)
  }

  @Test func anEmptyCatalogueHasNothing() {
    #expect(Catalogue().isEmpty)
    #expect(Catalogue().find("saft") == nil)
  }

  @Test(arguments: 0..<40)
  func findsWhatALookThroughAllFinds(seed: Int) {
    var dice = PriceDice(seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...2, using: &dice)).map { _ in
          "aAbBäÄ".randomElement(using: &dice) ?? "a"
        })
    }
    let products = (0..<8).map { _ in Self.product(word(), sku: word()) }
    let catalogue = Catalogue(products)
    let names =
      products.enumerated().map { ($1.id, $0) } + products.enumerated().map { ($1.sku, $0) }
    for _ in 0..<40 {
      let wanted = word()
      let exact = names.first { $0.0 == wanted }
      let folded = names.first { $0.0.lowercased() == wanted.lowercased() }
      let found = catalogue.find(wanted)
      #expect(found?.index == (exact ?? folded)?.1, "\(wanted) in \(names)")
      #expect(found.map(\.isExact) ?? false == (exact != nil))
    }
  }
}
