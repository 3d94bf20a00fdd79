internal import CCommonMark
internal import Diagnostics

/// Ids in raw HTML are the author's own: what this module names keeps clear of them.
extension HTMLRenderer {
  /// Notes the ids in all raw HTML before anything is written.
  mutating func collectRawIDs(under root: Node) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let kind = NodeKind(of: node)
      guard kind == .htmlInline || kind == .htmlBlock, let html = node.literalBytes,
        html.contains(UInt8(ascii: "="))
      else { continue }
      if isProtected {
        restoredBytes(html, isLiteral: true).withUnsafeBufferPointer {
          rawIDs.formUnion(ids(in: $0))
        }
      } else {
        rawIDs.formUnion(ids(in: html))
      }
    }
  }

  /// Notes an id of raw HTML as it is written; a second one of a name is a finding.
  mutating func noteID(_ id: String, raw: String) {
    if id.isEmpty { return }
    // Headings and notes have kept clear of it.
    if printedRawIDs.insert(id).inserted {
      result.ids.append(id)
    } else {
      report(
        .duplicateHeadingID, .warning, "the id `\(id)` is already taken in this text",
        at: rawPosition(of: raw), help: ["choose another `id`"])
    }
  }
}

/// The ids of the elements in `html`.
private func ids(in html: UnsafeBufferPointer<UInt8>) -> [String] {
  rawParts(in: html).compactMap { part in
    guard case .tag(let tag) = part, let range = tag["id"]?.value else { return nil }
    return decodingEntities(in: String(decoding: html[range], as: UTF8.self))
  }
}

/// Whether `id` stands before some `=` in `bytes`, with or without spaces between.
func mayHoldRawIDs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return false }
  var index = 0
  while index < bytes.count,
    let found = memchr(base + index, Int32(UInt8(ascii: "=")), bytes.count - index)
  {
    let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    var end = place
    while end > index, bytes[end - 1] <= 0x20 { end -= 1 }
    if end > 1, bytes[end - 1] | 0x20 == UInt8(ascii: "d"),
      bytes[end - 2] | 0x20 == UInt8(ascii: "i")
    {
      return true
    }
    index = place + 1
  }
  return false
}
