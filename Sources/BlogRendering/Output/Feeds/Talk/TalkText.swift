/// The text in the HTML of a comment.
enum TalkText {
  /// The text on one line, without tags and with entities decoded.
  ///
  /// `html` is what a sanitiser wrote: well-formed, with `>` in no attribute.
  /// - Complexity: O(size of the HTML).
  static func plain(_ html: String) -> String {
    var text: [UInt8] = []
    var isSpacePending = false
    var rest = Substring(html).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "<") {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if !isInline(tag) { isSpacePending = true }
        rest = rest[tag.endIndex...].dropFirst()
      } else if byte <= 0x20 {
        isSpacePending = true
      } else {
        if isSpacePending, !text.isEmpty { text.append(0x20) }
        isSpacePending = false
        text.append(byte)
      }
    }
    return CharacterReferences.decoded(String(decoding: text, as: UTF8.self))
  }

  /// Whether a tag stands in the middle of a line.
  private static func isInline(_ tag: Substring.UTF8View) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 }
    return ["a", "em", "strong", "code"].contains { name.elementsEqual($0.utf8) }
  }
}
