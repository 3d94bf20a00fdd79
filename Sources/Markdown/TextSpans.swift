/// A part of a text node that is more than text.
struct TextSpan {
  /// What it is.
  enum Kind {
    /// Marks that begin an element.
    case open(InlineElement)
    /// Marks that end it.
    case close(InlineElement)
    /// A URL or address in plain text; what is put before it to make a URL.
    case link(prefix: StaticString)
    /// A reference to a footnote.
    case footnote
    /// A placeholder, by its number.
    case placeholder(Int)
    /// A character that a backslash keeps from being a mark.
    case character(UInt8)
  }

  /// The bytes in the text.
  let range: Range<Int>
  let kind: Kind

  /// Whether it is a mark that ``MarkProtection`` kept from libcmark and that makes an element.
  func isMark(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch kind {
    case .open, .close: text[range.lowerBound] != UInt8(ascii: "~")
    default: false
    }
  }

  /// The same in a text before which `count` more bytes stand.
  func moved(by count: Int) -> TextSpan {
    TextSpan(range: range.lowerBound + count..<range.upperBound + count, kind: kind)
  }
}

/// What a text node may hold besides text.
struct TextMarks: OptionSet {
  let rawValue: UInt8
  /// Spans, such as a bare URL.
  static let spans = Self(rawValue: 1)
  /// What is left of other systems, or a link that is none.
  static let leftovers = Self(rawValue: 2)
}

/// What `text` may hold; it may say yes in vain, but never no in vain.
///
/// The loop has no branches and no early end, so that it works on many bytes at once.
/// - Complexity: O(length of the text).
func textMarks(_ text: UnsafeBufferPointer<UInt8>) -> TextMarks {
  guard let base = text.baseAddress, let last = text.last else { return [] }
  var marks: UInt8 = last == UInt8(ascii: "~") || last == UInt8(ascii: "@") ? 1 : 0
  for index in 0..<text.count - 1 {
    let byte = base[index]
    let next = base[index + 1]
    marks |= byte == UInt8(ascii: "~") ? 1 : 0
    marks |= byte == UInt8(ascii: "@") ? 1 : 0
    // The first byte of the characters of ``EscapeProtection``, as of most pictographs.
    marks |= byte == 0xF0 ? 1 : 0
    marks |= (byte == UInt8(ascii: ":") ? 1 : 0) & (next == UInt8(ascii: "/") ? 1 : 0)
    marks |=
      (byte | 0x20 == UInt8(ascii: "w") ? 1 : 0) & (next | 0x20 == UInt8(ascii: "w") ? 1 : 0)
    // Brackets and braces in text are rare; what they are is for others to tell.
    marks |= byte == UInt8(ascii: "[") ? 3 : 0
    marks |= byte == UInt8(ascii: "]") ? 2 : 0
    marks |= byte == UInt8(ascii: "{") ? 2 : 0
  }
  return TextMarks(rawValue: marks)
}
