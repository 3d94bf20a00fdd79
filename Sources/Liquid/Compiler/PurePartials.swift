/// Finds the calls of partials whose output depends on nothing but their arguments.
///
/// Such a partial reads its arguments, what it computes of them, and globals that are the same on
/// all pages. It does not count, collect or take turns with anything outside, so that what it made
/// once can be kept for the same arguments.
struct PurePartials {
  private let builder: ProgramBuilder
  /// For each global whether it may differ between pages.
  private let varies: [Bool]
  /// For each template the varying globals that it reads unless an argument hides them; `nil` if it
  /// is not pure whatever its arguments are.
  private var reads: [Set<Int32>?] = []

  /// For each call how much is saved by keeping it, roughly in values read; 0 if it is not pure.
  /// - Complexity: O(size of the code · depth of its calls).
  static func weights(in builder: ProgramBuilder, environment: Environment) -> [Int] {
    var finder = PurePartials(builder, environment)
    finder.checkCalls()
    return builder.calls.map { finder.isPure($0) ? finder.weight(of: Int($0.template)) : 0 }
  }

  private init(_ builder: ProgramBuilder, _ environment: Environment) {
    self.builder = builder
    varies = environment.globals.map { !environment.fixed.contains($0) }
    reads = builder.templates.indices.map { template in
      var reading = Reading()
      let code = builder.code(of: template)
      let isPure =
        builder.facts[template].layout == nil && !code.isEmpty
        && code.allSatisfy { read($0, &reading) }
      return isPure ? reading.globals : nil
    }
  }

  // MARK: Calls

  /// A partial is pure only if the partials that it calls are; those that call each other are pure
  /// until something in them says otherwise.
  private mutating func checkCalls() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for template in reads.indices where reads[template] != nil {
        let callsOthers = builder.code(of: template).contains { position in
          let instruction = builder.code[position]
          return instruction.opcode == .call && !isPure(builder.calls[Int(instruction.a)])
        }
        if callsOthers {
          reads[template] = nil
          hasChanged = true
        }
      }
    }
  }

  private func isPure(_ call: PartialCall) -> Bool {
    guard !call.isInclude, call.template >= 0, let globals = reads[Int(call.template)] else {
      return false
    }
    return globals.isSubset(of: call.arguments.map(\.name))
  }

  private func weight(of template: Int) -> Int {
    builder.code(of: template).reduce(0) { sum, position in
      switch builder.code[position].opcode {
      case .output, .test: sum + 1
      case .filter, .compare: sum + 3
      case .loopBegin, .call: sum + 8
      default: sum
      }
    }
  }

  // MARK: Instructions

  /// What is known while the code of a template is read from its start.
  private struct Reading {
    var globals: Set<Int32> = []
    /// The variables of the loops around the place, and where the loops end.
    var loops: [(name: Int32, end: Int)] = []
    /// The same of filters with an expression.
    var expressions: [(name: Int32, end: Int)] = []
  }

  /// Notes what an instruction reads; false if it may depend on something else.
  private func read(_ position: Int, _ reading: inout Reading) -> Bool {
    reading.loops.removeAll { $0.end <= position }
    reading.expressions.removeAll { $0.end <= position }
    let instruction = builder.code[position]
    let first = Operand(raw: instruction.a)
    let second = Operand(raw: instruction.b)
    switch instruction.opcode {
    case .skip, .text, .outputLoaded, .outputEscaped, .assign, .jump, .jumpIfFalse, .jumpIfTrue,
      .loopNext, .loopBreak, .loopContinue, .caseBegin, .caseTest, .caseRepeat, .caseElse, .caseEnd,
      .callNext, .expressionNext, .captureBegin, .captureEnd, .captureLoad, .end:
      return true
    case .output, .load, .test: return read([first], &reading)
    case .compare, .caseCompare: return read([first, second], &reading)
    case .filter:
      let call = builder.filterCalls[Int(instruction.a)]
      return read(call.positional + call.named.map(\.operand), &reading)
    case .call:
      let call = builder.calls[Int(instruction.a)]
      return read(call.arguments.map(\.operand) + [call.value ?? .null], &reading)
    case .loopBegin:
      let loop = builder.loops[Int(instruction.a)]
      // `offset: continue` asks where another loop stopped.
      let isContinued = builder.loops.contains {
        $0.offsetContinues && $0.register == loop.register
      }
      guard !loop.isTable, !isContinued,
        read([loop.collection, loop.limit ?? .null, loop.offset ?? .null], &reading)
      else { return false }
      reading.loops.append((loop.name, Int(builder.code[Int(loop.head)].b)))
      return true
    case .expressionBegin:
      let name = builder.expressions[Int(instruction.a)].name
      reading.expressions.append((name, Int(instruction.b)))
      return true
    case .cycle, .increment, .decrement, .ifChanged, .tableNext: return false
    case .block, .blockEnd, .blockSuper, .constant: return false
    }
  }

  private func read(_ operands: [Operand], _ reading: inout Reading) -> Bool {
    operands.allSatisfy { read($0, &reading) }
  }

  private func read(_ operand: Operand, _ reading: inout Reading) -> Bool {
    switch operand.kind {
    case .constant, .blank, .empty: return true
    case .range:
      let range = builder.ranges[operand.index]
      return read([range.lower, range.upper], &reading)
    case .loopField:
      let field = builder.loopFields[operand.index]
      return !field.isTable && Int(field.parents) < reading.loops.count
    case .path:
      let path = builder.paths[operand.index]
      let keys = builder.steps(of: path).filter { $0.kind == .operand }
      guard path.name >= 0, path.variable.counter < 0,
        read(keys.map { Operand(raw: $0.value) }, &reading)
      else { return false }
      let global = Int(path.variable.global)
      let isBound = (reading.loops + reading.expressions).contains { $0.name == path.name }
      if global >= 0, varies[global], !isBound { reading.globals.insert(path.name) }
      return true
    }
  }
}
