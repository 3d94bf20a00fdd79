@testable import TextAnalysis

/// A document of a test.
struct Text {
  var title: String
  var keywords: [String] = []
  var html: String
  var summary = ""
}

/// The corpus of `texts`, gathered by `workers` that take turns.
func corpus(_ texts: [Text], language: String = "de", workers: Int = 1) -> TextCorpus {
  var collectors = (0..<workers).map { _ in TextCollector(language: language) }
  for (number, text) in texts.enumerated() {
    collectors[number * 7 % 5 % workers].add(
      document: number, title: text.title, keywords: text.keywords, html: text.html)
  }
  return TextCorpus(language: language, merging: collectors)
}

/// The index of `texts`.
func index(_ texts: [Text], language: String = "de", workers: Int = 1) -> SearchIndex {
  SearchIndex(corpus(texts, language: language, workers: workers)) { number in
    // Counted from the oldest on, as an address stays when newer documents come.
    let day = texts.count - number
    return SearchRecord(
      title: texts[number].title, url: "/\(day)/", date: "\(day). Mai",
      summary: texts[number].summary)
  }
}

/// Numbers that look random and are always the same.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts of words that follow from the seed.
func generatedTexts(_ count: Int, seed: UInt64) -> [Text] {
  let roots = """
    Apfel Birne Saft Most Kelter Presse Wiese Baum Flasche Fass Korb Garten Herbst Regen Sonne \
    Nachbar Großmutter Familie Kunde Frage Hof Laden Markt Straße Brücke Mühle Käse Brot Honig \
    Biene Blüte Wurzel Leiter Traktor Keller Küche Rezept Kuchen Zucker Säure Schale Kern Trester
    """.split(separator: " ").map(String.init)
  let small = ["der", "die", "und", "ist", "mit", "aus", "ein", "wir", "nicht", "auch"]
  var numbers = SeededNumbers(state: seed)
  func word() -> String {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<4: small[Int.random(in: 0..<small.count, using: &numbers)]
    case 4..<8: roots[Int.random(in: 0..<roots.count, using: &numbers)]
    default:
      roots[Int.random(in: 0..<roots.count, using: &numbers)]
        + roots[Int.random(in: 0..<roots.count, using: &numbers)].lowercased()
    }
  }
  func words(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }
  return (0..<count).map { _ in
    Text(
      title: words(4), keywords: [words(1)],
      html: "<p>\(words(60))</p><h2>\(words(3))</h2><p>\(words(60)).</p>", summary: words(20))
  }
}
