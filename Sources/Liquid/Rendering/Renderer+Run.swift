internal import Diagnostics

extension Renderer {
  /// Runs the program from `entry` until its page ends or a limit is reached.
  ///
  /// There is no recursion: partials and blocks are frames on a stack of our own.
  mutating func run(from entry: Int, into output: inout [UInt8]) {
    _ = run(program.marked, from: entry, until: -1, into: &output)
  }

  /// Runs `code` until `end` is reached in the frame where it began; false if the page ended.
  mutating func run(
    _ code: [Instruction], from entry: Int, until end: Int, into output: inout [UInt8]
  ) -> Bool {
    let program = program
    let text = program.text
    let depth = frames.count
    var position = entry
    while position != end || frames.count != depth {
      let instruction = code[position]
      position += 1
      switch instruction.opcode {
      case .skip: break
      case .text:
        text.append(Int(instruction.a)..<Int(instruction.a + instruction.b), to: &output)
        if output.count > outputLimit {
          reportOutputLimit(at: position - 1)
          return false
        }
      case .output:
        value(of: Operand(raw: instruction.a)).append(to: &output, escaping: escapes)
        if output.count > outputLimit {
          reportOutputLimit(at: position - 1)
          return false
        }
      case .load: loaded = value(of: Operand(raw: instruction.a))
      case .filter:
        if !apply(Int(instruction.a)) {
          // As in Liquid, an error ends the whole expression.
          while code[position].opcode == .filter { position += 1 }
        }
      case .outputEscaped:
        if case .string(let string) = loaded {
          HTMLEscape.append(string, to: &output)
        } else {
          HTMLEscape.append(loaded.text, to: &output)
        }
        if output.count > outputLimit {
          reportOutputLimit(at: position - 1)
          return false
        }
      case .outputLoaded:
        loaded.append(to: &output, escaping: escapes)
        if output.count > outputLimit {
          reportOutputLimit(at: position - 1)
          return false
        }
      case .assign:
        let slot = program.variables[Int(instruction.a)].local
        recording?.note(slot, loaded, depth: frames.count)
        assign(loaded, to: slot)
      case .captureBegin:
        let slot = instruction.a >= 0 ? program.variables[Int(instruction.a)].local : -1
        captures.append(Capture(start: output.count, slot: slot))
      case .captureEnd:
        let slot = captures.last?.slot ?? -1
        assign(takeCapture(&output), to: slot)
      case .captureLoad: loaded = takeCapture(&output)
      case .test: flag = test(Operand(raw: instruction.a))
      case .compare: compare(instruction)
      case .jump: position = Int(instruction.a)
      case .jumpIfFalse: if !flag { position = Int(instruction.a) }
      case .jumpIfTrue: if flag { position = Int(instruction.a) }
      case .caseBegin: cases.append(CaseState())
      case .caseCompare: compareCase(instruction)
      case .caseTest: flag = cases.last.map { $0.pending > 0 } ?? false
      case .caseRepeat: if repeatCase() { position = Int(instruction.a) }
      case .caseElse: flag = cases.last.map { !$0.hasMatched } ?? false
      case .caseEnd: _ = cases.popLast()
      case .loopBegin:
        position = beginLoop(instruction, at: position, into: &output)
      case .loopNext:
        guard spend(at: instruction.place) else { return false }
        if !stepLoop() { position = Int(instruction.b) }
      case .tableNext:
        guard spend(at: instruction.place) else { return false }
        if !stepTable(into: &output) { position = Int(instruction.b) }
      case .loopBreak:
        position = leaveLoop(continues: false, into: &output)
        if position < 0 { return false }
      case .loopContinue:
        position = leaveLoop(continues: true, into: &output)
        if position < 0 { return false }
      case .cycle: cycle(program.cycles[Int(instruction.a)], into: &output)
      case .increment: count(instruction, by: 1, into: &output)
      case .decrement: count(instruction, by: -1, into: &output)
      case .ifChanged: outputIfChanged(&output)
      case .call:
        guard spend(at: instruction.place) else { return false }
        position = call(instruction, at: position, into: &output)
      case .callNext:
        guard spend(at: instruction.place) else { return false }
        position = callNext(instruction, at: position, into: &output)
      case .block: position = enterBlock(instruction, at: position)
      case .blockSuper: position = enterSuper(instruction, at: position)
      case .expressionBegin: position = beginExpression(instruction, at: position)
      case .expressionNext:
        guard spend(at: instruction.place) else { return false }
        position = stepExpression(instruction, at: position)
      case .constant:
        let region = Int(instruction.a)
        guard replay(region, into: &output) || record(region, into: &output) else { return false }
        position = program.regions[region].upperBound
      case .blockEnd, .end:
        position = leaveFrame(into: &output)
        if position < 0 { return false }
      }
    }
    return true
  }

  /// Takes one round from what the page may cost; reports and returns false if nothing is left.
  private mutating func spend(at place: Int32) -> Bool {
    budget -= 1
    if budget >= 0 { return true }
    report(
      .templateLimit,
      "the page stops here: more than \(program.environment.limits.iterations) rounds",
      at: place)
    return false
  }

  private mutating func reportOutputLimit(at position: Int) {
    report(
      .templateLimit,
      "the page stops here: more than \(program.environment.limits.outputBytes) bytes of output",
      at: place(around: position))
  }

  /// The place of an instruction, or the start of its template if it has none.
  private func place(around position: Int) -> Int32 {
    let place = program.code[position].place
    if place >= 0 { return place }
    // Templates are compiled one after the other.
    return program.templates.last { Int($0.entry) <= position }?.place ?? -1
  }

  /// What was output since the last `captureBegin`, taken away from the output.
  mutating func takeCapture(_ output: inout [UInt8]) -> Value {
    guard let start = captures.popLast()?.start, start <= output.count else { return .null }
    budget -= (output.count - start) >> 6
    notePeak(output.count)
    let text = String(decoding: output[start...], as: UTF8.self)
    output.removeSubrange(start...)
    return escapes ? .html(text) : .string(text)
  }

  private mutating func outputIfChanged(_ output: inout [UInt8]) {
    guard let start = captures.popLast()?.start, start <= output.count else { return }
    if lastChanged.elementsEqual(output[start...]) {
      output.removeSubrange(start...)
    } else {
      lastChanged = Array(output[start...])
    }
  }

  /// Stores a value where Liquid's `assign` does: outside of all loops of the frame.
  mutating func assign(_ value: Value, to slot: Int32) {
    guard slot >= 0 else { return }
    let place = base + Int(slot)
    // Slots are absolute, so a binding of another frame never fits.
    if !bindings.isEmpty, let index = bindings.firstIndex(where: { $0.slot == place }) {
      bindings[index].hidden = value
    } else {
      set(place, value)
    }
  }

  // MARK: Counters and cycles

  private mutating func count(_ instruction: Instruction, by step: Int, into output: inout [UInt8])
  {
    let variable = program.variables[Int(instruction.a)]
    guard variable.counter >= 0 else { return }
    let slot = base + Int(variable.counter)
    let start = locals[slot] ?? (variable.global >= 0 ? globals[Int(variable.global)] : nil)
    let value = start?.integerPrefix ?? 0
    let next = value.addingReportingOverflow(step).partialValue
    output.append(decimal: step > 0 ? value : next)
    set(slot, .integer(next))
  }

  private mutating func cycle(_ info: CycleInfo, into output: inout [UInt8]) {
    let key = info.group.map { "\u{0}" + value(of: $0).text } ?? info.key
    let index = cycles[key] ?? 0
    if index < info.values.count {
      value(of: info.values[index]).append(to: &output, escaping: escapes)
    }
    cycles[key] = index + 1 >= info.values.count ? 0 : index + 1
  }

  // MARK: Cases

  private mutating func compareCase(_ instruction: Instruction) {
    guard !cases.isEmpty else { return }
    if equal(Operand(raw: instruction.b), Operand(raw: instruction.a)) {
      cases[cases.count - 1].pending += 1
      cases[cases.count - 1].hasMatched = true
    }
  }

  /// Whether a branch is rendered again; otherwise its matches are used up.
  private mutating func repeatCase() -> Bool {
    guard let last = cases.last else { return false }
    cases[cases.count - 1].pending = max(0, last.pending - 1)
    return last.pending > 1
  }
}

extension [UInt8] {
  /// Appends a part of these bytes to others in one copy, without making a slice first.
  fileprivate func append(_ range: Range<Int>, to output: inout [UInt8]) {
    withUnsafeBufferPointer { bytes in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }
}
