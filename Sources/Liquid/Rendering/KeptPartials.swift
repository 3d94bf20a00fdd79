/// What partials made of their arguments, kept by one renderer.
struct KeptPartials {
  /// What one partial made.
  struct Record {
    /// The partial and its arguments.
    var key: [UInt64]
    var output: [UInt8]
    /// The bytes that it had output at most, with what it collected and took away again.
    var peak: Int
    /// What it took from the budget.
    var cost: Int
    /// How many frames were open in it.
    var depth: Int
  }

  /// Partials below this weight cost about as much to find as to render.
  static let leastWeight = 8
  /// The bytes of all records at most; what comes later is not kept.
  static let byteLimit = 16_000_000
  /// What a record takes besides its key and its output.
  private static let overhead = 128
  /// How many partials are remembered as rendered.
  private static let memory = 1 << 15

  /// How often a partial was asked for, and how often with arguments that it had before.
  private struct Use {
    var asked = 0
    var repeated = 0
  }

  private var records: [UInt64: Record] = [:]
  private var bytes = 0
  /// For each template how it is used.
  private var uses: [Use]
  /// The first bits of the hashes of what was rendered, each where its last bits say.
  private var seen: [UInt16] = []

  init(templates: Int) { uses = Array(repeating: Use(), count: templates) }

  /// What was kept under a key; `nil` if nothing was.
  mutating func record(for key: PartialKey) -> Record? {
    guard let record = records[key.hash], record.key == key.words else { return nil }
    uses[key.template].asked += 1
    uses[key.template].repeated += 1
    return record
  }

  /// Notes that a partial is rendered, and says whether it should be kept.
  ///
  /// What is made for a single page comes only once, and would fill the memory. So a partial is kept
  /// when it comes for the second time, or at once if one in four comes again. There may be false
  /// answers, which do no harm.
  mutating func isWorthKeeping(_ key: PartialKey) -> Bool {
    guard bytes < Self.byteLimit else { return false }
    if seen.isEmpty { seen = Array(repeating: 0, count: Self.memory) }
    let place = Int(truncatingIfNeeded: key.hash) & (Self.memory - 1)
    let mark = UInt16(truncatingIfNeeded: key.hash >> 48) | 1
    let isRepeated = seen[place] == mark
    seen[place] = mark
    uses[key.template].asked += 1
    if isRepeated { uses[key.template].repeated += 1 }
    return isRepeated || 4 * uses[key.template].repeated > uses[key.template].asked
  }

  /// Keeps a record if there is room.
  mutating func add(_ record: Record, for hash: UInt64) {
    let size = record.output.count + 8 * record.key.count + Self.overhead
    guard bytes + size <= Self.byteLimit, records[hash] == nil else { return }
    bytes += size
    records[hash] = record
  }
}

/// The partial that is being rendered to be kept.
struct PartialRecording {
  let key: PartialKey
  /// Where in the output it starts.
  let start: Int
  /// How many frames are open in it.
  let depth: Int
  /// What was left of the budget.
  let budget: Int
  /// How often something had been reported.
  let reported: Int
  /// The length of the output when the most was collected.
  var peak = 0
}
