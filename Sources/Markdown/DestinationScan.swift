/// Everything in `range` that looks like the destination of a link or image, outside of code.
///
/// That is what follows `](`, and what stands between angle brackets as in `<https://…>`.
/// - Complexity: O(length of the range).
func destinationCandidates(in range: Range<Int>, of bytes: [UInt8])
  -> [DestinationFinder.Candidate]
{
  WorkCounter.count(range.count)
  var found: [DestinationFinder.Candidate] = []
  var codeSpans = CodeSpanScan(end: range.upperBound)
  var openBrackets = 0
  var index = range.lowerBound
  while index < range.upperBound {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "["):
      openBrackets += 1
      index += 1
    case UInt8(ascii: "`"): index = codeSpans.end(from: index, of: bytes)
    case UInt8(ascii: "]"):
      openBrackets -= 1
      guard openBrackets >= 0, byte(at: index + 1, of: bytes, in: range) == UInt8(ascii: "(")
      else {
        openBrackets = max(openBrackets, 0)
        index += 1
        continue
      }
      let destination = destination(from: index + 2, to: range.upperBound, of: bytes)
      found.append(destination)
      index = max(destination.range.upperBound, index + 2)
    case UInt8(ascii: "<"):
      if let end = autolinkEnd(from: index + 1, to: range.upperBound, of: bytes) {
        found.append(candidate(index + 1..<end, of: bytes))
        index = end + 1
      } else {
        index += 1
      }
    default: index += 1
    }
  }
  return found
}

/// The destinations of everything in `range` that looks like a link reference definition.
/// - Complexity: O(length of the range).
func definitionCandidates(in range: Range<Int>, of bytes: [UInt8])
  -> [DestinationFinder.Candidate]
{
  range.compactMap { index in
    guard bytes[index] == UInt8(ascii: "]"),
      byte(at: index + 1, of: bytes, in: range) == UInt8(ascii: ":")
    else { return nil }
    return destination(from: index + 2, to: range.upperBound, of: bytes)
  }
}

/// Skips code spans: a run of backquotes ends at the next run of the same length.
///
/// Lengths that were searched for in vain are remembered, so that a text full of different runs
/// is still read in linear time.
struct CodeSpanScan {
  /// Where the searched text ends.
  let end: Int
  private var missing: Set<Int> = []

  /// Prepares a scan up to `end`.
  init(end: Int) { self.end = end }

  /// The offset behind the code span that begins at `start`, or behind its first run.
  mutating func end(from start: Int, of bytes: [UInt8]) -> Int {
    let opening = runEnd(from: start, of: bytes)
    let length = opening - start
    if missing.contains(length) { return opening }
    var index = opening
    defer { WorkCounter.count(index - start) }
    while index < end {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let closing = runEnd(from: index, of: bytes)
      if closing - index == length { return closing }
      index = closing
    }
    missing.insert(length)
    return opening
  }

  private func runEnd(from start: Int, of bytes: [UInt8]) -> Int {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "`") { index += 1 }
    return index
  }
}

private func byte(at index: Int, of bytes: [UInt8], in range: Range<Int>) -> UInt8? {
  range.contains(index) ? bytes[index] : nil
}

private func candidate(_ range: Range<Int>, of bytes: [UInt8]) -> DestinationFinder.Candidate {
  let isEscaped = range.contains {
    bytes[$0] == UInt8(ascii: "\\") || bytes[$0] == UInt8(ascii: "&")
  }
  return .init(range: range, isEscaped: isEscaped)
}

/// The destination that begins at `start` or behind white space and `<` there.
private func destination(from start: Int, to end: Int, of bytes: [UInt8])
  -> DestinationFinder.Candidate
{
  // A limit keeps a text of many openings without end linear.
  let end = min(end, start + 4096)
  var index = start
  while index < end, bytes[index] <= 0x20 { index += 1 }
  if index < end, bytes[index] == UInt8(ascii: "<") {
    let first = index + 1
    index = first
    while index < end, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return candidate(min(first, end)..<min(max(index, first), end), of: bytes)
  }
  let first = index
  defer { WorkCounter.count(index - start) }
  var depth = 0
  while index < end, bytes[index] > 0x20 {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index += 1
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth -= 1
    default: break
    }
    if depth < 0 { break }
    index += 1
  }
  return candidate(min(first, end)..<min(index, end), of: bytes)
}

/// The offset of the `>` that ends an autolink, or `nil` if it is none.
private func autolinkEnd(from start: Int, to end: Int, of bytes: [UInt8]) -> Int? {
  var index = start
  defer { WorkCounter.count(index - start) }
  while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") {
    if bytes[index] == UInt8(ascii: ">") { return index > start ? index : nil }
    index += 1
  }
  return nil
}
