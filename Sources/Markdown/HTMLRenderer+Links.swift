internal import CCommonMark
internal import Diagnostics

/// What is to be written at the end of a link.
struct LinkEnd {
  /// Whether its tag was written.
  let isWritten: Bool
  /// A note behind it.
  let note: String?
  let noteClass: String
  /// Its number among the links of the result, or -1 if it is not there.
  let number: Int
  /// Where its text begins in the plain text.
  let plainStart: Int
}

extension HTMLRenderer {
  /// Writes the beginning of a link, or all of it if the resolver gives its text.
  ///
  /// `true` if the content and ``closeLink()`` follow.
  mutating func openLink(_ node: Node) -> Bool {
    let answer = resolve(node, .link)
    open(answer, title: node.title)
    let isVerbatim = showsItself(node)
    guard let text = answer.text, isVerbatim || isEmpty(node) else {
      isVerbatimLink = isVerbatim
      return true
    }
    output.appendEscaped(text)
    plain.append(text)
    notePrevious(text)
    closeLink()
    return false
  }

  /// Writes the opening tag of a link, unless only its content is to be printed.
  mutating func open(_ answer: Answer, title: NodeText?) {
    linkEnds.append(
      LinkEnd(
        isWritten: !answer.isUnlinked, note: answer.note, noteClass: answer.noteClass,
        number: answer.number, plainStart: plain.count))
    if answer.isUnlinked { return }
    output.append("<a href=\"")
    writeURL(answer.url)
    if let title {
      output.append("\" title=\"")
      writeTitle(title, isAttribute: true)
    }
    output.append("\"")
    for attribute in answer.attributes { write(attribute) }
    output.append(">")
    heading?.hasLinks = true
    linkDepth += 1
  }

  /// Writes the closing tag of a link and the note behind it.
  mutating func closeLink() {
    isVerbatimLink = false
    guard let end = linkEnds.popLast(), end.isWritten else { return }
    output.append("</a>")
    linkDepth -= 1
    if end.number >= 0 {
      result.links[end.number].text = plain.text(end.plainStart..<plain.count)
    }
    if let note = end.note { write(note: note, class: end.noteClass) }
  }

  private mutating func write(note: String, class name: String) {
    output.append(" <span")
    if !name.isEmpty { write(HTMLAttribute("class", name)) }
    output.append(">")
    output.appendEscaped(note)
    output.append("</span>")
    plain.append(UInt8(ascii: " "))
    plain.append(note)
    notePrevious(note)
  }

  /// Whether a link has no content but white space.
  private func isEmpty(_ link: Node) -> Bool {
    guard let child = cmark_node_first_child(link) else { return true }
    return cmark_node_next(child) == nil && NodeKind(of: child) == .text
      && child.literalBytes?.allSatisfy { isSpace($0) } != false
  }

  /// Whether a link's text is its address, as in `<https://example.de>`.
  private func showsItself(_ node: Node) -> Bool {
    guard let child = cmark_node_first_child(node), NodeKind(of: child) == .text,
      cmark_node_next(child) == nil, let text = child.literal, let url = node.url
    else { return false }
    let textLength = length(of: text)
    let skipped = length(of: url) - textLength
    guard skipped == 0 || skipped == "mailto:".utf8.count else { return false }
    for index in 0..<textLength where text[index] != url[index + skipped] { return false }
    return true
  }

  /// Writes an image; its children become the `alt` text.
  mutating func writeImage(_ node: Node) {
    write(resolve(node, .image), of: node, isCaptioned: false)
  }

  /// Writes an image, or only its `alt` text if the resolver wants no image.
  ///
  /// A caption is printed by the caller and so is not repeated as a `title`.
  mutating func write(_ answer: Answer, of node: Node, isCaptioned: Bool) {
    if answer.isUnlinked {
      collectText(of: node, for: .alternative)
      let text = scratch.text
      output.appendEscaped(text)
      plain.append(text)
      notePrevious(text)
      return
    }
    output.append("<img src=\"")
    writeURL(answer.url)
    output.append("\" alt=\"")
    collectText(of: node, for: .alternative)
    if scratch.count == 0 { reportMissingAlt(answer) }
    let alt = scratch.text
    output.appendEscaped(alt)
    if answer.number >= 0 { result.links[answer.number].text = alt }
    if !isCaptioned, let title = node.title {
      output.append("\" title=\"")
      writeTitle(title, isAttribute: true)
    }
    output.append("\"")
    for attribute in answer.attributes { write(attribute) }
    writeLoading(besides: answer.attributes)
    output.append(" />")
    typesetter.previous = UInt8(ascii: "a")
    imageCount += 1
  }

  /// What is printed for a reference.
  struct Answer {
    var url: String
    var attributes: [HTMLAttribute] = []
    var text: String?
    var note: String?
    var noteClass = ""
    var position: SourceRange
    /// Whether no link or image is printed.
    var isUnlinked = false
    /// The number among the links of the result, or -1 if it is not there.
    var number = -1
  }

  mutating func resolve(_ node: Node, _ kind: Reference.Kind) -> Answer {
    let destination = node.url.map { restored($0, isLiteral: false) } ?? ""
    return resolve(
      kind, destination, isRequest: kind == .image,
      title: node.title.map { restored($0, isLiteral: false) } ?? "",
      at: leafBlock.map { position(of: destination, block: $0) })
  }

  /// Asks the resolver, after refusing what no page should hold.
  ///
  /// `isRequest` says whether a browser loads what is referred to without being asked.
  mutating func resolve(
    _ kind: Reference.Kind, _ destination: String, isRequest: Bool, title: String = "",
    at position: SourceRange?
  ) -> Answer {
    let position = position ?? SourceRange(offset: source.bodyStart, length: 0)
    var answer = Answer(url: destination, position: position)
    if isUnsafeURL(destination.utf8) {
      report(
        .unsafeLink, .error, "`\(shortened(destination, limit: 40))` could run code in the page",
        at: position, help: ["link to an address that begins with `https://`, `/` or a file name"])
      answer.url = ""
      return answer
    }
    if additions.contains(.checks), destination.utf8.contains(UInt8(ascii: "\\")) {
      let path = destination.split(separator: "\\", omittingEmptySubsequences: false)
        .joined(separator: "/")
      report(
        .backslashInLink, .warning, "a backslash parts no folders on the web", at: position,
        label: "write `\(path)`")
    }
    let reference = Reference(
      kind: kind, destination: destination, title: title, position: position, file: source.file)
    let resolution = resolver.resolve(reference)
    switch resolution {
    case .keep: break
    case .url(let url, let attributes):
      answer.url = url
      answer.attributes = attributes
    case .link(let link):
      answer.url = link.url
      answer.attributes = link.attributes
      answer.text = link.text
      answer.note = link.note
      answer.noteClass = link.noteClass
    case .unlinked, .plain:
      guard case .attribute = kind else {
        answer.isUnlinked = true
        if case .plain(let text) = resolution { answer.text = text }
        return answer
      }
    case .broken(let id, let severity, let message, let label, let help):
      report(id, severity, message, at: position, label: label, help: help)
    }
    if isRequest, isForeignRequest(answer.url) { reportRequest(to: answer.url, at: position) }
    answer.number = result.links.count
    result.links.append(
      .init(kind: kind, destination: answer.url, position: position, reference: destination))
    return answer
  }

  /// Writes a URL and notes whether it is relative to the host.
  mutating func writeURL(_ url: String) {
    if isSiteURL(url) { result.siteURLs.append(output.count) }
    output.appendURL(url)
  }

  /// Writes an attribute with a space in front.
  mutating func write(_ attribute: HTMLAttribute) {
    output.append(" ")
    output.append(attribute.name)
    output.append("=\"")
    output.appendEscaped(attribute.value)
    output.append("\"")
  }

  private mutating func writeLoading(besides given: [HTMLAttribute]) {
    guard additions.contains(.imageLoading) else { return }
    if imageCount > 0, !given.contains(where: { $0.name == "loading" }) {
      output.append(" loading=\"lazy\"")
    }
    if !given.contains(where: { $0.name == "decoding" }) {
      output.append(" decoding=\"async\"")
    }
  }

  private mutating func reportMissingAlt(_ answer: Answer) {
    guard additions.contains(.checks) else { return }
    report(
      .missingAlt, .warning, "an image has no alternative text", at: answer.position,
      help: ["say between `![` and `]` what the image shows"])
  }
}
