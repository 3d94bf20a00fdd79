/// What the constant regions of a program made, kept by one renderer.
struct RegionCache {
  /// What a condition of a region found out about the page.
  enum Fact {
    /// Whether a value counts as true.
    case truth(Operand, Bool)
    /// Whether a value was equal to one that the region knows.
    case equality(Operand, Value, Bool)
    /// A value that was compared with another of the page.
    case value(Operand, Value)
  }

  /// What a region made, and under which conditions.
  struct Record {
    var revision: Int
    var facts: [Fact]
    var assigned: [(slot: Int32, value: Value)]
    var output: [UInt8]
    /// What it took from the budget.
    var cost: Int
    /// How many frames were open.
    var depth: Int
  }

  /// The records of one region.
  struct Region {
    var records: [Record] = []
    var hits = 0
    /// Whether recording is given up.
    var isClosed = false
  }

  /// The records of one region at most.
  private static let recordLimit = 16
  /// The bytes of all records at most.
  private static let byteLimit = 1_000_000

  var regions: [Region]
  private var bytes = 0

  init(count: Int) { regions = Array(repeating: Region(), count: count) }

  /// Keeps a record if there is room; a region that differs on most pages is given up.
  mutating func add(_ record: Record, to region: Int) {
    let count = regions[region].records.count
    let size = record.output.count + 256
    if count == Self.recordLimit || bytes + size > Self.byteLimit {
      regions[region].isClosed = true
      if regions[region].hits < 4 * count {
        bytes -= regions[region].records.reduce(0) { $0 + $1.output.count + 256 }
        regions[region].records = []
      }
      return
    }
    bytes += size
    regions[region].records.append(record)
  }
}

/// What is noted about a region while it runs for the first time.
struct RegionRecording {
  /// How many frames were open at its start.
  let depth: Int
  var facts: [RegionCache.Fact] = []
  var assigned: [(slot: Int32, value: Value)] = []
  /// Whether it depends on something that cannot be noted.
  var hasFailed = false
  /// Whether what it took from the budget is that of this page alone.
  var isOfThisPage = false

  /// Notes a variable of the frame in which the region began.
  mutating func note(_ slot: Int32, _ value: Value, depth: Int) {
    if depth == self.depth { assigned.append((slot, value)) }
  }
}
