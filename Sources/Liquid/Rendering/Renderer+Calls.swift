internal import Diagnostics

extension Renderer {
  /// Calls a partial and returns where to go on.
  mutating func call(
    _ instruction: Instruction, at position: Int, into output: inout [UInt8]
  ) -> Int {
    let call = program.calls[Int(instruction.a)]
    let behind = call.isFor ? position + 1 : position
    guard let template = template(of: call, instruction.place) else { return behind }
    let value = call.value.map { self.value(of: $0) }
    if call.isFor, let value, isLoopable(value, call) {
      let items = Items(value)
      let slot = call.bindName >= 0 ? program.variables[Int(call.bindName)].local : -1
      loops.append(
        Loop(
          kind: call.isInclude ? .include : .render, items: items, start: 0, count: items.count,
          info: instruction.a,
          slot: slot, captures: captures.count, cases: cases.count, bindings: bindings.count))
      return position
    }
    guard hasRoom(instruction.place) else { return behind }
    return enter(call, template, value, instruction.place, returnTo: behind, into: &output)
  }

  /// Calls the partial for the next item of `render … for`.
  mutating func callNext(
    _ instruction: Instruction, at position: Int, into output: inout [UInt8]
  ) -> Int {
    let last = loops.count - 1
    guard last >= 0, loops[last].isOfCall, loops[last].info == instruction.a else {
      return position
    }
    let call = program.calls[Int(instruction.a)]
    loops[last].index += 1
    guard loops[last].index < loops[last].count, hasRoom(instruction.place),
      let template = template(of: call, instruction.place)
    else {
      closeLoop()
      return position
    }
    return enter(
      call, template, loops[last].item, instruction.place, returnTo: position - 1, into: &output)
  }

  private func isLoopable(_ value: Value, _ call: PartialCall) -> Bool {
    switch value {
    case .array, .boxedList: true
    case .range, .map: !call.isInclude
    default: false
    }
  }

  /// The template of a call; a name that is computed is looked up now.
  private mutating func template(of call: PartialCall, _ place: Int32) -> Int? {
    guard let operand = call.nameOperand else {
      return call.template >= 0 ? Int(call.template) : nil
    }
    let name = value(of: operand).text
    if let index = program.templateIndex["partials/\(name)"] ?? program.templateIndex[name] {
      return index
    }
    reportUnknownPartial(name, place)
    return nil
  }

  private mutating func hasRoom(_ place: Int32) -> Bool {
    if frames.count <= program.environment.limits.depth { return true }
    report(
      .templateRecursion,
      "partials call each other more than \(program.environment.limits.depth) deep", at: place)
    return false
  }

  /// Enters a partial and returns where to go on: in it, or behind it if its output was kept.
  private mutating func enter(
    _ call: PartialCall, _ template: Int, _ value: Value?, _ place: Int32, returnTo: Int,
    into output: inout [UInt8]
  ) -> Int {
    let outer = base
    let ownsLoop = call.isFor && loops.last?.isOfCall ?? false
    let frame = Frame(
      kind: call.isInclude ? .include : .render, returnTo: returnTo, base: outer,
      touched: touched.count,
      // The item loop of `render … for` is the `forloop` of the partial.
      loops: ownsLoop ? loops.count - 1 : loops.count, bindings: bindings.count,
      captures: captures.count, cases: cases.count, place: place)
    // Arguments belong to the caller, so the frame begins behind them.
    if call.isInclude {
      for (name, operand) in call.arguments { bind(name, self.value(of: operand)) }
      if let value { bind(boundName(of: call, template), value) }
    } else {
      pushSlots()
      let inner = base
      for (name, operand) in call.arguments {
        let slot = program.variables[Int(name)].local
        guard slot >= 0 else { continue }
        // The arguments are read in the frame of the caller.
        base = outer
        let argument = self.value(of: operand)
        set(inner + Int(slot), argument)
      }
      base = inner
      if let value, !value.isNull, call.bindName >= 0 {
        let slot = program.variables[Int(call.bindName)].local
        if slot >= 0 { set(inner + Int(slot), value) }
      }
      if call.isKept, replay(call, into: &output) {
        popSlots(touchedFrom: frame.touched)
        base = outer
        return returnTo
      }
    }
    frames.append(frame)
    return Int(program.templates[template].entry)
  }

  /// The variable for the value: an alias, or the last part of the template's name.
  private func boundName(of call: PartialCall, _ template: Int) -> Int32 {
    if call.bindName >= 0 { return call.bindName }
    let name = program.templates[template].name.split(separator: "/").last.map(String.init) ?? ""
    return program.nameIndex[name].map { Int32($0) } ?? -1
  }

  /// Hides a variable with another value until the include ends.
  private mutating func bind(_ name: Int32, _ value: Value) {
    guard name >= 0 else { return }
    let slot = program.variables[Int(name)].local
    guard slot >= 0 else { return }
    bindings.append(Binding(slot: base + Int(slot), hidden: locals[base + Int(slot)]))
    set(base + Int(slot), value)
  }

  /// Leaves the innermost frame and returns where to go on, or -1 if it was the page.
  mutating func leaveFrame(into output: inout [UInt8]) -> Int {
    guard let frame = frames.popLast() else { return -1 }
    // A loop that `render … for` opened stays open: it belongs to the tag.
    let open = loops.count > frame.loops && loops[frame.loops].isOfCall ? 1 : 0
    if loops.count > frame.loops + open { loops.removeSubrange((frame.loops + open)...) }
    unwind(captures: frame.captures, cases: frame.cases, into: &output)
    switch frame.kind {
    case .render:
      bindings.removeSubrange(min(frame.bindings, bindings.count)...)
      popSlots(touchedFrom: frame.touched)
      base = frame.base
      if partialRecording != nil { finishRecording(output) }
    case .include: restoreBindings(to: frame.bindings)
    case .block: _ = blocks.popLast()
    case .page: return -1
    }
    return frame.returnTo
  }

  // MARK: Blocks

  /// Enters the body that a block has on this page.
  mutating func enterBlock(_ instruction: Instruction, at position: Int) -> Int {
    let isPartial = frames.contains { $0.kind == .render || $0.kind == .include }
    guard hasRoom(instruction.place) else { return Int(instruction.b) }
    let bodies = isPartial ? nil : program.templates[page].chain[instruction.a]
    pushBlock(
      BlockState(name: bodies == nil ? -1 : instruction.a, level: 0), returnTo: Int(instruction.b),
      instruction.place)
    return bodies?.first.map { Int($0) } ?? position
  }

  /// Enters the body that the current block replaces.
  mutating func enterSuper(_ instruction: Instruction, at position: Int) -> Int {
    guard let block = blocks.last, block.name >= 0,
      let bodies = program.templates[page].chain[block.name], block.level + 1 < bodies.count,
      hasRoom(instruction.place)
    else { return position }
    pushBlock(
      BlockState(name: block.name, level: block.level + 1), returnTo: position,
      instruction.place)
    return Int(bodies[block.level + 1])
  }

  private mutating func pushBlock(_ block: BlockState, returnTo: Int, _ place: Int32) {
    blocks.append(block)
    frames.append(
      Frame(
        kind: .block, returnTo: returnTo, base: base, touched: touched.count, loops: loops.count,
        bindings: bindings.count,
        captures: captures.count, cases: cases.count, place: place))
  }
}
