extension OutputBuffer {
  /// Appends raw HTML with the `<` of tags escaped that GFM's filter disallows.
  ///
  /// Source: GFM 0.29, section 6.11.
  mutating func appendFiltered(_ html: UnsafeBufferPointer<UInt8>) {
    guard let base = html.baseAddress else { return }
    var runStart = 0
    for index in html.indices where html[index] == UInt8(ascii: "<") {
      if isFiltered(html, at: index) {
        append(base + runStart, length: index - runStart)
        append("&lt;")
        runStart = index + 1
      }
    }
    append(base + runStart, length: html.count - runStart)
  }
}

private let filtered: Set<String> = [
  "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
]

private func isFiltered(_ html: UnsafeBufferPointer<UInt8>, at open: Int) -> Bool {
  var index = open + 1
  if index < html.count, html[index] == UInt8(ascii: "/") { index += 1 }
  let start = index
  while index < html.count, index - start < 10, isLetter(html[index]) { index += 1 }
  guard index > start, index < html.count else { return false }
  let ending = html[index]
  let isEnd =
    isSpace(ending) || ending == UInt8(ascii: ">")
    || (ending == UInt8(ascii: "/") && index + 1 < html.count
      && html[index + 1] == UInt8(ascii: ">"))
  guard isEnd else { return false }
  return filtered.contains(String(decoding: html[start..<index].map { $0 | 0x20 }, as: UTF8.self))
}
