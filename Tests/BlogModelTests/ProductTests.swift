import BlogModel
import Diagnostics
import Testing

@Suite struct ProductTests {
  static let place = SourceLocation(path: "a.csv", line: 3)
  static let plain = Product(id: "saft", name: "Saft", location: place)

  @Test func aRareValueIsThatOfOneProductOnly() {
    var first = Self.plain
    first.origin = "Hessen"
    first.allergens = ["Sulfite"]
    var second = first
    second.origin = nil
    second.replacement = Entry.Named("most", at: Self.place)
    #expect(first.origin == "Hessen")
    #expect(first.replacement == nil)
    #expect(second.origin == nil)
    #expect(second.allergens == ["Sulfite"])
    #expect(second.replacement?.name == "most")
    #expect(Self.plain.origin == nil)
  }

  @Test func whatIsNotThereCanBeSetToNothing() {
    var product = Self.plain
    product.mpn = nil
    product.unitPrice = .computed
    product.params = []
    product.body = Body()
    #expect(product.mpn == nil && product.unitPrice == .computed && product.params.isEmpty)
    product.unitPrice = .exempt(reason: "hamper")
    #expect(product.unitPrice == .exempt(reason: "hamper"))
    product.unitPrice = .computed
    #expect(product.unitPrice == .computed)
  }

  @Test func aSummaryIsMadeOfItsText() {
    var product = Self.plain
    #expect(product.summary == nil)
    product.setSummary(of: "<p>Klar</p>") { text in text == "<p>Klar</p>" ? "Klar" : nil }
    #expect(product.summary == "Klar")
    product.setSummary(of: "<p></p>") { text in text == "<p>Klar</p>" ? "Klar" : nil }
    #expect(product.summary == nil)
    product.summary = "<b>"
    #expect(product.summary == "<b>")
    product.summary = nil
    #expect(product.summary == nil)
  }

  @Test func aProductIsSmall() {
    // Catalogues of millions of rows are moved about; a new field of few products is a rare value.
    #expect(MemoryLayout<Product>.stride <= 512)
  }
}
