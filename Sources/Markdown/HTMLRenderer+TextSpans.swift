internal import CCommonMark

extension HTMLRenderer {
  /// Finds the spans in the text nodes among the children of the node that holds `node`.
  ///
  /// Deleted text may begin in one text node and end in a later one, with other elements between
  /// them; so all children are looked at together, once. As in cmark-gfm, bare URLs come first,
  /// then what marks make, and e-mail addresses last.
  mutating func planSpans(around node: Node) {
    guard let parent = cmark_node_parent(node) else { return }
    let findsLinks = additions.contains(.autolinks) && !isInLink(parent)
    var openBrackets = 0
    var texts: [Node] = []
    var found: [[TextSpan]] = []
    var runs: [DelimiterRun] = []
    var next = cmark_node_first_child(parent)
    while let child = next {
      next = cmark_node_next(child)
      guard NodeKind(of: child) == .text, let text = child.literalBytes else { continue }
      WorkCounter.count(text.count)
      var spans: [TextSpan] = []
      if findsLinks {
        let followsWord = cmark_node_previous(child).map { isWordLike($0) } ?? false
        spans = withMarks(of: text) { text in
          AutolinkScan(
            text: text, followsWord: followsWord, isFollowed: cmark_node_next(child) != nil
          ).urls(&openBrackets)
        }
      }
      if isProtected { addCharacters(in: text, to: &spans) }
      if additions.contains(.footnotes) {
        add(
          footnoteReferences(in: text).map { TextSpan(range: $0, kind: .footnote) }, to: &spans)
      }
      if !placeholders.isEmpty {
        add(
          placeholders.tokens(in: text).map {
            TextSpan(range: $0.range, kind: .placeholder($0.number))
          }, to: &spans)
      }
      runs += delimiterRuns(in: text, of: child, number: texts.count, outside: spans)
      texts.append(child)
      found.append(spans)
    }
    addElements(of: runs, to: &found)
    for (text, spans) in zip(texts, found) {
      var spans = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
      if findsLinks { addAddresses(in: text, to: &spans) }
      self.spans[text] = spans
    }
  }

  /// Adds the tags that runs make, and their marks that make none.
  private func addElements(of runs: [DelimiterRun], to found: inout [[TextSpan]]) {
    if runs.isEmpty { return }
    func range(_ run: DelimiterRun, _ marks: Range<Int>) -> Range<Int> {
      let width = run.range.count / run.count
      let start = run.range.lowerBound
      return start + marks.lowerBound * width..<start + marks.upperBound * width
    }
    let matching = DelimiterMatching(runs)
    for pair in matching.pairs {
      let open = runs[pair.open.run]
      let close = runs[pair.close.run]
      found[open.text].append(
        TextSpan(range: range(open, pair.open.marks), kind: .open(pair.element)))
      found[close.text].append(
        TextSpan(range: range(close, pair.close.marks), kind: .close(pair.element)))
    }
    for (number, run) in runs.enumerated() where run.mark != UInt8(ascii: "~") {
      for mark in matching.rest(of: number) {
        found[run.text].append(
          TextSpan(range: range(run, mark..<mark + 1), kind: .character(run.mark)))
      }
    }
  }

  /// Adds the escapes outside of other spans.
  private func addCharacters(in text: UnsafeBufferPointer<UInt8>, to spans: inout [TextSpan]) {
    var found: [TextSpan] = []
    var next = 0
    for index in text.indices where text[index] == 0xF0 {
      guard let character = EscapeProtection.character(in: text, at: index),
        !EscapeProtection.isMark(in: text, at: index)
      else { continue }
      while next < spans.count, spans[next].range.upperBound <= index { next += 1 }
      if next < spans.count, spans[next].range.contains(index) { continue }
      found.append(TextSpan(range: index..<index + 4, kind: .character(character)))
    }
    spans += found
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds what does not overlap the spans that are there; both are in the order of the text.
  private func add(_ found: [TextSpan], to spans: inout [TextSpan]) {
    if found.isEmpty { return }
    let known = spans
    var next = 0
    for span in found {
      while next < known.count, known[next].range.upperBound <= span.range.lowerBound { next += 1 }
      if next < known.count, known[next].range.overlaps(span.range) { continue }
      spans.append(span)
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds the e-mail addresses between the spans, in which unused marks count as text.
  private func addAddresses(in node: Node, to spans: inout [TextSpan]) {
    guard let text = node.literalBytes, text.contains(UInt8(ascii: "@")) else { return }
    var addresses: [TextSpan] = []
    func look(_ part: Range<Int>) {
      guard text[part].contains(UInt8(ascii: "@")) else { return }
      addresses += withMarks(of: UnsafeBufferPointer(rebasing: text[part])) { part in
        AutolinkScan(text: part, followsWord: false, isFollowed: true).addresses()
      }.map { $0.moved(by: part.lowerBound) }
    }
    var start = 0
    for span in spans {
      if case .character = span.kind, EscapeProtection.isMark(in: text, at: span.range.lowerBound) {
        continue
      }
      look(start..<span.range.lowerBound)
      start = span.range.upperBound
    }
    look(start..<text.count)
    if addresses.isEmpty { return }
    var next = 0
    spans.removeAll { span in
      while next < addresses.count, addresses[next].range.upperBound <= span.range.lowerBound {
        next += 1
      }
      return next < addresses.count && addresses[next].range.overlaps(span.range)
    }
    spans += addresses
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What `scan` finds in `text` with its marks as the author wrote them, moved to `text`.
  private func withMarks(
    of text: UnsafeBufferPointer<UInt8>, _ scan: (UnsafeBufferPointer<UInt8>) -> [TextSpan]
  ) -> [TextSpan] {
    WorkCounter.count(text.count)
    guard isProtected, text.contains(0xF0) else { return scan(text) }
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var index = 0
    while index < text.count {
      offsets.append(index)
      if text[index] == 0xF0, EscapeProtection.isMark(in: text, at: index) {
        bytes.append(EscapeProtection.character(in: text, at: index) ?? 0)
        index += 4
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    offsets.append(text.count)
    return bytes.withUnsafeBufferPointer(scan).map { span in
      TextSpan(
        range: offsets[span.range.lowerBound]..<offsets[span.range.upperBound], kind: span.kind)
    }
  }

  /// Whether `node` is a link or stands in one, or in an image.
  private func isInLink(_ node: Node) -> Bool {
    var current: Node? = node
    while let node = current {
      switch NodeKind(of: node) {
      case .link, .image: return true
      case .emphasis, .strong: current = cmark_node_parent(node)
      default: return false
      }
    }
    return false
  }
}

/// Whether a URL may not follow `node` directly, as it is neither space nor emphasis.
private func isWordLike(_ node: Node) -> Bool {
  switch NodeKind(of: node) {
  case .softBreak, .lineBreak, .emphasis, .strong: false
  default: true
  }
}
