/// The pairs of terms that are probably meant to be one: `Rezept` and `Rezepte`, `Apfel-Saft` and
/// `Apfelsaft`.
///
/// Two terms are near if they have the same stems in the same order, hyphens, spaces and case
/// aside. Signs such as `+` count, so that `C` and `C++` stay apart. Terms without letters and
/// digits have no near ones.
/// - Parameters:
///   - terms: The terms as written.
///   - language: The language they are written in, as a BCP 47 tag.
/// - Returns: For each term that resembles an earlier one, the index of the first such term and its
///   own, in the order of the latter.
/// - Complexity: O(length of all terms) on average.
public func nearDuplicates(of terms: [String], language: String) -> [(Int, Int)] {
  let rules = WordRules(language: language)
  var first: [[UInt8]: Int] = [:]
  var pairs: [(Int, Int)] = []
  for (index, term) in terms.enumerated() {
    let key = nearnessKey(of: term, rules: rules)
    if key.isEmpty { continue }
    if let earlier = first[key] { pairs.append((earlier, index)) } else { first[key] = index }
  }
  return pairs
}

/// What near terms have in common: the stems of their words, and their signs.
private func nearnessKey(of term: String, rules: WordRules) -> [UInt8] {
  var key: [UInt8] = []
  var word: [UInt8] = []
  var hasWord = false
  func endWord() {
    rules.stem(&word)
    key += word
    word.removeAll(keepingCapacity: true)
  }
  for scalar in term.unicodeScalars {
    switch LetterFolding.fold(scalar, into: &word) {
    case .letter: hasWord = true
    case .nothing, .hyphen, .apostrophe: break
    case .other:
      endWord()
      let isSeparator = scalar.properties.isWhitespace || ".,;:_/&".unicodeScalars.contains(scalar)
      if !isSeparator { key += String(scalar).utf8 }
    }
  }
  endWord()
  return hasWord ? key : []
}
