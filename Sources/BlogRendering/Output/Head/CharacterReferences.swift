/// Undoes the escaping of attributes that blogen writes.
///
/// Source: HTML Living Standard, section 13.5; of the named references only those that stand for
/// markup.
enum CharacterReferences {
  /// `text` with `&amp;`, `&#39;`, `&#x27;` and the like replaced; others stay as they are.
  /// - Complexity: O(length of `text`).
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text).unicodeScalars
    while let mark = rest.firstIndex(of: "&") {
      result.unicodeScalars.append(contentsOf: rest[..<mark])
      let name = rest[mark...].dropFirst().prefix(10)
      if let end = name.firstIndex(of: ";"), let scalar = scalar(String(name[..<end])) {
        result.unicodeScalars.append(scalar)
        rest = rest[name.index(after: end)...]
      } else {
        result.unicodeScalars.append("&")
        rest = rest[mark...].dropFirst()
      }
    }
    result.unicodeScalars.append(contentsOf: rest)
    return result
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
