/// Keeps the text of a document and nothing else, on one line.
struct PlainTextSink: MarkupSink {
  private var output: [UInt8] = []
  private var isSpacePending = false

  /// The text.
  var result: String { String(decoding: output, as: UTF8.self) }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSpace {
        isSpacePending = true
      } else if output.isEmpty, bytes.holdAccent(at: index) {
        // Behind the tag that the text will stand in, it would make another character of `>`.
        index += 1
      } else {
        if isSpacePending, !output.isEmpty { output.append(0x20) }
        isSpacePending = false
        output.append(byte)
      }
      index += 1
    }
  }

  mutating func lineBreak() { isSpacePending = true }
  mutating func beginParagraph() { isSpacePending = true }
  mutating func endParagraph() { isSpacePending = true }
  mutating func beginInline(_ element: InlineElement) -> Bool { false }
  mutating func endInline() {}
  mutating func beginBlock(_ element: BlockElement) -> Int? {
    isSpacePending = true
    return 0
  }
  mutating func endBlocks(downTo depth: Int) { isSpacePending = true }
}
