/// Sorting as Liquid does: nothing comes last, kinds that cannot be compared are a mistake.
///
/// Items that are equal keep their order, so that the same input gives the same page.
enum Sorting {
  /// Compares two keys; below 0 for ascending.
  typealias Order = (Value, Value) -> Int?

  /// The items sorted by themselves or by a property; nothing if an item has no properties.
  /// - Complexity: O(*n* log *n*).
  static func sorted(
    _ items: [Value], by property: Value, _ order: Order
  ) throws(FilterError) -> Value {
    guard property.isNull || items.allSatisfy(Selection.isSelectable) else { return .null }
    var keyed: [(key: Value, item: Value)] = []
    keyed.reserveCapacity(items.count)
    for item in items {
      // As in Ruby, the property of a single number is never asked for.
      if items.count == 1, case .integer = item { return .array(items) }
      if property.isNull {
        keyed.append((item, item))
        continue
      }
      guard case .value(let key) = try Selection.select(property, of: item) else { return .null }
      keyed.append((key, item))
    }
    var isComparable = true
    let sorted = keyed.sorted { left, right in
      if let order = order(left.key, right.key) { return order < 0 }
      switch (left.key.isNull, right.key.isNull) {
      case (true, _): return false
      case (false, true): return true
      default:
        isComparable = false
        return false
      }
    }
    guard isComparable else { throw FilterError("cannot sort values of different kinds") }
    return .array(sorted.map(\.item))
  }

  /// The order of `sort`.
  static let order: @Sendable (Value, Value) -> Int? = { $0.order($1) }

  /// The order of `sort_natural`: as texts, without the case of ASCII letters.
  static let naturalOrder: @Sendable (Value, Value) -> Int? = { left, right in
    if left.isNull || right.isNull { return left.isNull && right.isNull ? 0 : nil }
    let first = left.text.utf8.lazy.map(lowercased)
    let second = right.text.utf8.lazy.map(lowercased)
    if first.elementsEqual(second) { return 0 }
    return first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
