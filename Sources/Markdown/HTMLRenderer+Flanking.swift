internal import CCommonMark

extension HTMLRenderer {
  /// The runs of `~`, and of the marks of ``MarkProtection``, that may begin or end something.
  func delimiterRuns(
    in text: UnsafeBufferPointer<UInt8>, of node: Node, number: Int, outside spans: [TextSpan]
  ) -> [DelimiterRun] {
    var runs: [DelimiterRun] = []
    var nextSpan = 0
    var index = 0
    while index < text.count {
      guard let width = markWidth(in: text, at: index) else {
        index += 1
        continue
      }
      while nextSpan < spans.count, spans[nextSpan].range.upperBound <= index { nextSpan += 1 }
      if nextSpan < spans.count, spans[nextSpan].range.contains(index) {
        index = spans[nextSpan].range.upperBound
        continue
      }
      let start = index
      let last = text[start + width - 1]
      while index < text.count, markWidth(in: text, at: index) == width,
        text[index + width - 1] == last
      { index += width }
      let range = start..<index
      if let run = run(range, width, in: text, of: node, number: number) { runs.append(run) }
    }
    return runs
  }

  private func run(
    _ range: Range<Int>, _ width: Int, in text: UnsafeBufferPointer<UInt8>, of node: Node,
    number: Int
  ) -> DelimiterRun? {
    let count = range.count / width
    let mark =
      width == 1
      ? UInt8(ascii: "~") : EscapeProtection.character(in: text, at: range.lowerBound) ?? 0
    if mark == UInt8(ascii: "~"), count > 2 || !additions.contains(.strikethrough) { return nil }
    var start = range.lowerBound
    var end = range.upperBound
    // As in the reference implementation, emphasis sees what stands behind tildes.
    if width > 1, additions.contains(.strikethrough) {
      while start > 0, text[start - 1] == UInt8(ascii: "~") { start -= 1 }
      while end < text.count, text[end] == UInt8(ascii: "~") { end += 1 }
    }
    let before =
      start > 0 ? side(endingAt: start, in: text) : side(of: cmark_node_previous(node), node)
    let after =
      end < text.count ? side(from: end, in: text) : side(of: cmark_node_next(node), node)
    let isLeft = after != .space && !(after == .punctuation && before == .word)
    let isRight = before != .space && !(before == .punctuation && after == .word)
    let isUnderscore = mark == UInt8(ascii: "_")
    return DelimiterRun(
      mark: mark, text: number, range: range, count: count,
      canOpen: isLeft && (!isUnderscore || !isRight || before == .punctuation),
      canClose: isRight && (!isUnderscore || !isLeft || after == .punctuation))
  }

  /// How many bytes the mark at `index` has, if one is there.
  private func markWidth(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if text[index] == UInt8(ascii: "~") { return 1 }
    return text[index] == 0xF0 && isProtected && EscapeProtection.isMark(in: text, at: index)
      ? 4 : nil
  }

  /// What stands beside a run, as far as CommonMark's flanking rules care.
  private enum Side {
    case space, punctuation, word
  }

  /// What the character before `end` is.
  private func side(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Side {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
    return side(from: start, in: text)
  }

  /// What the character at `start` is.
  private func side(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Side {
    let byte = text[start]
    if byte < 0x80 { return isSpace(byte) ? .space : (isPunctuation(byte) ? .punctuation : .word) }
    let rest = UnsafeBufferPointer(rebasing: text[start..<min(start + 4, text.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return .word
    }
    if scalar.properties.generalCategory == .spaceSeparator { return .space }
    return isSpaceOrPunctuation(scalar) ? .punctuation : .word
  }

  /// What the source has where `sibling` touches the text, or the text's parent begins or ends.
  private func side(of sibling: Node?, _ node: Node) -> Side {
    guard let sibling else {
      guard let parent = cmark_node_parent(node) else { return .space }
      switch NodeKind(of: parent) {
      case .emphasis, .strong, .link, .image: return .punctuation
      default: return .space
      }
    }
    switch NodeKind(of: sibling) {
    case .softBreak, .lineBreak: return .space
    case .text: return .word
    default: return .punctuation
    }
  }
}
