/// A reference for a character in HTML: `&amp;`, `&#228;`, `&#xE4;`.
///
/// Numbers and the names that writers of raw HTML use are known; any other is text.
struct CharacterReference {
  /// The character.
  let scalar: Unicode.Scalar
  /// The place behind its `;`.
  let end: Int

  /// The longest reference that is read, from `&` to `;`.
  private static let longest = 12

  /// Reads what begins with the `&` at `start`, or `nil` if that is a sign of the text.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var name: UInt64 = 0
    var index = start + 1
    let limit = min(bytes.count, start + Self.longest)
    while index < limit, bytes[index] != UInt8(ascii: ";") {
      let byte = bytes[index]
      let isKnown =
        byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
      guard isKnown, index - start <= 8 else { return nil }
      name = name << 8 | UInt64(byte)
      index += 1
    }
    guard index < limit, index > start + 1, let scalar = Self.scalar(named: name) else {
      return nil
    }
    self.scalar = scalar
    end = index + 1
  }

  /// Whether it may be part of a word.
  var isLetter: Bool {
    if scalar.value < 0x80 {
      return scalar == "-" || (0x30...0x39).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    var word: [UInt8] = []
    switch LetterFolding.fold(scalar, into: &word) {
    case .letter, .nothing, .hyphen: return true
    case .apostrophe, .other: return false
    }
  }

  /// The character in UTF-8.
  var utf8: String.UTF8View { String(scalar).utf8 }

  /// The scalar for the letters between `&` and `;`, the last in the lowest byte.
  private static func scalar(named name: UInt64) -> Unicode.Scalar? {
    if let scalar = named[name] { return scalar }
    let letters = (0..<8).map { UInt8(truncatingIfNeeded: name >> UInt64(56 - 8 * $0)) }
      .drop { $0 == 0 }
    guard letters.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = letters.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: letters.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  /// The known names, packed as ``scalar(named:)`` wants them.
  private static let named = Dictionary(
    uniqueKeysWithValues: names.map { name, scalar in
      (name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, scalar)
    })

  private static let names: KeyValuePairs<String, Unicode.Scalar> = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç", "egrave": "è", "eacute": "é",
    "ecirc": "ê", "euml": "ë", "igrave": "ì", "icirc": "î", "iuml": "ï", "ograve": "ò",
    "oacute": "ó", "ocirc": "ô", "ugrave": "ù", "ucirc": "û", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "euro": "€", "times": "×", "copy": "©",
  ]
}
