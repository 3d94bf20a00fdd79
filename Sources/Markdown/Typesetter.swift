/// The marks that a language uses, and what was open when the last text ended.
///
/// Source: Duden, "Anführungszeichen" (German); Swiss federal chancellery, "Schreibweisungen";
/// Imprimerie nationale, "Lexique des règles typographiques" (French); Treccani (Italian);
/// Onze Taal (Dutch); Oxford style (English).
struct Typesetter {
  /// Whether anything is to be done.
  let isOn: Bool
  /// Double quotes: opening and closing, with the spaces that belong to them.
  let double: (open: StaticString, close: StaticString)
  /// Single quotes.
  let single: (open: StaticString, close: StaticString)
  /// Whether `; : ! ?` are set apart by a space that must not break.
  let spacesPunctuation: Bool
  /// The bytes below 64 that need a look, and those that are escaped.
  let mask: UInt64
  /// The last byte of the text so far; a space at the beginning of a block.
  var previous = UInt8(ascii: " ")
  /// The open quotes, innermost last: `"` or `'`.
  var open: [UInt8] = []

  /// Prepares for a language, as a BCP 47 tag; unknown languages are set as English.
  init(language: String, isOn: Bool) {
    self.isOn = isOn
    let tag = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    let isSwiss = tag.dropFirst().contains { $0 == "ch" || $0 == "li" }
    switch (tag.first ?? "", isSwiss) {
    case ("de", false):
      double = ("\u{201E}", "\u{201C}")
      single = ("\u{201A}", "\u{2018}")
    case ("de", true), ("it", true), ("rm", _):
      double = ("\u{AB}", "\u{BB}")
      single = ("\u{2039}", "\u{203A}")
    case ("fr", false):
      double = ("\u{AB}\u{202F}", "\u{202F}\u{BB}")
      single = ("\u{201C}", "\u{201D}")
    case ("fr", true):
      double = ("\u{AB}\u{202F}", "\u{202F}\u{BB}")
      single = ("\u{2039}\u{202F}", "\u{202F}\u{203A}")
    case ("it", false):
      double = ("\u{AB}", "\u{BB}")
      single = ("\u{201C}", "\u{201D}")
    default:
      double = ("\u{201C}", "\u{201D}")
      single = ("\u{2018}", "\u{2019}")
    }
    spacesPunctuation = tag.first == "fr"
    let marks: UInt64 = 0x03FF_6084_0000_0000  // " ' - . and the digits
    let french: UInt64 = 0x8C00_0002_0000_0000  // ! : ; ?
    mask = EscapeMask.text | marks | (spacesPunctuation ? french : 0)
  }

  /// Forgets open quotes, as a block begins.
  mutating func beginBlock() {
    previous = UInt8(ascii: " ")
    if !open.isEmpty { open.removeAll(keepingCapacity: true) }
  }
}
