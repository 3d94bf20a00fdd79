internal import Foundation

/// Turns a title into the word that stands for it in an address.
public enum Slug {
  /// The slug of `text` by the rules of `language`: lower case, letters and digits, hyphens between.
  ///
  /// In German `ä` becomes `ae`; in Danish and Norwegian `ø` becomes `oe` and `å` becomes `aa`; in
  /// every other language accents are dropped; `ß` is `ss` in all. Letters of other scripts stay.
  /// Composed and decomposed spellings give the same slug. The result is empty if no letter or
  /// digit is left. It has at most 100 bytes, cut at a hyphen if there is one in the second half.
  /// - Parameters:
  ///   - text: The title.
  ///   - language: A BCP 47 tag; its first part counts.
  /// - Returns: The slug, perhaps empty.
  public static func make(_ text: String, language: String = "de") -> String {
    if isSlug(text) { return text }
    let rules = rules(for: language)
    return shortened(western(text, rules) ?? anyScript(text, rules))
  }

  /// Whether `text` is the slug of itself in every language, as many ids are.
  private static func isSlug(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var previous = hyphen
    for byte in text.utf8 {
      guard
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || byte == hyphen && previous != hyphen
      else { return false }
      previous = byte
    }
    return previous != hyphen && text.utf8.count <= 100
  }

  /// The slug of text in Western scripts, or `nil` at the first scalar that needs a closer look.
  ///
  /// Nearly all titles end here, at a fraction of the cost of looking at characters.
  private static func western(_ text: String, _ rules: Rules) -> [UInt8]? {
    var slug = Builder()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: slug.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: slug.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      case 0x27, 0x2019: break
      case 0x00..<0x80, 0x2013, 0x2014, 0x201A, 0x201C...0x201E, 0x2026: slug.needsHyphen = true
      case 0xC0...0x17F:
        let letters = rules.latin[Int(scalar.value) - 0xC0]
        if letters.isEmpty { slug.needsHyphen = true } else { slug.append(contentsOf: letters) }
      default: return nil
      }
    }
    return slug.bytes
  }

  /// The slug of any text, character by character, so that accents may stand apart.
  private static func anyScript(_ text: String, _ rules: Rules) -> [UInt8] {
    var slug = Builder()
    for character in text.lowercased() {
      switch character {
      case "'", "’", "ʼ", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
      case _ where character.isLetter || character.isNumber:
        slug.append(contentsOf: letters(of: character, rules.spellings).utf8)
      default: slug.needsHyphen = true
      }
    }
    return slug.bytes
  }

  private static func letters(of character: Character, _ spellings: [Character: String]) -> String {
    spellings[character] ?? plain(character, table: spellings)
  }

  /// A slug in the making: hyphens are written only between letters.
  private struct Builder {
    private(set) var bytes: [UInt8] = []
    var needsHyphen = false

    mutating func append(_ byte: UInt8) {
      if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      needsHyphen = false
      bytes.append(byte)
    }

    mutating func append(contentsOf letters: some Sequence<UInt8>) {
      if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      needsHyphen = false
      bytes.append(contentsOf: letters)
    }
  }

  /// Cuts a long slug at a hyphen, never inside the bytes of a scalar.
  private static func shortened(_ slug: [UInt8]) -> String {
    guard slug.count > 100 else { return String(decoding: slug, as: UTF8.self) }
    let head = slug[..<100]
    if let hyphen = head.lastIndex(of: UInt8(ascii: "-")), hyphen > 50 {
      return String(decoding: head[..<hyphen], as: UTF8.self)
    }
    var end = 100
    while end > 0, slug[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: slug[..<end], as: UTF8.self)
  }

  /// The base letter of an accented Latin character, or the composed form of any other one.
  ///
  /// What is neither letter, digit nor accent goes: a character may hold joiners, the box of a
  /// keycap and, behind some Indic letters, even a `/`.
  private static func plain(_ character: Character, table: [Character: String]) -> String {
    let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    let isLatin = parts.first.map { $0.value < 0x250 } ?? false
    let kept = parts.filter { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark: !isLatin && !scalar.properties.isVariationSelector
      case .spacingMark: !isLatin
      case .enclosingMark, .format: false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
    let text = String(String.UnicodeScalarView(kept))
    guard isLatin else { return text.precomposedStringWithCanonicalMapping }
    // The letter below the accent may have a spelling of its own: `ǿ`.
    return text.map { table[$0] ?? String($0) }.joined()
  }

  /// How a language spells letters beyond a to z.
  private struct Rules: Sendable {
    /// Letters that no decomposition takes apart, and those the language spells differently.
    let spellings: [Character: String]
    /// The bytes for the scalars from U+00C0 to U+017F; empty for those that are not letters.
    let latin: [[UInt8]]

    init(_ own: [Character: String]) {
      let spellings = Slug.common.merging(own) { $1 }
      self.spellings = spellings
      latin = (0xC0...0x17F).map { value in
        let lower = Unicode.Scalar(UInt32(value)).map { String($0).lowercased() } ?? ""
        guard let letter = lower.first, letter.isLetter else { return [] }
        return Array(Slug.letters(of: letter, spellings).utf8)
      }
    }
  }

  private static func rules(for language: String) -> Rules {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return switch primary {
    case "de": german
    case "da", "nb", "nn", "no": scandinavian
    default: western
    }
  }

  private static let common: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h",
  ]

  private static let western = Rules([:])
  private static let german = Rules(["ä": "ae", "ö": "oe", "ü": "ue"])
  private static let scandinavian = Rules(["ø": "oe", "å": "aa"])
}
