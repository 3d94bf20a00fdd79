/// For each term the documents in which it occurs.
struct PostingLists: Sendable {
  /// A document and how much the hit counts.
  struct Posting: Sendable {
    fileprivate(set) var bits: UInt32
    /// The number of the document in the index: 0 is the oldest.
    var document: UInt32 { bits >> 2 }
    /// From 0, a part of a compound, to 3, in the title; see ``TermEntry/weight``.
    var weight: UInt32 { bits & 3 }
  }

  private let starts: [Int]
  private var ends: [Int]
  private var postings: [Posting]

  /// Collects the postings of `corpus`, those of the parts of compounds included.
  ///
  /// Documents are numbered from the oldest on, so that a new one changes few lists.
  /// - Complexity: O(number of words of all documents).
  init(_ corpus: TextCorpus) {
    let frequencies = corpus.documentFrequencies()
    let compounds = CompoundParts(corpus, frequencies: frequencies)
    var room = frequencies.map(Int.init)
    for rank in room.indices {
      for part in compounds[rank] { room[part] += Int(frequencies[rank]) }
    }
    var starts: [Int] = []
    starts.reserveCapacity(room.count)
    var total = 0
    for count in room {
      starts.append(total)
      total += count
    }
    self.starts = starts
    ends = starts
    postings = [Posting](repeating: Posting(bits: 0), count: total)
    // 30 bits are left for the number of a document.
    let count = min(corpus.documents.count, 1 << 30)
    for index in (0..<count).reversed() {
      let document = UInt32(truncatingIfNeeded: count - 1 - index)
      let terms = corpus.terms(ofDocument: index)
      for entry in terms.entries {
        let rank = Int(terms.ranks[entry.term])
        add(Posting(bits: document << 2 | entry.weight), to: rank)
        for place in compounds.places(of: rank) {
          add(Posting(bits: document << 2), to: compounds.parts[place])
        }
      }
    }
  }

  /// Adds a posting, or raises the weight of the one of the same document.
  @inline(__always) private mutating func add(_ posting: Posting, to rank: Int) {
    let end = ends[rank]
    if end > starts[rank], postings[end - 1].document == posting.document {
      postings[end - 1].bits = max(postings[end - 1].bits, posting.bits)
    } else {
      postings[end] = posting
      ends[rank] = end + 1
    }
  }

  /// The postings of the term with this rank, by document.
  subscript(rank: Int) -> ArraySlice<Posting> { postings[starts[rank]..<ends[rank]] }
}
