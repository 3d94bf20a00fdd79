internal import CCommonMark
internal import Diagnostics

extension HTMLRenderer {
  /// Reports a reference to a note that is not defined.
  mutating func reportUnknownFootnote(_ label: String) {
    guard let block = leafBlock else { return }
    let known = footnotes.definitions
    report(
      .unknownFootnote, .error, "there is no footnote `\(label)`",
      at: position(ofText: "[^\(label)]", block: block),
      label: didYouMean(label, among: known.map(\.label)),
      help: ["define it in a paragraph that begins with `[^\(label)]:`"])
  }

  /// Reports the notes that no text and no printed note refers to.
  mutating func reportUnusedFootnotes() {
    // The notes that other notes refer to are not known before the notes are written; a note
    // that only an unused note refers to is unused as well.
    var reached = Set(footnotes.order)
    var queue = footnotes.order
    while let definition = queue.popLast() {
      guard let item = footnotes.items[definition] else { continue }
      for label in referredLabels(under: item) {
        guard let number = footnotes.numbers[footnoteKey(label)] else { continue }
        if reached.insert(number).inserted { queue.append(number) }
      }
    }
    for (number, definition) in footnotes.definitions.enumerated()
    where !reached.contains(number) && footnotes.numbers[footnoteKey(definition.label)] == number {
      report(
        .unusedFootnote, .warning, "nothing refers to the footnote `\(definition.label)`",
        at: definition.position,
        help: ["write `[^\(definition.label)]` where it belongs, or remove it"])
    }
  }

  /// The labels in texts below `item` that look like references.
  private func referredLabels(under item: Node) -> [String] {
    var labels: [String] = []
    guard var node = cmark_node_first_child(item) else { return labels }
    while true {
      if NodeKind(of: node) == .text, let text = node.literal {
        labels += footnoteReferences(in: UnsafeBufferPointer(start: text, count: length(of: text)))
          .map {
            let label = UnsafeBufferPointer(start: text + $0.lowerBound + 2, count: $0.count - 3)
            return String(
              decoding: isProtected
                ? restoredBytes(label, isLiteral: true) : Array(label), as: UTF8.self)
          }
      }
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node), parent != item else { return labels }
        node = parent
      }
      guard let next = cmark_node_next(node) else { return labels }
      node = next
    }
  }
}

/// The ranges in `text` that look like references to footnotes: `[^label]`.
/// - Complexity: O(length of the text), as a label has at most 1,000 bytes and holds no `[`.
func footnoteReferences(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  WorkCounter.count(text.count)
  var found: [Range<Int>] = []
  var index = 0
  while index + 2 < text.count {
    guard text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^") else {
      index += 1
      continue
    }
    var end = index + 2
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "["),
      text[end] != UInt8(ascii: "]")
    { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: "]"), end > index + 2 {
      found.append(index..<end + 1)
    }
    index = max(end, index + 1)
  }
  return found
}
