internal import Diagnostics

extension LineCursor {
  /// The beginning of a footnote, `[^label]:`: the bytes of the label.
  var footnoteStart: Range<Int>? {
    guard first == UInt8(ascii: "["), byte(at: textStart + 1) == UInt8(ascii: "^") else {
      return nil
    }
    let start = textStart + 2
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "]") {
      if bytes[index] <= 0x20 || index - start > 1000 { return nil }
      index += 1
    }
    guard index > start, byte(at: index + 1) == UInt8(ascii: ":") else { return nil }
    return start..<index
  }
}

extension BlockTracker {
  /// Rewrites the beginning of a footnote to a list item that begins with a marker.
  ///
  /// The text of the footnote goes on in a line of its own, indented by four as its further
  /// lines are, so that libcmark takes all of them as content of the item.
  mutating func openFootnote(
    _ label: Range<Int>, _ cursor: inout LineCursor, _ state: inout LineState
  ) {
    close(state)
    let start = state.rewrittenStart ?? output.count
    beginConstructLine(cursor, state)
    finishConstruct(.separator, origin: state.line)
    output.append(contentsOf: linePrefix)
    output.append(contentsOf: "1)  ".utf8)
    finishConstruct(.footnote(footnotes.count), origin: state.line)
    define(label)
    open(.footnote, &state)
    hasContent[hasContent.count - 1] = true
    cursor.advance(to: label.upperBound + 2)
    cursor.advanceToText()
    output.append(contentsOf: linePrefix)
    state.rest = cursor.offset
    state.rewrittenStart = start
  }

  private mutating func define(_ label: Range<Int>) {
    let text = String(decoding: bytes[label], as: UTF8.self)
    let position = SourceRange(offset: label.lowerBound, length: label.count)
    let key = footnoteKey(text)
    if let first = footnoteNumbers[key] {
      let original = footnotes[first].position
      let file = source.file
      findings.add(
        .duplicateFootnote, .warning, "the footnote `\(text)` is defined twice", at: position,
        help: ["only the first text is used"],
        related: { [.init("first defined here", at: original.location(in: file))] })
    } else {
      footnoteNumbers[key] = footnotes.count
    }
    footnotes.append(FootnoteDefinition(label: text, position: position))
  }
}

/// What footnote labels are compared by: case does not count.
func footnoteKey(_ label: String) -> String { label.lowercased() }
