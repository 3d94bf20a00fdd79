import Testing

@testable import TextAnalysis

@Suite struct SearchIndexTests {
  private let texts = [
    Text(
      title: "Apfelsäfte im Herbst", keywords: ["Kelterei"],
      html: "<h2>Pressen</h2><p>Saft, Saft und noch einmal <b>Saft</b>.</p>", summary: "Neu"),
    Text(title: "Birnen warten nicht", html: "<p>Ein Birnensaft ist kein Saft aus Äpfeln.</p>"),
    Text(title: "Über uns", html: "<p>Wir sind über den Berg. Apfel-Ernte.</p>"),
  ]

  @Test func theIndexCanBeReadBack() throws {
    let reader = try IndexReader(index(texts).files)
    #expect(reader.root.version == 1)
    #expect(reader.root.language == "de")
    #expect(reader.root.documents == 3)
    #expect(reader.records.map { $0[0] } == texts.map(\.title).reversed())
    #expect(reader.records[2] == ["Apfelsäfte im Herbst", "/3/", "3. Mai", "Neu"])
    // The oldest document, the last, has the number 0.
    #expect(
      reader.postings("saft") == [.init(document: 1, weight: 1), .init(document: 2, weight: 1)])
    #expect(reader.postings("apfelsaft") == [.init(document: 2, weight: 3)])
    #expect(reader.postings("press") == [.init(document: 2, weight: 2)])
    #expect(reader.postings("kelterei") == [.init(document: 2, weight: 2)])
    #expect(reader.postings("apfelernt") == [.init(document: 0, weight: 1)])
    // A part of a compound counts least, but the word itself is there too in two of the texts.
    #expect(
      reader.postings("apfel") == [.init(document: 0, weight: 1), .init(document: 1, weight: 1)])
    // Stop words are found in titles only.
    #expect(reader.postings("uber") == [.init(document: 0, weight: 3)])
    #expect(reader.postings("ein").isEmpty)
    for shard in reader.shards {
      let terms = shard.map(\.term)
      #expect(terms == terms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  @Test func countsRaiseTheWeight() throws {
    let texts = (1...5).map {
      Text(title: "\($0)", html: String(repeating: "<p>Most</p>", count: $0))
    }
    let reader = try IndexReader(index(texts).files)
    #expect(reader.postings("most").map(\.weight) == [2, 2, 1, 1, 1])
  }

  @Test func rulesAreExportedWhole() throws {
    for language in ["de", "en", "fr", "it", "nl", "pl"] {
      let rules = WordRules(language: language)
      let exported = try IndexReader(index(texts, language: language).files).root.rules
      #expect(exported.letters == LetterFolding.spelling)
      #expect(exported.umlauts == (language == "de"))
      #expect(exported.compounds == ["de", "nl"].contains(language))
      #expect(Set(exported.stop.split(separator: " ").map { Array($0.utf8) }) == rules.stopWords)
      let steps = exported.steps.map { step in
        step.compactMap { rule -> SuffixRule? in
          guard rule.count == 3, case .text(let suffix) = rule[0],
            case .text(let replacement) = rule[1], case .number(let minimum) = rule[2]
          else { return nil }
          return SuffixRule(
            suffix: Array(suffix.utf8), replacement: Array(replacement.utf8), minimum: minimum)
        }
      }
      #expect(steps == rules.stemmer.steps)
    }
  }

  @Test(arguments: [1, 2, 7])
  func filesDoNotDependOnWorkers(workers: Int) {
    let texts = generatedTexts(200, seed: 7)
    #expect(index(texts, workers: workers).files == index(texts).files)
  }

  @Test func filesAreNamedAfterTheirContent() {
    let files = index(generatedTexts(200, seed: 7)).files
    #expect(files.first?.name == "index.json")
    #expect(Set(files.map(\.name)).count == files.count)
    for file in files.dropFirst() {
      let isTerms = file.name.hasPrefix("terms-")
      let name = "\(isTerms ? "terms" : "texts")-\(ContentHash.name(of: file.bytes))"
      #expect(file.name == name + (isTerms ? ".bin" : ".json"))
    }
  }

  /// Readers load what is new, not the whole index again.
  @Test func aNewPostChangesFewFiles() {
    // Many words, so that there are many files.
    let texts = (0..<600).map { number in
      Text(
        title: "\(number)", html: (0..<40).map { "w\(number * 40 + $0)x" }.joined(separator: " "))
    }
    let new = Text(title: "Neu", html: "w300x w301x")
    let old = Set(index(texts).files.map(\.name))
    let names = index([new] + texts).files.map(\.name)
    #expect(old.count > 15)
    #expect(names.filter { !old.contains($0) }.count <= 4)
  }

  @Test func shardsAreFoundByTheirBoundaries() throws {
    let texts = (0..<600).map { number in
      Text(
        title: "\(number)", html: (0..<40).map { "ä\(number * 40 + $0)Ж" }.joined(separator: " "))
    }
    let reader = try IndexReader(index(texts).files)
    #expect(reader.shards.count > 4)
    #expect(reader.root.terms.first?[0] == "")
    for (number, shard) in reader.shards.enumerated() {
      let boundary = reader.root.terms[number][0]
      #expect(shard.allSatisfy { !$0.term.utf8.lexicographicallyPrecedes(boundary.utf8) })
      guard number > 0 else { continue }
      let before = reader.shards[number - 1]
      #expect(before.allSatisfy { $0.term.utf8.lexicographicallyPrecedes(boundary.utf8) })
    }
    // Ten titles are single digits, which are no words.
    #expect(Set(reader.shards.joined().map(\.term)).count == 600 * 41 - 10)
  }

  @Test func anEmptyIndexIsWhole() throws {
    let reader = try IndexReader(index([]).files)
    #expect(reader.root.documents == 0)
    #expect(reader.shards.isEmpty && reader.records.isEmpty)
    let silent = try IndexReader(index([Text(title: "", html: "")]).files)
    #expect(silent.records == [["", "/1/", "1. Mai", ""]])
  }

  @Test(arguments: [
    ("kurz", "kurz"),
    (String(repeating: "ä", count: 75), String(repeating: "ä", count: 75)),
    (String(repeating: "ä", count: 76), String(repeating: "ä", count: 73) + "…"),
    (String(repeating: "Saft ", count: 40), String(repeating: "Saft ", count: 28) + "Saft…"),
  ])
  func longSummariesAreCut(summary: String, cut: String) throws {
    #expect(SearchIndex.shortened(summary) == cut)
    #expect(cut.utf8.count <= SearchIndex.longestSummary)
  }

  @Test func textsOfRecordsAreEscaped() throws {
    let text = Text(title: "\"\\\n\u{1}</script>ä\u{2028}", html: "", summary: "\t")
    let reader = try IndexReader(index([text]).files)
    #expect(reader.records == [[text.title, "/1/", "1. Mai", "\t"]])
  }

  @Test func documentsOfOtherLanguagesAreLeftOut() {
    var german = TextCollector(language: "de-AT")
    german.add(document: 5, title: "Saft", html: "")
    var english = TextCollector(language: "en")
    english.add(document: 3, title: "Juice", html: "")
    let corpus = TextCorpus(language: "de", merging: [english, german])
    #expect(corpus.documents == [5])
    #expect(corpus.termCount == 1)
  }
}
