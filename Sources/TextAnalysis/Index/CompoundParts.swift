/// The words of which other words are made: `saft` in `apfelsaft`.
///
/// Looked for once over all terms. A term is split before a tail of at least four letters that is
/// itself a term, if the head in front is a term too (the linking letters `s`, `n`, `en` aside), or
/// if the tail is common and long enough to need no such proof. Head and tail are split further.
struct CompoundParts: Sendable {
  /// Where the parts of each term begin in ``parts``, and the end of the last.
  private var starts: [Int] = [0]
  /// The ranks of all parts, term by term.
  private(set) var parts: [Int] = []

  /// The shortest tail, and the shortest head.
  private static let shortest = (tail: 4, head: 3)
  /// What a tail without a known head must have: letters, and documents it occurs in.
  private static let evident = (length: 5, documents: UInt32(3))
  /// At most as many parts of a term are kept.
  private static let most = 6
  /// Heads that make another word of a verb and name nothing.
  private static let prefixes: Set<String> = ["ver", "zer", "ent", "emp", "miss"]

  /// Splits the terms of `corpus`; `frequencies` says in how many documents each occurs.
  /// - Complexity: O(bytes of all terms) on average, as long as few tails look like terms.
  init(_ corpus: TextCorpus, frequencies: [UInt32]) {
    guard corpus.rules.joinsWords else {
      starts = [Int](repeating: 0, count: corpus.termCount + 1)
      return
    }
    let search = TailSearch(corpus)
    starts.reserveCapacity(corpus.termCount + 1)
    for rank in 0..<corpus.termCount {
      var found: [Int] = []
      var waiting = [corpus.bytes(ofTerm: rank)]
      while let word = waiting.popLast(), found.count < Self.most {
        guard let split = search.split(word, frequencies: frequencies) else { continue }
        if !found.contains(split.tail) { found.append(split.tail) }
        waiting.append(corpus.bytes(ofTerm: split.tail))
        waiting.append(split.head)
      }
      parts += found
      starts.append(parts.count)
    }
  }

  /// Where in ``parts`` those of the term with this rank are.
  @inline(__always) func places(of rank: Int) -> Range<Int> { starts[rank]..<starts[rank + 1] }

  /// The ranks of the terms that are parts of the term with this rank.
  subscript(rank: Int) -> ArraySlice<Int> { parts[places(of: rank)] }

  /// Finds terms at the end of other terms.
  private struct TailSearch {
    let corpus: TextCorpus
    private var ranks: [Int]
    /// A bit for the hash of each term that can be a tail.
    private var filter: [UInt64]
    private let mask: UInt64

    init(_ corpus: TextCorpus) {
      self.corpus = corpus
      ranks = [Int](repeating: 0, count: corpus.termCount)
      var size: UInt64 = 1024
      while size < UInt64(corpus.termCount) * 16 { size *= 2 }
      mask = size - 1
      filter = [UInt64](repeating: 0, count: Int(size / 64))
      for (rank, number) in corpus.order.enumerated() {
        ranks[number] = rank
        let term = corpus.table[number]
        if term.count < CompoundParts.shortest.tail { continue }
        let bit = Self.finish(term.reversed().reduce(0, Self.step)) & mask
        filter[Int(bit >> 6)] |= 1 << (bit & 63)
      }
    }

    /// The longest tail that may be split off `word`, and what is left of it.
    ///
    /// A head that no term proves may be a compound itself; that is tried `depth` times over.
    func split(
      _ word: ArraySlice<UInt8>, frequencies: [UInt32], depth: Int = 2
    ) -> (head: ArraySlice<UInt8>, tail: Int)? {
      guard word.count >= CompoundParts.shortest.head + CompoundParts.shortest.tail,
        word.count <= WordSplitter.longest
      else { return nil }
      var best: (head: ArraySlice<UInt8>, tail: Int)?
      var hash: UInt64 = 0
      var index = word.endIndex
      while index - word.startIndex > CompoundParts.shortest.head {
        index -= 1
        let byte = word[index]
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { break }
        hash = Self.step(hash, byte)
        guard word.endIndex - index >= CompoundParts.shortest.tail else { continue }
        let bit = Self.finish(hash) & mask
        guard filter[Int(bit >> 6)] & 1 << (bit & 63) != 0,
          let number = corpus.table.find(word[index...]),
          !corpus.rules.isStopWord(Array(word[index...]))
        else { continue }
        let head = word[..<index]
        let frequency = frequencies[ranks[number]]
        if isSound(head: head, tail: word[index...], frequency: frequency)
          || depth > 0 && split(head, frequencies: frequencies, depth: depth - 1) != nil
        {
          best = (head, ranks[number])
        }
      }
      return best
    }

    private func isSound(
      head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>, frequency: UInt32
    ) -> Bool {
      if CompoundParts.prefixes.contains(String(decoding: head, as: UTF8.self)) { return false }
      if corpus.table.find(head) != nil { return true }
      var stem = Array(head)
      corpus.rules.stem(&stem)
      if stem.count >= CompoundParts.shortest.head, corpus.table.find(stem) != nil { return true }
      if head.last == UInt8(ascii: "s"), head.count > 3, corpus.table.find(head.dropLast()) != nil {
        return true
      }
      return tail.count >= CompoundParts.evident.length
        && frequency >= CompoundParts.evident.documents
    }

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static func finish(_ hash: UInt64) -> UInt64 { hash ^ hash >> 29 }
  }
}
