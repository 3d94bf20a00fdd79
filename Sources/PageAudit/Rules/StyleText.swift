extension StyleScan {
  /// A name or address of a style sheet, as it is written.
  struct Text {
    private let written: UnsafeBufferPointer<UInt8>

    /// Wraps bytes that must outlive the text.
    init(_ written: UnsafeBufferPointer<UInt8>) { self.written = written }

    /// Whether the text means `word`, which is in lower case, in any case.
    func equals(_ word: StaticString) -> Bool {
      // Each byte takes at most eight as an escape: `\000075` and a blank.
      guard written.count <= word.utf8CodeUnitCount &* 8 else { return false }
      return withBytes { $0.equals(word) }
    }

    /// Calls `body` with the text, its escapes decoded.
    ///
    /// Source: CSS Syntax Module Level 3, section 4.3.7 "Consume an escaped code point".
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      let backslash = UInt8(ascii: "\\")
      guard written.index(of: backslash, from: 0) < written.count else { return body(written) }
      var decoded: [UInt8] = []
      var index = 0
      while index < written.count {
        let next = written.index(of: backslash, from: index)
        decoded += written[index..<next]
        guard next + 1 < written.count else { break }
        index = appendEscape(at: next + 1, to: &decoded)
      }
      return decoded.withUnsafeBufferPointer(body)
    }

    /// Appends what the escape behind a backslash stands for, and answers where the rest begins.
    private func appendEscape(at start: Int, to output: inout [UInt8]) -> Int {
      var index = start
      var value: UInt32 = 0
      while index < written.count, index - start < 6, let digit = written[index].hexDigit {
        value = value &* 16 &+ UInt32(digit)
        index += 1
      }
      guard index > start else {
        // A line break that is escaped is nothing.
        if written[start] != 0x0A { output.append(written[start]) }
        return start + 1
      }
      if index < written.count, written[index].isHTMLSpace { index += 1 }
      let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      return index
    }
  }
}
