internal import Diagnostics

/// Finds where the destinations of a text's links stand in the author's file.
///
/// libcmark gives reliable lines for blocks but no columns for links. So the lines of a block are
/// scanned once for everything that looks like a destination outside of code, and each link takes
/// the first one that is not taken yet and reads the same. Two equal links get their own places.
struct DestinationFinder {
  /// A destination in the source.
  struct Candidate {
    /// The bytes of the destination, without angle brackets.
    let range: Range<Int>
    /// Whether another link already stands here.
    var isTaken = false
    /// Whether backslashes or entities make the text differ from the destination.
    let isEscaped: Bool
  }

  private let bytes: [UInt8]
  private let bodyStart: Int
  private var block = 0..<0
  private var candidates: [Candidate] = []
  private var definitions: [Candidate]?
  /// Where the search in the block goes on.
  private var next = 0
  /// How many more candidates are looked at in this text.
  private var looks = 10_000_000

  /// Prepares the search in a source.
  init(_ source: MarkdownSource) {
    bytes = source.file.bytes
    bodyStart = source.bodyStart
  }

  /// The place of `destination` within the bytes of `block`.
  ///
  /// The destination of a reference link is found in its definition. What cannot be found is at
  /// the first text of the block.
  mutating func position(of destination: String, in block: Range<Int>) -> SourceRange {
    if block != self.block {
      self.block = block
      candidates = destinationCandidates(in: block, of: bytes)
      next = 0
    }
    var destination = destination
    return destination.withUTF8 { wanted in
      if let index = match(wanted, in: candidates, from: next) {
        next = index + 1
        candidates[index].isTaken = true
        return SourceRange(
          offset: candidates[index].range.lowerBound, length: candidates[index].range.count)
      }
      let known =
        definitions ?? definitionCandidates(in: bodyStart..<bytes.count, of: bytes)
      definitions = known
      // A definition may serve many links, so that it is never taken.
      if let index = match(wanted, in: known, from: 0) {
        return SourceRange(offset: known[index].range.lowerBound, length: known[index].range.count)
      }
      return firstText(of: block)
    }
  }

  /// The candidate that reads as `wanted`: the first from `next` on, else the first of all.
  ///
  /// Links mostly come in the order of their candidates, so that the first look finds them. After
  /// many looks in vain, positions are not worth more time: a hostile text could cost its square.
  private mutating func match(
    _ wanted: UnsafeBufferPointer<UInt8>, in candidates: [Candidate], from next: Int
  ) -> Int? {
    var escaped: Int?
    var index = next
    for _ in candidates.indices {
      WorkCounter.count(1)
      if looks == 0 { return nil }
      looks -= 1
      if index >= candidates.count { index = 0 }
      let candidate = candidates[index]
      if !candidate.isTaken {
        if reads(candidate.range, as: wanted) { return index }
        if candidate.isEscaped, escaped == nil { escaped = index }
      }
      index += 1
    }
    return escaped
  }

  /// Whether the bytes of `range` are `wanted`, or all but a scheme that an autolink adds.
  private func reads(_ range: Range<Int>, as wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let skipped = wanted.count - range.count
    guard skipped == 0 || (skipped == 7 && !range.isEmpty) else { return false }
    var place = skipped
    for index in range {
      if bytes[index] != wanted[place] { return false }
      place += 1
    }
    // Both added prefixes, `mailto:` and `http://`, have seven bytes.
    let prefix = wanted.prefix(skipped)
    return skipped == 0 || prefix.elementsEqual("mailto:".utf8)
      || prefix.elementsEqual("http://".utf8)
  }

  /// The first character of the block that is neither space nor a mark of a quote or list.
  private func firstText(of block: Range<Int>) -> SourceRange {
    let first = block.first { bytes[$0] > 0x20 && bytes[$0] != UInt8(ascii: ">") }
    return SourceRange(offset: first ?? block.lowerBound, length: 0)
  }
}
