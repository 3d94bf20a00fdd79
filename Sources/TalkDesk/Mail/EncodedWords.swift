/// Decodes the words in header fields that are not ASCII: `=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=`.
///
/// Source: RFC 2047.
enum EncodedWords {
  /// `text` with all encoded words decoded; white space between two of them is dropped.
  ///
  /// Neighbours in one encoding are decoded together, since many programs cut characters in two.
  /// - Complexity: O(size of `text`).
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var pending: (charset: String, bytes: [UInt8])?
    var gap = ""
    func flush() {
      if let word = pending { result += MailCharset.decode(word.bytes[...], word.charset).text }
      pending = nil
    }
    var rest = text[...]
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = word(at: rest[start.upperBound...]) else {
        flush()
        result += gap + before + "=?"
        gap = ""
        rest = rest[start.upperBound...]
        continue
      }
      gap += before
      let isGap = gap.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if !isGap || pending == nil {
        flush()
        result += gap
      }
      gap = ""
      if pending?.charset == word.charset {
        pending?.bytes += word.bytes
      } else {
        flush()
        pending = (word.charset, word.bytes)
      }
      rest = word.rest
    }
    flush()
    return result + gap + rest
  }

  /// The word whose `=?` stands before `text`.
  private static func word(
    at text: Substring
  ) -> (charset: String, bytes: [UInt8], rest: Substring)? {
    let head = text.utf8.prefix(2_000)
    let parts = head.split(
      separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == UInt8(ascii: "="), !parts[0].isEmpty,
      !parts[2].contains(where: { $0 <= 0x20 })
    else { return nil }
    // A language may follow the name of the encoding: `UTF-8*de`.
    let charset = Substring(parts[0]).prefix { $0 != "*" }.lowercased()
    let encoded = Array(parts[2])[...]
    let bytes: [UInt8]
    switch Substring(parts[1]).lowercased() {
    case "q": bytes = TransferDecoding.quotedPrintable(encoded, underscoreIsSpace: true)
    case "b": bytes = TransferDecoding.base64(encoded)
    default: return nil
    }
    return (charset, bytes, text[parts[3].startIndex...].dropFirst())
  }
}
