internal import CCommonMark
internal import Diagnostics

/// Requests that style sheets in raw HTML make.
extension HTMLRenderer {
  /// Reports what the content of a `style` element loads from foreign hosts.
  mutating func checkStyle(_ css: UnsafeBufferPointer<UInt8>) {
    guard additions.contains(.checks) else { return }
    for found in StyleRequests(css).found {
      checkRawRequest(
        found.url,
        raw: String(decoding: UnsafeBufferPointer(rebasing: css[found.range]), as: UTF8.self))
    }
  }

  /// Reports what the value of a `style` attribute loads from foreign hosts.
  mutating func checkStyleAttribute(_ value: String) {
    var css = decodingEntities(in: value)
    css.withUTF8 { checkStyle($0) }
  }

  /// Reports a request to a foreign host; `raw` is how the author wrote the URL.
  mutating func checkRawRequest(_ url: String, raw: String) {
    guard isForeignRequest(url) else { return }
    reportRequest(to: url, at: rawPosition(of: raw))
  }

  /// Checks a style sheet that goes on behind `node`, as Markdown cut it in pieces.
  ///
  /// Each style sheet is read once: inside an open one, no further one begins.
  mutating func checkOpenStyle(behind node: Node) {
    guard additions.contains(.checks), !isStyleOpen else { return }
    isStyleOpen = true
    var css: [UInt8] = []
    var current = node
    while let next = following(current) {
      WorkCounter.count(1)
      current = next
      guard let text = next.literalBytes else {
        css.append(0x0A)
        continue
      }
      let kind = NodeKind(of: next)
      if kind == .htmlInline || kind == .htmlBlock, containsStyleEnd(text) { break }
      css += restoredBytes(text, isLiteral: true)
    }
    isReadingAhead = true
    css.withUnsafeBufferPointer { checkStyle($0) }
    isReadingAhead = false
  }

  /// The node behind `node` in the order of the text.
  private func following(_ node: Node) -> Node? {
    if let child = cmark_node_first_child(node) { return child }
    var current = node
    while true {
      if let next = cmark_node_next(current) { return next }
      guard let parent = cmark_node_parent(current) else { return nil }
      current = parent
    }
  }
}

/// Whether `html` holds `</style`, in any case.
func containsStyleEnd(_ html: UnsafeBufferPointer<UInt8>) -> Bool { contains("</style", in: html) }

/// Whether `html` holds `<style`, in any case.
func mayBeginStyle(_ html: UnsafeBufferPointer<UInt8>) -> Bool { contains("<style", in: html) }

/// Whether `html` holds `word`, which is in lower case and begins with `<`, in any case.
private func contains(_ word: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Bool {
  word.withUTF8Buffer { word in
    guard html.count >= word.count else { return false }
    for start in 0...html.count - word.count where html[start] == word[0] {
      var length = 1
      while length < word.count, html[start + length] | 0x20 == word[length] | 0x20 { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
