/// Which variables can have a value in which template, however it was reached.
///
/// A partial knows the arguments that anyone gives it; includes and layouts share variables with
/// the templates that use them.
struct KnownNames {
  /// The names that each template knows, besides globals.
  private(set) var names: [Set<Int32>]
  private let globals: Set<Int32>
  /// Pairs of templates that share their variables.
  private var shared: [(Int, Int)] = []

  init(
    builder: ProgramBuilder, environment: Environment, lookUp: (String, String) -> Int?
  ) {
    globals = Set(environment.globals.compactMap { builder.names.index[$0].map { Int32($0) } })
    names = builder.facts.map { $0.assigned.union($0.counters).union($0.declared) }
    for (index, facts) in builder.facts.enumerated() {
      for use in facts.partials {
        let call = builder.calls[Int(use.call)]
        if call.nameOperand != nil {
          for target in builder.templates.indices {
            names[target].formUnion(use.arguments + use.visible)
            shared.append((index, target))
          }
        } else if let target = lookUp(use.name, "partials/") {
          names[target].formUnion(use.arguments + use.visible)
          if use.isInclude { shared.append((index, target)) }
        }
      }
      let layout = builder.templates[index].layout
      if layout >= 0 { shared.append((index, Int(layout))) }
    }
  }

  /// Lets templates that share variables know each other's names.
  /// - Complexity: O(pairs × templates) at worst, one or two rounds for real themes.
  mutating func spread() {
    var changed = true
    while changed {
      changed = false
      for (first, second) in shared {
        let union = names[first].union(names[second])
        if union.count > names[first].count || union.count > names[second].count {
          names[first] = union
          names[second] = union
          changed = true
        }
      }
    }
  }

  /// Whether a name can have a value in a template.
  func contains(_ name: Int32, in template: Int) -> Bool {
    globals.contains(name) || names[template].contains(name)
  }
}
