/// The way round the parser for texts without markup, which are nearly all comments.
///
/// A text qualifies if CommonMark reads every character of it as text; then its paragraphs are
/// written at once, with the result that parsing would give.
///
/// Source: CommonMark 0.30, sections 4 (what begins a block) and 6 (what begins an inline).
enum PlainParagraphs {
  /// Whether `bytes` hold no Markdown.
  ///
  /// `false` is always right, only slower; `true` must be certain.
  /// - Complexity: O(size of the text).
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isLineStart = true
    var hasAmpersand = false
    var hasSemicolonBehind = false
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
      if isLineStart, byte != UInt8(ascii: "\n"), mayBeginBlock(bytes, at: index) { return false }
      isLineStart = byte == UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "\\"): return false
      case UInt8(ascii: "&"): hasAmpersand = true
      case UInt8(ascii: ";"): hasSemicolonBehind = hasSemicolonBehind || hasAmpersand
      // A tag, a comment or an address between angle brackets.
      case UInt8(ascii: "<"): if next.isLetter || "/!?".utf8.contains(next) { return false }
      // A link needs one of these; a bracket alone is a bracket.
      case UInt8(ascii: "]"): if "(:[".utf8.contains(next) { return false }
      case UInt8(ascii: "*"):
        // Between blanks it is neither the beginning nor the end of emphasis.
        guard index > 0, bytes[index - 1] == 0x20, next == 0x20 else { return false }
      case UInt8(ascii: "_"):
        // Inside a word it is none either.
        guard index > 0, isInWord(bytes[index - 1]), isInWord(next) else { return false }
      default: break
      }
    }
    return !hasSemicolonBehind
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "_")
  }

  /// Whether a line that begins at `start` may be more than a line of a paragraph.
  private static func mayBeginBlock(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    switch bytes[start] {
    case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "_"):
      return true
    case let byte where byte.isDigit:
      // The number of an item of a list: `1.` or `1)`.
      var end = start
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      return end < bytes.count
        && (bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"))
    default: return false
    }
  }

  /// Writes the paragraphs of a text, parted by empty lines.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to writer: inout MarkupWriter) {
    var paragraphStart: Int?
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if !bytes[lineStart..<lineEnd].allSatisfy(\.isSpace) {
        if paragraphStart == nil { paragraphStart = lineStart }
      } else if let start = paragraphStart {
        writeParagraph(bytes[start..<lineStart], to: &writer)
        paragraphStart = nil
      }
      lineStart = lineEnd + 1
    }
    if let start = paragraphStart { writeParagraph(bytes[start...], to: &writer) }
  }

  private static func writeParagraph(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to writer: inout MarkupWriter
  ) {
    writer.beginParagraph()
    writer.text(UnsafeBufferPointer(rebasing: bytes))
    writer.endParagraph()
  }
}
