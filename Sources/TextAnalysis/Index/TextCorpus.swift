/// The words of all texts of one language, joined from the collectors of all tasks.
///
/// Terms are numbered in the order of their bytes and documents by their numbers, so that nothing
/// depends on who collected what.
public struct TextCorpus: Sendable {
  /// How words are brought to one form.
  public let rules: WordRules
  /// The numbers of the documents, in ascending order.
  public let documents: [Int]
  /// The terms, in the order in which they came.
  let table: TermTable
  /// The number of each term in ``table``, by the order of their bytes.
  let order: [Int]
  private let parts: [Part]
  private let places: [Place]

  /// What one collector gathered.
  private struct Part: Sendable {
    var entries: [TermEntry]
    var starts: [Int]
    /// The rank of each of its terms.
    var ranks: [UInt32]
  }

  /// Where the words of a document are.
  private struct Place: Sendable {
    var part: Int
    var index: Int
  }

  /// Joins `collectors`, of which those of other languages are passed over.
  /// - Complexity: O(*n* log *n*) in the number of distinct terms and of documents.
  public init(language: String, merging collectors: [TextCollector]) {
    rules = WordRules(language: language)
    let language = rules.language
    let collectors = collectors.filter { $0.rules.language == language }
    var table = TermTable()
    let numbers = collectors.map { collector in
      (0..<collector.terms.count).map { table.insert(collector.terms[$0]) ?? 0 }
    }
    order = Self.sorted(table)
    self.table = table
    var ranks = [UInt32](repeating: 0, count: table.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(truncatingIfNeeded: rank) }
    parts = zip(collectors, numbers).map { collector, numbers in
      Part(
        entries: collector.entries, starts: collector.starts, ranks: numbers.map { ranks[$0] })
    }
    let all = collectors.indices.flatMap { part in
      collectors[part].documents.indices.map { index in
        (document: collectors[part].documents[index], place: Place(part: part, index: index))
      }
    }.sorted { $0.document < $1.document }
    documents = all.map(\.document)
    places = all.map(\.place)
  }

  /// The number of distinct terms.
  var termCount: Int { order.count }

  /// The bytes of the term with this rank.
  func bytes(ofTerm rank: Int) -> ArraySlice<UInt8> { table[order[rank]] }

  /// The terms of a document, each once; ``Terms/ranks`` says which they are.
  ///
  /// Their order depends on who collected them: use it for what needs no order.
  func terms(ofDocument index: Int) -> Terms {
    let place = places[index]
    let part = parts[place.part]
    return Terms(
      entries: part.entries[part.starts[place.index]..<part.starts[place.index + 1]],
      ranks: part.ranks)
  }

  /// The terms of a document.
  struct Terms {
    let entries: ArraySlice<TermEntry>
    /// The rank of each term of an entry.
    let ranks: [UInt32]
  }

  /// In how many documents each term occurs, by rank.
  func documentFrequencies() -> [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: termCount)
    for index in documents.indices {
      let terms = terms(ofDocument: index)
      for entry in terms.entries { frequencies[Int(terms.ranks[entry.term])] += 1 }
    }
    return frequencies
  }

  /// The numbers of the terms of `table` in the order of their bytes.
  private static func sorted(_ table: TermTable) -> [Int] {
    let keys = (0..<table.count).map { number in
      // The first eight bytes decide nearly always.
      let term = table[number]
      var key: UInt64 = 0
      for byte in term.prefix(8) { key = key << 8 | UInt64(byte) }
      return (key: key << UInt64(8 * (8 - min(8, term.count))), number: number)
    }
    return keys.sorted { left, right in
      left.key != right.key
        ? left.key < right.key
        : table[left.number].lexicographicallyPrecedes(table[right.number])
    }.map(\.number)
  }
}
