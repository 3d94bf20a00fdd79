internal import CCommonMark
internal import Diagnostics

extension HTMLRenderer {
  /// Writes the opening tag of a link.
  mutating func openLink(_ node: Node) {
    let answer = resolve(node, .link)
    output.append("<a href=\"")
    writeURL(answer.url)
    if let title = node.title {
      output.append("\" title=\"")
      writeEscaped(title)
    }
    output.append("\"")
    for attribute in answer.attributes { write(attribute) }
    output.append(">")
    heading?.hasLinks = true
    linkDepth += 1
    isVerbatimLink = showsItself(node)
  }

  /// Writes the closing tag of a link.
  mutating func closeLink() {
    output.append("</a>")
    linkDepth -= 1
    isVerbatimLink = false
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
  ///
  /// A `caption` is printed by the caller and so is not repeated as a `title`.
  mutating func writeImage(_ node: Node, isCaptioned: Bool = false) {
    let answer = resolve(node, .image)
    output.append("<img src=\"")
    writeURL(answer.url)
    output.append("\" alt=\"")
    collectText(of: node, withHTML: true)
    if scratch.count == 0 { reportMissingAlt(answer) }
    let alt = scratch.text
    output.appendEscaped(alt)
    if !isCaptioned, let title = node.title {
      output.append("\" title=\"")
      writeEscaped(title)
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
    var position: SourceRange
  }

  private mutating func resolve(_ node: Node, _ kind: Reference.Kind) -> Answer {
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
    switch resolver.resolve(reference) {
    case .keep: break
    case .url(let url, let attributes):
      answer.url = url
      answer.attributes = attributes
    case .broken(let id, let severity, let message, let label, let help):
      report(id, severity, message, at: position, label: label, help: help)
    }
    if isRequest, isForeignRequest(answer.url) { reportRequest(to: answer.url, at: position) }
    result.links.append(.init(kind: kind, destination: answer.url, position: position))
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
