internal import Diagnostics

extension Renderer {
  /// Opens the loop of a filter such as `where_exp` over the loaded value.
  mutating func beginExpression(_ instruction: Instruction, at position: Int) -> Int {
    let expression = program.expressions[Int(instruction.a)]
    let items = Items(loaded)
    let slot = Int(program.variables[Int(expression.name)].local) + base
    results.append([])
    guard items.count > 0 else {
      finishExpression(expression.kind, instruction.place)
      return Int(instruction.b)
    }
    bindings.append(Binding(slot: slot, hidden: locals[slot]))
    loops.append(
      Loop(
        kind: .expression, items: items, start: 0, count: items.count, index: 0,
        info: instruction.a, slot: Int32(slot), captures: captures.count, cases: cases.count,
        bindings: bindings.count - 1))
    set(slot, items[0])
    return position
  }

  /// Takes the result for one item and goes to the next, or behind the filter.
  mutating func stepExpression(_ instruction: Instruction, at position: Int) -> Int {
    let expression = program.expressions[Int(instruction.a)]
    guard let loop = loops.last, loop.kind == .expression, !results.isEmpty else { return position }
    let last = results.count - 1
    var isDone = false
    switch expression.kind {
    case .where: if flag { results[last].append(loop.item) }
    case .reject: if !flag { results[last].append(loop.item) }
    case .find, .has, .findIndex:
      if flag {
        results[last].append(expression.kind == .findIndex ? .integer(loop.index) : loop.item)
        isDone = true
      }
    case .map: results[last].append(flat(loaded))
    case .group: results[last].append(.array([loaded, loop.item]))
    }
    loops[loops.count - 1].index += 1
    if !isDone, let next = loops.last, next.index < next.count {
      set(Int(next.slot), next.item)
      return Int(expression.body)
    }
    closeLoop()
    finishExpression(expression.kind, instruction.place)
    return position
  }

  /// A list inside the result is laid flat, and its items count as rounds.
  private mutating func flat(_ value: Value) -> Value {
    guard value.isSequence, let items = try? FilterContext(program: program).items(value) else {
      return value.isSequence ? .null : value
    }
    budget -= items.count
    return .array(items)
  }

  private mutating func finishExpression(_ kind: ExpressionFilter.Kind, _ place: Int32) {
    let items = results.popLast() ?? []
    switch kind {
    case .where, .reject, .map: loaded = .array(items)
    case .find, .findIndex: loaded = items.first ?? .null
    case .has: loaded = .bool(!items.isEmpty)
    case .group:
      let pairs = items.compactMap { pair -> (key: Value, item: Value)? in
        guard case .array(let pair) = pair, pair.count == 2 else { return nil }
        return (pair[0], pair[1])
      }
      do {
        loaded = try Grouping.groups(pairs)
      } catch {
        report(.templateLimit, error.message, at: place)
        loaded = .null
      }
    }
  }
}

/// Putting items together that have the same key.
enum Grouping {
  /// How deep groups of groups may be.
  private static let deepest = 32

  /// A list of maps with `name`, `items` and `size`, in the order of the first items.
  static func groups(_ pairs: [(key: Value, item: Value)]) throws(FilterError) -> Value {
    var order: [Value] = []
    var members: [[Value]] = []
    var index: [String: Int] = [:]
    for (key, item) in pairs {
      let text = key.text
      if let known = index[text] {
        members[known].append(item)
      } else {
        index[text] = order.count
        order.append(key)
        members.append([item])
      }
    }
    let depth = pairs.lazy.map { max($0.key.mapDepth, $0.item.mapDepth) }.max() ?? 0
    guard depth < deepest else { throw FilterError(limit: "the groups are nested too deeply") }
    return .array(
      zip(order, members).map { key, items in
        .map(["name": key, "items": .array(items), "size": .integer(items.count)])
      })
  }
}
