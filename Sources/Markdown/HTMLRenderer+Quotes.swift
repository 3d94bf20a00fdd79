internal import CCommonMark

/// Quotes and apostrophes: a mark before a word opens, another one closes what is open.
extension HTMLRenderer {
  /// A `"` as an opening or closing quote, or as it is.
  mutating func doubleQuote(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int, of node: Node
  ) -> Change? {
    let quote = UInt8(ascii: "\"")
    if mayOpenQuote(text, range, at: index, of: node) {
      typesetter.open.append(quote)
      return Change(range: index..<index + 1, text: typesetter.double.open)
    }
    guard closeQuote(quote) else { return nil }
    return Change(range: index..<index + 1, text: typesetter.double.close)
  }

  /// A `'` as a quote or an apostrophe, or as it is.
  mutating func singleQuote(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int, of node: Node
  ) -> Change? {
    let apostrophe = Change(range: index..<index + 1, text: "\u{2019}")
    let before = index > range.lowerBound ? text[index - 1] : typesetter.previous
    let after = index + 1 < range.upperBound ? text[index + 1] : 0
    if isWord(before), isWord(after) { return apostrophe }
    let quote = UInt8(ascii: "'")
    if mayOpenQuote(text, range, at: index, of: node) {
      // Without an end in sight it stands for letters left out: ’n, ’90er.
      guard !isDigit(after), hasClosingQuote(text, range, after: index) else { return apostrophe }
      typesetter.open.append(quote)
      return Change(range: index..<index + 1, text: typesetter.single.open)
    }
    if closeQuote(quote) { return Change(range: index..<index + 1, text: typesetter.single.close) }
    return isWord(before) && !isDigit(before) ? apostrophe : nil
  }

  /// Takes the innermost open `quote` off, with quotes inside it that were left open.
  private mutating func closeQuote(_ quote: UInt8) -> Bool {
    guard let last = typesetter.open.lastIndex(of: quote) else { return false }
    typesetter.open.removeSubrange(last...)
    return true
  }

  /// Whether a quote at `index` stands before a word and not behind one.
  private func mayOpenQuote(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int, of node: Node
  ) -> Bool {
    // Deeper quotes than any text has would make each search for an opening one longer.
    if typesetter.open.count >= 16 { return false }
    let isLast = index + 1 >= range.upperBound
    if isLast ? endsBeforeSpace(node, text, range) : isSpace(text[index + 1]) { return false }
    let before = index > range.lowerBound ? text[index - 1] : typesetter.previous
    switch before {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"):
      return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // Behind a quote that was just opened.
      return typesetter.open.last == before && openedJustBefore(text, range, index)
    default:
      return isSpace(before) || endsWithDashOrSpace(text, range, index)
    }
  }

  private func openedJustBefore(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ index: Int
  ) -> Bool {
    guard index - 1 > range.lowerBound else { return true }
    let before = text[index - 2]
    return isSpace(before) || before == UInt8(ascii: "(")
  }

  /// Whether a no-break space or a dash of more than one byte stands before `index`.
  private func endsWithDashOrSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ index: Int
  ) -> Bool {
    if index - range.lowerBound >= 2, text[index - 2] == 0xC2, text[index - 1] == 0xA0 {
      return true
    }
    guard index - range.lowerBound >= 3, text[index - 3] == 0xE2, text[index - 2] == 0x80 else {
      return false
    }
    return text[index - 1] == 0x93 || text[index - 1] == 0x94 || text[index - 1] == 0xAF
  }

  /// Whether white space or the end of the block follows the text in `range`.
  private func endsBeforeSpace(
    _ node: Node, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    if range.upperBound < text.count { return false }
    var current = node
    while true {
      if let next = cmark_node_next(current) {
        let kind = NodeKind(of: next)
        return kind == .softBreak || kind == .lineBreak
      }
      guard let parent = cmark_node_parent(current), parent != leafBlock else { return true }
      current = parent
    }
  }

  /// Whether a `'` that could close a quote follows within 400 bytes.
  private func hasClosingQuote(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after index: Int
  ) -> Bool {
    let end = min(range.upperBound, index + 400)
    var next = index + 2
    while next < end {
      WorkCounter.count(1)
      if text[next] == UInt8(ascii: "'"), !isSpace(text[next - 1]),
        next + 1 >= range.upperBound || !isWord(text[next + 1])
      {
        return true
      }
      next += 1
    }
    // The text goes on in another node, such as emphasis.
    return range.upperBound <= index + 1
  }
}
