/// What a loop or a filter sees of a value: its items by index, made when asked for.
struct Items: Sendable {
  private let source: Value
  /// How many items there are.
  let count: Int

  /// Takes a value as a list: lists as they are, maps as pairs, text as one item, nothing as none.
  init(_ value: Value) {
    source = value
    switch value {
    case .array(let items): count = items.count
    case .boxedList(let list): count = max(0, list.count)
    case .range(let range): count = range.count
    case .map(let map): count = map.count
    case .string(let string), .html(let string): count = string.isEmpty ? 0 : 1
    default: count = 0
    }
  }

  /// Whether the list is a single text, which `limit` and `offset` do not cut.
  var isText: Bool {
    switch source {
    case .string, .html: true
    default: false
    }
  }

  /// The item at `index`, which must be below ``count``.
  subscript(index: Int) -> Value {
    switch source {
    case .array(let items): items[index]
    case .boxedList(let list): list.value(at: index)
    case .range(let range): .integer(range.lower &+ index)
    case .map(let map): map.pair(at: index)
    default: source
    }
  }
}
