internal import CCommonMark

/// A directive that is being written.
struct DirectiveUse: Sendable {
  /// What was written.
  let directive: Directive
  /// The label without references to footnotes, which are not beside an excerpt.
  let excerptLabel: String?
  /// Its content in the HTML; empty for a leaf.
  var range: Range<Int>
  /// The number behind the last directive inside it.
  var innerEnd: Int
}

extension HTMLRenderer {
  /// Notes a directive at the present place; a container's content follows.
  mutating func beginDirective(_ number: Int, isContainer: Bool, at node: Node) {
    guard directiveSources.indices.contains(number) else { return }
    let source = directiveSources[number]
    output.startLine()
    var label: (html: String, excerptHTML: String, text: String)?
    if let cell = source.labelCell { label = renderLabel(cell: cell) }
    let directive = Directive(
      name: source.name, attributes: source.attributes, labelHTML: label?.html,
      labelText: label?.text, isContainer: source.isContainer, position: source.position)
    if isContainer { openDirectives.append((directiveUses.count, cmark_node_parent(node))) }
    directiveUses.append(
      DirectiveUse(
        directive: directive, excerptLabel: label?.excerptHTML, range: output.count..<output.count,
        innerEnd: isContainer ? .max : directiveUses.count + 1))
  }

  /// Ends the innermost open directive.
  mutating func endDirective() {
    guard let number = openDirectives.popLast()?.number else { return }
    output.startLine()
    directiveUses[number].range = directiveUses[number].range.lowerBound..<output.count
    directiveUses[number].innerEnd = directiveUses.count
  }

  /// Ends the directives without an end of their own that began in `block`, which ends here.
  @inline(__always)
  mutating func endDirectives(in block: Node) {
    while let last = openDirectives.last, last.parent == block { endDirective() }
  }

  /// Renders a label apart from the text.
  ///
  /// It is written into the output and taken back, so that its links are found and resolved as
  /// all others are.
  private mutating func renderLabel(cell: Int)
    -> (html: String, excerptHTML: String, text: String)?
  {
    guard cells.indices.contains(cell) else { return nil }
    let start = output.count
    let plainStart = plain.count
    let urls = result.siteURLs.count
    let references = footnotes.references.count
    writeCell(cells[cell])
    let html = output.text(start..<output.count)
    var excerptHTML = ""
    var written = start
    for reference in footnotes.references[references...] {
      excerptHTML += output.text(written..<reference.lowerBound)
      written = reference.upperBound
    }
    excerptHTML += output.text(written..<output.count)
    let text = singleLine(plain.text(plainStart..<plain.count))
    output.remove(from: start)
    plain.remove(from: plainStart)
    result.siteURLs.removeSubrange(urls...)
    footnotes.references.removeSubrange(references...)
    return (html, excerptHTML, text)
  }
}
