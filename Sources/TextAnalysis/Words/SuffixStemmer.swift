/// Strips the endings of words, step by step, as a table says.
///
/// The script that searches follows the same table, so that texts and queries cannot drift apart.
struct SuffixStemmer: Sendable, Hashable {
  /// The rules of each step; the first that applies is the only one.
  let steps: [[SuffixRule]]
  /// The endings of the rules in a form that is quick to compare.
  private let endings: [[Ending]]

  init(steps: [[SuffixRule]]) {
    self.steps = steps
    endings = steps.map { $0.map { Ending($0.suffix) } }
  }

  /// Reads steps written as text: one step a line, in it rules such as `ern:3` or `ies>i:3`.
  ///
  /// What is not of this form is passed over; the tables are constants, and tests read them all.
  init(_ text: String) {
    self.init(
      steps: text.split(separator: "\n").map { line in
        line.split(separator: " ").compactMap { rule -> SuffixRule? in
          let parts = rule.split(separator: ":")
          guard parts.count == 2, let minimum = Int(parts[1]) else { return nil }
          let sides = parts[0].split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
          let replacement = sides.count > 1 ? Array(sides[1].utf8) : []
          return SuffixRule(
            suffix: Array(sides[0].utf8), replacement: replacement, minimum: minimum)
        }
      })
  }

  /// Shortens `word` step by step; in each step the first rule that applies is the only one.
  ///
  /// A rule applies if the word ends as it says and what is left has its minimum of letters and
  /// among them a vowel. Words with other letters than a to z stay as they are.
  /// - Complexity: O(number of rules).
  func apply(to word: inout [UInt8]) {
    guard word.allSatisfy({ $0 < 0x80 }) else { return }
    for (step, endings) in endings.enumerated() {
      let last = Ending(word)
      for index in endings.indices where endings[index].isEnd(of: last) {
        if apply(steps[step][index], to: &word) { break }
      }
    }
  }

  /// Whether `rule` applied.
  private func apply(_ rule: SuffixRule, to word: inout [UInt8]) -> Bool {
    let kept = word.count - rule.suffix.count
    guard kept > 0, kept + rule.replacement.count >= rule.minimum,
      word[kept...].elementsEqual(rule.suffix),
      word[..<kept].contains(where: Self.isVowel)
        || rule.replacement.contains(where: Self.isVowel)
    else { return false }
    word.removeSubrange(kept...)
    word += rule.replacement
    return true
  }

  /// The last eight letters of a word or an ending, the very last in the lowest byte.
  private struct Ending: Sendable, Hashable {
    private var letters: UInt64 = 0
    private var mask: UInt64 = 0

    init(_ word: [UInt8]) {
      for letter in word.suffix(8) {
        letters = letters << 8 | UInt64(letter)
        mask = mask << 8 | 0xFF
      }
    }

    /// Whether the last letters of `word` are these.
    func isEnd(of word: Ending) -> Bool { word.letters & mask == letters }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
