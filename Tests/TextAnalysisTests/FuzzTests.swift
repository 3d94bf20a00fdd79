import Testing

@testable import TextAnalysis

/// Arbitrary input never traps, and what comes out is always whole.
@Suite struct FuzzTests {
  private static let pieces = [
    "<", ">", "</", "<!--", "-->", "<script>", "</script", "<style", "<p class=\"", "'", "\"", "=",
    "&",
    "&amp;", "&#", "&#x", ";", "&#xD800;", "-", "--", " ", "\n", "Apfel", "saft", "Säfte", "ß",
    "<b>",
    "</b>", "<h2>", "</h2>", "ü", "\u{308}", "\u{AD}", "\u{2019}", "Ж", "東京", "1", "2026", "\0",
  ]

  @Test(arguments: 0..<40)
  func brokenMarkup(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let texts = (0..<6).map { _ in
      let html = (0..<120).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
      }.joined()
      return Text(title: String(html.prefix(20)), keywords: [String(html.suffix(9))], html: html)
    }
    try check(texts)
  }

  @Test(arguments: 100..<130)
  func arbitraryBytes(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
    }
    // Bytes that are no UTF-8 come through the scanner only: a string has none.
    for isHTML in [true, false] {
      let bytes = bytes(2000)
      bytes.withUnsafeBufferPointer { buffer in
        var scanner = TokenScanner(buffer, isHTML: isHTML)
        var splitter = WordSplitter()
        var end = 0
        while scanner.next() {
          // Only a piece may begin where another one ended.
          if !scanner.isPieced {
            #expect(scanner.token.lowerBound >= end && !scanner.token.isEmpty)
            end = scanner.token.upperBound
          }
          splitter.split(scanner.isPieced ? scanner.pieces[...] : buffer[scanner.token][...].bytes)
        }
        #expect(splitter.words.allSatisfy { (2...64).contains($0.count) })
      }
    }
    try check([Text(title: "", html: String(decoding: bytes(2000), as: UTF8.self))])
  }

  /// Every table size and every length of tokens is passed through.
  @Test func manyDistinctTokens() throws {
    var numbers = SeededNumbers(state: 5)
    let letters = Array("abcdefghijklmnopqrstuvwxyzäöü")
    let words = (0..<20_000).map { _ in
      String(
        (0..<Int.random(in: 2...40, using: &numbers)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &numbers)]
        })
    }
    var collector = TextCollector(language: "pl")
    for (number, start) in stride(from: 0, to: words.count, by: 500).enumerated() {
      collector.add(
        document: number, title: "", html: words[start..<(start + 500)].joined(separator: " "))
    }
    let corpus = TextCorpus(language: "pl", merging: [collector])
    let rules = WordRules(language: "pl")
    let expected = Set(words.flatMap { rules.words(of: $0) })
    let found = (0..<corpus.termCount).map { Array(corpus.bytes(ofTerm: $0)) }
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
  }

  /// The index of broken texts can be read back, and does not depend on who collected it.
  private func check(_ texts: [Text]) throws {
    let files = index(texts).files
    #expect(files == index(texts, workers: 3).files)
    let reader = try IndexReader(files)
    #expect(reader.records.count == texts.count)
    for entry in reader.shards.joined() {
      #expect((1...64).contains(entry.term.utf8.count))
      let documents = entry.postings.map(\.document)
      #expect(!documents.isEmpty && documents == Array(Set(documents)).sorted())
      #expect(documents.allSatisfy { texts.indices.contains($0) })
    }
    let similar = SimilarTexts(documentCount: texts.count, corpora: [corpus(texts)])
    for document in texts.indices {
      #expect(!similar.nearest(to: document).contains(document))
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var bytes: ArraySlice<UInt8> { Array(self)[...] }
}
