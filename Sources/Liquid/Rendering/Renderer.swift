public import Diagnostics

/// Renders templates of one set; reused for many pages by one task.
///
/// It keeps its scratch storage from page to page and shares nothing that changes, so that many
/// tasks with a renderer each need no lock.
public struct Renderer: ~Copyable {
  let program: Program
  let escapes: Bool
  var globals: [Value?] = []
  /// The slots of all frames, and room for more; those from `top` on are empty.
  var locals: [Value?] = []
  var top = 0
  /// The slots that were set, frame by frame, so that few are looked at when a frame ends.
  var touched: [Int32] = []
  /// Where the slots of the current frame start.
  var base = 0
  var loaded = Value.null
  var flag = false
  var loops: [Loop] = []
  var frames: [Frame] = []
  var bindings: [Binding] = []
  var captures: [Capture] = []
  var cases: [CaseState] = []
  var blocks: [BlockState] = []
  var registers: [Int]
  var cycles: [String: Int] = [:]
  var lastChanged: [UInt8] = []
  var results: [[Value]] = []
  var caches: [PropertyCache]
  /// The template whose blocks count.
  var page = 0
  /// What is left of `Limits.iterations`.
  var budget = 0
  var outputLimit = 0
  var reports = ReportLog()
  /// How often something was reported, even if it was known.
  var reportCount = 0
  /// Whether conditions of a region are only tried, which reports nothing.
  var isProbing = false
  var regions: RegionCache
  /// What is being noted about a region that runs for the first time.
  var recording: RegionRecording?
  var keptPartials: KeptPartials
  /// The key of the last call that may be kept.
  var partialKey = PartialKey()
  /// The partial whose output will be kept.
  var partialRecording: PartialRecording?
  /// The revision of the constants on this page.
  var revision = 0

  /// Creates a renderer for the templates of `set`.
  public init(_ set: TemplateSet) {
    program = set.program
    escapes = program.environment.escaping == .html
    registers = Array(repeating: 0, count: program.registerCount)
    caches = Array(repeating: PropertyCache(), count: program.cacheCount)
    keptPartials = KeptPartials(templates: program.templates.count)
    regions = RegionCache(count: program.regions.count)
  }

  /// Renders one page and appends it to `output`.
  ///
  /// What goes wrong becomes a finding and renders as nothing. When a limit is reached, the
  /// output ends there.
  ///
  /// `parameters` are variables that the template declares in a `doc` tag; others are ignored.
  /// - Complexity: O(what the template does), at most what ``Limits`` allow.
  public mutating func render(
    _ template: Template, globals: Globals, parameters: [(name: String, value: Value)] = [],
    into output: inout [UInt8]
  ) {
    guard program.templates.indices.contains(template.index),
      program.templates[template.index].name == template.name
    else { return }
    self.globals = globals.values(for: program)
    revision = globals.revision
    reset()
    page = template.index
    let limit = output.count.addingReportingOverflow(program.environment.limits.outputBytes)
    outputLimit = limit.overflow ? .max : limit.partialValue
    budget = program.environment.limits.iterations
    pushSlots()
    for (name, value) in parameters {
      guard let index = program.nameIndex[name] else { continue }
      let slot = program.variables[index].local
      if slot >= 0 { set(base + Int(slot), value) }
    }
    frames.append(
      Frame(
        kind: .page, returnTo: -1, base: 0, touched: 0, loops: 0, bindings: 0, captures: 0,
        cases: 0,
        place: -1)
    )
    run(from: Int(program.templates[template.index].entry), into: &output)
  }

  /// What went wrong in all pages so far, once per place in a template.
  public var findings: [Finding] { reports.findings(in: program) }

  /// The findings so far; the renderer then starts with none.
  public mutating func takeFindings() -> [Finding] {
    defer { reports = ReportLog() }
    return findings
  }

  private mutating func reset() {
    popSlots(touchedFrom: 0)
    loops.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    bindings.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    cases.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    results.removeAll(keepingCapacity: true)
    if !cycles.isEmpty { cycles.removeAll(keepingCapacity: true) }
    for index in registers.indices { registers[index] = 0 }
    lastChanged.removeAll(keepingCapacity: true)
    (base, top) = (0, 0)
    loaded = .null
    flag = false
    recording = nil
    partialRecording = nil
  }

  /// Adds empty slots for a new frame.
  mutating func pushSlots() {
    base = top
    top += program.slotCount
    if locals.count < top {
      locals.append(contentsOf: repeatElement(nil, count: top - locals.count))
    }
  }

  /// Sets a slot of the current frame.
  mutating func set(_ slot: Int, _ value: Value) {
    if locals[slot] == nil { touched.append(Int32(truncatingIfNeeded: slot)) }
    locals[slot] = value
  }

  /// Empties the slots of the current frame, before which there were `count` touched ones.
  mutating func popSlots(touchedFrom count: Int) {
    while touched.count > count, let slot = touched.popLast() { locals[Int(slot)] = nil }
    top = base
  }
}
