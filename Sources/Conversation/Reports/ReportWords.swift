/// The words of the HTML report in one language.
///
/// `{a}` and `{b}` in a pattern stand for numbers, dates or names; they may change places. Words
/// that depend on a number stand in pairs, `{a:post|posts}`, the first for one; `#` in them is the
/// number.
public struct ReportWords: Sendable, Hashable {
  /// The BCP 47 tag of the language.
  public var language: String
  /// How numbers and dates are written.
  public var notation: Notation
  /// The words above and beside the numbers at the top.
  public var figures: Figures
  /// The words of the charts and tables.
  public var sections: Sections
  /// What things are called in tables and legends.
  public var nouns: Nouns
  /// How the numbers are made, a sentence or two for each.
  public var definitions: [String]

  /// Creates words of a language.
  public init(
    language: String, notation: Notation, figures: Figures, sections: Sections, nouns: Nouns,
    definitions: [String]
  ) {
    self.language = language
    self.notation = notation
    self.figures = figures
    self.sections = sections
    self.nouns = nouns
    self.definitions = definitions
  }

  /// The built-in words for a BCP 47 tag: German for `de` and its regions, else English.
  public static func builtIn(for language: String) -> ReportWords {
    language.split(separator: "-").first?.lowercased() == "de" ? .german : .english
  }

  /// `pattern` with `{a}` and `{b}` filled in; what is filled in is not looked at again.
  static func fill(_ pattern: String, _ a: String, _ b: String = "") -> String {
    var result = ""
    var rest = pattern[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("{a}") {
        result += a
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("{b}") {
        result += b
        rest = rest.dropFirst(3)
      } else if let (words, end) = choice(in: rest, a, b) {
        result += words
        rest = rest[end...]
      } else {
        result.append("{")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The words of the pair at the beginning of `pattern`, and where it ends.
  private static func choice(
    in pattern: Substring, _ a: String, _ b: String
  ) -> (words: String, end: Substring.Index)? {
    guard pattern.hasPrefix("{a:") || pattern.hasPrefix("{b:"),
      let bar = pattern.firstIndex(of: "|"), let end = pattern[bar...].firstIndex(of: "}")
    else { return nil }
    let number = pattern.hasPrefix("{a:") ? a : b
    let one: Substring = pattern[..<bar].dropFirst(3)
    let other: Substring = pattern[pattern.index(after: bar)..<end]
    let words = String(number == "1" ? one : other)
    return (words.replacing("#", with: number), pattern.index(after: end))
  }
}
