/// A part of a text node that is more than text.
struct TextSpan {
  /// What it is.
  enum Kind {
    /// Tildes that begin deleted text.
    case deletionStart
    /// Tildes that end it.
    case deletionEnd
    /// A URL or address in plain text; what is put before it to make a URL.
    case link(prefix: StaticString)
    /// A reference to a footnote.
    case footnote
    /// A character that a backslash keeps from being a mark.
    case character(UInt8)
  }

  /// The bytes in the text.
  let range: Range<Int>
  let kind: Kind
}

/// Whether `text` may hold a span; it may say yes in vain, but never no in vain.
/// - Complexity: O(length of the text).
func mayHoldSpans(
  _ text: UnsafeBufferPointer<UInt8>, additions: MarkdownAdditions, isProtected: Bool
) -> Bool {
  guard let base = text.baseAddress else { return false }
  // `:` below 64; `@ ^ w ~` from 64 on: most bytes are done with one test.
  let low: UInt64 = 1 << 0x3A
  let high: UInt64 = 1 | 1 << 0x1E | 1 << 0x37 | 1 << 0x3E
  for index in 0..<text.count {
    let byte = base[index]
    if byte >= 0x80 {
      if isProtected, EscapeProtection.character(in: text, at: index) != nil { return true }
      continue
    }
    if (byte < 0x40 ? low : high) &>> UInt64(byte & 63) & 1 == 0 { continue }
    switch byte {
    case UInt8(ascii: "~"):
      if additions.contains(.strikethrough) { return true }
    case UInt8(ascii: "@"):
      if additions.contains(.autolinks) { return true }
    case UInt8(ascii: ":"), UInt8(ascii: "w"):
      if additions.contains(.autolinks), index + 1 < text.count,
        base[index + 1] == (byte == UInt8(ascii: "w") ? byte : UInt8(ascii: "/"))
      {
        return true
      }
    default:
      if additions.contains(.footnotes), index > 0, base[index - 1] == UInt8(ascii: "[") {
        return true
      }
    }
  }
  return false
}
