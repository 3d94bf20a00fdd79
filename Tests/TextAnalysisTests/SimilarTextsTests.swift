import Testing

@testable import TextAnalysis

@Suite struct SimilarTextsTests {
  private typealias Feature = SimilarTexts.Feature

  @Test func sharedWordsBringTextsTogether() {
    let texts = [
      Text(title: "Holunder", html: "Holunderblüten und Zitronen für den Sirup"),
      Text(title: "Traktor", html: "Der Traktor steht, die Werkstatt hilft"),
      Text(title: "Sirup", html: "Sirup aus Holunderblüten"),
      Text(title: "Werkstatt", html: "In der Werkstatt: Schrauben am Traktor"),
      Text(title: "Ferien", html: "Wir haben geschlossen"),
    ]
    let similar = SimilarTexts(documentCount: 5, corpora: [corpus(texts)])
    #expect((0..<5).map { Array(similar.nearest(to: $0)) } == [[2], [3], [0], [1], []])
    #expect(similar.nearest(to: -1).isEmpty && similar.nearest(to: 5).isEmpty)
  }

  @Test func rareFeaturesCountMoreThanCommonOnes() {
    // All share 0; 0 and 3 share 1; 0 and 2 share 2, which has more weight.
    let features: [[Feature]] = [
      [.init(id: 0, weight: 1), .init(id: 1, weight: 1), .init(id: 2, weight: 3)],
      [.init(id: 0, weight: 1)],
      [.init(id: 0, weight: 1), .init(id: 2, weight: 3)],
      [.init(id: 0, weight: 1), .init(id: 1, weight: 1)],
    ]
    let similar = SimilarTexts(documentCount: 4, corpora: [], features: features)
    #expect(Array(similar.nearest(to: 0)) == [2, 3, 1])
    #expect(Array(similar.nearest(to: 1)) == [0, 2, 3])
  }

  @Test func tiesGoToTheNewer() {
    let features = [[Feature]](repeating: [.init(id: 9, weight: 2)], count: 40)
    let similar = SimilarTexts(documentCount: 40, corpora: [], features: features, count: 3)
    #expect(Array(similar.nearest(to: 0)) == [1, 2, 3])
    #expect(Array(similar.nearest(to: 39)) == [0, 1, 2])
  }

  @Test(arguments: [(0, 0), (1, 1), (24, 24), (100, 24), (-5, 0)])
  func theNumberOfNeighboursIsBounded(count: Int, found: Int) {
    let features = [[Feature]](repeating: [.init(id: 9, weight: 2)], count: 40)
    let similar = SimilarTexts(documentCount: 40, corpora: [], features: features, count: count)
    #expect(similar.nearest(to: 7).count == found)
    #expect(!similar.nearest(to: 7).contains(7))
  }

  @Test(arguments: [1, 2, 7])
  func resultsDoNotDependOnWorkers(workers: Int) {
    let texts = generatedTexts(150, seed: 3)
    let one = SimilarTexts(documentCount: 150, corpora: [corpus(texts)])
    let many = SimilarTexts(documentCount: 150, corpora: [corpus(texts, workers: workers)])
    #expect((0..<150).allSatisfy { one.nearest(to: $0) == many.nearest(to: $0) })
    #expect((0..<150).contains { !one.nearest(to: $0).isEmpty })
  }

  @Test func oddFeaturesDoNoHarm() {
    let features: [[Feature]] = [
      [.init(id: .max, weight: .max), .init(id: .max, weight: 1), .init(id: .min, weight: -3)],
      [.init(id: .max, weight: .max), .init(id: .min, weight: 0)],
      [], [.init(id: 1, weight: 1)], [.init(id: 1, weight: 1)],
    ]
    let similar = SimilarTexts(documentCount: 3, corpora: [], features: features)
    #expect(Array(similar.nearest(to: 0)) == [1])
    #expect(similar.nearest(to: 2).isEmpty)
    #expect(SimilarTexts(documentCount: -1, corpora: []).nearest(to: 0).isEmpty)
  }

  /// Documents beyond the count are in the corpus for the search only.
  @Test func documentsBeyondTheCountAreNoNeighbours() {
    let texts = ["Quitte Gelee", "Quitte Gelee", "Quitte Gelee"].map { Text(title: $0, html: $0) }
    let similar = SimilarTexts(documentCount: 2, corpora: [corpus(texts)])
    #expect(Array(similar.nearest(to: 0)) == [1])
  }

  @Test func holdersNearADocument() {
    let documents = (0..<100).map { _ in [FeatureTable.Item(feature: 0, weight: 1)] }
    let table = FeatureTable(documents, count: 1)
    #expect(table.holders(of: 0, near: 50, limit: 4) == [48, 49, 50, 51])
    #expect(table.holders(of: 0, near: 0, limit: 4) == [0, 1, 2, 3])
    #expect(table.holders(of: 0, near: 99, limit: 4) == [96, 97, 98, 99])
    #expect(table.holders(of: 0, near: 5, limit: 100).count == 100)
  }

  @Test(arguments: [
    (0, 0), (1, 0), (2, 256), (3, 384), (4, 512), (1000, 2548), (1024, 2560), (.max, 16127),
  ])
  func logarithms(number: Int, logarithm: Int) {
    #expect(binaryLogarithm(number) == logarithm)
  }

  @Test func bestLists() {
    var list = BestList(limit: 3)
    for (number, score) in [(4, 1), (7, 9), (1, 5), (2, 5), (9, 5), (0, 0)] {
      list.insert(number, score: score)
    }
    #expect(list.numbers == [7, 1, 2])
    list.insert(3, score: .max)
    list.insert(5, score: -1)
    #expect(list.numbers == [3, 7, 1])
    var none = BestList(limit: 0)
    none.insert(1, score: 1)
    #expect(none.numbers.isEmpty)
  }
}
