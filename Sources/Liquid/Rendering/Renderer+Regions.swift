/// Constant regions: run once, then copied.
extension Renderer {
  /// Outputs what a region made before under the same conditions; false if there is no such record.
  mutating func replay(_ region: Int, into output: inout [UInt8]) -> Bool {
    for index in regions.regions[region].records.indices where holds(region, index) {
      let cost = regions.regions[region].records[index].cost
      let size = regions.regions[region].records[index].output.count
      // Near a limit the region runs, so that it stops where it would have.
      guard budget >= cost, outputLimit - output.count >= size else { return false }
      budget -= cost
      output.append(contentsOf: regions.regions[region].records[index].output)
      for (slot, value) in regions.regions[region].records[index].assigned {
        assign(value, to: slot)
      }
      regions.regions[region].hits &+= 1
      return true
    }
    return false
  }

  private mutating func holds(_ region: Int, _ index: Int) -> Bool {
    guard regions.regions[region].records[index].revision == revision,
      regions.regions[region].records[index].depth >= frames.count
    else { return false }
    let facts = regions.regions[region].records[index].facts
    if facts.isEmpty { return true }
    // What is reported has to name the place where the region reads it, so that it runs then.
    let reported = reportCount
    isProbing = true
    defer { isProbing = false }
    return facts.allSatisfy { holds($0) } && reportCount == reported
  }

  private mutating func holds(_ fact: RegionCache.Fact) -> Bool {
    switch fact {
    case .truth(let operand, let isTrue): value(of: operand).isTruthy == isTrue
    case .equality(let operand, let known, let isEqual):
      holds(value(of: operand), known, isEqual)
    case .value(let operand, let known): value(of: operand).isSameScalar(as: known)
    }
  }

  /// Whether a value of the page is or is not `known`; what costs rounds to compare is neither.
  private func holds(_ value: Value, _ known: Value, _ isEqual: Bool) -> Bool {
    value.isFreeScalar && value.equals(known) == isEqual
  }

  /// Runs a region and keeps what it made; false if the page ended in it.
  mutating func record(_ region: Int, into output: inout [UInt8]) -> Bool {
    let range = program.regions[region]
    let start = output.count
    let budget = budget
    let reported = reportCount
    let isClosed = regions.regions[region].isClosed
    if !isClosed { recording = RegionRecording(depth: frames.count) }
    let isDone = run(program.code, from: range.lowerBound, until: range.upperBound, into: &output)
    guard let notes = recording.take() else { return isDone }
    guard isDone, reportCount == reported else { return isDone }
    if notes.isOfThisPage { return true }
    if notes.hasFailed {
      regions.regions[region].isClosed = true
    } else {
      let record = RegionCache.Record(
        revision: revision, facts: notes.facts, assigned: notes.assigned,
        output: Array(output[start...]), cost: budget - self.budget, depth: notes.depth)
      regions.add(record, to: region)
    }
    return true
  }

  /// Whether a condition reads a global that differs between pages.
  func isOfPage(_ operand: Operand) -> Bool {
    guard operand.kind == .path else { return false }
    let path = program.paths[operand.index]
    return path.isPlainGlobal && !program.isConstant[Int(path.variable.global)]
  }

  /// Notes what a comparison with `known` found out about a value of the page.
  mutating func note(_ fact: RegionCache.Fact, of value: Value, comparedWith known: Value) {
    recording?.facts.append(fact)
    if !known.isSameScalar(as: known) { recording?.hasFailed = true }
    // Another page would not pay the same for it.
    if !value.isFreeScalar { recording?.isOfThisPage = true }
  }
}

extension Value {
  /// Whether it is a small value that costs no rounds to compare; see ``Renderer/charge(for:)``.
  fileprivate var isFreeScalar: Bool {
    switch self {
    case .null, .bool, .integer, .decimal, .date: true
    case .string(let text), .html(let text): text.utf8.count < 64
    default: false
    }
  }

  /// Whether both are the same small value; false for all others.
  fileprivate func isSameScalar(as other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)), (.html(let left), .html(let right)):
      left.utf8.count <= 200 && left == right
    default: false
    }
  }
}
