/// What is neither tag nor text.
extension MarkupReader {
  /// Moves behind a comment, a declaration or another thing that begins with `<` at the position
  /// and `!`, `?` or `/` behind it.
  ///
  /// `<![CDATA[` begins plain text in SVG and a comment up to the next `>` elsewhere.
  mutating func skipDeclaration(isForeign: Bool) {
    if bytes.matches("<!--", at: position) {
      skipComment()
    } else if isForeign, bytes.matches("<![cdata[", at: position) {
      skipCharacterData()
    } else {
      position = min(bytes.index(of: UInt8(ascii: ">"), from: position + 1) + 1, bytes.count)
    }
  }

  /// Moves behind `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
  private mutating func skipComment() {
    let start = position + 4
    var end = start
    while true {
      end = bytes.index(of: UInt8(ascii: ">"), from: end)
      guard end < bytes.count else { break }
      if bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-") { break }
      if end >= start + 3, bytes[end - 1] == UInt8(ascii: "!"), bytes[end - 2] == UInt8(ascii: "-"),
        bytes[end - 3] == UInt8(ascii: "-")
      {
        break
      }
      end += 1
    }
    position = min(end + 1, bytes.count)
  }

  private mutating func skipCharacterData() {
    let start = position + 9
    var end = start
    while true {
      end = bytes.index(of: UInt8(ascii: ">"), from: end)
      guard end < bytes.count else { break }
      if end >= start + 2, bytes[end - 1] == UInt8(ascii: "]"), bytes[end - 2] == UInt8(ascii: "]")
      {
        break
      }
      end += 1
    }
    position = min(end + 1, bytes.count)
  }
}
