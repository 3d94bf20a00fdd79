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
    append(text, replacing: true)
  }

  /// Appends a CDATA section; `]]>` in the text is spread over two sections.
  mutating func append(cdata text: String) {
    append(markup: "<![CDATA[")
    let start = count
    append(text, replacing: false)
    if self[start...].contains(UInt8(ascii: "]")) { splitEndMarks(from: start) }
    append(markup: "]]>")
  }

  private mutating func append(_ text: String, replacing: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      for index in bytes.indices {
        let byte = bytes[index]
        // Letters, digits and most marks of all languages need nothing.
        if byte > 0x3E && byte != 0xEF { continue }
        let replacement: StaticString
        var width = 1
        switch byte {
        case UInt8(ascii: "&") where replacing: replacement = "&amp;"
        case UInt8(ascii: "<") where replacing: replacement = "&lt;"
        case UInt8(ascii: ">") where replacing: replacement = "&gt;"
        case UInt8(ascii: "\"") where replacing: replacement = "&quot;"
        case UInt8(ascii: "'") where replacing: replacement = "&#39;"
        case 0x09, 0x0A, 0x0D: continue
        case 0..<0x20: replacement = ""
        // U+FFFE and U+FFFF.
        case 0xEF
        where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
          replacement = ""
          width = 3
        default: continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index]))
        append(markup: replacement)
        done = index + width
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
  }

  private mutating func splitEndMarks(from start: Int) {
    let text = self[start...]
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    for (index, byte) in zip(text.indices, text) {
      if byte == UInt8(ascii: ">"), index >= start + 2, self[index - 1] == UInt8(ascii: "]"),
        self[index - 2] == UInt8(ascii: "]")
      {
        result.append(markup: "]]><![CDATA[")
      }
      result.append(byte)
    }
    replaceSubrange(start..., with: result)
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
}
