/// Decodes the character references that occur in mails.
///
/// Source: HTML Living Standard, "Named character references", as far as people write them.
enum HTMLCharacters {
  /// The text of `bytes`; what is no reference stays.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[..<end], as: UTF8.self))
      else {
        result.append(byte)
        continue
      }
      result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      rest = rest[(end + 1)...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    // A space that does not break is a space to whoever reads a text.
    if scalar == "\u{A0}" { return " " }
    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    return isControl && scalar != "\n" && scalar != "\t" ? " " : scalar
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "euro": "€",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "copy": "©", "reg": "®",
    "trade": "™", "deg": "°", "middot": "·", "bull": "•", "times": "×", "eacute": "é",
    "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "aacute": "á", "ccedil": "ç",
    "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "iacute": "í", "icirc": "î", "uacute": "ú",
    "ugrave": "ù", "oslash": "ø", "aring": "å", "aelig": "æ", "sect": "§", "para": "¶",
    "frac12": "½", "frac14": "¼", "sup2": "²", "sup3": "³", "zwj": "\u{200D}",
  ]
}
