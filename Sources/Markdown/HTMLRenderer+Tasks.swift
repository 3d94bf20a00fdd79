internal import CCommonMark
internal import Diagnostics

extension HTMLRenderer {
  /// Writes the box of a task if `paragraph` is the first one of an item that begins with one.
  ///
  /// With `.accessibility` the box and the text of the task share a `<label>`, so that the box
  /// is named by its task; ``closeTask()`` ends it.
  mutating func openTask(_ paragraph: Node) {
    guard additions.contains(.taskLists), let item = cmark_node_parent(paragraph),
      NodeKind(of: item) == .item, cmark_node_previous(paragraph) == nil,
      let first = cmark_node_first_child(paragraph), NodeKind(of: first) == .text,
      var text = first.literal
    else { return }
    // The bracket may stand behind a backslash that was put in before parsing.
    let hasEscape = isProtected && beginsWithEscapedBracket(text)
    if hasEscape { text += 3 }
    guard hasEscape || text[0] == UInt8(ascii: "["), text[1] != 0,
      text[2] == UInt8(ascii: "]"), text[3] == 0x20 || text[3] == 0x09
    else { return }
    let isDone = text[1] | 0x20 == UInt8(ascii: "x")
    guard isDone || text[1] == 0x20, !isEscaped(paragraph) else { return }
    let rest = String(cString: text + 3)
    guard cmark_node_set_literal(first, rest) != 0 else { return }
    if additions.contains(.accessibility) {
      output.append("<label>")
      isInTask = true
    }
    output.append(isDone ? "<input checked=\"\" disabled=\"\"" : "<input disabled=\"\"")
    output.append(" type=\"checkbox\">")
  }

  /// Ends the label of the task whose paragraph ends.
  mutating func closeTask() {
    guard isInTask else { return }
    isInTask = false
    output.append("</label>")
  }

  /// Whether the first bracket of a paragraph stands behind a backslash.
  private mutating func isEscaped(_ paragraph: Node) -> Bool {
    let range = sourceRange(of: paragraph)
    let bytes = source.file.bytes
    guard let bracket = range.first(where: { bytes[$0] == UInt8(ascii: "[") }), bracket > 0 else {
      return false
    }
    return bytes[bracket - 1] == UInt8(ascii: "\\")
  }
}

/// Whether `text` begins with `\[` as ``EscapeProtection`` writes it.
private func beginsWithEscapedBracket(_ text: NodeText) -> Bool {
  text[0] == 0xF0 && text[1] == 0x90 && text[2] == 0xA9 && text[3] == 0x95
}
