internal import Diagnostics

/// Finds what `render` gives a partial that does not take it, and what it forgets.
///
/// A partial takes the parameters that its `doc` tags declare and the names that its own code
/// reads: `render` shares no variables, so that what nothing reads is given in vain.
struct PartialArguments {
  private let builder: ProgramBuilder
  /// The globals that are the same everywhere, so that nobody hands them on.
  private let fixed: Set<Int32>
  /// The folder of each template, which tells the files of a site from those of its theme.
  private let folders: [Substring]
  /// For each template whether all that it reads is known.
  private let isKnown: [Bool]
  /// For each template the names that have to be given, each once.
  private let needed: [[String]]

  /// The findings of all calls, at most ``Compiler/mistakeLimit`` of a template.
  /// - Complexity: O(number of calls and their arguments), and for each finding O(names of the
  ///   partial).
  static func findings(in builder: ProgramBuilder, environment: Environment) -> [Finding] {
    let checker = PartialArguments(builder, environment)
    return builder.facts.indices.flatMap { checker.findings(ofCaller: $0) }
  }

  private init(_ builder: ProgramBuilder, _ environment: Environment) {
    self.builder = builder
    fixed = Set(environment.fixed.compactMap { builder.names.index[$0].map { Int32($0) } })
    isKnown = builder.facts.map(Self.isKnown)
    needed = builder.templates.map { template in
      var seen: Set<String> = []
      return template.parameters.filter { $0.isRequired && seen.insert($0.name).inserted }
        .map(\.name)
    }
    folders = builder.templates.map { template in
      let end = template.name + ".liquid"
      return template.file.path.hasSuffix(end) ? template.file.path.dropLast(end.count) : ""
    }
  }

  private func findings(ofCaller caller: Int) -> [Finding] {
    var findings: [Finding] = []
    var judged = 0
    for use in builder.facts[caller].partials where !use.isInclude {
      if findings.count >= Compiler.mistakeLimit { break }
      let target = Int(builder.calls[Int(use.call)].template)
      guard target >= 0 else { continue }
      findings += missing(in: use, target)
      guard isKnown[target] else { continue }
      for given in use.given where !isTaken(given, use, target) {
        // Each costs a look through the names of the partial, whether it is reported or not.
        judged += 1
        if judged > Compiler.mistakeLimit { break }
        if let finding = useless(given, use, caller, target) { findings.append(finding) }
      }
    }
    return Array(findings.prefix(Compiler.mistakeLimit))
  }

  // MARK: Forgotten

  private func missing(in use: TemplateFacts.PartialUse, _ target: Int) -> [Finding] {
    let given = Set(use.arguments.map { name($0) })
    let names = needed[target].lazy.filter { !given.contains($0) }
    return names.prefix(Compiler.mistakeLimit).map { name in
      Finding(
        .partialArguments, .warning, "`\(use.name)` needs `\(name)`",
        at: builder.location(use.place),
        help: ["what a call may leave out is declared in brackets: `@param [\(name)]`"])
    }
  }

  // MARK: Useless

  /// Whether all that a partial reads is known: it shares no variables and computes no names.
  private static func isKnown(_ facts: TemplateFacts) -> Bool {
    !facts.hasMistakes && !facts.hasComputedName && facts.layout == nil
      && !facts.partials.contains { $0.isInclude }
  }

  private func isTaken(
    _ given: TemplateFacts.Given, _ use: TemplateFacts.PartialUse, _ target: Int
  ) -> Bool {
    let facts = builder.facts[target]
    if facts.taken.contains(given.name) || facts.declared.contains(given.name) { return true }
    guard given.isImplied, builder.calls[Int(use.call)].isFor else { return false }
    // Who goes through a range, or asks for the round, may want nothing but the rounds.
    return facts.readsOuterLoop || isRange(builder.calls[Int(use.call)].value ?? .null)
  }

  private func isRange(_ operand: Operand) -> Bool {
    if operand.kind == .constant, case .range = builder.constants[operand.index] { return true }
    return operand.kind == .range
  }

  private func useless(
    _ given: TemplateFacts.Given, _ use: TemplateFacts.PartialUse, _ caller: Int, _ target: Int
  ) -> Finding? {
    let facts = builder.facts[target]
    let open = facts.taken.union(facts.declared).subtracting(use.arguments)
    let label = suggestionLabel(name(given.name), open.map { name($0) })
    // A site may replace a partial of its theme by one that needs less; it does not write the call.
    if label == nil, folders[caller] != folders[target] { return nil }
    return Finding(
      .partialArguments, .warning, "`\(use.name)` takes no `\(name(given.name))`",
      at: builder.location(given.place), label: label,
      help: taken(by: target) + advice(given, use, open: open, isNear: label != nil))
  }

  /// What a partial can be given, as a sentence.
  private func taken(by target: Int) -> [String] {
    let facts = builder.facts[target]
    let own = facts.taken.subtracting(fixed).subtracting(facts.assigned).union(facts.declared)
    // A hostile partial may read any number of names.
    let names = own.map { name($0) }.sorted().prefix(20)
    return names.isEmpty ? [] : ["it takes " + names.map { "`\($0)`" }.joined(separator: ", ")]
  }

  private func advice(
    _ given: TemplateFacts.Given, _ use: TemplateFacts.PartialUse, open: Set<Int32>, isNear: Bool
  ) -> [String] {
    if given.isImplied {
      let word = builder.calls[Int(use.call)].isFor ? "for" : "with"
      let names = open.subtracting(fixed)
      let alias = names.count == 1 ? names.first.map { name($0) } ?? "" : "NAME"
      return ["without `as` the value is called like the partial: write `\(word) … as \(alias)`"]
    }
    if isNear { return [] }
    return [
      "what a partial may ignore is declared in its `doc` tag: `@param [\(name(given.name))]`"
    ]
  }

  private func name(_ index: Int32) -> String { builder.names.names[Int(index)] }
}
