/// A filter's input as a list of items, as Liquid's array filters see it.
extension FilterContext {
  /// The items of a list with lists inside laid flat; other values are a list of one item,
  /// nothing is a list of none.
  /// - Throws: if there are more items than the limits allow.
  func items(_ input: Value) throws(FilterError) -> [Value] {
    switch input {
    case .null: return []
    case .range(let range):
      try check(items: range.count)
      return range.count == 0 ? [] : (range.lower...range.upper).map(Value.integer)
    case .array(let items) where !items.contains(where: \.isSequence):
      try check(items: items.count)
      return items
    case .array, .boxedList:
      var result: [Value] = []
      try flatten(input, into: &result, depth: 0)
      return result
    default: return [input]
    }
  }

  private func flatten(
    _ value: Value, into result: inout [Value], depth: Int
  ) throws(FilterError) {
    guard value.isSequence, depth < 50 else {
      result.append(value)
      return try check(items: result.count)
    }
    let items = Items(value)
    try check(items: result.count.saturatingAdd(items.count))
    for index in 0..<items.count { try flatten(items[index], into: &result, depth: depth + 1) }
  }
}

extension Value {
  /// Whether the value is a list in the narrow sense: not a range, text or map.
  var isSequence: Bool {
    switch self {
    case .array, .boxedList: true
    default: false
    }
  }
}

/// Taking a property of an item by name, as Ruby's `item[property]` does.
enum Selection {
  /// What came of it.
  enum Result {
    case value(Value)
    /// The item has no properties at all; most filters then give nothing.
    case notSelectable
  }

  /// Whether items of this kind have properties at all.
  static func isSelectable(_ item: Value) -> Bool {
    switch item {
    case .map, .boxedObject, .string, .html, .integer: true
    default: false
    }
  }

  /// The property of an item.
  ///
  /// A name with dots goes through several objects, as in Jekyll.
  /// - Throws: if a typed object has no such property, or the kinds do not fit.
  static func select(_ property: Value, of item: Value) throws(FilterError) -> Result {
    switch (item, property) {
    case (.map(let map), .string(let name)), (.map(let map), .html(let name)):
      if let value = map[name] { return .value(value) }
      return .value(try path(name, of: item) ?? .null)
    case (.map, _): return .value(.null)
    case (.boxedObject(let box), _):
      let object = box.object
      let name = property.text
      if let value = object.value(named: name) { return .value(value) }
      if let value = try path(name, of: item) { return .value(value) }
      throw FilterError(
        unknownProperty: name, typeName: type(of: object).typeName,
        known: type(of: object).propertyNames)
    case (.string(let text), .string(let part)), (.string(let text), .html(let part)),
      (.html(let text), .string(let part)), (.html(let text), .html(let part)):
      return .value(ByteText.contains(text, part) ? .string(part) : .null)
    case (.string(let text), .integer(let index)), (.html(let text), .integer(let index)):
      let scalars = Array(text.unicodeScalars)
      let place = index < 0 ? scalars.count.saturatingAdd(index) : index
      return .value(scalars.indices.contains(place) ? .string(String(scalars[place])) : .null)
    case (.integer(let integer), .integer(let bit)):
      return .value(.integer(bit < 0 ? 0 : (integer >> min(bit, 63)) & 1))
    case (.string, .null), (.html, .null): return .notSelectable
    case (.integer, _), (.string, _), (.html, _):
      throw FilterError("cannot select the property `\(property.text)` of \(item.kindText)")
    default: return .notSelectable
    }
  }

  private static func path(_ name: String, of item: Value) throws(FilterError) -> Value? {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var value = item
    for part in name.split(separator: ".") {
      switch value {
      case .map, .boxedObject:
        guard case .value(let next) = try select(.string(String(part)), of: value) else {
          return .null
        }
        value = next
      default: return .null
      }
    }
    return value
  }
}
