/// Takes the text out of a mail that is signed in its text.
///
/// Source: RFC 9580, section 7.
enum SignedText {
  /// The lines without armour, signature and the marks before hyphens; others stay as they are.
  static func content(of lines: [Substring]) -> [Substring] {
    guard let start = lines.firstIndex(where: { isArmour($0, "BEGIN PGP SIGNED MESSAGE") }),
      let text = lines[start...].firstIndex(where: isBlank)
    else { return lines }
    let rest = lines[(text + 1)...]
    let end = rest.firstIndex { isArmour($0, "BEGIN PGP SIGNATURE") } ?? rest.endIndex
    let last = rest[end...].firstIndex { isArmour($0, "END PGP SIGNATURE") }
    return lines[..<start] + rest[..<end].map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 }
      + (last.map { rest[($0 + 1)...] } ?? [])
  }

  private static func isArmour(_ line: Substring, _ words: String) -> Bool {
    line.hasPrefix("-----\(words)-----")
  }

  private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }
}
