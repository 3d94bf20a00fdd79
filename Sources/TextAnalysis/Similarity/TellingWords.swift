/// The words that tell most about each document of a corpus.
struct TellingWords: Sendable {
  /// A term and how much it counts, in the unit of ``SimilarTexts/Feature/weight``.
  struct Word: Sendable {
    var rank: Int
    var weight: Int
  }

  /// For each document of the corpus at most ``most`` words, the most telling first.
  private(set) var words: [[Word]] = []

  /// So many words of a document are kept.
  static let most = 24
  /// Words in more than one in so many documents say nothing.
  private static let common = 10

  /// Looks for the words of each document of `corpus`.
  ///
  /// A word counts by how often it occurs, up to four times, double in title and headings, times
  /// its rarity. Words of one document only link nothing and are left out, as are those
  /// in more than a tenth of ten or more documents.
  /// - Complexity: O(number of words of all documents).
  init(_ corpus: TextCorpus) {
    let frequencies = corpus.documentFrequencies()
    let count = corpus.documents.count
    let limit = count < Self.common ? count : max(2, count / Self.common)
    let rarities = frequencies.map { frequency in
      (2...max(2, limit)).contains(Int(frequency)) ? rarity(of: Int(frequency), among: count) : 0
    }
    words.reserveCapacity(count)
    var best = BestList(limit: Self.most)
    var weights = [Int](repeating: 0, count: corpus.termCount)
    for index in corpus.documents.indices {
      best.clear()
      let terms = corpus.terms(ofDocument: index)
      for entry in terms.entries {
        let rank = Int(terms.ranks[entry.term])
        if rarities[rank] == 0 { continue }
        weights[rank] = min(4, entry.number) * (entry.isInTitle || entry.isInHeading ? 2 : 1)
        best.insert(rank, score: weights[rank] * rarities[rank])
      }
      words.append(best.numbers.map { Word(rank: $0, weight: weights[$0]) })
    }
  }
}
