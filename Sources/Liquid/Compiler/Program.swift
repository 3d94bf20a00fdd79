internal import Diagnostics

/// All templates of a set as one frozen program, shared by all tasks without locks.
final class Program: Sendable {
  let code: [Instruction]
  /// The code with `constant` at the start of each region.
  let marked: [Instruction]
  let regions: [Range<Int>]
  /// For each global whether it is constant.
  let isConstant: [Bool]
  /// The literal text of all templates.
  let text: [UInt8]
  let constants: [Value]
  let names: [String]
  let paths: [Path]
  let steps: [PathStep]
  let ranges: [RangeOperand]
  let loopFields: [LoopField]
  let filterCalls: [FilterCall]
  let loops: [LoopInfo]
  let cycles: [CycleInfo]
  let calls: [PartialCall]
  let expressions: [ExpressionFilter]
  let places: [Place]
  let templates: [TemplateInfo]
  /// How many local variables a frame has.
  let slotCount: Int
  /// How many loops can be continued.
  let registerCount: Int
  /// How many property caches a renderer needs.
  let cacheCount: Int
  /// For each name its variable; `nil` slots are -1.
  let variables: [Variable]
  /// From a name to its index in `names`, for names computed while rendering.
  let nameIndex: [String: Int]
  let templateIndex: [String: Int]
  let environment: Environment

  /// Freezes what the compiler and linker made.
  init(_ builder: ProgramBuilder, environment: Environment) {
    code = builder.code
    regions = builder.regions
    var marked = builder.code
    for (index, region) in builder.regions.enumerated() {
      marked[region.lowerBound] = Instruction(opcode: .constant, a: Int32(index))
    }
    self.marked = marked
    text = builder.text
    constants = builder.constants
    names = builder.names.names
    paths = builder.paths
    steps = builder.steps
    ranges = builder.ranges
    loopFields = builder.loopFields
    filterCalls = builder.filterCalls
    loops = builder.loops
    cycles = builder.cycles
    calls = builder.calls
    expressions = builder.expressions
    places = builder.places
    templates = builder.templates
    slotCount = builder.slotCount
    cacheCount = builder.cacheCount
    registerCount = builder.registerCount
    variables = builder.variables
    nameIndex = builder.names.index
    templateIndex = builder.templateIndex
    self.environment = environment
    isConstant = environment.globals.map(environment.constants.contains)
  }
}

/// Where a name can be bound; -1 where it never is.
struct Variable: Sendable {
  /// The slot of `assign`, loops and arguments.
  var local: Int32 = -1
  /// The slot of `increment` and `decrement`.
  var counter: Int32 = -1
  /// The index of the global.
  var global: Int32 = -1
}

/// A variable with its lookups, such as `post.tags[0]`.
struct Path: Sendable {
  /// The name of the variable, or -1 for a computed one such as `[name]`.
  var name: Int32
  var variable = Variable()
  /// What computes the name, if `name` is -1.
  var root = Operand.null
  var firstStep: Int32
  var stepCount: Int32
  var place: Int32
}

/// One lookup of a path.
struct PathStep: Sendable {
  /// How the key is given.
  enum Kind: UInt8 {
    case name
    case index
    case operand
  }

  /// What a name does on lists and texts.
  enum Command: UInt8 {
    case none
    case size
    case first
    case last
  }

  var kind: Kind
  var command = Command.none
  /// The name, the index or the operand.
  var value: Int32
  /// The property cache of a name, or -1.
  var cache: Int32 = -1
  var place: Int32
}

/// A range whose ends are not constant.
struct RangeOperand: Sendable {
  var lower: Operand
  var upper: Operand
  var place: Int32
}

/// A property of `forloop` or `tablerowloop`, `parents` loops further out.
struct LoopField: Sendable {
  /// The properties of loops.
  enum Kind: String, CaseIterable, Sendable {
    case index, index0, rindex, rindex0, first, last, length, name
    case row, col, col0
    case columnFirst = "col_first"
    case columnLast = "col_last"
    /// The loop itself, as a value.
    case all
  }

  var kind: Kind
  var parents: Int32
  var isTable: Bool
}

/// A filter with its arguments.
struct FilterCall: Sendable {
  var filter: Filter
  /// Ready arguments if all are constant.
  var constant: FilterArguments?
  var positional: [Operand]
  var named: [(name: String, operand: Operand)]
  var place: Int32
  /// The places of the positional arguments.
  var argumentPlaces: [Int32]
}

/// A `for` or `tablerow` loop.
struct LoopInfo: Sendable {
  var name: Int32
  /// What `forloop.name` says.
  var title: String
  var collection: Operand
  var limit: Operand?
  var offset: Operand?
  var columns: Operand?
  var offsetContinues = false
  var isReversed = false
  var isTable = false
  var head: Int32 = -1
  var exit: Int32 = -1
  /// The slot that keeps where `offset: continue` goes on.
  var register: Int32 = -1
}

/// A `cycle` tag.
struct CycleInfo: Sendable {
  var group: Operand?
  /// What tells unnamed cycles apart.
  var key: String
  var values: [Operand]
}

/// A `render` or `include` tag.
struct PartialCall: Sendable {
  /// The template, or -1 if the name is computed.
  var template: Int32 = -1
  var nameOperand: Operand?
  /// The variable that gets `value` or each item.
  var bindName: Int32 = -1
  var value: Operand?
  var isFor = false
  var isInclude: Bool
  /// Whether what it makes can be kept for the same arguments, and is worth it.
  var isKept = false
  var arguments: [(name: Int32, operand: Operand)]
}

/// A filter such as `where_exp`, whose expression is compiled in place.
struct ExpressionFilter: Sendable {
  /// What is made of the items and the results.
  enum Kind: String, CaseIterable, Sendable {
    case `where` = "where_exp"
    case reject = "reject_exp"
    case find = "find_exp"
    case findIndex = "find_index_exp"
    case has = "has_exp"
    case group = "group_by_exp"
    case map = "map_exp"

    /// Whether the expression is a condition.
    var isCondition: Bool { self != .group && self != .map }
  }

  var kind: Kind
  var name: Int32
  var body: Int32
}

/// A part of a template file.
struct Place: Sendable, Hashable {
  var template: Int32
  var offset: Int32
  var length: Int32
}

/// One template of a program.
struct TemplateInfo: Sendable {
  var name: String
  var file: SourceFile
  var entry: Int32 = -1
  /// Its start, for findings that have no better place.
  var place: Int32 = -1
  /// The template it extends, or -1.
  var layout: Int32 = -1
  var layoutPlace: Int32 = -1
  /// The name of each of its blocks and where the block starts.
  var blocks: [(name: Int32, entry: Int32, place: Int32)] = []
  /// What its `doc` tags declare.
  var parameters: [TemplateParameter] = []
  /// For each block name the bodies from the most derived template to the outermost layout.
  var chain: [Int32: [Int32]] = [:]
}
