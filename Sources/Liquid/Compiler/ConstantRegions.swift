/// Finds the parts of a program that make the same of the same constants on every page.
///
/// Such a region reads constants, constant globals and what it computed of them. Conditions in it
/// may also read other globals, such as `page.kind`: what they said is noted when the region is
/// kept. A region is left only at its end, so that it can be stepped over.
struct ConstantRegions {
  /// What is known at one place of the code.
  private struct Scope {
    /// Whether all variables of the frame are constant, as in a partial with constant arguments.
    var isFrame = false
    /// Variables that the region has set.
    var names: Set<Int32> = []
    /// The loops of the region around the place: the variable and the end.
    var loops: [(name: Int32, end: Int)] = []
  }

  private let builder: ProgramBuilder
  /// For each global whether it is constant.
  private let constants: [Bool]
  /// For each template whether it is constant when its arguments are.
  private var isConstantPartial: [Bool]
  /// Variables that may be hidden by another of the same name.
  private let hidden: Set<Int32>
  /// The earliest jump to each place.
  private var jumps: [Int: Int] = [:]

  /// The regions that are worth keeping, in the order of the code.
  /// - Complexity: O(size of the code · depth of its nesting).
  static func all(in builder: ProgramBuilder, environment: Environment) -> [Range<Int>] {
    var finder = ConstantRegions(builder, environment)
    finder.checkPartials()
    return builder.templates.indices.flatMap { finder.regions(in: builder.code(of: $0)) }
  }

  private init(_ builder: ProgramBuilder, _ environment: Environment) {
    self.builder = builder
    constants = environment.globals.map(environment.constants.contains)
    isConstantPartial = builder.templates.indices.map { builder.facts[$0].layout == nil }
    var hidden = Set(builder.loops.map(\.name)).union(builder.expressions.map(\.name))
    for call in builder.calls where call.isInclude {
      hidden.formUnion(call.arguments.map(\.name))
      hidden.insert(call.bindName)
    }
    self.hidden = hidden
    for position in builder.code.indices {
      for target in targets(of: position) where jumps[target] == nil { jumps[target] = position }
    }
  }

  // MARK: Regions

  private func regions(in code: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = code.lowerBound
    while start < code.upperBound {
      var scope = Scope()
      var end = start
      while end < code.upperBound, end == start || jumps[end] ?? end >= start,
        let next = step(from: end, in: code, &scope)
      { end = next }
      if weight(of: start..<end) >= 3 { found.append(start..<end) }
      start = max(end, start + 1)
    }
    return found
  }

  /// The end of the smallest part from `start` on that is left only there; `nil` if it is not
  /// constant.
  private func step(from start: Int, in code: Range<Int>, _ scope: inout Scope) -> Int? {
    switch builder.code[start].opcode {
    case .jump, .loopNext: return nil
    case let opcode where opcode.readsResult: return nil
    default: break
    }
    var end = start + 1
    var position = start
    while position < end {
      guard isConstant(position, scope) else { return nil }
      for target in targets(of: position) {
        guard target >= start, target < code.upperBound else { return nil }
        end = max(end, target)
      }
      if builder.code[position].opcode == .loopBegin {
        let info = builder.loops[Int(builder.code[position].a)]
        scope.loops.append((info.name, Int(builder.code[Int(info.head)].b)))
      }
      position += 1
      while let loop = scope.loops.last, position >= loop.end { scope.loops.removeLast() }
      if position == end, end < code.upperBound, builder.code[end].opcode.readsResult { end += 1 }
    }
    let last = builder.code[end - 1]
    if last.opcode == .assign, builder.code[start].opcode == .load, !hidden.contains(last.a),
      !builder.facts.contains(where: \.hasDynamicInclude)
    {
      scope.names.insert(last.a)
    }
    return end
  }

  /// How much is saved, roughly in values read.
  private func weight(of region: Range<Int>) -> Int {
    builder.code[region].reduce(0) { sum, instruction in
      switch instruction.opcode {
      case .output: sum + 1
      case .filter, .compare: sum + 3
      case .loopBegin, .call: sum + 8
      default: sum
      }
    }
  }

  private func targets(of position: Int) -> [Int] {
    let instruction = builder.code[position]
    switch instruction.opcode {
    case .jump, .jumpIfFalse, .jumpIfTrue, .caseRepeat: return [Int(instruction.a)]
    case .loopNext, .tableNext, .expressionBegin: return [Int(instruction.b)]
    case .loopBegin:
      return [Int(instruction.b), Int(builder.loops[Int(instruction.a)].exit)]
    default: return []
    }
  }

  // MARK: Partials

  /// Finds the partials that are constant, assuming so until something in them says otherwise.
  private mutating func checkPartials() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for template in isConstantPartial.indices where isConstantPartial[template] {
        let code = builder.code(of: template)
        let isConstant = code.allSatisfy { position in
          self.isConstant(position, Scope(isFrame: true))
            && targets(of: position).allSatisfy(code.contains)
        }
        if !isConstant {
          isConstantPartial[template] = false
          hasChanged = true
        }
      }
    }
  }

  // MARK: Instructions

  private func isConstant(_ position: Int, _ scope: Scope) -> Bool {
    let instruction = builder.code[position]
    let operand = Operand(raw: instruction.a)
    switch instruction.opcode {
    case .skip, .text, .outputLoaded, .outputEscaped, .assign, .jump, .jumpIfFalse, .jumpIfTrue,
      .loopNext:
      return true
    case .output, .load: return isConstant(operand, scope)
    case .filter:
      let call = builder.filterCalls[Int(instruction.a)]
      return call.positional.allSatisfy { isConstant($0, scope) }
        && call.named.allSatisfy { isConstant($0.operand, scope) }
    case .test: return isConstant(operand, scope) || isNoted(operand)
    case .compare:
      let other = Operand(raw: instruction.b)
      let isEquality = instruction.flag <= Comparison.notEqual.rawValue
      return (isConstant(operand, scope) || isEquality && isNoted(operand))
        && (isConstant(other, scope) || isEquality && isNoted(other))
        && ![operand, other].contains { [.blank, .empty].contains($0.kind) }
    case .loopBegin: return isConstant(builder.loops[Int(instruction.a)], scope)
    case .loopBreak, .loopContinue: return scope.isFrame || !scope.loops.isEmpty
    case .call:
      let call = builder.calls[Int(instruction.a)]
      return !call.isInclude && !call.isFor && call.template >= 0
        && isConstantPartial[Int(call.template)]
        && call.value.map { isConstant($0, scope) } ?? true
        && call.arguments.allSatisfy { isConstant($0.operand, scope) }
    case .end: return scope.isFrame
    default: return false
    }
  }

  private func isConstant(_ loop: LoopInfo, _ scope: Scope) -> Bool {
    // `offset: continue` asks where another loop stopped.
    !loop.isTable
      && !builder.loops.contains { $0.offsetContinues && $0.register == loop.register }
      && [loop.collection, loop.limit ?? .null, loop.offset ?? .null]
        .allSatisfy { isConstant($0, scope) }
  }

  private func isConstant(_ operand: Operand, _ scope: Scope) -> Bool {
    switch operand.kind {
    case .constant, .blank, .empty: return true
    case .range:
      let range = builder.ranges[operand.index]
      return isConstant(range.lower, scope) && isConstant(range.upper, scope)
    case .loopField:
      let field = builder.loopFields[operand.index]
      return field.kind != .all && !field.isTable && Int(field.parents) < scope.loops.count
    case .path:
      let path = builder.paths[operand.index]
      guard path.name >= 0 else { return false }
      for step in builder.steps(of: path)
      where step.kind == .operand && !isConstant(Operand(raw: step.value), scope) {
        return false
      }
      if scope.names.contains(path.name) || scope.loops.contains(where: { $0.name == path.name }) {
        return true
      }
      let variable = path.variable
      guard variable.counter < 0, scope.isFrame || variable.local < 0 else { return false }
      return variable.global >= 0 ? constants[Int(variable.global)] : scope.isFrame
    }
  }

  /// Whether a condition may read the operand because its value is noted.
  private func isNoted(_ operand: Operand) -> Bool {
    operand.kind == .path && builder.paths[operand.index].isPlainGlobal
      && builder.steps(of: builder.paths[operand.index]).allSatisfy { $0.kind != .operand }
  }
}

extension Path {
  /// Whether it starts at a global that no other variable can hide.
  var isPlainGlobal: Bool {
    name >= 0 && variable.global >= 0 && variable.local < 0 && variable.counter < 0
  }
}

extension Opcode {
  /// Whether it uses the accumulator or the flag.
  fileprivate var readsResult: Bool {
    switch self {
    case .filter, .outputLoaded, .outputEscaped, .assign, .jumpIfFalse, .jumpIfTrue,
      .expressionBegin, .expressionNext:
      true
    default: false
    }
  }
}
