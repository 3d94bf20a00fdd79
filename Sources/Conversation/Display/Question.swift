/// Recognises texts that want an answer.
public enum Question {
  /// Whether `text` ends with a question mark or begins with a German or English question word.
  ///
  /// Quotes, brackets, emoji and white space around it do not count, nor do lines that quote
  /// somebody else (`> …`) and addresses. A text that begins so and ends with an exclamation mark
  /// ("Wie schön!") is none.
  /// - Complexity: O(size of the text).
  public static func isQuestion(_ text: String) -> Bool {
    let scalars = ownWords(of: text).unicodeScalars
    let last = scalars.last { $0.properties.isAlphabetic || isMark($0) || isDigit($0) }
    if let last, isQuestionMark(last) { return true }
    if last == "!" { return false }
    let start = scalars.drop { !$0.properties.isAlphabetic && !isDigit($0) }
    // The longest word of the list has eight letters.
    let word = start.prefix(9).prefix { $0.properties.isAlphabetic }
    return words.contains(String(word).lowercased())
  }

  /// The text without quoted lines and without addresses; the text itself if there are none.
  private static func ownWords(of text: String) -> String {
    let utf8 = text.utf8
    // Addresses have `:` or, if they begin with `www.`, a `w`.
    guard utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ".") }) else {
      return text
    }
    return utf8.split(separator: UInt8(ascii: "\n")).lazy
      .filter { $0.first { !$0.isSpace } != UInt8(ascii: ">") }
      .map { line in
        line.split(whereSeparator: \.isSpace).lazy.map(withoutAddress).joined(separator: " ")
      }
      .joined(separator: "\n")
  }

  /// A word up to the address in it.
  ///
  /// A question mark belongs to an address if it stands in it, as in `https://x.example/?` and
  /// `(https://x.example/?a=b)`.
  private static func withoutAddress(_ word: Substring.UTF8View) -> String {
    let starts = ["https://", "http://", "www."]
    let lower = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for start in starts {
      if let range = lower.firstRange(of: Array(start.utf8)) {
        return String(decoding: word.prefix(range.lowerBound), as: UTF8.self)
      }
    }
    return String(Substring(word))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isQuestionMark(scalar) || scalar == "." || scalar == "!" || scalar == "…"
  }

  /// The question marks of Latin, Arabic, East Asian and doubled writing; not the Greek one, which
  /// looks like a semicolon and is one in Normalization Form C.
  private static func isQuestionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "\u{61F}", "\u{FF1F}", "\u{203D}", "\u{2047}"..."\u{2049}": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Question words in lower case.
  private static let words: Set<String> = [
    "wer", "wem", "wen", "wessen", "was", "wann", "wo", "woher", "wohin", "warum", "wieso",
    "weshalb", "weswegen", "wie", "wieviel", "wieviele", "welche", "welcher", "welches", "welchen",
    "welchem", "womit", "wofür", "wodurch", "wogegen", "woran", "worauf", "woraus", "worin",
    "worüber", "worum", "wovon", "wovor", "wozu", "wobei", "wonach",
    "who", "whom", "whose", "what", "when", "where", "why", "which", "how",
  ]
}
