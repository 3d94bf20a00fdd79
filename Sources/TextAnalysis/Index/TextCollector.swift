/// Gathers the words of the texts of one language, document by document.
///
/// Each task that renders texts has its own, so that nothing is shared; ``TextCorpus`` joins them.
/// Which task takes which document makes no difference to what comes out.
public struct TextCollector: Sendable {
  /// How words are brought to one form.
  public let rules: WordRules
  private(set) var terms = TermTable()
  private var tokens = TokenTable()
  private var splitter = WordSplitter()

  /// The numbers of the documents, in the order in which they came.
  private(set) var documents: [Int] = []
  /// Where the words of each document begin in ``entries``, and the end of the last.
  private(set) var starts: [Int] = [0]
  /// The distinct terms of each document; those behind the last start are room to grow.
  private(set) var entries: [TermEntry] = []
  private var entryCount = 0
  /// For each term its last place in ``entries`` plus one; 0 if there is none.
  ///
  /// A place at or before the start of the current document is of an earlier one, so that nothing
  /// has to be cleared.
  private var places: [Int] = []
  private var documentStart = 0
  /// The meanings of tokens that have been read and not yet noted.
  private var waiting = [UInt32](repeating: 0, count: mostWaiting)
  private var waitingCount = 0
  private static let mostWaiting = 512

  /// Creates an empty collector for texts in `language`, a BCP 47 tag.
  public init(language: String) { rules = WordRules(language: language) }

  /// Adds a document.
  /// - Parameters:
  ///   - document: Its number, each only once; newer documents have lower numbers.
  ///   - title: Its title, plain text.
  ///   - keywords: Tags, categories and other words that describe it; they count as headings do.
  ///   - html: Its text as HTML.
  /// - Complexity: O(length of the text) on average.
  public mutating func add(
    document: Int, title: String, keywords: [String] = [], html: String
  ) {
    documents.append(document)
    documentStart = entryCount
    scan(title, field: .title)
    for keyword in keywords { scan(keyword, field: .heading) }
    scan(html, field: .text)
    starts.append(entryCount)
  }

  private mutating func scan(_ text: String, field: TermEntry.Field) {
    var text = text
    text.withUTF8 { scan($0, field: field) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, field: TermEntry.Field) {
    var scanner = TokenScanner(bytes, isHTML: field == .text)
    var current = field
    while scanner.next() {
      let field: TermEntry.Field = scanner.isHeading ? .heading : field
      if field != current || waitingCount + 1 >= Self.mostWaiting {
        noteWaiting(field: current)
        current = field
      }
      if scanner.isPieced {
        scanner.pieces.withUnsafeBufferPointer { read($0, 0..<$0.count) }
      } else if scanner.token.count > 1 {
        read(bytes, scanner.token)
      }
    }
    noteWaiting(field: current)
  }

  /// Puts the meaning of a token where ``noteWaiting(field:)`` finds it.
  ///
  /// What a token means is known late, when the table has come from memory. So nothing is decided
  /// here, and the next tokens are read meanwhile.
  @inline(__always)
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let key = TokenTable.key(bytes, range)
    let meaning = tokens.find(key, bytes, range) ?? learn(key, bytes, range)
    waiting[waitingCount] = meaning.bits
    waitingCount += 1
  }

  /// Notes the words that wait, all from the same field of the current document.
  private mutating func noteWaiting(field: TermEntry.Field) {
    let skipped = field == .text ? TokenTable.Meaning.stopMark : 0
    // Whether a word is a stop word, or new in a document, cannot be foreseen: nothing here depends
    // on it but the place of the next.
    var kept = 0
    waiting.withUnsafeMutableBufferPointer { waiting in
      for index in 0..<waitingCount {
        let bits = waiting[index]
        waiting[kept] = bits
        kept += bits & skipped == 0 || TokenTable.Meaning(bits: bits).isList ? 1 : 0
      }
    }
    waitingCount = 0
    makeRoom(for: kept)
    var lists = 0
    var count = entryCount
    waiting.withUnsafeMutableBufferPointer { waiting in
      entries.withUnsafeMutableBufferPointer { entries in
        places.withUnsafeMutableBufferPointer { places in
          for index in 0..<kept {
            let meaning = TokenTable.Meaning(bits: waiting[index])
            if meaning.isList {
              waiting[lists] = meaning.bits
              lists += 1
              continue
            }
            let term = meaning.term
            let place = places[term]
            let isNew = place <= documentStart
            let target = isNew ? count : place - 1
            entries[target] =
              isNew ? TermEntry(term: term, field: field) : entries[target].counted(in: field)
            places[term] = target + 1
            count += isNew ? 1 : 0
          }
        }
      }
    }
    entryCount = count
    for index in 0..<lists {
      let list = TokenTable.Meaning(bits: waiting[index])
      if list != .nothing { note(list.list, field: field, skipped: skipped) }
    }
  }

  /// Notes the words of a token with several.
  private mutating func note(_ list: Int, field: TermEntry.Field, skipped: UInt32) {
    let count = Int(tokens.lists[list])
    makeRoom(for: count)
    for offset in 1...count {
      let meaning = TokenTable.Meaning(bits: tokens.lists[list + offset])
      if meaning.bits & skipped != 0 { continue }
      let place = places[meaning.term]
      if place > documentStart {
        entries[place - 1] = entries[place - 1].counted(in: field)
      } else {
        entries[entryCount] = TermEntry(term: meaning.term, field: field)
        entryCount += 1
        places[meaning.term] = entryCount
      }
    }
  }

  /// Sees to it that so many entries can be added.
  private mutating func makeRoom(for count: Int) {
    let missing = entryCount + count - entries.count
    guard missing > 0 else { return }
    entries += repeatElement(TermEntry(), count: max(missing, entries.count / 2 + 1024))
  }

  /// Finds out what a new token means.
  @inline(never)
  private mutating func learn(
    _ key: TokenTable.Key, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> TokenTable.Meaning {
    splitter.clear()
    splitter.split(Array(bytes[range])[...])
    var meanings: [TokenTable.Meaning] = []
    for word in splitter.words {
      var stem = word
      rules.stem(&stem)
      guard let term = terms.insert(stem) else { continue }
      if term == places.count { places.append(0) }
      meanings.append(TokenTable.Meaning(term: term, isStopWord: rules.isStopWord(word)))
    }
    let meaning = tokens.meaning(of: meanings)
    if tokens.hasRoom(for: range.count) { tokens.insert(key, bytes, range, meaning: meaning) }
    return meaning
  }
}
