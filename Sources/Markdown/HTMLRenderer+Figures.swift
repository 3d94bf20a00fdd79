internal import CCommonMark

extension HTMLRenderer {
  /// The only child of a paragraph, if it is an image or a link around nothing but an image.
  func loneImage(of paragraph: Node) -> Node? {
    guard let child = cmark_node_first_child(paragraph), cmark_node_next(child) == nil else {
      return nil
    }
    switch NodeKind(of: child) {
    case .image: return child
    case .link:
      guard let image = cmark_node_first_child(child), cmark_node_next(image) == nil,
        NodeKind(of: image) == .image
      else { return nil }
      return child
    default: return nil
    }
  }

  /// Writes the image, or the link around it, as a figure with the image's title as its caption.
  ///
  /// An image that the resolver does not want shown leaves a paragraph with its `alt` text.
  mutating func writeFigure(_ child: Node) {
    var image = child
    var link: Answer?
    if NodeKind(of: child) == .link, let inner = cmark_node_first_child(child) {
      image = inner
      link = resolve(child, .link)
    }
    let answer = resolve(image, .image)
    output.append(answer.isUnlinked ? "<p>" : "<figure>\n")
    if let link { open(link, title: child.title) }
    write(answer, of: image, isCaptioned: true)
    if link != nil { closeLink() }
    if answer.isUnlinked {
      output.append("</p>\n")
      plain.startLine()
      return
    }
    if let title = image.title {
      output.append("\n<figcaption>")
      writeTitle(title, isAttribute: false)
      output.append("</figcaption>")
    }
    output.append("\n</figure>\n")
  }
}
