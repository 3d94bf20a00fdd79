/// Finds the text in the parts of a mail.
///
/// Source: RFC 2046, section 5; RFC 2183 for attachments.
struct MailPartReader {
  /// The text of a part.
  struct Content {
    var text: String
    var isHTML: Bool
    var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
  }

  /// The names of parts that are no text of the mail.
  private(set) var leftOut: [String] = []
  /// Encodings that are not known.
  private(set) var unknownEncodings: [String] = []
  private var count = 0

  /// The text of a part, which may consist of parts; `nil` if it has none.
  mutating func read(
    _ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int
  ) throws(MailProblem) -> Content? {
    count += 1
    guard count <= MailLimits.parts else { throw .manyParts }
    guard depth <= MailLimits.depth else { throw .deepParts }
    let type = MailParameters(header["content-type"])
    let disposition = MailParameters(header["content-disposition"])
    let kind = type.value.isEmpty ? "text/plain" : type.value
    if kind == "multipart/encrypted" || kind == "application/pkcs7-mime" { throw .encrypted }
    if kind.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      return try readParts(body, boundary, kind, depth: depth)
    }
    let name = disposition["filename"] ?? type["name"]
    let isText = kind == "text/plain" || kind == "text/html"
    guard isText, disposition.value != "attachment", name == nil || disposition.value == "inline"
    else {
      // Signatures are no attachments that anybody misses.
      let isSignature = [
        "application/pgp-signature", "application/pkcs7-signature",
        "application/x-pkcs7-signature",
      ].contains(kind)
      if !isSignature { leftOut.append(name ?? kind) }
      return nil
    }
    return text(of: body, header, type, isHTML: kind == "text/html")
  }

  private mutating func text(
    of body: ArraySlice<UInt8>, _ header: MailHeader, _ type: MailParameters, isHTML: Bool
  ) -> Content {
    let bytes = TransferDecoding.decode(body, header["content-transfer-encoding"])
    var (text, isKnown) = MailCharset.decode(bytes, type["charset"])
    if !isKnown, let name = type["charset"] { unknownEncodings.append(name) }
    text = TalkDraft.cleaned(text)
    if isHTML { return Content(text: HTMLText.plain(text), isHTML: true) }
    if type["format"]?.lowercased() == "flowed" {
      text = FlowedText.unwrapped(text, deletesSpace: type["delsp"]?.lowercased() == "yes")
    }
    return Content(text: text, isHTML: false)
  }

  private mutating func readParts(
    _ body: ArraySlice<UInt8>, _ boundary: String, _ kind: String, depth: Int
  ) throws(MailProblem) -> Content? {
    var contents: [Content] = []
    var isFirst = true
    for part in try parts(of: body, boundary) {
      let (header, rest) = try MailHeader.read(part)
      // Of related parts the first one is the text, the others are its pictures.
      let content = try read(header, rest, depth: depth + 1)
      if let content, !content.isBlank, kind != "multipart/related" || isFirst {
        contents.append(content)
      }
      isFirst = false
    }
    if kind == "multipart/alternative" {
      return contents.first { !$0.isHTML } ?? contents.last
    }
    guard let first = contents.first else { return nil }
    // Programs cut a text in two where a picture stands in it.
    let others = contents.dropFirst().filter { $0.isHTML == first.isHTML }
    let text = ([first] + others).map(\.text).joined(separator: "\n\n")
    return Content(text: text, isHTML: first.isHTML)
  }

  /// The bytes between the lines that begin with the boundary.
  private func parts(
    of body: ArraySlice<UInt8>, _ boundary: String
  ) throws(MailProblem) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var rest = body
    while !rest.isEmpty {
      let lineStart = rest.startIndex
      guard let line = MailLines.next(&rest) else { break }
      guard line.starts(with: mark) else { continue }
      let end = line.dropFirst(mark.count)
      let isLast = end.starts(with: Array("--".utf8))
      guard isLast || end.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      if let start {
        parts.append(body[start..<lineStart])
        guard parts.count <= MailLimits.parts else { throw .manyParts }
      }
      start = isLast ? nil : rest.startIndex
      if isLast { return parts }
    }
    // The end was cut off.
    if let start { parts.append(body[start...]) }
    return parts
  }
}
