/// Filters on lists: order, joining, parts.
enum ListFilters {
  static var all: [Filter] { basics + joining + ends + ordering }

  private static var basics: [Filter] {
    [
      Filter("size") { input, _, _ in
        switch input {
        case .string(let text), .html(let text): .integer(text.unicodeScalars.count)
        case .array, .boxedList, .range, .map: .integer(Items(input).count)
        // Ruby's integers have a size in bytes, and so has Liquid.
        case .integer: .integer(8)
        default: .integer(0)
        }
      },
      Filter("first") { input, _, _ in item(input, last: false) },
      Filter("last") { input, _, _ in item(input, last: true) },
      Filter("slice", arguments: 1...2) { input, arguments, context throws(FilterError) in
        let start = try context.integer(arguments[0], argument: 0)
        let length = arguments[1].isNull ? 1 : try context.integer(arguments[1], argument: 1)
        return slice(input, start, length, context)
      },
    ]
  }

  private static func item(_ input: Value, last: Bool) -> Value {
    switch input {
    case .array, .boxedList, .range: break
    case .map where !last: break
    default: return .null
    }
    let items = Items(input)
    return items.count == 0 ? .null : items[last ? items.count - 1 : 0]
  }

  private static func slice(
    _ input: Value, _ start: Int, _ length: Int, _ context: FilterContext
  ) -> Value {
    func bounds(_ count: Int) -> Range<Int>? {
      let from = start < 0 ? count.saturatingAdd(start) : start
      guard from >= 0, from <= count, length >= 0 else { return nil }
      return from..<min(count, from.saturatingAdd(length))
    }
    if input.isSequence {
      let items = Items(input)
      return .array((bounds(items.count) ?? 0..<0).map { items[$0] })
    }
    let scalars = Array(input.text.unicodeScalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[bounds(scalars.count) ?? 0..<0])
    return context.text(String(text), like: input)
  }

  private static var joining: [Filter] {
    [
      Filter("join", arguments: 0...1) { input, arguments, context throws(FilterError) in
        let items = try context.items(input)
        return try join(items, arguments.count > 0 ? arguments[0] : " ", context)
      },
      Filter("concat", arguments: 1...1) { input, arguments, context throws(FilterError) in
        guard arguments[0].isSequence else {
          throw FilterError("expected a list, not \(arguments[0].kindText)", argument: 0)
        }
        let other = Items(arguments[0])
        let items = try context.items(input)
        try context.check(items: items.count.saturatingAdd(other.count))
        var result = items
        for index in 0..<other.count { result.append(try nested(other[index], context)) }
        return .array(result)
      },
      Filter("array_to_sentence_string", arguments: 0...1) {
        input, arguments, context throws(FilterError) in
        let items = try context.items(input)
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let word: Value = arguments.count > 0 ? arguments[0] : "and"
        let head = try join(Array(items.dropLast()), ", ", context)
        let comma: Value = items.count > 2 ? ", " : " "
        return try join([head, comma, word, " ", last], "", context)
      },
    ]
  }

  /// Joins items; what is not HTML is escaped if anything else is.
  static func join(
    _ items: [Value], _ glue: Value, _ context: FilterContext
  ) throws(FilterError) -> Value {
    let isHTML = context.isHTML(items) || context.isHTML([glue])
    let separator = context.part(glue, inHTML: isHTML)
    var result = ""
    for (index, item) in items.enumerated() {
      if index > 0 { result += separator }
      result += context.part(item, inHTML: isHTML)
      try context.check(bytes: result.utf8.count)
    }
    return isHTML ? .html(result) : .string(result)
  }

  private static var ends: [Filter] {
    [
      Filter("push", arguments: 1...1) { input, arguments, context throws(FilterError) in
        let item = try nested(arguments[0], context)
        return .array(try context.items(input) + [item])
      },
      Filter("unshift", arguments: 1...1) { input, arguments, context throws(FilterError) in
        let item = try nested(arguments[0], context)
        return .array([item] + (try context.items(input)))
      },
      Filter("pop", arguments: 0...1) { input, arguments, context throws(FilterError) in
        let count = arguments.count > 0 ? try context.integer(arguments[0], argument: 0) : 1
        return .array(Array(try context.items(input).dropLast(max(0, count))))
      },
      Filter("shift", arguments: 0...1) { input, arguments, context throws(FilterError) in
        let count = arguments.count > 0 ? try context.integer(arguments[0], argument: 0) : 1
        return .array(Array(try context.items(input).dropFirst(max(0, count))))
      },
      Filter("reverse") { input, _, context throws(FilterError) in
        .array(try context.items(input).reversed())
      },
    ]
  }

  /// A value as an item of a list.
  ///
  /// A list inside a list is laid flat itself, so that no template can build lists that are nested
  /// without end.
  private static func nested(_ value: Value, _ context: FilterContext) throws(FilterError) -> Value
  {
    value.isSequence ? .array(try context.items(value)) : value
  }

  private static var ordering: [Filter] {
    [
      Filter("sort", arguments: 0...1) { input, arguments, context throws(FilterError) in
        try Sorting.sorted(try context.items(input), by: arguments[0], Sorting.order)
      },
      Filter("sort_natural", arguments: 0...1) { input, arguments, context throws(FilterError) in
        try Sorting.sorted(try context.items(input), by: arguments[0], Sorting.naturalOrder)
      },
    ]
  }
}
