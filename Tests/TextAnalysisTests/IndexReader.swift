import Foundation

@testable import TextAnalysis

/// Reads the files of a search index as the script does, from their description.
struct IndexReader {
  struct Root: Decodable {
    struct Rules: Decodable {
      var letters: String
      var umlauts: Bool
      var compounds: Bool
      var steps: [[[Element]]]
      var stop: String
    }
    enum Element: Decodable {
      case text(String)
      case number(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    var version: Int
    var language: String
    var documents: Int
    var perFile: Int
    var rules: Rules
    var terms: [[String]]
    var texts: [String]
  }

  struct Posting: Hashable {
    var document: Int
    var weight: Int
  }

  enum Problem: Error {
    case missing(String)
    case truncated
    case wrongEnd
  }

  let root: Root
  /// For each shard its terms in order.
  let shards: [[(term: String, postings: [Posting])]]
  /// The records, the oldest first.
  let records: [[String]]

  init(_ files: [SearchFile]) throws {
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    func file(_ name: String) throws -> [UInt8] {
      guard let bytes = bytes[name] else { throw Problem.missing(name) }
      return bytes
    }
    let root = try JSONDecoder().decode(Root.self, from: Data(try file("index.json")))
    self.root = root
    shards = try root.terms.map { try Self.terms(try file($0[1])) }
    records = try root.texts.flatMap {
      try JSONDecoder().decode([[String]].self, from: Data(try file($0)))
    }
  }

  /// The postings of a term.
  func postings(_ term: String) -> [Posting] {
    shards.joined().first { $0.term == term }?.postings ?? []
  }

  /// The titles of the documents that have every word of the query, in the order of the index.
  func titles(for query: String) -> [String] {
    let rules = WordRules(language: root.language)
    var found: Set<Int>?
    for word in rules.words(of: query) where !rules.isStopWord(word) {
      var stem = word
      rules.stem(&stem)
      var beginning = word
      if rules.spellsUmlauts { WordRules.contractUmlauts(&beginning) }
      let (stemText, beginningText) = (
        String(decoding: stem, as: UTF8.self), String(decoding: beginning, as: UTF8.self)
      )
      let documents = shards.joined().filter {
        $0.term == stemText || $0.term.hasPrefix(beginningText)
          || (stem.count >= 4 && $0.term.hasPrefix(stemText))
      }.flatMap { $0.postings.map(\.document) }
      found = found?.intersection(documents) ?? Set(documents)
    }
    return (found ?? []).sorted().map { records[$0][0] }
  }

  private static func terms(_ bytes: [UInt8]) throws -> [(term: String, postings: [Posting])] {
    var position = 0
    func byte() throws -> UInt8 {
      guard position < bytes.count else { throw Problem.truncated }
      defer { position += 1 }
      return bytes[position]
    }
    func number() throws -> Int {
      var result = 0
      var shift = 0
      while true {
        let next = try byte()
        result |= Int(next & 0x7F) << shift
        if next < 0x80 { return result }
        shift += 7
      }
    }
    let count = try number()
    let end = try number() + position
    var terms: [(bytes: [UInt8], isShort: Bool)] = []
    while position < end {
      let head = try byte()
      var term = Array(terms.last?.bytes.prefix(Int(head & 15)) ?? [])
      while position < end, bytes[position] >= 32 { term.append(try byte()) }
      terms.append((term, head & 16 != 0))
    }
    guard terms.count == count, position == end else { throw Problem.wrongEnd }
    let sizes = try terms.map { $0.isShort ? 1 : try number() }
    let result = try zip(terms, sizes).map { term, size in
      let end = position + size
      var postings: [Posting] = []
      var next = 0
      while position < end {
        let bits = try number()
        postings.append(Posting(document: next + bits >> 2, weight: bits & 3))
        next += bits >> 2 + 1
      }
      guard position == end else { throw Problem.wrongEnd }
      return (String(decoding: term.bytes, as: UTF8.self), postings)
    }
    guard position == bytes.count else { throw Problem.wrongEnd }
    return result
  }
}
