internal import BlogModel
internal import Liquid

extension LiquidMap {
  /// A map without keys.
  static let empty = LiquidMap([] as [(String, Value)])

  /// The values that an owner chose freely, as templates see them.
  init(_ entries: [ParameterValue.Entry]) {
    if entries.isEmpty { self = .empty } else { self.init(entries, depth: 0) }
  }

  fileprivate init(_ entries: [ParameterValue.Entry], depth: Int) {
    self.init(entries.lazy.map { ($0.key, Value($0.value, depth: depth + 1)) })
  }
}

extension Value {
  /// A value that the owner chose freely; what is nested more than 64 deep is left out.
  init(_ parameter: ParameterValue) { self.init(parameter, depth: 0) }

  fileprivate init(_ parameter: ParameterValue, depth: Int) {
    guard depth <= 64 else {
      self = .null
      return
    }
    switch parameter {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .integer(let integer): self = .integer(integer)
    case .decimal(let decimal): self = .decimal(decimal)
    case .text(let text): self = .string(text)
    case .list(let items): self = .array(items.map { Value($0, depth: depth + 1) })
    case .map(let entries): self = .map(LiquidMap(entries, depth: depth))
    }
  }
}
