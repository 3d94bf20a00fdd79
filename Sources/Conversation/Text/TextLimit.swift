/// How much of a text is read.
struct TextLimit: Sendable, Hashable {
  /// The most characters, as readers count them.
  var characters: Int
  /// The most bytes in UTF-8; a single character can have thousands.
  var bytes: Int { characters * 4 }

  /// The longest beginning of `text` within the limit, and whether something is missing.
  ///
  /// Text that is short enough in bytes is not counted.
  /// - Complexity: O(limit), not O(size of the text).
  func cut(_ text: String) -> (text: String, isCut: Bool) {
    let utf8 = text.utf8
    guard
      utf8.index(utf8.startIndex, offsetBy: characters + 1, limitedBy: utf8.endIndex) != nil
    else { return (text, false) }
    var head = text[...]
    if var end = utf8.index(utf8.startIndex, offsetBy: bytes, limitedBy: utf8.endIndex) {
      while end.samePosition(in: text.unicodeScalars) == nil { end = utf8.index(before: end) }
      head = text[..<end]
    }
    if let end = head.index(head.startIndex, offsetBy: characters, limitedBy: head.endIndex) {
      head = head[..<end]
    }
    return head.endIndex == text.endIndex ? (text, false) : (String(head), true)
  }

  /// The same for bytes, which are decoded only as far as needed.
  func cut(_ bytes: ArraySlice<UInt8>) -> (text: String, isCut: Bool) {
    guard bytes.count > self.bytes else { return cut(String(decoding: bytes, as: UTF8.self)) }
    var head = bytes.prefix(self.bytes)
    // No half character at the end, which would be read as U+FFFD.
    while let last = head.last, last & 0xC0 == 0x80 { head.removeLast() }
    if let last = head.last, last >= 0xC0 { head.removeLast() }
    return (cut(String(decoding: head, as: UTF8.self)).text, true)
  }
}
