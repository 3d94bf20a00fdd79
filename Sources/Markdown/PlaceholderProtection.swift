internal import CCommonMark
internal import Diagnostics

/// Keeps placeholders whole while libcmark reads the text.
extension HTMLRenderer {
  /// `bytes`, which libcmark will see, with a token in the place of each placeholder; `nil` if
  /// there is none.
  ///
  /// A text that uses the rare characters of tokens or escapes itself is left alone.
  /// - Complexity: O(length of `bytes`).
  mutating func protectPlaceholders(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let scan = PlaceholderScan(names: options.placeholders)
    let ranges = scan.ranges(in: bytes, 0..<bytes.count)
    guard !ranges.isEmpty, !EscapeProtection.usesRareCharacters(bytes),
      !PlaceholderTokens.usesDigits(bytes)
    else { return nil }
    let offsets = offsets(of: ranges, in: bytes, scan)
    let labels = labels(among: ranges, in: bytes)
    var numbers: [[UInt8]: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8 * ranges.count)
    var written = 0
    for (range, offset) in zip(ranges, offsets) {
      result += bytes[written..<range.lowerBound]
      written = range.upperBound
      let text = Array(bytes[range])
      if labels.contains(text) {
        if let known = numbers[text] {
          placeholders.appendToken(known, to: &result)
        } else {
          numbers[text] = placeholders.add(.init(bytes: text, offset: nil), to: &result)
        }
      } else {
        _ = placeholders.add(.init(bytes: text, offset: offset), to: &result)
      }
    }
    isProtected = true
    hasTextAdditions = true
    return result + bytes[written...]
  }

  /// The placeholders in labels of link reference definitions.
  ///
  /// What refers to such a link must read the same, so that equal placeholders get one token there.
  private func labels(
    among ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Set<[UInt8]> {
    var labels: Set<[UInt8]> = []
    var following = bytes.count
    var isNextInLabel = false
    for range in ranges.reversed() {
      var index = range.upperBound
      while index < following, bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "]"),
        bytes[index] != 0x0A, bytes[index] != 0x0D
      { index += 1 }
      WorkCounter.count(index - range.upperBound)
      isNextInLabel =
        index == following
        ? isNextInLabel
        : bytes[index] == UInt8(ascii: "]") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: ":")
      if isNextInLabel { labels.insert(Array(bytes[range])) }
      following = range.lowerBound
    }
    return labels
  }

  /// Where placeholders stand in the author's file.
  ///
  /// A rewritten line ends as the line that it comes from, so that its placeholders are the last
  /// ones there.
  private func offsets(
    of ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>, _ scan: PlaceholderScan
  ) -> [Int?] {
    if origins.isEmpty { return ranges.map { source.bodyStart + $0.lowerBound } }
    var offsets: [Int?] = []
    var lines = LineCount(bytes: bytes)
    var number = 0
    while number < ranges.count {
      let line = lines.line(at: ranges[number].lowerBound)
      var end = number
      while end < ranges.count, lines.line(at: ranges[end].lowerBound) == line { end += 1 }
      let known =
        origins.indices.contains(line)
        ? source.file.bytes.withUnsafeBufferPointer { scan.ranges(in: $0, origins[line]) } : []
      for place in number..<end {
        let index = known.count - (end - place)
        offsets.append(known.indices.contains(index) ? known[index].lowerBound : nil)
      }
      number = end
    }
    return offsets
  }
}

/// Counts lines up to places that come in the order of the text.
private struct LineCount {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The line of `place`, from 0.
  mutating func line(at place: Int) -> Int {
    while index < place {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) { line += 1 }
      index += 1
    }
    return line
  }
}
