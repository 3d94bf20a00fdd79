import BlogModel
import Testing

@testable import BlogRendering

@Suite struct ProductWordsTests {
  /// One piece is not "1 pcs".
  @Test(arguments: [
    ("en", 1, "1 piece"), ("en", 12, "12 pcs"), ("de", 1, "1 Stück"), ("de-AT", 12, "12 Stück"),
    ("fr", 1, "1 pièce"), ("fr", 2, "2 pièces"), ("it", 1, "1 pezzo"), ("it", 3, "3 pezzi"),
    ("pl", 1, "1 piece"),
  ])
  func piecesAreCounted(language: String, count: Int, text: String) {
    let measure = Measure(amount: DecimalNumber(digits: count), unit: .piece)
    #expect(ProductWords(theme: nil, language: language).text(measure) == text)
  }
}
