internal import Diagnostics

/// Joins compiled templates: slots for variables, partials, layouts, blocks, unknown names.
struct Linker {
  var builder: ProgramBuilder
  let environment: Environment

  /// Links everything; mistakes become findings of the builder.
  mutating func link() {
    assignSlots()
    linkPartials()
    linkLayouts()
    checkBlocks()
    checkReads()
    builder.findings += PartialArguments.findings(in: builder, environment: environment)
    builder.regions = ConstantRegions.all(in: builder, environment: environment)
    let weights = PurePartials.weights(in: builder, environment: environment)
    for (index, weight) in weights.enumerated() {
      builder.calls[index].isKept = weight >= KeptPartials.leastWeight
    }
  }

  // MARK: Variables

  /// Gives each name that is bound anywhere a slot, and each variable its slots.
  private mutating func assignSlots() {
    var variables = Array(repeating: Variable(), count: builder.names.names.count)
    var next: Int32 = 0
    func give(_ name: Int32, _ slot: WritableKeyPath<Variable, Int32>) {
      guard name >= 0, variables[Int(name)][keyPath: slot] < 0 else { return }
      variables[Int(name)][keyPath: slot] = next
      next += 1
    }
    for facts in builder.facts {
      for name in facts.assigned.sorted() { give(name, \.local) }
      for name in facts.scoped.sorted() { give(name, \.local) }
      for name in facts.counters.sorted() { give(name, \.counter) }
      for name in facts.declared.sorted() { give(name, \.local) }
    }
    for call in builder.calls {
      for argument in call.arguments { give(argument.name, \.local) }
      give(call.bindName, \.local)
    }
    giveDynamicIncludes(give)
    for (index, global) in environment.globals.enumerated() {
      guard let name = builder.names.index[global], variables[name].global < 0 else { continue }
      variables[name].global = Int32(index)
    }
    for index in builder.paths.indices where builder.paths[index].name >= 0 {
      builder.paths[index].variable = variables[Int(builder.paths[index].name)]
    }
    builder.variables = variables
    builder.slotCount = Int(next)
  }

  /// An include with a computed name binds a variable with the name of whatever it includes.
  private func giveDynamicIncludes(_ give: (Int32, WritableKeyPath<Variable, Int32>) -> Void) {
    guard builder.facts.contains(where: \.hasDynamicInclude) else { return }
    for template in builder.templates {
      let name = template.name.split(separator: "/").last.map(String.init) ?? ""
      if let index = builder.names.index[name] { give(Int32(index), \.local) }
    }
  }

  // MARK: Partials

  private mutating func linkPartials() {
    for facts in builder.facts {
      for use in facts.partials where builder.calls[Int(use.call)].nameOperand == nil {
        guard let target = lookUp(use.name, in: "partials/") else {
          reportUnknown(.unknownPartial, "partial", use.name, "partials/", use.place)
          continue
        }
        builder.calls[Int(use.call)].template = Int32(target)
        for block in builder.templates[target].blocks {
          report(
            .templateSyntax,
            "a partial cannot have blocks: `\(name(block.name))` is never replaced",
            block.place, severity: .warning)
        }
      }
    }
  }

  private func lookUp(_ name: String, in folder: String) -> Int? {
    builder.templateIndex[folder + name] ?? builder.templateIndex[name]
  }

  private mutating func reportUnknown(
    _ id: FindingID, _ kind: String, _ name: String, _ folder: String, _ place: Int32
  ) {
    let inFolder = builder.templates.map(\.name).filter { $0.hasPrefix(folder) }
    let known = inFolder.map { String($0.dropFirst(folder.count)) }
    report(
      id, "unknown \(kind) `\(name)`", place, label: templateSuggestionLabel(name, known),
      help: known.isEmpty
        ? [] : ["there are " + known.sorted().map { "`\($0)`" }.joined(separator: ", ")])
  }

  // MARK: Layouts

  private mutating func linkLayouts() {
    for index in builder.templates.indices {
      guard let layout = builder.facts[index].layout else { continue }
      guard let target = lookUp(layout.name, in: "layouts/") else {
        reportUnknown(.unknownLayout, "layout", layout.name, "layouts/", layout.place)
        continue
      }
      builder.templates[index].layout = Int32(target)
    }
    breakCircles()
    for index in builder.templates.indices { linkChain(of: index) }
    aimLayoutJumps()
  }

  /// A layout that extends itself, maybe through others, would never end.
  private mutating func breakCircles() {
    for index in builder.templates.indices {
      var visited: Set<Int> = [index]
      var current = index
      while builder.templates[current].layout >= 0 {
        let next = Int(builder.templates[current].layout)
        guard visited.insert(next).inserted else {
          report(
            .templateRecursion, "the layout extends itself",
            builder.templates[current].layoutPlace)
          builder.templates[current].layout = -1
          break
        }
        current = next
      }
    }
  }

  /// Collects the bodies of each block from the template outwards.
  private mutating func linkChain(of index: Int) {
    var chain: [Int32: [Int32]] = [:]
    var current: Int? = index
    while let template = current {
      for block in builder.templates[template].blocks {
        chain[block.name, default: []].append(block.entry)
      }
      let layout = builder.templates[template].layout
      current = layout >= 0 ? Int(layout) : nil
    }
    builder.templates[index].chain = chain
  }

  /// Lets a template with a layout go on there, and one with an unknown layout end.
  private mutating func aimLayoutJumps() {
    for index in builder.templates.indices {
      let layout = builder.templates[index].layout
      let target = layout >= 0 ? builder.templates[Int(layout)].entry : -1
      guard let jump = layoutJump(of: index) else { continue }
      builder.code[jump] =
        target >= 0 ? Instruction(opcode: .jump, a: target) : Instruction(opcode: .end)
    }
  }

  /// The jump with an open target in front of the end of a template.
  private func layoutJump(of index: Int) -> Int? {
    let following = builder.templates.indices.contains(index + 1)
    let end = following ? Int(builder.templates[index + 1].entry) : builder.code.count
    guard end >= 2, builder.facts[index].layout != nil else { return nil }
    return end - 2
  }

  private mutating func checkBlocks() {
    for template in builder.templates where template.layout >= 0 {
      let outer = builder.templates[Int(template.layout)].chain
      let own = Set(template.blocks.map(\.name))
      let unknown = template.blocks.filter { outer[$0.name] == nil && !isNested($0, template) }
      for block in unknown.prefix(Compiler.mistakeLimit) {
        let known = outer.keys.filter { !own.contains($0) || outer[$0] != nil }.map { name($0) }
        report(
          .unknownBlock, "no layout has a block `\(name(block.name))`", block.place,
          label: suggestionLabel(name(block.name), known))
      }
    }
  }

  /// Whether a block stands inside another of its template, where it is shown anyway.
  private func isNested(
    _ block: (name: Int32, entry: Int32, place: Int32), _ template: TemplateInfo
  ) -> Bool {
    builder.code[Int(block.entry) - 1].opcode == .block
  }

  // MARK: Unknown variables

  private mutating func checkReads() {
    var known = KnownNames(builder: builder, environment: environment, lookUp: lookUp)
    known.spread()
    let globals = environment.globals
    for (index, facts) in builder.facts.enumerated() {
      let unknown = facts.reads.filter { !known.contains($0.name, in: index) }
      for read in unknown.prefix(Compiler.mistakeLimit) {
        let text = name(read.name)
        let isScoped = facts.scoped.contains(read.name)
        let candidates = globals + known.names[index].union(facts.scoped).map { name($0) }.sorted()
        report(
          .unknownVariable, "unknown variable `\(text)`", read.place,
          label: isScoped ? nil : suggestionLabel(text, candidates),
          help: isScoped ? ["`\(text)` is known only inside its loop"] : [], severity: .warning)
      }
    }
  }

  // MARK: Findings

  private func name(_ index: Int32) -> String { builder.names.names[Int(index)] }

  private mutating func report(
    _ id: FindingID, _ message: String, _ place: Int32, label: String? = nil, help: [String] = [],
    severity: Finding.Severity = .error
  ) {
    builder.findings.append(
      Finding(id, severity, message, at: builder.location(place), label: label, help: help))
  }
}
