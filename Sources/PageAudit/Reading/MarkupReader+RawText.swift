/// Elements in which tags mean nothing.
extension MarkupReader {
  /// Moves to the end tag of the element `name`, or to the end if it has none.
  /// - Returns: Where its text stands.
  mutating func readRawText(of name: StaticString) -> Range<Int> {
    let start = position
    while true {
      position = bytes.index(of: UInt8(ascii: "<"), from: position)
      guard position < bytes.count else { break }
      if isEndTag(name, at: position) { break }
      position += 1
    }
    return start..<position
  }

  /// Moves to the end tag of a script, or to the end if it has none.
  ///
  /// Behind `<!--` a script may hold `<script>…</script>` as text.
  /// Source: HTML Living Standard, "Script data double escaped state".
  mutating func skipScript() {
    var state = ScriptState.plain
    while true {
      guard state != .plain else {
        position = bytes.index(of: UInt8(ascii: "<"), from: position)
        guard position < bytes.count, !isEndTag("script", at: position) else { return }
        if bytes.matches("<!--", at: position) {
          state = .escaped
          // The dashes may be those of `-->` too.
          position += 2
        } else {
          position += 1
        }
        continue
      }
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "-") where bytes.matches("-->", at: position):
        state = .plain
      case UInt8(ascii: "<") where isEndTag("script", at: position):
        if state == .escaped { return }
        state = .escaped
      case UInt8(ascii: "<") where isTag("<script", at: position):
        state = .doubleEscaped
      default: break
      }
      position += 1
    }
  }

  private enum ScriptState { case plain, escaped, doubleEscaped }

  private func isEndTag(_ name: StaticString, at index: Int) -> Bool {
    bytes.matches("</", at: index) && bytes.matches(name, at: index + 2)
      && isTagEnd(at: index + 2 + name.utf8CodeUnitCount)
  }

  private func isTag(_ start: StaticString, at index: Int) -> Bool {
    bytes.matches(start, at: index) && isTagEnd(at: index + start.utf8CodeUnitCount)
  }

  private func isTagEnd(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
