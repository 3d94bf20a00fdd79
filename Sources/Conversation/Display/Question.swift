/// Recognises texts that want an answer.
public enum Question {
  /// Whether `text` ends with a question mark or begins with a German or English question word.
  ///
  /// Quotes, brackets, emoji and white space around it do not count. A text that begins so and ends
  /// with an exclamation mark ("Wie schön!") is none.
  public static func isQuestion(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let last = scalars.last { $0.properties.isAlphabetic || isMark($0) || isDigit($0) }
    if let last, isQuestionMark(last) { return true }
    if last == "!" { return false }
    let start = scalars.drop { !$0.properties.isAlphabetic && !isDigit($0) }
    // The longest word of the list has eight letters.
    let word = start.prefix(9).prefix { $0.properties.isAlphabetic }
    return words.contains(String(word).lowercased())
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
