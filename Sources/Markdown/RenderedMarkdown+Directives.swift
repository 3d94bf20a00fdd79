extension RenderedMarkdown {
  /// The directives of the text in the order in which they begin.
  public var directives: [Directive] { uses.map(\.directive) }

  /// Whether the text has any directive.
  public var hasDirectives: Bool { !uses.isEmpty || !excerptUses.isEmpty }

  /// The result with each directive replaced by what `template` makes of it and of its content.
  ///
  /// Inner directives come first, so that the content of a container is finished. Without this
  /// call a leaf prints nothing and a container prints its content.
  /// - Parameter template: Gets the directive and the HTML of its content, which is empty for a
  ///   leaf, and gives the HTML to print.
  /// - Returns: The same text without directives.
  /// - Complexity: O(size of the HTML × depth of nesting).
  public func replacingDirectives(
    _ template: (_ directive: Directive, _ content: String) -> String
  ) -> RenderedMarkdown {
    if uses.isEmpty && excerptUses.isEmpty { return self }
    var result = self
    var marks = DirectiveMarks(ids: ids, links: links)
    (result.html, result.siteURLs) = replaced(html, siteURLs, uses, template, &marks)
    result.ids += marks.newIDs
    result.links += marks.newLinks
    result.repeatedIDs = marks.repeatedIDs
    marks.isExcerpt = true
    (result.excerptHTML, result.excerptSiteURLs) =
      replaced(excerptHTML, excerptSiteURLs, excerptUses, template, &marks)
    result.uses = []
    result.excerptUses = []
    return result
  }
}

private func replaced(
  _ html: String, _ urls: [Int], _ uses: [DirectiveUse],
  _ template: (Directive, String) -> String, _ marks: inout DirectiveMarks
) -> (String, [Int]) {
  if uses.isEmpty { return (html, urls) }
  var assembly = DirectiveAssembly(bytes: Array(html.utf8), urls: urls, uses: uses)
  assembly.run { directive, content in
    let html = template(directive, content)
    marks.read(html, of: directive)
    return html
  }
  return (String(decoding: assembly.output, as: UTF8.self), assembly.outputURLs)
}

/// Puts the parts of a text together again, with the templates' work between them.
private struct DirectiveAssembly {
  let bytes: [UInt8]
  let urls: [Int]
  let uses: [DirectiveUse]
  var output: [UInt8] = []
  var outputURLs: [Int] = []
  private var next = 0
  private var nextURL = 0
  /// The containers whose content is being put together, and where it begins in the output.
  private var open: [(number: Int, start: Int, urls: Int)] = []

  init(bytes: [UInt8], urls: [Int], uses: [DirectiveUse]) {
    self.bytes = bytes
    self.urls = urls
    self.uses = uses
    output.reserveCapacity(bytes.count * 2)
  }

  mutating func run(_ template: (Directive, String) -> String) {
    for (number, use) in uses.enumerated() {
      finish(before: number, template)
      copy(to: use.range.lowerBound)
      open.append((number, output.count, outputURLs.count))
    }
    finish(before: .max, template)
    copy(to: bytes.count)
  }

  /// Ends every directive that does not hold the one of this number.
  private mutating func finish(
    before number: Int, _ template: (Directive, String) -> String
  ) {
    while let last = open.last, uses[last.number].innerEnd <= number {
      open.removeLast()
      copy(to: uses[last.number].range.upperBound)
      let content = String(decoding: output[last.start...], as: UTF8.self)
      output.removeSubrange(last.start...)
      outputURLs.removeSubrange(last.urls...)
      let html = template(uses[last.number].directive, content)
      let start = output.count
      output += html.utf8
      outputURLs += siteURLOffsets(in: html).map { start + $0 }
    }
  }

  private mutating func copy(to end: Int) {
    let end = min(max(end, next), bytes.count)
    while nextURL < urls.count, urls[nextURL] < end {
      if urls[nextURL] >= next { outputURLs.append(output.count + urls[nextURL] - next) }
      nextURL += 1
    }
    output += bytes[next..<end]
    next = end
  }
}

/// The offsets of URLs relative to the host in the attributes of `html`.
func siteURLOffsets(in html: String) -> [Int] {
  var html = html
  return html.withUTF8 { bytes in
    rawParts(in: bytes).flatMap { part -> [Int] in
      guard case .tag(let tag) = part else { return [] }
      return tag.attributes.compactMap { attribute in
        guard let range = attribute.value,
          case .url = RawAttributeUse(of: attribute.name, in: tag, value: { _ in "" })
        else { return nil }
        return isSiteURL(String(decoding: bytes[range], as: UTF8.self)) ? range.lowerBound : nil
      }
    }
  }
}

/// The ids and links to places that templates of directives add to a text.
private struct DirectiveMarks {
  private(set) var newIDs: [String] = []
  private(set) var newLinks: [RenderedMarkdown.Link] = []
  private(set) var repeatedIDs: [RenderedMarkdown.RepeatedID] = []
  /// The excerpt shows the same directives again.
  var isExcerpt = false
  private var ids: Set<String>
  private var destinations: Set<String>

  /// Knows those of the text itself, which templates repeat with the content of a container.
  init(ids: [String], links: [RenderedMarkdown.Link]) {
    self.ids = Set(ids)
    destinations = Set(links.map(\.destination))
  }

  /// Notes what is new in the HTML of a directive.
  mutating func read(_ html: String, of directive: Directive) {
    if isExcerpt { return }
    if let id = directive["id"]?.description, ids.contains(id) {
      repeatedIDs.append(.init(id: id, position: directive.position))
    }
    var html = html
    html.withUTF8 { bytes in
      for case .tag(let tag) in rawParts(in: bytes) {
        if let id = tag["id"]?.value { note(id: String(decoding: bytes[id], as: UTF8.self)) }
        guard tag.element == "a", let range = tag["href"]?.value else { continue }
        let destination = decodingEntities(in: String(decoding: bytes[range], as: UTF8.self))
        guard destination.contains("#"), destinations.insert(destination).inserted else { continue }
        newLinks.append(
          .init(
            kind: .link, destination: destination, position: directive.position,
            reference: destination))
      }
    }
  }

  private mutating func note(id: String) {
    if !id.isEmpty, ids.insert(id).inserted { newIDs.append(id) }
  }
}
