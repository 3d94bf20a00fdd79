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
        index = end + 1
      } else if byte <= 0x20 {
        isSpacePending = true
        index += 1
      } else {
        if isSpacePending, count > 0 {
          // The blank or tag that it stands for left room for it.
          text[count] = 0x20
          count += 1
        }
        isSpacePending = false
        let end = runEnd(in: html, from: index)
        let run = UnsafeBufferPointer(rebasing: html[index..<end])
        count = text[count...].update(fromContentsOf: run)
        index = end
      }
    }
    return count
  }

  /// The end of the words with single blanks between them that begin at `start`.
  private static func runEnd(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    func isWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "<") }
    var end = start + 1
    while end < html.count {
      let byte = html[end]
      if !isWord(byte) {
        guard byte == 0x20, end + 1 < html.count, isWord(html[end + 1]) else { break }
      }
      end += 1
    }
    return end
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
