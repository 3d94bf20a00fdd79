internal import Diagnostics

extension Renderer {
  /// Opens a loop and returns where to go on.
  mutating func beginLoop(
    _ instruction: Instruction, at position: Int, into output: inout [UInt8]
  ) -> Int {
    let info = program.loops[Int(instruction.a)]
    let collection = value(of: info.collection)
    if info.isTable, !collection.isTruthy { return Int(info.exit) }
    guard let offset = offset(of: info, instruction.place),
      let limit = limit(of: info, instruction.place)
    else { return Int(info.exit) }
    let items = Items(collection)
    var start = min(max(0, offset), items.count)
    // A negative offset takes from the limit, as counting from before the first item does.
    let wanted = offset < 0 ? limit.saturatingAdd(offset) : limit
    var count = max(0, min(items.count - start, wanted))
    if items.isText { (start, count) = (0, items.count) }
    registers[Int(info.register)] = offset.saturatingAdd(count)
    if count == 0, !info.isTable { return Int(instruction.b) }
    let slot = base + Int(program.variables[Int(info.name)].local)
    var loop = Loop(
      kind: info.isTable ? .table : .for, items: items, start: start, count: count,
      isReversed: info.isReversed, info: instruction.a, slot: Int32(slot),
      captures: captures.count, cases: cases.count, bindings: bindings.count)
    if info.isTable {
      loop.columns = info.columns.map { value(of: $0).integerPrefix } ?? count
      output.append(utf8: "<tr class=\"row1\">\n")
    }
    bindings.append(Binding(slot: slot, hidden: locals[slot]))
    loops.append(loop)
    return position
  }

  private mutating func offset(of info: LoopInfo, _ place: Int32) -> Int? {
    if info.offsetContinues { return registers[Int(info.register)] }
    guard let operand = info.offset else { return 0 }
    let value = value(of: operand)
    if info.isTable || value.isNull { return value.integerPrefix }
    if let integer = value.exactInteger { return integer }
    report(.templateRuntime, "`offset` must be a whole number, not \(value.kindText)", at: place)
    return nil
  }

  private mutating func limit(of info: LoopInfo, _ place: Int32) -> Int? {
    guard let operand = info.limit else { return .max }
    let value = value(of: operand)
    if info.isTable { return value.integerPrefix }
    if value.isNull { return .max }
    if let integer = value.exactInteger { return integer }
    report(.templateRuntime, "`limit` must be a whole number, not \(value.kindText)", at: place)
    return nil
  }

  /// Goes to the next round of the innermost loop; false if there is none, and the loop is closed.
  mutating func stepLoop() -> Bool {
    let last = loops.count - 1
    guard last >= 0, loops[last].kind == .for || loops[last].kind == .table else { return false }
    loops[last].index += 1
    if loops[last].index < loops[last].count {
      set(Int(loops[last].slot), loops[last].item)
      return true
    }
    closeLoop()
    return false
  }

  /// Like ``stepLoop()``, with the tags of a table around each item.
  mutating func stepTable(into output: inout [UInt8]) -> Bool {
    guard let loop = loops.last else { return false }
    if loop.index >= 0 { endCell(loop, into: &output) }
    guard stepLoop() else {
      output.append(utf8: "</tr>\n")
      return false
    }
    output.append(utf8: "<td class=\"col")
    output.append(decimal: loops[loops.count - 1].column)
    output.append(utf8: "\">")
    return true
  }

  private func endCell(_ loop: Loop, into output: inout [UInt8]) {
    output.append(utf8: "</td>")
    guard loop.column == loop.columns, loop.index < loop.count - 1 else { return }
    output.append(utf8: "</tr>\n<tr class=\"row")
    output.append(decimal: loop.row + 1)
    output.append(utf8: "\">")
  }

  /// Closes the innermost loop and gives its variable back.
  mutating func closeLoop() {
    guard let loop = loops.popLast() else { return }
    restoreBindings(to: loop.bindings)
  }

  /// Gives variables back that were hidden since there were `count` bindings.
  mutating func restoreBindings(to count: Int) {
    while bindings.count > count, let binding = bindings.popLast() {
      locals[binding.slot] = binding.hidden
    }
  }

  /// What `break` and `continue` do: leaves blocks and includes up to the innermost loop.
  ///
  /// Outside of any loop they end the template, as in Liquid.
  /// - Returns: where to go on, or -1 if the page ends.
  mutating func leaveLoop(continues: Bool, into output: inout [UInt8]) -> Int {
    while let frame = frames.last {
      if loops.count > frame.loops, let loop = loops.last, loop.kind == .for || loop.kind == .table
      {
        unwind(captures: loop.captures, cases: loop.cases, into: &output)
        let info = program.loops[Int(loop.info)]
        if continues { return Int(info.head) }
        if loop.kind == .table { output.append(utf8: "</td></tr>\n") }
        closeLoop()
        return Int(info.exit)
      }
      guard frame.kind == .include else { break }
      let ownsLoop = loops.count > frame.loops && loops[frame.loops].kind == .include
      _ = leaveFrame(into: &output)
      // A loop of the include tag itself ends with it.
      if ownsLoop { closeLoop() }
    }
    return leaveFrame(into: &output)
  }

  /// Ends captures and cases that were opened inside of what is left.
  ///
  /// As in Liquid, a capture that `break` leaves keeps what it has.
  mutating func unwind(captures captureCount: Int, cases caseCount: Int, into output: inout [UInt8])
  {
    while captures.count > captureCount {
      let slot = captures.last?.slot ?? -1
      assign(takeCapture(&output), to: slot)
    }
    if cases.count > caseCount { cases.removeSubrange(caseCount...) }
  }

  // MARK: forloop

  /// A property of `forloop` or `tablerowloop`.
  mutating func loopField(_ field: LoopField) -> Value {
    let place = loopIndex(for: field)
    guard place >= 0 else { return passedLoop(field) }
    let index = loops[place].index
    let count = loops[place].count
    switch field.kind {
    case .index: return .integer(index + 1)
    case .index0: return .integer(index)
    case .rindex: return .integer(count - index)
    case .rindex0: return .integer(count - index - 1)
    case .first: return .bool(index == 0)
    case .last: return .bool(index == count - 1)
    case .length: return .integer(count)
    case .name: return .string(title(of: loops[place]))
    case .row: return .integer(loops[place].row)
    case .col: return .integer(loops[place].column)
    case .col0: return .integer(loops[place].column - 1)
    case .columnFirst: return .bool(loops[place].column == 1)
    case .columnLast: return .bool(loops[place].column == loops[place].columns)
    case .all: return .map(map(of: field))
    }
  }

  /// The place of the loop that a field is about, or -1 if there is none around.
  private func loopIndex(for field: LoopField) -> Int {
    var last = frames.count - 1
    while last > 0, frames[last].kind == .include || frames[last].kind == .block { last -= 1 }
    let floor = last >= 0 ? frames[last].loops : 0
    var parents = field.parents
    var isInnermost = true
    var index = loops.count - 1
    while index >= floor {
      let kind = loops[index].kind
      if field.isTable ? kind == .table : kind == .for || kind == .render {
        // The loop of a `render` tag is the parent of nothing.
        if kind == .render, !isInnermost { return -1 }
        if parents == 0 { return index }
        parents -= 1
        isInnermost = false
      }
      index -= 1
    }
    return -1
  }

  /// `forloop` of a caller that passed it as an argument.
  private func passedLoop(_ field: LoopField) -> Value {
    guard let index = program.nameIndex[field.isTable ? "tablerowloop" : "forloop"] else {
      return .null
    }
    var value = value(of: program.variables[index])
    for _ in 0..<field.parents {
      guard case .map(let map) = value else { return .null }
      value = map["parentloop"] ?? .null
    }
    guard field.kind != .all else { return value }
    guard case .map(let map) = value else { return .null }
    return map[field.kind.rawValue] ?? .null
  }

  private func title(of loop: Loop) -> String {
    if loop.kind == .render {
      let template = Int(program.calls[Int(loop.info)].template)
      return program.templates.indices.contains(template) ? program.templates[template].name : ""
    }
    return program.loops[Int(loop.info)].title
  }

  private mutating func map(of field: LoopField) -> LiquidMap {
    LiquidMap(
      LoopField.Kind.allCases.filter { $0 != .all && field.fits($0) }.map { kind in
        (
          kind.rawValue,
          loopField(LoopField(kind: kind, parents: field.parents, isTable: field.isTable))
        )
      })
  }
}

extension Loop {
  /// Whether a `render` or `include` tag loops over items.
  var isOfCall: Bool { kind == .render || kind == .include }
  /// The column of the current round, from 1.
  var column: Int { columns > 0 ? index % columns + 1 : index + 1 }
  /// The row of the current round, from 1.
  var row: Int { columns > 0 ? index / columns + 1 : 1 }
}

extension Int {
  /// The sum, cut to what an integer holds.
  func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
