internal import CCommonMark

extension HTMLRenderer {
  /// Finds the list items that footnotes were rewritten to, before anything is written.
  mutating func collectConstructs(under root: Node) {
    for (number, definition) in footnotes.definitions.enumerated() {
      let key = footnoteKey(definition.label)
      if footnotes.numbers[key] == nil { footnotes.numbers[key] = number }
    }
    guard var node = cmark_node_first_child(root) else { return }
    while true {
      let kind = NodeKind(of: node)
      if kind == .htmlBlock, case .footnote(let number)? = construct(node),
        let item = cmark_node_parent(node)
      {
        footnotes.items[number] = item
      }
      if kind != .paragraph, kind != .heading, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
      }
      guard let next = cmark_node_next(node) else { return }
      node = next
    }
  }
}
