internal import Diagnostics

extension HTMLRenderer {
  /// A change to a tag: what is printed instead of some bytes.
  private enum TagEdit {
    /// A URL that the resolver gave, or the author's own if it is kept.
    case url(Answer, raw: String, destination: String, isQuoted: Bool)
    case candidates(String, RawAttribute)
    case text(String)
  }

  /// Writes the raw HTML up to the end of a tag, with its URLs resolved and with the attributes
  /// that the resolver gave for them.
  ///
  /// What is kept is printed byte for byte.
  mutating func write(
    _ tag: RawTag, of bytes: UnsafeBufferPointer<UInt8>, from written: inout Int
  ) {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func value(_ name: String) -> String {
      guard let range = tag[name]?.value else { return "" }
      return decodingEntities(in: text(range)).lowercased()
    }
    var edits: [(range: Range<Int>, edit: TagEdit)] = []
    var given: [HTMLAttribute] = []
    for attribute in tag.attributes {
      guard let range = attribute.value else { continue }
      let raw = text(range)
      switch RawAttributeUse(of: attribute.name, in: tag, value: value) {
      case .none: break
      case .id where tag["id"]?.nameEnd != attribute.nameEnd: break
      case .id: noteID(decodingEntities(in: raw), raw: raw)
      case .url(let isRequest):
        let destination = decodingEntities(in: raw)
        let answer = resolve(
          .attribute(attribute.name, element: tag.element), destination, isRequest: isRequest,
          at: rawPosition(of: raw))
        edits.append(
          (range, .url(answer, raw: raw, destination: destination, isQuoted: attribute.isQuoted)))
        // What a poster or background is says nothing of the element itself.
        if isSubject(attribute.name) { given += answer.attributes }
      case .candidates: edits.append((range, .candidates(raw, attribute)))
      case .requests:
        for url in raw.split(whereSeparator: \.isWhitespace) {
          checkRawRequest(decodingEntities(in: String(url)), raw: String(url))
        }
      case .style: checkStyleAttribute(raw)
      case .refresh:
        if let url = refreshURL(in: decodingEntities(in: raw)) { checkRawRequest(url, raw: url) }
      }
    }
    edits += attributeEdits(given, to: tag, of: bytes)
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard let base = bytes.baseAddress else { return }
    for (range, edit) in edits {
      output.append(base + written, length: range.lowerBound - written)
      written = range.upperBound
      switch edit {
      case .url(let answer, let raw, let destination, let isQuoted):
        write(answer, raw, destination)
        // Without quotes, the next attribute would be taken for an empty value.
        if answer.url.isEmpty, !isQuoted { output.append("\"\"") }
      case .candidates(let raw, let attribute): writeCandidates(raw, attribute, of: tag)
      case .text(let text): output.append(text)
      }
    }
  }

  /// Whether an attribute names what the element itself shows or leads to.
  private func isSubject(_ name: String) -> Bool {
    name == "href" || name == "src" || name == "data" || name == "xlink:href"
  }

  /// The changes that put `given` attributes into a tag.
  ///
  /// The author's own attributes win. Words of `rel` of a link are added to the author's; width and
  /// height are added only together, as one of them alone keeps the image's proportions. The first
  /// of two given attributes of one name wins.
  private func attributeEdits(
    _ given: [HTMLAttribute], to tag: RawTag, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [(range: Range<Int>, edit: TagEdit)] {
    guard !given.isEmpty, let end = tag.end else { return [] }
    var edits: [(range: Range<Int>, edit: TagEdit)] = []
    var names = Set(tag.attributes.map(\.name))
    if names.contains("width") || names.contains("height") {
      names.formUnion(["width", "height"])
    }
    for attribute in given {
      let name = attribute.name.lowercased()
      let mergesRel = name == "rel" && (tag.element == "a" || tag.element == "area")
      if mergesRel, let own = tag["rel"], !edits.contains(where: { $0.range.lowerBound < end }) {
        let known = own.value.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        if let edit = mergedRel(own, known, attribute.value) { edits.append(edit) }
        continue
      }
      guard names.insert(name).inserted else { continue }
      edits.append((end..<end, .text(" \(name)=\"\(escaped(attribute.value))\"")))
    }
    return edits
  }

  /// The author's `rel`, whose value reads `known`, with the words of `given` that it lacks.
  private func mergedRel(_ own: RawAttribute, _ known: String, _ given: String)
    -> (range: Range<Int>, edit: TagEdit)?
  {
    var words = Set(
      decodingEntities(in: known).lowercased().split(whereSeparator: \.isWhitespace)
        .map(String.init))
    let added = given.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { words.insert($0.lowercased()).inserted }
    if added.isEmpty { return nil }
    let text = ([known] + added.map(escaped)).filter { !$0.isEmpty }.joined(separator: " ")
    guard let range = own.value else {
      return (own.nameEnd..<own.nameEnd, .text("=\"\(text)\""))
    }
    if own.isQuoted { return (range, .text(text)) }
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
    return (range, .text("\"\(quoted.joined(separator: "&quot;"))\""))
  }

  private mutating func write(_ answer: Answer, _ raw: String, _ destination: String) {
    if answer.url != destination {
      writeURL(answer.url)
      return
    }
    if isSiteURL(destination) { result.siteURLs.append(output.count) }
    output.append(raw)
  }

  /// Writes the candidates of a `srcset`, each of which is a URL and perhaps a size.
  private mutating func writeCandidates(_ value: String, _ attribute: RawAttribute, of tag: RawTag)
  {
    var isFirst = true
    for candidate in value.split(separator: ",", omittingEmptySubsequences: false) {
      if !isFirst { output.append(",") }
      isFirst = false
      let spaces = candidate.prefix { $0.isWhitespace }
      let rest = candidate[spaces.endIndex...]
      let url = String(rest.prefix { !$0.isWhitespace })
      output.append(String(spaces))
      if !url.isEmpty {
        let destination = decodingEntities(in: url)
        let answer = resolve(
          .attribute(attribute.name, element: tag.element), destination, isRequest: true,
          at: rawPosition(of: url))
        write(answer, url, destination)
      }
      output.append(String(rest.dropFirst(url.count)))
    }
  }
}

/// `text` as an attribute value, whichever quotes stand around it.
private func escaped(_ text: String) -> String {
  var buffer = OutputBuffer(capacity: text.utf8.count + 16)
  buffer.appendEscaped(text)
  // The value may come to stand between single quotes of the author's.
  return buffer.text.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "&#39;")
}
