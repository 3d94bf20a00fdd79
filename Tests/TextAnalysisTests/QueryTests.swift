import Testing

@testable import TextAnalysis

@Suite struct QueryTests {
  private static let texts = [
    Text(
      title: "Apfelsaft", html: "<p>Unser Apfelsaft wird im Herbst gepresst. Die Presse läuft.</p>"),
    Text(title: "Quitten", html: "<p>Säfte aus Quitten. Die Schorle dazu.</p>"),
    Text(title: "Schorle", html: "<p>Apfelsaftschorle, kühl.</p>"),
    Text(title: "Kelter", html: "<p>Die Saftpresse der Großmutter in Köln.</p>"),
    Text(
      title: "Frost", html: "<p>Die Apfelblüten erfroren, keine Blüte blieb. Ein Löffel Honig.</p>"),
    Text(
      title: "Brot", html: "<p>Bauernbrot mit Apfel-Gelee und Kirschsaft. Die Kirsche blüht.</p>"),
  ]
  private let reader: IndexReader

  init() throws { reader = try IndexReader(index(Self.texts).files) }

  @Test(arguments: [
    ("Saft", ["Brot", "Kelter", "Schorle", "Quitten", "Apfelsaft"]),
    ("saefte", ["Brot", "Kelter", "Schorle", "Quitten", "Apfelsaft"]),
    ("Säften", ["Brot", "Kelter", "Schorle", "Quitten", "Apfelsaft"]),
    ("Apfelsäfte", ["Schorle", "Apfelsaft"]), ("apfelsaefte", ["Schorle", "Apfelsaft"]),
    ("Apfelsafte", ["Schorle", "Apfelsaft"]), ("APFELSAFT", ["Schorle", "Apfelsaft"]),
    ("apfels", ["Brot", "Frost", "Schorle", "Apfelsaft"]),
    ("Schorle", ["Schorle", "Quitten"]), ("Presse", ["Kelter", "Apfelsaft"]),
    ("Blüte", ["Frost"]), ("bluete", ["Frost"]), ("Apfelblüte", ["Frost"]),
    ("Grossmutter", ["Kelter"]), ("Großmütter", ["Kelter"]), ("Koeln", ["Kelter"]),
    ("Köln", ["Kelter"]), ("kol", ["Kelter"]), ("Apfelgelee", ["Brot"]), ("Kirsche", ["Brot"]),
    ("Apfel Honig", ["Frost"]), ("der Apfel im Brot", ["Brot"]), ("Zitrone", []),
    ("Apfel Zitrone", []), ("", []),
  ])
  func germanQueries(query: String, titles: [String]) {
    #expect(reader.titles(for: query) == titles)
  }

  @Test(arguments: [
    ("apfelsaft", ["saft"]), ("apfelsaftschorl", ["schorl", "saft"]), ("kirschsaft", ["saft"]),
    ("apfelblut", ["blut"]), ("saft", []), ("bauernbrot", ["brot"]), ("verbrot", []),
    ("honigsaft", ["saft"]), ("xyzsaft", []), ("birnensaft", ["saft"]), ("herbstsaft", ["saft"]),
    ("liebessaft", ["saft"]), ("apfelnicht", []),
  ])
  func compoundsAreSplit(word: String, parts: [String]) throws {
    let words = "saft apfel schorl kirsch blut brot bauer honig birne herbst liebe nicht \(word)"
    let corpus = corpus([Text(title: "", html: words)])
    let compounds = CompoundParts(corpus, frequencies: corpus.documentFrequencies())
    let ranks = (0..<corpus.termCount).map {
      String(decoding: corpus.bytes(ofTerm: $0), as: UTF8.self)
    }
    let rank = try #require(ranks.firstIndex(of: word))
    #expect(compounds[rank].map { ranks[$0] } == parts)
  }

  /// A tail that is common and long needs no head that is known.
  @Test func commonTailsAreSplitOffUnknownHeads() {
    let texts = ["Sirup", "Sirup", "Holdersirup"].map { Text(title: "", html: $0) }
    func parts(_ texts: [Text]) -> Int {
      let corpus = corpus(texts)
      let compounds = CompoundParts(corpus, frequencies: corpus.documentFrequencies())
      return (0..<corpus.termCount).reduce(0) { $0 + compounds[$1].count }
    }
    #expect(parts(texts) == 0)
    #expect(parts(texts + [Text(title: "", html: "Sirup")]) == 1)
  }

  @Test func otherLanguagesSplitNothing() {
    let corpus = corpus([Text(title: "", html: "straw berry strawberry")], language: "en")
    let compounds = CompoundParts(corpus, frequencies: corpus.documentFrequencies())
    #expect((0..<corpus.termCount).allSatisfy { compounds[$0].isEmpty })
  }
}
