/// The text in the HTML of a comment.
enum TalkText {
  /// The text on one line, without tags and with entities decoded.
  ///
  /// `html` is what a sanitiser wrote: well-formed, with `>` in no attribute.
  /// - Complexity: O(size of the HTML).
  static func plain(_ html: String) -> String {
    var html = html
    return html.withUTF8 { bytes in
      let text = String(unsafeUninitializedCapacity: bytes.count) { write(bytes, to: $0) }
      return bytes.contains(UInt8(ascii: "&")) ? CharacterReferences.decoded(text) : text
    }
  }

  /// Writes the text of `html`, which is no longer than that; gives its length.
  private static func write(
    _ html: UnsafeBufferPointer<UInt8>, to text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var isSpacePending = false
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        var end = index
        while end < html.count, html[end] != UInt8(ascii: ">") { end += 1 }
        if !isInline(html[index + 1..<end]) { isSpacePending = true }
        index = end
      } else if byte <= 0x20 {
        isSpacePending = true
      } else {
        if isSpacePending, count > 0 {
          // The blank or tag that it stands for left room for it.
          text[count] = 0x20
          count += 1
        }
        isSpacePending = false
        text[count] = byte
        count += 1
      }
      index += 1
    }
    return count
  }

  /// Whether a tag stands in the middle of a line.
  private static func isInline(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 }
    return switch name.count {
    case 1: name.first == UInt8(ascii: "a")
    case 2: name.elementsEqual("em".utf8)
    case 4: name.elementsEqual("code".utf8)
    case 6: name.elementsEqual("strong".utf8)
    default: false
    }
  }
}
