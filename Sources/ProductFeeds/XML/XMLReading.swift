internal import Diagnostics

/// What reading an XML feed gave besides its rows.
struct XMLReading {
  /// What is wrong with it.
  var findings: [Finding] = []
  /// How many items were handed on.
  var itemCount = 0
  /// Whether the file was read to its end; otherwise the items behind the mistake are missing.
  var isComplete = true
  /// The elements that fields are read from, in the order of the fields.
  var mapping: [(field: FeedField, element: String)] = []
  /// The elements in items that nothing is read from and how often they occur, the most frequent
  /// first.
  var unread: [(element: String, count: Int)] = []
  /// The elements that must not be read.
  var confidential: [String] = []

  /// Adds what the names in items say.
  mutating func add(_ names: XMLNames) {
    for name in names.names where name.count > 0 {
      switch name.meaning {
      case .fields(let fields): mapping += fields.map { ($0.field, name.label) }
      case .link: mapping.append((.url, name.label))
      case .item, .other:
        if ConfidentialColumns.contains(XMLNames.key(ofColumn: name.label)) {
          confidential.append(name.label)
        } else {
          unread.append((name.label, name.count))
        }
      }
    }
    mapping.sort { ($0.field.rawValue, $0.element) < ($1.field.rawValue, $1.element) }
    unread.sort { ($1.count, $0.element) < ($0.count, $1.element) }
    confidential.sort()
  }
}
