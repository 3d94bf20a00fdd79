import Testing

@testable import TextAnalysis

@Suite struct SizeTests {
  /// The promise is less than a quarter of the text, compressed.
  ///
  /// Here it holds without: longer blogs repeat their words, and a posting takes a byte or two.
  @Test func theIndexIsSmallBesideTheTexts() {
    let texts = generatedTexts(800, seed: 11)
    let visible = texts.reduce(0) { sum, text in
      sum + text.title.utf8.count + text.html.utf8.count
    }
    let files = index(texts).files
    let terms = files.filter { $0.name.hasPrefix("terms") }.reduce(0) { $0 + $1.bytes.count }
    #expect(terms * 4 < visible, "\(terms) of \(visible)")
  }

  /// Twice the documents take twice the postings, not more.
  @Test func theIndexGrowsWithTheTexts() {
    let texts = generatedTexts(800, seed: 11)
    func size(_ count: Int) -> Int {
      index(Array(texts.prefix(count))).files.reduce(0) { $0 + $1.bytes.count }
    }
    #expect(Double(size(800)) < 2.2 * Double(size(400)))
  }
}
