internal import Diagnostics

/// Operands: constants, ranges and variables with their lookups.
extension Compiler {
  /// How deep brackets and ranges may be nested in one expression.
  private static let expressionDepth = 50

  /// Parses a value without filters; `tolerant` accepts an unknown variable.
  mutating func parseOperand(
    _ markup: inout Markup, tolerant: Bool = false, inCondition: Bool = false, depth: Int = 0
  ) throws(SyntaxError) -> Operand {
    guard depth < Self.expressionDepth else {
      throw SyntaxError(message: "expression is nested too deeply", range: markup.next.range)
    }
    let token = markup.next
    switch token.kind {
    case .string:
      markup.take()
      return builder.constant(.string(markup.text(token)))
    case .number:
      markup.take()
      return builder.constant(try number(markup.text(token), token.range))
    case .openRound: return try parseRange(&markup, depth: depth)
    case .openSquare, .name:
      return try parseVariable(
        &markup, tolerant: tolerant, inCondition: inCondition, depth: depth)
    default: throw markup.unexpected("expected a value")
    }
  }

  private func number(_ text: String, _ range: Range<Int>) throws(SyntaxError) -> Value {
    if text.contains("."), let double = Double(text) { return .decimal(double) }
    guard let integer = Int(text) else {
      throw SyntaxError(message: "number is too large", range: range)
    }
    return .integer(integer)
  }

  private mutating func parseRange(
    _ markup: inout Markup, depth: Int
  ) throws(SyntaxError) -> Operand {
    let start = markup.take().range.lowerBound
    let lower = try parseOperand(&markup, depth: depth + 1)
    _ = try markup.expect(.dotDot, "`..`")
    let upper = try parseOperand(&markup, depth: depth + 1)
    let end = try markup.expect(.closeRound, "`)`").range.upperBound
    if case .constant = lower.kind, case .constant = upper.kind {
      let first = builder.constants[lower.index].integerPrefix
      let last = builder.constants[upper.index].integerPrefix
      return builder.constant(.range(LiquidRange(first, last)))
    }
    builder.ranges.append(RangeOperand(lower: lower, upper: upper, place: place(start..<end)))
    return Operand(.range, builder.ranges.count - 1)
  }

  private mutating func parseVariable(
    _ markup: inout Markup, tolerant: Bool, inCondition: Bool, depth: Int
  ) throws(SyntaxError) -> Operand {
    let first = markup.next
    var path = Path(name: -1, firstStep: 0, stepCount: 0, place: place(first.range))
    if first.kind == .name {
      markup.take()
      let name = markup.text(first)
      if markup.next.kind != .dot, markup.next.kind != .openSquare,
        let literal = literal(name, inCondition: inCondition)
      {
        return literal
      }
      if let loop = try parseLoopField(&markup, name) { return loop }
      path.name = builder.names.number(of: name)
    } else {
      markup.take()
      let keyRange = markup.next.range
      path.root = try parseOperand(&markup, depth: depth + 1)
      _ = try markup.expect(.closeSquare, "`]`")
      if path.root.kind == .constant, case .string(let name) = builder.constants[path.root.index] {
        path.name = builder.names.number(of: name)
        path.place = place(keyRange)
      }
    }
    let steps = try parseSteps(&markup, depth: depth)
    path.firstStep = Int32(builder.steps.count)
    path.stepCount = Int32(steps.count)
    builder.steps += steps
    if path.name < 0 {
      facts.hasComputedName = true
    } else if !loopNames.contains(path.name) {
      facts.taken.insert(path.name)
      if !(tolerant && steps.isEmpty) {
        facts.reads.append(TemplateFacts.Read(name: path.name, place: path.place))
      }
    }
    builder.paths.append(path)
    return Operand(.path, builder.paths.count - 1)
  }

  private mutating func literal(_ name: String, inCondition: Bool) -> Operand? {
    switch name {
    case "nil", "null": return .null
    case "true": return builder.constant(.bool(true))
    case "false": return builder.constant(.bool(false))
    case "blank": return inCondition ? Operand(.blank) : builder.constant(.string(""))
    case "empty": return inCondition ? Operand(.empty) : builder.constant(.string(""))
    default: return nil
    }
  }

  private mutating func parseSteps(
    _ markup: inout Markup, depth: Int
  ) throws(SyntaxError) -> [PathStep] {
    var steps: [PathStep] = []
    while true {
      if markup.take(.dot) != nil {
        let token = try markup.expect(.name, "a property name")
        steps.append(nameStep(markup.text(token), token.range, isDotted: true))
      } else if markup.take(.openSquare) != nil {
        let range = markup.next.range
        let key = try parseOperand(&markup, depth: depth + 1)
        _ = try markup.expect(.closeSquare, "`]`")
        steps.append(bracketStep(key, range))
      } else {
        return steps
      }
    }
  }

  private mutating func nameStep(_ name: String, _ range: Range<Int>, isDotted: Bool) -> PathStep {
    var step = PathStep(kind: .name, value: builder.names.number(of: name), place: place(range))
    step.cache = Int32(builder.cacheCount)
    builder.cacheCount += 1
    if isDotted {
      switch name {
      case "size": step.command = .size
      case "first": step.command = .first
      case "last": step.command = .last
      default: break
      }
    }
    return step
  }

  private mutating func bracketStep(_ key: Operand, _ range: Range<Int>) -> PathStep {
    if key.kind == .constant {
      switch builder.constants[key.index] {
      case .string(let name): return nameStep(name, range, isDotted: false)
      case .integer(let index) where Int32(exactly: index) != nil:
        return PathStep(kind: .index, value: Int32(truncatingIfNeeded: index), place: place(range))
      default: break
      }
    }
    return PathStep(kind: .operand, value: key.raw, place: place(range))
  }

  // MARK: Loop fields

  /// `forloop.index` and the like, inside a loop or a partial.
  private mutating func parseLoopField(
    _ markup: inout Markup, _ name: String
  ) throws(SyntaxError) -> Operand? {
    guard name == "forloop" || name == "tablerowloop" else { return nil }
    var field = LoopField(kind: .all, parents: 0, isTable: name == "tablerowloop")
    while markup.take(.dot) != nil {
      let token = try markup.expect(.name, "a property name")
      let text = markup.text(token)
      if text == "parentloop", !field.isTable {
        field.parents += 1
        continue
      }
      guard let kind = LoopField.Kind(rawValue: text), kind != .all, field.fits(kind) else {
        let known = field.knownNames
        report(
          .unknownProperty, "`\(name)` has no property `\(text)`", at: token.range,
          label: suggestionLabel(text, known), severity: .warning)
        return .null
      }
      field.kind = kind
      break
    }
    if !field.isTable, Int(field.parents) >= loopNames.count { facts.readsOuterLoop = true }
    builder.loopFields.append(field)
    return Operand(.loopField, builder.loopFields.count - 1)
  }
}

extension LoopField {
  /// Whether the property exists for this kind of loop.
  func fits(_ kind: Kind) -> Bool {
    switch kind {
    case .row, .col, .col0, .columnFirst, .columnLast: isTable
    case .name: !isTable
    default: true
    }
  }

  /// The names of the properties of this kind of loop.
  var knownNames: [String] {
    Kind.allCases.filter { $0 != .all && fits($0) }.map(\.rawValue)
      + (isTable ? [] : ["parentloop"])
  }
}
