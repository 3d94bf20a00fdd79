/// The candidates of a `srcset`.
///
/// Source: HTML Living Standard, section 4.8.4.2.1 "Parsing a srcset attribute".
enum SourceSet {
  /// Calls `body` with each address in `text`.
  /// - Complexity: O(length of the text).
  static func forEachAddress(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let comma = UInt8(ascii: ",")
    var index = 0
    while true {
      while index < text.count, text[index].isHTMLSpace || text[index] == comma { index += 1 }
      guard index < text.count else { return }
      let start = index
      while index < text.count, !text[index].isHTMLSpace { index += 1 }
      var end = index
      // A comma at the end of an address ends the candidate; one inside belongs to it.
      while end > start, text[end - 1] == comma { end -= 1 }
      body(text.part(start..<end))
      if end < index { continue }
      // The width or density; commas in parentheses do not end it.
      var depth = 0
      while index < text.count, text[index] != comma || depth > 0 {
        if text[index] == UInt8(ascii: "(") { depth = 1 }
        if text[index] == UInt8(ascii: ")") { depth = 0 }
        index += 1
      }
    }
  }
}
