/// Splits a piece of text into folded words.
///
/// This is the careful way, which knows all of Unicode; ``TokenTable`` sees to it that each
/// distinct piece comes here once.
struct WordSplitter {
  /// The folded words found so far.
  private(set) var words: [[UInt8]] = []
  private var word: [UInt8] = []
  /// The words of a chain joined by hyphens, so far.
  private var chain: [UInt8] = []
  private var chainLength = 0

  /// The longest word in bytes; what is longer is no word that anybody types.
  static let longest = 64

  /// Forgets the words.
  mutating func clear() { words.removeAll(keepingCapacity: true) }

  /// Adds the words of `text`; bytes that are not UTF-8 separate words.
  /// - Complexity: O(length of the text).
  mutating func split(_ text: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var bytes = text.makeIterator()
    reading: while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: break reading
      case .error:
        endWord()
        endChain()
      case .scalarValue(let scalar):
        switch LetterFolding.fold(scalar, into: &word) {
        case .letter, .nothing: break
        case .hyphen: if endWord() { chainLength += 1 } else { endChain() }
        case .apostrophe, .other:
          endWord()
          endChain()
        }
      }
    }
    endWord()
    endChain()
  }

  /// Notes the word before the reading position, if there is one.
  @discardableResult private mutating func endWord() -> Bool {
    defer { word.removeAll(keepingCapacity: true) }
    guard !word.isEmpty else { return false }
    if word.count <= Self.longest {
      if word.count > 1 { words.append(word) }
    }
    // A chain that is too long already need not grow.
    if chain.count <= Self.longest { chain += word }
    return true
  }

  /// Notes the words of a chain as one, unless digits make it a date or a range.
  private mutating func endChain() {
    defer {
      chain.removeAll(keepingCapacity: true)
      chainLength = 0
    }
    guard chainLength > 0, chain.count <= Self.longest, chain != words.last else { return }
    if chain.contains(where: { (0x30...0x39).contains($0) }) { return }
    if chain.count > 1 { words.append(chain) }
  }
}
