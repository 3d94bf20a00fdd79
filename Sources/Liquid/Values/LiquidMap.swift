/// An ordered map with free text keys, for settings and parameters.
///
/// A template that asks for a missing key gets `nil` without a finding. Maps are immutable and
/// shared; up to eight keys are searched one by one, more through an index.
public struct LiquidMap: Sendable {
  private final class Storage: Sendable {
    let keys: [String]
    let values: [Value]
    let index: [String: Int]?
    /// How many maps are inside each other, with this one.
    let depth: Int

    init(keys: [String], values: [Value], index: [String: Int]?) {
      self.keys = keys
      self.values = values
      self.index = index
      depth = 1 + (values.lazy.map(\.mapDepth).max() ?? 0)
    }
  }

  private let storage: Storage

  /// Creates a map; of equal keys the first place and the last value count.
  public init(_ pairs: some Sequence<(String, Value)>) {
    var keys: [String] = []
    var values: [Value] = []
    var index: [String: Int] = [:]
    for (key, value) in pairs {
      if let position = index[key] {
        values[position] = value
      } else {
        index[key] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    storage = Storage(keys: keys, values: values, index: keys.count > 8 ? index : nil)
  }

  /// The keys in their order.
  public var keys: [String] { storage.keys }

  /// The values in the order of ``keys``.
  public var values: [Value] { storage.values }

  /// How many maps are inside each other, with this one.
  var depth: Int { storage.depth }

  /// Whether both are the same map in memory.
  func isIdentical(to other: LiquidMap) -> Bool { storage === other.storage }

  /// How many keys there are.
  public var count: Int { storage.keys.count }

  /// The value of `key`, or `nil` if there is no such key.
  public subscript(key: String) -> Value? {
    if let index = storage.index { return index[key].map { storage.values[$0] } }
    return storage.keys.firstIndex(of: key).map { storage.values[$0] }
  }

  /// The value of `key`, looked for first where it was in the map before.
  ///
  /// Maps of a list mostly have the same keys in the same order, so the guess saves the search.
  func value(of key: String, guess: inout Int) -> Value? {
    if guess < storage.keys.count, storage.keys[guess] == key { return storage.values[guess] }
    guard let index = storage.index.map({ $0[key] }) ?? storage.keys.firstIndex(of: key) else {
      return nil
    }
    guess = index
    return storage.values[index]
  }

  /// The key and value at `index` as the pair that a loop over a map sees.
  func pair(at index: Int) -> Value {
    .array([.string(storage.keys[index]), storage.values[index]])
  }
}

extension Value {
  /// How many maps are inside each other in this value.
  /// - Complexity: O(number of items) for lists, else O(1).
  var mapDepth: Int {
    switch self {
    case .map(let map): map.depth
    case .array(let items): items.lazy.map(\.mapDepth).max() ?? 0
    default: 0
    }
  }
}

extension LiquidMap: ExpressibleByDictionaryLiteral {
  /// Creates a map in the order of the literal.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
