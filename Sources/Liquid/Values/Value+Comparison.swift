extension Value {
  /// What `==` means in a template: numbers by amount, texts by characters, lists by items.
  ///
  /// Values of different kinds are never equal; text and HTML are the same kind.
  public func equals(_ other: Value) -> Bool {
    var budget = 1_000_000
    return equals(other, &budget)
  }

  /// Compares at most `budget` parts: values that share parts with each other can be much larger
  /// than the memory they take.
  private func equals(_ other: Value, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    switch (self, other) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.decimal(let left), .decimal(let right)): return left == right
    case (.integer(let left), .decimal(let right)), (.decimal(let right), .integer(let left)):
      return Double(left) == right
    case (.string(let left), .string(let right)), (.string(let left), .html(let right)),
      (.html(let left), .string(let right)), (.html(let left), .html(let right)):
      return left == right
    case (.date(let left), .date(let right)): return left == right
    case (.range(let left), .range(let right)): return left == right
    case (.map(let left), .map(let right)):
      if left.isIdentical(to: right) { return true }
      guard left.count == right.count else { return false }
      for (key, value) in zip(left.keys, left.values) {
        guard let match = right[key], value.equals(match, &budget) else { return false }
      }
      return true
    case (.boxedObject(let left), .boxedObject(let right)):
      return left.object.isSame(as: right.object)
    default:
      guard let left = self.sequence, let right = other.sequence, left.count == right.count else {
        return false
      }
      for index in 0..<left.count where !left[index].equals(right[index], &budget) { return false }
      return true
    }
  }

  /// The items of an array or list, or `nil` for everything else.
  private var sequence: Items? {
    switch self {
    case .array, .boxedList: Items(self)
    default: nil
    }
  }

  /// Whether the value equals the word `blank`: nothing, `false`, white space, no items.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .bool(let bool): !bool
    case .string(let string), .html(let string): string.utf8.allSatisfy(\.isLiquidSpace)
    default: isEmpty
    }
  }

  /// Whether the value equals the word `empty`: text without characters, a list without items.
  var isEmpty: Bool {
    switch self {
    case .string(let string), .html(let string): string.isEmpty
    case .array(let items): items.isEmpty
    case .boxedList(let list): list.count == 0
    case .map(let map): map.count == 0
    default: false
    }
  }

  /// How two values are ordered, below 0 for ascending, or `nil` if they cannot be compared.
  func order(_ other: Value) -> Int? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): return left < right ? -1 : left > right ? 1 : 0
    case (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
      guard let left = double, let right = other.double, !left.isNaN, !right.isNaN else {
        return nil
      }
      return left < right ? -1 : left > right ? 1 : 0
    case (.string(let left), .string(let right)), (.string(let left), .html(let right)),
      (.html(let left), .string(let right)), (.html(let left), .html(let right)):
      return Self.order(left, right)
    case (.date(let left), .date(let right)): return left < right ? -1 : left > right ? 1 : 0
    case (.array(let left), .array(let right)):
      for (first, second) in zip(left, right) {
        guard let order = first.order(second) else { return nil }
        if order != 0 { return order }
      }
      return left.count - right.count
    case (.null, .null): return 0
    case (.bool(let left), .bool(let right)): return left == right ? 0 : nil
    default: return nil
    }
  }

  /// Texts are ordered by their bytes, as in Ruby: the same on any machine and in any language.
  static func order(_ left: String, _ right: String) -> Int {
    if left == right { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let double): double
    default: nil
    }
  }

  /// What `contains` means: part of a text, item of a list, key of a map.
  func contains(_ other: Value) -> Bool {
    guard other.isTruthy else { return false }
    switch self {
    case .string(let string), .html(let string):
      return ByteText.contains(string, other.text)
    case .map(let map): return map[other.text] != nil
    case .range(let range):
      guard case .integer(let integer) = other else { return false }
      return range.lower <= integer && integer <= range.upper
    case .array, .boxedList:
      let items = Items(self)
      return (0..<items.count).contains { items[$0].equals(other) }
    default: return false
    }
  }
}

extension UInt8 {
  /// White space as Ruby strips it: blank, tab, line breaks, form feed and NUL.
  var isLiquidSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == 0 }
}
