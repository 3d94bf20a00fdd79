/// How the words of a language are brought to the form in which they are compared.
///
/// Known are German, English, French, Italian and Dutch; words of any other language are folded
/// (lower case, no accents), and that is all.
public struct WordRules: Sendable, Hashable {
  /// The language, such as `de`: the first part of the tag it was made from, in lower case.
  public let language: String
  /// What strips the endings.
  let stemmer: SuffixStemmer
  /// The words too common to tell one text from another, folded.
  let stopWords: Set<[UInt8]>
  /// Whether `ae`, `oe` and `ue` may stand for `ä`, `ö` and `ü`.
  let spellsUmlauts: Bool
  /// Whether words are written together, so that their parts are worth finding.
  let joinsWords: Bool

  /// The rules for the language of a BCP 47 tag such as `de`, `de-AT` or `en_GB`.
  public init(language tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let words: String
    switch primary {
    case "de": (stemmer, words) = (Self.germanStemmer, Self.germanStopWords)
    case "en": (stemmer, words) = (Self.englishStemmer, Self.englishStopWords)
    case "fr": (stemmer, words) = (Self.frenchStemmer, Self.frenchStopWords)
    case "it": (stemmer, words) = (Self.italianStemmer, Self.italianStopWords)
    case "nl": (stemmer, words) = (Self.dutchStemmer, Self.dutchStopWords)
    default: (stemmer, words) = (SuffixStemmer(steps: []), "")
    }
    language = primary
    stopWords = Set(words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
    spellsUmlauts = primary == "de"
    joinsWords = primary == "de" || primary == "nl"
  }

  /// Whether the folded `word` is one of the stop words; `ueber` is, as `über` is.
  func isStopWord(_ word: [UInt8]) -> Bool {
    if stopWords.contains(word) { return true }
    guard spellsUmlauts else { return false }
    var contracted = word
    Self.contractUmlauts(&contracted)
    return contracted.count < word.count && stopWords.contains(contracted)
  }

  /// Turns a folded word into its stem.
  ///
  /// The stem need not be a word; it is what all forms of a word have in common.
  func stem(_ word: inout [UInt8]) {
    stemmer.apply(to: &word)
    if spellsUmlauts { Self.contractUmlauts(&word) }
  }

  /// The stem of each word of `text`, in order; stop words too.
  ///
  /// Words are runs of letters and digits of at least two bytes; apostrophes end them. For words
  /// joined by hyphens both the parts and the whole are listed: `Apfel-Saft` is `apfel`, `saft`,
  /// `apfelsaft`.
  /// - Complexity: O(length of the text).
  public func stems(of text: String) -> [String] {
    words(of: text).map { word in
      var word = word
      stem(&word)
      return String(decoding: word, as: UTF8.self)
    }
  }

  /// The folded words of `text`, in order.
  func words(of text: String) -> [[UInt8]] {
    var splitter = WordSplitter()
    splitter.split(Array(text.utf8)[...])
    return splitter.words
  }

  /// Makes `a`, `o`, `u` of `ae`, `oe`, `ue`, except behind `a`, `e` and `q`: `treue`, `bauer`.
  ///
  /// It is done to texts and queries alike, so that `Saefte`, `Säfte` and `Safte` meet. A word
  /// that has these letters by right, such as `Poesie`, meets itself all the same.
  static func contractUmlauts(_ word: inout [UInt8]) {
    let e = UInt8(ascii: "e")
    guard word.count > 2, word.dropFirst(1).contains(e) else { return }
    var kept = 0
    // The two letters before as they were written.
    var (last, lastButOne): (UInt8, UInt8) = (0, 0)
    for letter in word {
      let isUmlaut =
        letter == e && "aou".utf8.contains(last) && !"aeq".utf8.contains(lastButOne)
      (lastButOne, last) = (last, letter)
      if isUmlaut { continue }
      word[kept] = letter
      kept += 1
    }
    word.removeSubrange(kept...)
  }
}
