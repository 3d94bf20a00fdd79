/// Filters that choose items of a list by a property.
enum SelectionFilters {
  static var all: [Filter] { choosing + properties }

  private static var choosing: [Filter] {
    [
      Filter("where", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try choose(input, arguments, context) { matches, items in
          .array(matches.map { items[$0] })
        }
      },
      Filter("reject", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try choose(input, arguments, context) { matches, items in
          let matches = Set(matches)
          return .array(items.indices.filter { !matches.contains($0) }.map { items[$0] })
        }
      },
      Filter("find", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try choose(input, arguments, context, empty: .null, first: true) { matches, items in
          matches.first.map { items[$0] } ?? .null
        }
      },
      Filter("find_index", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try choose(input, arguments, context, empty: .null, first: true) { matches, _ in
          matches.first.map(Value.integer) ?? .null
        }
      },
      Filter("has", arguments: 1...2) { input, arguments, context throws(FilterError) in
        try choose(input, arguments, context, empty: false, first: true) { matches, _ in
          .bool(!matches.isEmpty)
        }
      },
    ]
  }

  /// Finds the items whose property is true, or equals the second argument, and makes a result.
  private static func choose(
    _ input: Value, _ arguments: FilterArguments, _ context: FilterContext,
    empty: Value = .array([]), first: Bool = false, _ result: ([Int], [Value]) -> Value
  ) throws(FilterError) -> Value {
    let items = try context.items(input)
    if items.isEmpty { return empty }
    var matches: [Int] = []
    for (index, item) in items.enumerated() {
      guard case .value(let value) = try Selection.select(arguments[0], of: item) else {
        return .null
      }
      guard isMatch(value, arguments[1]) else { continue }
      matches.append(index)
      if first { break }
    }
    return result(matches, items)
  }

  /// As in Jekyll, a property that is a list matches if it contains the wanted value.
  private static func isMatch(_ value: Value, _ wanted: Value) -> Bool {
    if wanted.isNull { return value.isTruthy }
    if value.isSequence, !wanted.isSequence { return value.contains(wanted) }
    return value.equals(wanted)
  }

  private static var properties: [Filter] {
    [
      Filter("map", arguments: 1...1) { input, arguments, context throws(FilterError) in
        var result: [Value] = []
        for item in try context.items(input) {
          if case .value(let value) = try Selection.select(arguments[0], of: item) {
            result.append(value)
          } else {
            result.append(.null)
          }
        }
        return .array(result)
      },
      Filter("compact", arguments: 0...1) { input, arguments, context throws(FilterError) in
        var result: [Value] = []
        for item in try context.items(input) {
          guard let key = try key(of: item, arguments[0]) else { return .null }
          if !key.isNull { result.append(item) }
        }
        return .array(result)
      },
      Filter("uniq", arguments: 0...1) { input, arguments, context throws(FilterError) in
        var seen = SeenValues()
        var result: [Value] = []
        let items = try context.items(input)
        if items.count == 1 { return .array(items) }
        for item in items {
          guard let key = try key(of: item, arguments[0]) else { return .null }
          if seen.insert(key) { result.append(item) }
        }
        return .array(result)
      },
      Filter("sum", arguments: 0...1) { input, arguments, context throws(FilterError) in
        var sum = Value.integer(0)
        for item in try context.items(input) {
          let value = try key(of: item, arguments[0]) ?? .integer(0)
          for part in try context.items(value) { sum = try Arithmetic.add(sum, part.number) }
        }
        return sum
      },
      Filter("group_by", arguments: 1...1) { input, arguments, context throws(FilterError) in
        var pairs: [(key: Value, item: Value)] = []
        for item in try context.items(input) {
          pairs.append((try key(of: item, arguments[0]) ?? .null, item))
        }
        return try Grouping.groups(pairs)
      },
    ]
  }

  /// The item itself or its property; `nil` if the item has no properties.
  private static func key(of item: Value, _ property: Value) throws(FilterError) -> Value? {
    if property.isNull { return item }
    guard case .value(let value) = try Selection.select(property, of: item) else { return nil }
    return value
  }
}

/// Values that were seen, found again quickly.
struct SeenValues {
  private var texts: Set<String> = []
  private var objects: [any LiquidObject] = []

  /// Notes a value; false if an equal one was seen before.
  /// - Complexity: O(1) on average, O(number of objects) for typed objects.
  mutating func insert(_ value: Value) -> Bool {
    guard case .boxedObject(let box) = value else {
      return texts.insert("\(Self.kind(of: value))\(Inspection.text(of: value))").inserted
    }
    let object = box.object
    if objects.contains(where: { $0.isSame(as: object) }) { return false }
    objects.append(object)
    return true
  }

  private static func kind(of value: Value) -> Character {
    switch value {
    case .null: "n"
    case .bool: "b"
    case .integer: "i"
    case .decimal: "f"
    case .string, .html: "s"
    case .date: "d"
    case .range: "r"
    case .array, .boxedList: "a"
    case .map: "m"
    case .boxedObject: "o"
    }
  }
}
