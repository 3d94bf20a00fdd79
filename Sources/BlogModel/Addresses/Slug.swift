internal import Foundation

/// Turns a title into the word that stands for it in an address.
public enum Slug {
  /// The slug of `text` by the rules of `language`: lower case, letters and digits, hyphens between.
  ///
  /// In German `ä` becomes `ae`; in Danish and Norwegian `ø` becomes `oe` and `å` becomes `aa`; in
  /// every other language accents are dropped; `ß` is `ss` in all. Letters of other scripts stay.
  /// Composed and decomposed spellings give the same slug. The result is empty if no letter or
  /// digit is left. It has at most 100 bytes, cut at a hyphen if there is one in the second half.
  /// - Parameter language: A BCP 47 tag; its first part counts.
  public static func make(_ text: String, language: String = "de") -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var needsHyphen = false
    func append(_ piece: some Sequence<UInt8>) {
      if needsHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      slug.append(contentsOf: piece)
    }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    if isASCII {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          append(CollectionOfOne(byte))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(CollectionOfOne(byte | 0x20))
        case UInt8(ascii: "'"): break
        default: needsHyphen = true
        }
      }
    } else {
      let table = table(for: language)
      for character in text.lowercased() {
        switch character {
        case "'", "’", "ʼ", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
        case _ where character.isLetter || character.isNumber:
          append((table[character] ?? plain(character, table: table)).utf8)
        default: needsHyphen = true
        }
      }
    }
    return shortened(slug)
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

  /// Letters that no decomposition takes apart, and those a language spells differently.
  private static func table(for language: String) -> [Character: String] {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return switch primary {
    case "de": german
    case "da", "nb", "nn", "no": scandinavian
    default: common
    }
  }

  private static let common: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h",
  ]

  private static let german = common.merging(["ä": "ae", "ö": "oe", "ü": "ue"]) { $1 }

  private static let scandinavian = common.merging(["ø": "oe", "å": "aa"]) { $1 }
}
