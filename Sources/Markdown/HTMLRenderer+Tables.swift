internal import CCommonMark

extension HTMLRenderer {
  /// Writes a table; its cells are headings at the beginning of the document.
  mutating func writeTable(_ number: Int) {
    guard tables.indices.contains(number) else { return }
    let table = tables[number]
    var cell = table.firstCell
    output.startLine()
    output.append("<table>\n<thead>\n")
    for (index, count) in table.rows.enumerated() {
      let isHeading = index == 0
      if index == 1 { output.append("<tbody>\n") }
      output.append("<tr>\n")
      for column in table.columns.indices {
        openCell(table.columns[column], isHeading: isHeading)
        if column < count {
          if cells.indices.contains(cell) { writeCell(cells[cell]) }
          cell += 1
        }
        output.append(isHeading ? "</th>\n" : "</td>\n")
      }
      output.append("</tr>\n")
      if isHeading { output.append("</thead>\n") }
    }
    if table.rows.count > 1 { output.append("</tbody>\n") }
    output.append("</table>\n")
    plain.startLine()
  }

  /// Writes the inline content of a heading that stands for a cell.
  mutating func writeCell(_ node: Node) {
    guard let child = cmark_node_first_child(node) else { return }
    let outer = leafBlock
    leafBlock = node
    beginText()
    depth += 1
    let ignored = ignoresMarker
    ignoresMarker = true
    walk(from: child, under: node)
    ignoresMarker = ignored
    depth -= 1
    leafBlock = outer
    plain.append(UInt8(ascii: " "))
  }

  private mutating func openCell(_ alignment: TableAlignment, isHeading: Bool) {
    output.append(isHeading ? "<th" : "<td")
    if alignment != .none {
      // HTML has no attribute for it any more, and a strict policy forbids inline styles.
      output.append(additions.contains(.accessibility) ? " class=\"align-" : " align=\"")
      output.append(alignment.name)
      output.append("\"")
    }
    if isHeading, additions.contains(.accessibility) { output.append(" scope=\"col\"") }
    output.append(">")
  }
}
