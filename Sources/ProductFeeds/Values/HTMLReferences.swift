/// The characters that HTML can name.
enum HTMLReferences {
  /// The text of a reference, given without `&` and `;`: `auml`, `#8364`, `#x20AC`.
  ///
  /// A no-break space is a space, a soft hyphen nothing. `nil` for a name that is none.
  static func text(_ name: String) -> String? {
    guard name.utf8.first == 0x23 else { return named[name] }
    let digits = name.dropFirst()
    let value: UInt32?
    if digits.first == "x" || digits.first == "X" {
      value = UInt32(digits.dropFirst(), radix: 16)
    } else {
      value = UInt32(digits, radix: 10)
    }
    guard let value else { return nil }
    switch value {
    case 0xA0, 0x20, 0x09...0x0D, 0x2028, 0x2029: return " "
    case 0xAD, 0x200B: return ""
    case 0..<0x20, 0x7F..<0xA0: return "\u{FFFD}"
    default: return Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
    }
  }

  private static let named: [String: String] = {
    var all: [String: String] = [
      "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "",
      "lt": "<", "gt": ">",
    ]
    for (text, names) in groups {
      for (character, name) in zip(text, names.split(separator: " ")) {
        all[String(name)] = String(character)
      }
    }
    return all
  }()

  /// Characters, and their names in the same order.
  ///
  /// Source: HTML Living Standard, "Named character references".
  private static let groups: [(text: String, names: String)] = [
    ("&\"'", "amp quot apos"),
    (
      "€–—…‘’‚“”„‹›•†‡‰™",
      "euro ndash mdash hellip lsquo rsquo sbquo ldquo rdquo bdquo lsaquo rsaquo bull dagger "
        + "Dagger permil trade"
    ),
    ("¡¢£¤¥¦§¨©ª«¬®¯", "iexcl cent pound curren yen brvbar sect uml copy ordf laquo not reg macr"),
    (
      "°±²³´µ¶·¸¹º»¼½¾¿",
      "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 "
        + "frac34 iquest"
    ),
    (
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
      "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave "
        + "Iacute Icirc Iuml"
    ),
    (
      "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
      "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml "
        + "Yacute THORN szlig"
    ),
    (
      "àáâãäåæçèéêëìíîï",
      "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
        + "iacute icirc iuml"
    ),
    (
      "ðñòóôõö÷øùúûüýþÿ",
      "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
        + "yacute thorn yuml"
    ),
    ("ŒœŠšŸ←→≤≥≈−", "OElig oelig Scaron scaron Yuml larr rarr le ge asymp minus"),
  ]
}
