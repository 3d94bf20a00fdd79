/// The features of all documents, and for each feature the documents that have it.
struct FeatureTable: Sendable {
  /// A feature of a document.
  struct Item: Sendable {
    /// The number of the feature.
    var feature: Int
    var weight: Int
  }

  /// Where the features of each document begin in ``items``, and the end of the last.
  private var itemStarts: [Int] = [0]
  private var items: [Item] = []
  private var holderStarts: [Int] = []
  private var holders: [Int] = []
  /// How rare each feature is, see ``rarity(of:among:)``.
  private(set) var rarities: [Int] = []

  /// Makes the table from the features of each document, each feature at most once a document, and
  /// numbered below `count`.
  /// - Complexity: O(number of features of all documents).
  init(_ documents: [[Item]], count: Int) {
    var sizes = [Int](repeating: 0, count: count)
    for features in documents {
      items += features
      itemStarts.append(items.count)
      for item in features { sizes[item.feature] += 1 }
    }
    var total = 0
    for size in sizes {
      holderStarts.append(total)
      total += size
    }
    holderStarts.append(total)
    holders = [Int](repeating: 0, count: total)
    var ends = holderStarts
    for (document, features) in documents.enumerated() {
      for item in features {
        holders[ends[item.feature]] = document
        ends[item.feature] += 1
      }
    }
    rarities = sizes.map { rarity(of: $0, among: documents.count) }
  }

  /// The features of a document.
  func items(of document: Int) -> ArraySlice<Item> {
    items[itemStarts[document]..<itemStarts[document + 1]]
  }

  /// The documents with a feature, in ascending order.
  func holders(of feature: Int) -> ArraySlice<Int> {
    holders[holderStarts[feature]..<holderStarts[feature + 1]]
  }

  /// At most `limit` documents with a feature: those nearest to `document` in the order of
  /// documents.
  func holders(of feature: Int, near document: Int, limit: Int) -> ArraySlice<Int> {
    let all = holders(of: feature)
    guard all.count > limit else { return all }
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if all[middle] < document { low = middle + 1 } else { high = middle }
    }
    let start = min(max(all.startIndex, low - limit / 2), all.endIndex - limit)
    return all[start..<(start + limit)]
  }
}
