internal import Diagnostics

extension Renderer {
  /// The value of an operand.
  mutating func value(of operand: Operand) -> Value {
    switch operand.kind {
    case .constant: program.constants[operand.index]
    case .path: value(ofPath: operand.index)
    case .range: range(program.ranges[operand.index])
    case .loopField: loopField(program.loopFields[operand.index])
    case .blank, .empty: .string("")
    }
  }

  private mutating func value(ofPath index: Int) -> Value {
    let path = program.paths[index]
    var value = path.name >= 0 ? value(of: path.variable) : computed(path)
    var step = Int(path.firstStep)
    let end = step + Int(path.stepCount)
    while step < end {
      value = look(up: program.steps[step], in: value)
      step += 1
    }
    return value
  }

  /// The value that a variable has now.
  func value(of variable: Variable) -> Value {
    if variable.local >= 0, let value = locals[base + Int(variable.local)] { return value }
    if variable.counter >= 0, let value = locals[base + Int(variable.counter)] { return value }
    if variable.global >= 0, let value = globals[Int(variable.global)] { return value }
    return .null
  }

  /// The value of a variable whose name is computed, as in `[name]`.
  private mutating func computed(_ path: Path) -> Value {
    let name = value(of: path.root).text
    guard let index = program.nameIndex[name] else {
      // A name that no template mentions can still be a global.
      return program.environment.globals.firstIndex(of: name).flatMap { globals[$0] } ?? .null
    }
    return value(of: program.variables[index])
  }

  private mutating func range(_ range: RangeOperand) -> Value {
    guard let lower = bound(range.lower, range.place), let upper = bound(range.upper, range.place)
    else { return .null }
    return .range(LiquidRange(lower, upper))
  }

  /// An end of a range; texts and nothing are read as numbers, other kinds are a mistake.
  private mutating func bound(_ operand: Operand, _ place: Int32) -> Int? {
    let value = value(of: operand)
    switch value {
    case .integer, .string, .html, .null: return value.integerPrefix
    case .decimal where operand.kind == .constant: return value.integerPrefix
    default:
      report(
        .templateRuntime, "the end of a range must be a whole number, not \(value.kindText)",
        at: place)
      return nil
    }
  }

  // MARK: Lookups

  private mutating func look(up step: PathStep, in value: Value) -> Value {
    switch step.kind {
    case .name: return property(step, of: value)
    case .index: return item(Int(step.value), of: value)
    case .operand:
      switch self.value(of: Operand(raw: step.value)) {
      case .integer(let index): return item(index, of: value)
      case .string(let name), .html(let name): return property(named: name, step, of: value)
      default: return .null
      }
    }
  }

  private mutating func property(_ step: PathStep, of value: Value) -> Value {
    switch value {
    case .boxedObject(let box):
      // Each type of objects has a type of boxes.
      let boxType = ObjectIdentifier(type(of: box))
      let cache = Int(step.cache)
      if caches[cache].type == boxType { return box.value(at: caches[cache].index) }
      let type = type(of: box.object)
      let name = program.names[Int(step.value)]
      guard let index = type.propertyIndex(of: name) else {
        reportUnknownProperty(name, type, step.place)
        return .null
      }
      caches[cache] = PropertyCache(type: boxType, index: index)
      return box.value(at: index)
    case .map(let map):
      let name = program.names[Int(step.value)]
      if let value = map.value(of: name, guess: &caches[Int(step.cache)].index) { return value }
    default: break
    }
    if step.command != .none { return command(step.command, of: value) }
    if case .boxedList = value {
      reportUnknownListProperty(program.names[Int(step.value)], step.place)
    }
    return .null
  }

  private mutating func property(named name: String, _ step: PathStep, of value: Value) -> Value {
    switch value {
    case .map(let map): return map[name] ?? .null
    case .boxedObject(let box):
      let object = box.object
      if let value = object.value(named: name) { return value }
      reportUnknownProperty(name, type(of: object), step.place)
      return .null
    case .boxedList:
      reportUnknownListProperty(name, step.place)
      return .null
    default: return .null
    }
  }

  private func item(_ index: Int, of value: Value) -> Value {
    switch value {
    case .array, .boxedList:
      let items = Items(value)
      let position = index < 0 ? items.count + index : index
      return position >= 0 && position < items.count ? items[position] : .null
    default: return .null
    }
  }

  /// `size`, `first` and `last` of lists, ranges, maps and texts.
  private func command(_ command: PathStep.Command, of value: Value) -> Value {
    switch (command, value) {
    case (.size, .string(let text)), (.size, .html(let text)):
      return .integer(text.unicodeScalars.count)
    case (.size, .array), (.size, .boxedList), (.size, .range), (.size, .map):
      return .integer(Items(value).count)
    // Ruby's integers have a size in bytes, and so has Liquid.
    case (.size, .integer): return .integer(8)
    case (.first, .array), (.first, .boxedList), (.first, .range), (.first, .map):
      let items = Items(value)
      return items.count > 0 ? items[0] : .null
    case (.last, .array), (.last, .boxedList), (.last, .range):
      let items = Items(value)
      return items.count > 0 ? items[items.count - 1] : .null
    default: return .null
    }
  }

  // MARK: Filters

  /// Applies filter call `index` to the loaded value; false if it failed, which loads nothing.
  mutating func apply(_ index: Int) -> Bool {
    let arguments = program.filterCalls[index].constant ?? arguments(ofCall: index)
    do {
      let context = FilterContext(program: program)
      charge(for: loaded)
      loaded = try program.filterCalls[index].filter.body(loaded, arguments, context)
      if case .string(let text) = loaded { try context.check(bytes: text.utf8.count) }
      if case .html(let text) = loaded { try context.check(bytes: text.utf8.count) }
      return true
    } catch {
      var place = program.filterCalls[index].place
      let places = program.filterCalls[index].argumentPlaces
      if let argument = error.argument, places.indices.contains(argument) {
        place = places[argument]
      }
      report(
        error.id, error.message, at: place, label: error.label, help: error.help,
        severity: error.id == .unknownProperty ? .warning : .error)
      loaded = .null
      return false
    }
  }

  /// Lets work on large values count as rounds, so that no template runs for ever.
  mutating func charge(for value: Value) {
    switch value {
    case .string(let text), .html(let text): budget -= text.utf8.count >> 6
    case .array(let items): budget -= items.count >> 2
    case .boxedList(let list): budget -= list.count >> 2
    default: break
    }
  }

  private mutating func arguments(ofCall index: Int) -> FilterArguments {
    let operands = program.filterCalls[index].positional
    var positional: [Value] = []
    positional.reserveCapacity(operands.count)
    for operand in operands { positional.append(value(of: operand)) }
    var named: [(name: String, value: Value)] = []
    for (name, operand) in program.filterCalls[index].named {
      named.append((name, value(of: operand)))
    }
    return FilterArguments(positional, named: named)
  }
}
