/// For each document those that are most like it.
///
/// Documents are alike if they share telling words, or features that the caller names: tags,
/// categories, products, a series. What few documents share counts more than what many do. All
/// numbers are whole, and ties go to the newer document, so that the same documents have the same
/// neighbours everywhere.
public struct SimilarTexts: Sendable {
  /// Something that documents may share.
  public struct Feature: Sendable, Hashable {
    /// Tells features apart; documents with the same id share it.
    public var id: Int
    /// How much it counts: 1 is a word that occurs once, 4 a word that occurs often.
    public var weight: Int

    /// Creates a feature.
    public init(id: Int, weight: Int) {
      self.id = id
      self.weight = weight
    }
  }

  private var starts: [Int] = [0]
  private var neighbours: [Int] = []

  /// So many holders of features are looked at for a document; this makes the whole linear.
  private static let visits = 768
  /// Of a feature at most so many holders are looked at, those nearest in time.
  private static let visitsOfFeature = 128
  /// So many of the best candidates are compared in full.
  private static let finalists = 24

  /// Compares all documents.
  /// - Parameters:
  ///   - documentCount: The number of documents; lower numbers are newer.
  ///   - corpora: Their words, a corpus for each language. Words of documents that the
  ///     numbers do not reach, such as pages, are passed over.
  ///   - features: For each document what else it may share; missing lists are empty.
  ///   - count: How many neighbours to find for a document, at most 24.
  /// - Complexity: O(number of documents and of their features).
  public init(
    documentCount: Int, corpora: [TextCorpus], features: [[Feature]] = [], count: Int = 5
  ) {
    let documentCount = max(0, documentCount)
    var items = [[FeatureTable.Item]](repeating: [], count: documentCount)
    var featureCount = 0
    for corpus in corpora {
      for (document, words) in zip(corpus.documents, TellingWords(corpus).words)
      where items.indices.contains(document) {
        items[document] = words.map { .init(feature: featureCount + $0.rank, weight: $0.weight) }
      }
      featureCount += corpus.termCount
    }
    var numbers: [Int: Int] = [:]
    for (document, features) in features.prefix(documentCount).enumerated() {
      var own: [Int: Int] = [:]
      for feature in features where feature.weight > 0 {
        let number = numbers[feature.id] ?? featureCount
        if number == featureCount {
          numbers[feature.id] = number
          featureCount += 1
        }
        if own.updateValue(0, forKey: number) == nil {
          items[document].append(
            .init(feature: number, weight: min(feature.weight, Self.greatestWeight)))
        }
      }
    }
    let table = FeatureTable(items, count: featureCount)
    var comparison = Comparison(
      table, documentCount: documentCount, featureCount: featureCount, count: count)
    for document in 0..<documentCount {
      neighbours += comparison.nearest(to: document)
      starts.append(neighbours.count)
    }
  }

  /// The documents most like `document`, the most alike first; never itself.
  ///
  /// It is empty for a number that is none of a document.
  public func nearest(to document: Int) -> ArraySlice<Int> {
    guard document >= 0, document < starts.count - 1 else { return [] }
    return neighbours[starts[document]..<starts[document + 1]]
  }

  /// Keeps sums far from overflow.
  private static let greatestWeight = 1 << 10

  /// The comparison of one document after the other.
  private struct Comparison {
    private let table: FeatureTable
    /// The scores of the documents seen so far; 0 for all others.
    private var scores: [Int]
    private var seen: [Int] = []
    /// The weight of each feature of the document at hand; 0 for all others.
    private var own: [Int]
    private var finalists = BestList(limit: SimilarTexts.finalists)
    private var winners: BestList

    init(_ table: FeatureTable, documentCount: Int, featureCount: Int, count: Int) {
      self.table = table
      winners = BestList(limit: min(count, SimilarTexts.finalists))
      scores = [Int](repeating: 0, count: documentCount)
      own = [Int](repeating: 0, count: featureCount)
    }

    /// Gathers candidates by their rarest common features, then compares the best in full.
    mutating func nearest(to document: Int) -> [Int] {
      let items = table.items(of: document)
      gather(items, document: document)
      finalists.clear()
      for candidate in seen {
        finalists.insert(candidate, score: scores[candidate])
        scores[candidate] = 0
      }
      seen.removeAll(keepingCapacity: true)
      for item in items { own[item.feature] = item.weight }
      winners.clear()
      for candidate in finalists.numbers {
        var score = 0
        for item in table.items(of: candidate) {
          score += Self.score(min(own[item.feature], item.weight), table.rarities[item.feature])
        }
        winners.insert(candidate, score: score)
      }
      for item in items { own[item.feature] = 0 }
      return winners.numbers
    }

    private mutating func gather(_ items: ArraySlice<FeatureTable.Item>, document: Int) {
      let rarestFirst = items.map {
        (value: $0.weight * table.rarities[$0.feature], item: $0)
      }.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.item.feature < $1.item.feature
      }
      var left = SimilarTexts.visits
      for (value, item) in rarestFirst where left > 0 {
        let score = value * table.rarities[item.feature] >> 8
        let limit = min(left, SimilarTexts.visitsOfFeature)
        for other in table.holders(of: item.feature, near: document, limit: limit) {
          left -= 1
          if other == document { continue }
          if scores[other] == 0 { seen.append(other) }
          scores[other] += score
        }
      }
    }

    /// What a common feature counts: rarity counts twice, as in the product of two vectors.
    private static func score(_ weight: Int, _ rarity: Int) -> Int { weight * rarity * rarity >> 8 }
  }
}
