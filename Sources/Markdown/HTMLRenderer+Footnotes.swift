internal import CCommonMark
internal import Diagnostics

/// The footnotes of a text while it is written.
struct FootnoteState {
  /// The definitions in the order of the text.
  var definitions: [FootnoteDefinition] = []
  /// The list item of each definition.
  var items: [Int: Node] = [:]
  /// The definition of each label.
  var numbers: [String: Int] = [:]
  /// The definitions in the order in which they are first referred to.
  var order: [Int] = []
  /// What is printed of each definition that is referred to.
  var printed: [Int: PrintedFootnote] = [:]
  /// Where references stand in the output, so that excerpts can leave them out.
  var references: [Range<Int>] = []
  /// The definition that is written.
  var current = 0
  /// The paragraph that gets the links back, if one does.
  var backLinkParagraph: Node?
  /// Where links back belong in the output, and of which definition.
  var backLinks: [(offset: Int, number: Int)] = []
}

/// A footnote in the output.
struct PrintedFootnote {
  /// Its number on the page, from 1.
  let number: Int
  /// Its id.
  let id: String
  /// The ids of the references to it.
  var references: [String] = []
}

extension HTMLRenderer {
  /// Whether a list is the rewritten form of a footnote, which is written at the end.
  func isFootnote(_ list: Node) -> Bool {
    guard !footnotes.definitions.isEmpty, let item = cmark_node_first_child(list),
      let marker = cmark_node_first_child(item), NodeKind(of: marker) == .htmlBlock,
      case .footnote? = construct(marker)
    else { return false }
    return true
  }

  /// Writes the reference to the footnote `label`, if there is one.
  mutating func writeReference(_ label: String, isInLink: Bool) -> Bool {
    guard let definition = footnotes.numbers[footnoteKey(label)] else {
      reportUnknownFootnote(label)
      return false
    }
    if isInLink { return false }
    let start = output.count
    if footnotes.printed[definition] == nil {
      footnotes.order.append(definition)
      let number = footnotes.order.count
      let id = uniqueID("\(options.idPrefix)fn-\(number)")
      footnotes.printed[definition] = PrintedFootnote(number: number, id: id)
    }
    let number = footnotes.printed[definition]?.number ?? 0
    let count = (footnotes.printed[definition]?.references.count ?? 0) + 1
    let base = "\(options.idPrefix)fnref-\(number)"
    let id = uniqueID(count == 1 ? base : "\(base)-\(count)")
    // In place, as a copy for each reference would take the square of their number.
    footnotes.printed[definition]?.references.append(id)
    output.append("<sup class=\"footnote-ref\"><a href=\"#")
    output.appendURL(footnotes.printed[definition]?.id ?? "")
    output.append("\"")
    write(HTMLAttribute("id", id))
    if additions.contains(.accessibility) { output.append(" role=\"doc-noteref\"") }
    output.append(">")
    output.append(String(number))
    output.append("</a></sup>")
    footnotes.references.append(start..<output.count)
    return true
  }

  /// Writes the section of footnotes that are referred to, in the order of their references.
  mutating func writeFootnotes() {
    reportUnusedFootnotes()
    guard !footnotes.order.isEmpty else { return }
    output.startLine()
    output.append("<section class=\"footnotes\"")
    if additions.contains(.accessibility) {
      output.append(" role=\"doc-endnotes\"")
      write(HTMLAttribute("aria-label", options.texts.footnotes))
    }
    output.append(">\n<ol>\n")
    var next = 0
    // Notes may refer to further notes, which join the list while it is written.
    while next < footnotes.order.count {
      writeFootnote(footnotes.order[next])
      next += 1
    }
    output.append("</ol>\n</section>\n")
    insertBackLinks()
  }

  private mutating func writeFootnote(_ definition: Int) {
    guard let printed = footnotes.printed[definition] else { return }
    output.append("<li")
    write(HTMLAttribute("id", printed.id))
    output.append(">\n")
    let marks = footnotes.backLinks.count
    if let item = footnotes.items[definition], let list = cmark_node_parent(item),
      let marker = cmark_node_first_child(item), let first = cmark_node_next(marker)
    {
      cmark_node_set_list_tight(list, 0)
      if let last = cmark_node_last_child(item), NodeKind(of: last) == .paragraph {
        footnotes.backLinkParagraph = last
      }
      footnotes.current = definition
      depth += 2
      ignoresMarker = true
      walk(from: first, under: item)
      endDirectives(in: item)
      ignoresMarker = false
      depth -= 2
      footnotes.backLinkParagraph = nil
    }
    if footnotes.backLinks.count == marks {
      output.startLine()
      output.append("<p>")
      footnotes.backLinks.append((output.count, definition))
      output.append("</p>\n")
    }
    output.append("</li>\n")
  }

  /// Notes that the links back belong here, at the end of a note's last paragraph.
  mutating func markBackLinks(after paragraph: Node) {
    guard footnotes.backLinkParagraph == paragraph else { return }
    footnotes.backLinks.append((output.count, footnotes.current))
  }

  /// Puts the links back where they belong, now that all references are known.
  private mutating func insertBackLinks() {
    guard let first = footnotes.backLinks.first?.offset else { return }
    let tail = output.bytes(first..<output.count)
    output.remove(from: first)
    var taken = 0
    var shift = OffsetShift()
    for (offset, definition) in footnotes.backLinks {
      output.append(tail[taken..<offset - first])
      taken = offset - first
      let before = output.count
      let isEmpty =
        output[before - 3] == UInt8(ascii: "<") && output[before - 2] == UInt8(ascii: "p")
      writeBackLinks(of: definition, isFirst: isEmpty)
      shift.add(output.count - before, from: offset)
    }
    output.append(tail[taken...])
    for index in result.siteURLs.indices {
      result.siteURLs[index] = shift.moved(result.siteURLs[index])
    }
    for index in directiveUses.indices {
      let range = directiveUses[index].range
      directiveUses[index].range = shift.moved(range.lowerBound)..<shift.moved(range.upperBound)
    }
  }

  private mutating func writeBackLinks(of definition: Int, isFirst: Bool) {
    guard let printed = footnotes.printed[definition] else { return }
    for (index, reference) in printed.references.enumerated() {
      if !isFirst || index > 0 { output.append(" ") }
      output.append("<a href=\"#")
      output.appendURL(reference)
      output.append("\" class=\"footnote-backref\"")
      let name = index == 0 ? "\(printed.number)" : "\(printed.number)-\(index + 1)"
      if additions.contains(.accessibility) {
        output.append(" role=\"doc-backlink\"")
        write(HTMLAttribute("aria-label", label(options.texts.backToReference, name)))
      }
      output.append(">↩")
      if index > 0 {
        output.append("<sup>")
        output.append(String(index + 1))
        output.append("</sup>")
      }
      output.append("</a>")
    }
  }

  private func label(_ text: String, _ number: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: number)
  }
}
