internal import BlogModel

extension Entry {
  /// What search engines show: the author's sentence, else the beginning of the text.
  ///
  /// It is inlined, so that the entry is not copied with all its fields.
  @inline(__always)
  var summary: String? { description ?? body.excerptText.summary }
}

extension Body {
  /// The beginning of the text, as long as search engines show it.
  @inline(__always)
  var summary: String? { excerptText.summary }
}

extension String {
  /// The text as long as search engines show it, or `nil` if it is empty.
  fileprivate var summary: String? { isEmpty ? nil : cutAtWord(limit: 160) }

  /// The first `limit` Unicode scalars, cut behind a whole word and with an ellipsis if cut.
  ///
  /// A price and its notes are one word, by their no-break spaces: if the text begins with them, all
  /// of them stay, however long they are.
  /// - Complexity: O(`limit`), besides such a word.
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
    var head = self[..<(isWordEnd ? end : lastSpace ?? endOfPhrase(around: end))]
    if head.endIndex == endIndex { return self }
    while let last = head.unicodeScalars.last, " \n,;:–-".unicodeScalars.contains(last) {
      head.unicodeScalars.removeLast()
    }
    return head + "…"
  }

  /// The end of the word around `index`, which is the first one, if it has no-break spaces; else `index`.
  private func endOfPhrase(around index: String.Index) -> String.Index {
    guard self[..<index].unicodeScalars.contains("\u{A0}") else { return index }
    return self[index...].unicodeScalars.firstIndex { $0 == " " || $0 == "\n" } ?? endIndex
  }
}
