/// The names by which a format calls the columns of its fields.
struct ColumnNames: Sendable {
  /// The keys of each field, the preferred ones first.
  let keys: [FeedField: [String]]

  /// Creates names from ``HeaderKey`` spellings with spaces between them.
  init(_ names: [(FeedField, String)]) {
    var keys: [FeedField: [String]] = [:]
    for (field, words) in names {
      keys[field, default: []] += words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    self.keys = keys
  }

  /// What each key stands for, and how much it is preferred to others of its field: 0 is best.
  var meanings: [String: [(field: FeedField, rank: Int)]] {
    var meanings: [String: [(FeedField, Int)]] = [:]
    for field in FeedField.allCases {
      for (rank, key) in (keys[field] ?? []).enumerated() {
        meanings[key, default: []].append((field, rank))
      }
    }
    return meanings
  }
}
