internal import CCommonMark
internal import Diagnostics

/// Placeholders print what the resolver gives for them.
extension HTMLRenderer {
  /// Writes a placeholder in text.
  mutating func writePlaceholder(_ number: Int) {
    guard !isVerbatimLink, let answer = answer(forPlaceholder: number) else {
      placeholders[number].bytes.withUnsafeBufferPointer { appendPlain($0, 0..<$0.count) }
      return
    }
    if linkDepth > 0 { output.appendEscaped(answer.text) } else { writeInline(answer.html) }
    plain.append(answer.text)
    notePrevious(answer.text)
  }

  /// Appends the text of a placeholder to ``scratch``.
  mutating func collectPlaceholder(_ number: Int) {
    if let answer = answer(forPlaceholder: number) {
      scratch.append(answer.text)
    } else {
      scratch.append(placeholders[number].bytes)
    }
  }

  /// Writes a title, which is plain text, with what its placeholders stand for: as text in an
  /// attribute, as HTML in a caption.
  mutating func writeTitle(_ title: NodeText, isAttribute: Bool) {
    guard !placeholders.isEmpty else {
      writeEscaped(title)
      return
    }
    let text = UnsafeBufferPointer(start: title, count: length(of: title))
    var written = 0
    func write(upTo end: Int) {
      let part = UnsafeBufferPointer(rebasing: text[written..<end])
      output.appendEscaped(
        String(decoding: restoredBytes(part, isLiteral: false), as: UTF8.self))
    }
    for (number, range) in placeholders.tokens(in: text) {
      guard let answer = answer(forPlaceholder: number) else { continue }
      write(upTo: range.lowerBound)
      written = range.upperBound
      if isAttribute { output.appendEscaped(answer.text) } else { writeInline(answer.html) }
    }
    write(upTo: text.count)
  }

  /// What a placeholder stands for, or `nil` if it is printed as written.
  private mutating func answer(forPlaceholder number: Int) -> (html: String, text: String)? {
    let source = placeholders[number]
    let text = String(decoding: source.bytes, as: UTF8.self)
    let position = position(of: source, text)
    switch resolver.resolve(Placeholder(text: text, position: position, file: self.source.file)) {
    case .keep: return nil
    case .html(let html, let text): return (html, text)
    case .broken(let id, let severity, let message, let label, let help):
      report(id, severity, message, at: position, label: label, help: help)
      return nil
    }
  }

  private mutating func position(of source: PlaceholderTokens.Source, _ text: String) -> SourceRange
  {
    if let offset = source.offset {
      return SourceRange(offset: offset, length: source.bytes.count)
    }
    return rawPosition(of: text)
  }

  /// Writes HTML that a resolver gave, and notes its URLs that are relative to the host.
  private mutating func writeInline(_ html: String) {
    let start = output.count
    result.siteURLs += siteURLOffsets(in: html).map { start + $0 }
    heading?.hasLinks = true
    output.append(html)
  }

  /// Notes what the text before the next one ends with.
  mutating func notePrevious(_ text: String) {
    if let last = text.utf8.last { typesetter.previous = last }
  }
}
