extension PageScan {
  /// Checks the addresses that the element whose tag was read loads.
  mutating func checkRequests(of element: ElementKind, name: Range<Int>) {
    guard lints.contains(.thirdPartyRequests), !reader.attributes.isEmpty else { return }
    switch element {
    case .img, .source:
      checkAddress(.src, in: name)
      checkSourceSet(in: name)
    case .iframe, .frame, .audio, .track, .embed: checkAddress(.src, in: name)
    case .script:
      // Themes load scripts, whatever texts do.
      checkAddress(.src, in: name, isOfText: false)
      checkReference(in: name, isOfText: false)
    case .video:
      checkAddress(.src, in: name)
      checkAddress(.poster, in: name)
    case .object: checkAddress(.data, in: name)
    case .input: if equals(.type, "image") { checkAddress(.src, in: name) }
    case .image:
      // HTML reads it as `img`, SVG as a picture.
      checkAddress(.src, in: name)
      checkSourceSet(in: name)
      checkReference(in: name)
    case .use, .feimage: checkReference(in: name)
    case .body, .table, .thead, .tbody, .tfoot, .tr, .td, .th: checkAddress(.background, in: name)
    case .link: checkLink()
    case .base: checkBase()
    default: break
    }
  }

  private mutating func checkReference(in name: Range<Int>, isOfText: Bool = true) {
    checkAddress(.href, in: name, isOfText: isOfText)
    checkAddress(.xlinkHref, in: name, isOfText: isOfText)
  }

  private mutating func checkAddress(
    _ kind: AttributeKind, in name: Range<Int>, isOfText: Bool = true
  ) {
    guard let host = foreignHost(kind), !isOfText || !hosts.reported.contains(host) else { return }
    note(host, described(kind, in: name))
  }

  private mutating func checkSourceSet(in name: Range<Int>) {
    for host in foreignHosts(inSet: .sourceSet) where !hosts.reported.contains(host) {
      note(host, described(.sourceSet, in: name))
    }
  }

  /// An element and its attribute as findings show them.
  private func described(_ kind: AttributeKind, in name: Range<Int>) -> String {
    "`<\(reader.bytes.text(name).lowercased()) \(kind.name)>`"
  }

  private func foreignHost(_ kind: AttributeKind) -> String? {
    guard let range = reader.attributes[kind] else { return nil }
    return reader.bytes.withDecoded(range) { hosts.foreignHost(of: $0) }
  }

  private func foreignHosts(inSet kind: AttributeKind) -> Set<String> {
    var found: Set<String> = []
    guard let range = reader.attributes[kind] else { return found }
    reader.bytes.withDecoded(range) { text in
      SourceSet.forEachAddress(in: text) { address in
        if let host = hosts.foreignHost(of: address) { found.insert(host) }
      }
    }
    return found
  }

  private mutating func note(_ host: String, _ detail: String) {
    let kind: AuditProblem.Kind = document == .page ? .pageRequest : .pictureRequest
    report(.thirdPartyRequests, AuditProblem(kind, host, detail))
  }

  // MARK: Links and bases

  private mutating func checkLink() {
    guard let range = reader.attributes[.rel],
      let relation = reader.bytes.withDecoded(range, { LinkRelation(in: $0) })
    else { return }
    let address = foreignHost(.href)
    if relation.isConnection {
      guard let address else { return }
      report(.thirdPartyRequests, AuditProblem(.pageConnection, address, relation.tag))
    } else {
      if let address { note(address, relation.tag) }
      for host in foreignHosts(inSet: .imageSourceSet) { note(host, relation.tag) }
    }
  }

  private mutating func checkBase() {
    guard let host = foreignHost(.href) else { return }
    report(.thirdPartyRequests, AuditProblem(.foreignBase, host, "`<base href>`"))
  }

  /// Checks the attributes of `<?xml-stylesheet …?>`.
  mutating func checkStyleSheetInstruction() {
    if let host = foreignHost(.href) { note(host, "`<?xml-stylesheet href>`") }
  }

  // MARK: Styles

  /// Checks a `style` attribute.
  mutating func checkStyleAttribute(_ range: Range<Int>) {
    let bytes = reader.bytes
    // Nothing is loaded without a parenthesis, whether it is written as it is or as `&#40;`.
    let value = bytes.part(range)
    guard
      value.index(of: UInt8(ascii: "("), from: 0) < value.count
        || value.index(of: UInt8(ascii: "&"), from: 0) < value.count
    else { return }
    bytes.withDecoded(range) { checkStyle($0, "in a `style` attribute") }
  }

  /// Checks the text of a `style` element; only in SVG its references are decoded.
  mutating func checkStyle(_ range: Range<Int>, isCode: Bool) {
    let bytes = reader.bytes
    if isCode {
      checkStyle(bytes.part(range), "in `<style>`")
    } else {
      bytes.withDecoded(range) { checkStyle($0, "in `<style>`") }
    }
  }

  /// Checks attributes of SVG such as `fill="url(…)"`.
  mutating func checkPaint() {
    let bytes = reader.bytes
    for range in reader.paints {
      bytes.withDecoded(range) { checkStyle($0, "in an attribute") }
    }
  }

  private mutating func checkStyle(_ css: UnsafeBufferPointer<UInt8>, _ place: String) {
    guard lints.contains(.thirdPartyRequests) else { return }
    var found: [(host: String, form: StyleScan.Form)] = []
    StyleScan.forEachAddress(in: css) { address, form in
      if let host = hosts.foreignHost(of: address) { found.append((host, form)) }
    }
    for (host, form) in found { note(host, "\(form.rawValue) \(place)") }
  }
}
