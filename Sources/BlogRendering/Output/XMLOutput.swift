/// Appends text to XML and HTML.
///
/// Characters that XML 1.0 does not allow are dropped, since one of them makes a whole feed
/// unreadable. Source: XML 1.0, section 2.2.
extension [UInt8] {
  /// Appends markup as it is.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text with the five special characters replaced.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append($0, isCDATA: false) }
  }

  /// Appends a CDATA section; `]]>` in the text is spread over two sections.
  mutating func append(cdata text: String) {
    append(cdata: Array(text.utf8))
  }

  /// Appends a CDATA section of UTF-8; `]]>` in it is spread over two sections.
  mutating func append(cdata text: [UInt8]) {
    append(markup: "<![CDATA[")
    text.withUnsafeBufferPointer { append($0, isCDATA: true) }
    append(markup: "]]>")
  }

  /// A bit for each control character but tab and line breaks, and for `>`.
  private static var specialInCDATA: UInt64 { 0x4000_0000_FFFF_D9FF }

  /// The same, with `"`, `&`, `'` and `<`.
  private static var special: UInt64 { 0x5000_00C4_FFFF_D9FF }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isCDATA: Bool) {
    let special: UInt64 = isCDATA ? Self.specialInCDATA : Self.special
    var done = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Letters, digits and most marks of all languages need nothing.
      if byte < 0x40 ? special &>> UInt64(byte) & 1 == 0 : byte != 0xEF { continue }
      var replacement: StaticString = ""
      var width = 1
      switch byte {
      case UInt8(ascii: ">") where isCDATA:
        guard endsCDATA(bytes, at: index, done: done) else { continue }
        replacement = "]]><![CDATA["
        width = 0
      case UInt8(ascii: "&") where !isCDATA: replacement = "&amp;"
      case UInt8(ascii: "<") where !isCDATA: replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where !isCDATA: replacement = "&quot;"
      case UInt8(ascii: "'") where !isCDATA: replacement = "&#39;"
      case 0..<0x20: break
      // U+FFFE and U+FFFF.
      case 0xEF
      where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        width = 3
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index]))
      append(markup: replacement)
      done = index + width
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
  }

  /// Whether `]]` stands before the `>` at `index`, of which `done` bytes are written.
  ///
  /// Characters that were dropped between them do not count.
  private func endsCDATA(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, done: Int) -> Bool {
    let last = bytes[done..<index].suffix(2)
    let mark = UInt8(ascii: "]")
    return last.allSatisfy { $0 == mark } && suffix(2 - last.count).allSatisfy { $0 == mark }
  }

  /// Appends an element that holds text.
  mutating func append(element name: StaticString, _ text: String) {
    append(markup: "<")
    append(markup: name)
    append(markup: ">")
    append(escaping: text)
    append(markup: "</")
    append(markup: name)
    append(markup: ">\n")
  }

  /// Appends an attribute with a space before it.
  mutating func append(attribute name: StaticString, _ value: String) {
    append(markup: " ")
    append(markup: name)
    append(markup: "=\"")
    append(escaping: value)
    append(markup: "\"")
  }
}
