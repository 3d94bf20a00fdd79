/// The comments of front matter, which no parser passes on.
enum YAMLComments {
  /// The ranges behind each `#` that begins a comment, up to the end of the line.
  ///
  /// Quotes are followed on one line only; what is taken for a comment by mistake is searched
  /// once more, and nothing else happens to it.
  ///
  /// Source: YAML 1.2.2, section 6.6.
  /// - Complexity: O(size of `head`).
  static func ranges(in head: ArraySlice<UInt8>) -> [Range<Int>] {
    guard head.contains(UInt8(ascii: "#")) else { return [] }
    var result: [Range<Int>] = []
    var quote: UInt8?
    var before: UInt8 = 0x20
    var start: Int?
    for index in head.indices {
      let byte = head[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if let begin = start { result.append(begin..<index) }
        start = nil
        quote = nil
        before = 0x20
        continue
      }
      if start == nil {
        if let open = quote {
          if byte == open { quote = nil }
        } else if before == 0x20 || before == 0x09 {
          // A quote in a word is an apostrophe.
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
          if byte == UInt8(ascii: "#") { start = index + 1 }
        }
      }
      before = byte
    }
    if let begin = start { result.append(begin..<head.endIndex) }
    return result
  }
}
