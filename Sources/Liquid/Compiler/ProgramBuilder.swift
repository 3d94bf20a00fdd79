internal import Diagnostics

/// The parts of a program while templates are compiled into it.
struct ProgramBuilder {
  var code: [Instruction] = []
  var text: [UInt8] = []
  var constants: [Value] = [.null]
  var names = NameTable()
  var paths: [Path] = []
  var steps: [PathStep] = []
  var ranges: [RangeOperand] = []
  var loopFields: [LoopField] = []
  var filterCalls: [FilterCall] = []
  var loops: [LoopInfo] = []
  var cycles: [CycleInfo] = []
  var calls: [PartialCall] = []
  var expressions: [ExpressionFilter] = []
  var places: [Place] = []
  var templates: [TemplateInfo] = []
  var templateIndex: [String: Int] = [:]
  var facts: [TemplateFacts] = []
  var findings: [Finding] = []
  var cacheCount = 0
  var slotCount = 0
  var variables: [Variable] = []
  /// The parts of the code whose output can be kept.
  var regions: [Range<Int>] = []

  private var registers: [String: Int32] = [:]

  /// The number of the register that keeps where a loop called `title` stopped.
  mutating func register(of title: String) -> Int32 {
    if let known = registers[title] { return known }
    registers[title] = Int32(registers.count)
    return Int32(registers.count - 1)
  }

  /// How many registers there are.
  var registerCount: Int { registers.count }

  /// The place of some bytes of a template.
  mutating func place(template: Int, _ range: Range<Int>) -> Int32 {
    places.append(
      Place(
        template: Int32(template), offset: Int32(clamping: range.lowerBound),
        length: Int32(clamping: range.count)))
    return Int32(places.count - 1)
  }

  /// A constant operand.
  mutating func constant(_ value: Value) -> Operand {
    if value.isNull { return .null }
    constants.append(value)
    return Operand(.constant, constants.count - 1)
  }

  /// The code of a template, which ends where that of the next begins.
  func code(of template: Int) -> Range<Int> {
    let start = Int(templates[template].entry)
    guard start >= 0 else { return 0..<0 }
    let next = templates[(template + 1)...].first { $0.entry >= 0 }
    return start..<max(start, next.map { Int($0.entry) } ?? code.count)
  }

  /// The lookups of a path.
  func steps(of path: Path) -> ArraySlice<PathStep> {
    steps[Int(path.firstStep)..<Int(path.firstStep + path.stepCount)]
  }

  /// The location of a place, for findings.
  func location(_ place: Int32) -> SourceLocation? {
    guard places.indices.contains(Int(place)) else { return nil }
    let place = places[Int(place)]
    return templates[Int(place.template)].file
      .location(at: Int(place.offset), length: Int(place.length))
  }
}

/// Names of variables and properties, each with one number.
struct NameTable {
  private(set) var names: [String] = []
  private(set) var index: [String: Int] = [:]

  /// The number of `name`, new if it was not seen before.
  mutating func number(of name: String) -> Int32 {
    if let known = index[name] { return Int32(known) }
    index[name] = names.count
    names.append(name)
    return Int32(names.count - 1)
  }
}

/// What the linker has to know about one template.
struct TemplateFacts {
  /// A variable that is read and not bound around the place.
  struct Read {
    var name: Int32
    var place: Int32
  }

  /// A name that a partial is given a value by.
  struct Given {
    var name: Int32
    var place: Int32
    /// Whether it is the name of the partial, for want of `as`.
    var isImplied = false
  }

  /// A partial that is named, and the names that it is given.
  struct PartialUse {
    var call: Int32
    var name: String
    var place: Int32
    var given: [Given]
    var isInclude: Bool
    /// The names of the loops around an include.
    var visible: [Int32]

    var arguments: [Int32] { given.map(\.name) }
  }

  /// All names that are read and not bound by a loop around the place.
  var taken: Set<Int32> = []
  /// Whether it asks for the `forloop` that it is called in.
  var readsOuterLoop = false
  /// Whether it reads variables by computed names.
  var hasComputedName = false
  /// Whether something in it could not be understood.
  var hasMistakes = false
  var reads: [Read] = []
  var blockNames: Set<Int32> = []
  /// Names bound by `assign` and `capture`.
  var assigned: Set<Int32> = []
  /// Names bound by loops and arguments, somewhere.
  var scoped: Set<Int32> = []
  var counters: Set<Int32> = []
  /// Names that `{% doc %}` declares as parameters.
  var declared: Set<Int32> = []
  var partials: [PartialUse] = []
  var hasDynamicInclude = false
  /// Layout name and place, if there is a layout tag.
  var layout: (name: String, place: Int32)?
}
