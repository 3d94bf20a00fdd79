internal import CCommonMark

/// Where the excerpt stands in the output.
struct ExcerptState {
  /// The first paragraph: its beginning in the HTML and in the plain text.
  var begun: (html: Int, plain: Int, directives: Int)?
  /// The finished excerpt in the HTML and in the plain text.
  var html: Range<Int>?
  var text = ""
  /// The directives in the excerpt, by number.
  var directives = 0..<0
  /// Closing tags for what is open at the marker.
  var closing = ""
}

extension HTMLRenderer {
  /// Notes that a paragraph begins that may become the excerpt.
  mutating func beginFirstParagraph() {
    if excerpt.html == nil { excerpt.begun = (output.count, plain.count, directiveUses.count) }
  }

  /// Makes the paragraph that ends here the excerpt, if it is the first one with text.
  mutating func endFirstParagraph() {
    guard excerpt.html == nil, let begun = excerpt.begun, plain.count > begun.plain + 1 else {
      return
    }
    excerpt.html = begun.html..<output.count
    excerpt.text = plain.text(begun.plain..<plain.count)
    excerpt.directives = begun.directives..<directiveUses.count
  }

  /// Ends the excerpt before a `<!--more-->` marker; elements that are open there get closed.
  mutating func endExcerpt(at node: Node) {
    if result.hasMoreMarker || ignoresMarker { return }
    result.hasMoreMarker = true
    excerpt.html = 0..<output.count
    excerpt.text = plain.text
    excerpt.directives = 0..<directiveUses.count
    var open = cmark_node_parent(node)
    while let node = open {
      for element in openElements.reversed() where element.parent == node && element.isWritten {
        excerpt.closing += "\(element.element.closingTag)"
      }
      switch NodeKind(of: node) {
      case .emphasis: excerpt.closing += "</em>"
      case .strong: excerpt.closing += "</strong>"
      case .link: if linkDepth > 0 { excerpt.closing += "</a>" }
      case .paragraph:
        if isInTask { excerpt.closing += "</label>" }
        if !isTight(node) { excerpt.closing += "</p>\n" }
      case .heading: excerpt.closing += "</h\(heading?.level ?? 1)>\n"
      case .item: excerpt.closing += "</li>\n"
      case .blockQuote: excerpt.closing += "</blockquote>\n"
      case .list:
        excerpt.closing +=
          cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n"
      default: break
      }
      open = cmark_node_parent(node)
    }
  }

  /// Puts the excerpt into `result`, without references to footnotes, which are not there.
  ///
  /// A directive that is cut by the end of the excerpt is as long as the excerpt.
  func addExcerpt(to result: inout RenderedMarkdown) {
    guard let range = excerpt.html else { return }
    var shift = OffsetShift()
    shift.add(-range.lowerBound, from: 0)
    var start = range.lowerBound
    for reference in footnotes.references where range.contains(reference.lowerBound) {
      result.excerptHTML += output.text(start..<reference.lowerBound)
      start = reference.upperBound
      shift.add(-reference.count, from: reference.upperBound)
    }
    result.excerptHTML += output.text(start..<range.upperBound) + excerpt.closing
    result.excerptText = singleLine(excerpt.text)
    result.excerptSiteURLs = result.siteURLs.filter(range.contains).map(shift.moved)
    let first = excerpt.directives.lowerBound
    result.excerptUses = directiveUses[excerpt.directives].map { use in
      var directive = use.directive
      directive.labelHTML = use.excerptLabel
      return DirectiveUse(
        directive: directive, excerptLabel: use.excerptLabel,
        range: shift.moved(
          use.range.lowerBound)..<shift.moved(min(use.range.upperBound, range.upperBound)),
        innerEnd: min(use.innerEnd, excerpt.directives.upperBound) - first)
    }
  }

  /// Whether raw HTML is the marker `<!--more-->`, with or without spaces around the word.
  func isMoreMarker(_ html: NodeText) -> Bool {
    guard html[0] == UInt8(ascii: "<"), html[1] == UInt8(ascii: "!") else { return false }
    let text = String(cString: html).drop { $0 == " " }
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return false }
    return singleLine(String(text[..<end.lowerBound].dropFirst(4))) == "more"
      && singleLine(String(text[end.upperBound...])).isEmpty
  }
}
