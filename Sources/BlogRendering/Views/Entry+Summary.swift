internal import BlogModel

extension Entry {
  /// What search engines show: the author's sentence, else the beginning of the text.
  var summary: String? {
    description ?? body.summary
  }
}

extension Body {
  /// The beginning of the text, as long as search engines show it.
  var summary: String? { excerptText.isEmpty ? nil : excerptText.cutAtWord(limit: 160) }
}

extension String {
  /// The first `limit` Unicode scalars, cut behind a whole word and with an ellipsis if cut.
  /// - Complexity: O(`limit`).
  func cutAtWord(limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.startIndex
    var lastSpace: String.Index?
    var count = 0
    while end != utf8.endIndex {
      let byte = utf8[end]
      if byte & 0xC0 != 0x80 {
        if count == limit { break }
        count += 1
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { lastSpace = end }
      utf8.formIndex(after: &end)
    }
    guard end != utf8.endIndex else { return self }
    let isWordEnd = utf8[end] == UInt8(ascii: " ") || utf8[end] == UInt8(ascii: "\n")
    var head = self[..<(isWordEnd ? end : lastSpace ?? end)]
    while let last = head.unicodeScalars.last, " \n,;:–-".unicodeScalars.contains(last) {
      head.unicodeScalars.removeLast()
    }
    return head + "…"
  }
}
