/// A run of equal marks in a text that may begin or end emphasis or deleted text.
struct DelimiterRun {
  /// The mark: `*`, `_` or `~`.
  let mark: UInt8
  /// The number of the text node among its siblings' texts.
  let text: Int
  /// The bytes in the text.
  let range: Range<Int>
  /// The number of marks.
  let count: Int
  let canOpen: Bool
  let canClose: Bool
}

/// Two parts of runs that belong together.
struct DelimiterPair {
  /// The runs by number, and the marks of each, counted from the run's first.
  let open: (run: Int, marks: Range<Int>)
  let close: (run: Int, marks: Range<Int>)
  let element: InlineElement
}

/// An element that marks in a text make.
enum InlineElement {
  case emphasis, strong, deletion

  var openingTag: StaticString {
    switch self {
    case .emphasis: "<em>"
    case .strong: "<strong>"
    case .deletion: "<del>"
    }
  }

  var closingTag: StaticString {
    switch self {
    case .emphasis: "</em>"
    case .strong: "</strong>"
    case .deletion: "</del>"
    }
  }
}

/// Finds which runs belong together.
///
/// Emphasis follows CommonMark; a run of tildes takes the nearest opening run, and only if both
/// are of one length. Whatever ends first wins, and what stands inside it and is still open is
/// text. Source: CommonMark 0.30, appendix "Phase 2"; cmark-gfm's strikethrough extension.
struct DelimiterMatching {
  private let runs: [DelimiterRun]
  private var previous: [Int]
  private var next: [Int]
  /// How many marks of each run are taken, at its end by openings and its beginning by closings.
  private var takenAtEnd: [Int]
  private var takenAtStart: [Int]
  /// For each kind of closing run, below which run no opening one fits.
  private var bottoms = [Int](repeating: -1, count: 18)
  /// How many runs are looked at before the rest stays text.
  ///
  /// Tildes of different lengths could make every search long, which no real text does.
  private var looks: Int
  private(set) var pairs: [DelimiterPair] = []

  init(_ runs: [DelimiterRun]) {
    self.runs = runs
    previous = runs.indices.map { $0 - 1 }
    next = runs.indices.map { $0 + 1 }
    takenAtEnd = runs.map { _ in 0 }
    takenAtStart = takenAtEnd
    looks = 1000 + 64 * runs.count
    match()
  }

  private mutating func match() {
    var closer = 0
    while closer < runs.count {
      guard runs[closer].canClose else {
        closer = next[closer]
        continue
      }
      guard let opener = opener(for: closer) else {
        bottoms[kind(of: closer)] = previous[closer]
        let after = next[closer]
        if !runs[closer].canOpen { remove(closer) }
        closer = after
        continue
      }
      closer = join(opener, closer)
    }
  }

  /// The nearest run before `closer` that opens what it closes.
  private mutating func opener(for closer: Int) -> Int? {
    let bottom = bottoms[kind(of: closer)]
    var candidate = previous[closer]
    while candidate > bottom, candidate >= 0 {
      WorkCounter.count(1)
      if looks == 0 { return nil }
      looks -= 1
      if runs[candidate].canOpen, runs[candidate].mark == runs[closer].mark,
        fits(runs[candidate], runs[closer])
      {
        return candidate
      }
      candidate = previous[candidate]
    }
    return nil
  }

  /// CommonMark's rule of three for runs that can both open and close.
  private func fits(_ opener: DelimiterRun, _ closer: DelimiterRun) -> Bool {
    !(closer.canOpen || opener.canClose) || closer.count % 3 == 0
      || (opener.count + closer.count) % 3 != 0
  }

  private func kind(of closer: Int) -> Int {
    let run = runs[closer]
    let mark =
      run.mark == UInt8(ascii: "*") ? 0 : run.mark == UInt8(ascii: "_") ? 1 : 2
    return (mark * 2 + (run.canOpen ? 1 : 0)) * 3 + run.count % 3
  }

  /// Makes an element of two runs; the result is the run to go on with.
  private mutating func join(_ opener: Int, _ closer: Int) -> Int {
    let open = rest(of: opener)
    let close = rest(of: closer)
    let isDeletion = runs[closer].mark == UInt8(ascii: "~")
    if isDeletion, open.count != close.count { return next[closer] }
    let count = isDeletion ? open.count : min(open.count, close.count, 2)
    pairs.append(
      DelimiterPair(
        open: (opener, open.upperBound - count..<open.upperBound),
        close: (closer, close.lowerBound..<close.lowerBound + count),
        element: isDeletion ? .deletion : count == 2 ? .strong : .emphasis))
    takenAtEnd[opener] += count
    takenAtStart[closer] += count
    next[opener] = closer
    previous[closer] = opener
    if open.count == count { remove(opener) }
    guard close.count == count else { return closer }
    let after = next[closer]
    remove(closer)
    return after
  }

  /// The marks of a run that are not taken.
  func rest(of run: Int) -> Range<Int> {
    takenAtStart[run]..<runs[run].count - takenAtEnd[run]
  }

  private mutating func remove(_ run: Int) {
    if previous[run] >= 0 { next[previous[run]] = next[run] }
    if next[run] < runs.count { previous[next[run]] = previous[run] }
  }
}
