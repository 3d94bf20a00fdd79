/// The lines that the HTML of a mail becomes.
struct HTMLLines {
  /// The sign before lines that introduce the mail that is answered; no mail can hold it.
  static let introductionMark = "\u{1}"

  private struct Line {
    var prefix: [UInt8]
    var text: [UInt8] = []
    /// The quotes, and the quotes and items around it.
    var quotes: Int
    var depth: Int
    var isCode = false
    var isIntroduction = false
  }

  /// What is open around the next text.
  var containers = HTMLContainers()
  /// The line breaks to be written before the next text.
  var breaks = 0
  var isSpacePending = false
  private var output: [UInt8] = []
  /// The last lines, which may still change.
  private var open: [Line] = []
  /// What would have stood before one more line of the last text.
  private var continuation: [UInt8] = []
  /// How many lines are in `output`.
  private var written = 0

  /// How many lines there are.
  var count: Int { written + open.count }

  /// The text of the last line.
  var last: String { String(decoding: open.last?.text ?? [], as: UTF8.self) }

  /// Makes the next text begin a line, with a blank one before it if `number` is 2.
  mutating func wantBreaks(_ number: Int) { breaks = max(breaks, number) }

  /// Writes a byte that is no white space.
  mutating func write(_ byte: UInt8) {
    if breaks > 0 || open.isEmpty {
      begin()
    } else if isSpacePending {
      open[open.count - 1].text.append(0x20)
    }
    isSpacePending = false
    open[open.count - 1].text.append(byte)
  }

  /// Adds `text` to the last line, whatever is to follow.
  mutating func add(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text.utf8
  }

  /// Writes preformatted text as a block of code.
  mutating func addCode(_ code: [UInt8]) {
    var rows = code.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    let isBlank: (ArraySlice<UInt8>) -> Bool = { $0.allSatisfy { $0 <= 0x20 } }
    while let first = rows.first, isBlank(first) { rows.removeFirst() }
    while let last = rows.last, isBlank(last) { rows.removeLast() }
    guard !rows.isEmpty else { return }
    let tick = UInt8(ascii: "`")
    var longest = 2
    var run = 0
    for byte in code {
      run = byte == tick ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: tick, count: longest + 1)
    breaks = 2
    for row in [fence[...]] + rows + [fence[...]] {
      begin()
      open[open.count - 1].text = Array(row)
      open[open.count - 1].isCode = true
      breaks = 1
    }
    breaks = 2
  }

  /// Marks the lines from number `start` on as the introduction of a quote that follows.
  ///
  /// It has at most three lines and ends with a colon.
  mutating func markIntroduction(from start: Int) {
    let first = start - written
    guard first >= 0, first < open.count, open.count - first <= 4,
      open.last?.text.last == UInt8(ascii: ":")
    else { return }
    for index in first..<open.count { open[index].isIntroduction = true }
  }

  /// All lines.
  consuming func finished() -> String {
    flush(keeping: 0)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func begin() {
    let quotes = containers.quotes
    let depth = containers.depth
    if let last = open.last {
      // What follows without a blank line would belong to what ended.
      let isOutside = quotes < last.quotes || depth < last.depth && !containers.isAtItem
      if breaks > 1 || isOutside {
        // A blank line belongs to what is open before and behind it.
        let common = zip(continuation, containers.continuation).prefix { $0 == $1 }.map(\.0)
        open.append(Line(prefix: common, quotes: quotes, depth: depth))
      }
    }
    if open.count > 16 { flush(keeping: 8) }
    open.append(Line(prefix: containers.prefix(), quotes: quotes, depth: depth))
    continuation = containers.continuation
    breaks = 0
    isSpacePending = false
  }

  private mutating func flush(keeping number: Int) {
    let end = max(0, open.count - number)
    for line in open[..<end] {
      if written > 0 { output.append(0x0A) }
      if line.isIntroduction { output += Self.introductionMark.utf8 }
      let prefixEnd =
        line.text.isEmpty ? line.prefix.lastIndex { $0 != 0x20 } : line.prefix.indices.last
      if let prefixEnd { output += line.prefix[...prefixEnd] }
      output += line.isCode ? line.text : MarkdownEscapes.escaped(line.text)
      written += 1
    }
    open.removeSubrange(..<end)
  }
}
