internal import BlogModel

/// Values that many rows of a feed have, so that each is made once.
struct FeedCaches: Sendable {
  var categories: [String: [[String]]] = [:]
  var dates: [DateKey: FeedDate.Reading?] = [:]
  /// Short texts such as brands, which then share their storage.
  var texts: [String: String] = [:]

  var availabilities: [String: Availability?] = [:]

  struct DateKey: Hashable {
    var text: String
    var isEnd: Bool
  }

  /// No cache holds more than this, so that a feed without repetition needs no more memory.
  static let limit = 4_096
}
