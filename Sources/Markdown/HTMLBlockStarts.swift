/// The seven ways in which a block of raw HTML begins, and how each ends.
///
/// Source: CommonMark 0.30, section 4.6.
extension LineCursor {
  /// The kind of HTML block that the line begins, 1 to 6, or 0.
  var htmlBlockKind: Int {
    guard first == UInt8(ascii: "<") else { return 0 }
    let next = textStart + 1
    switch byte(at: next) {
    case UInt8(ascii: "?"): return 3
    case UInt8(ascii: "!"):
      if matches("--", at: next + 1) { return 2 }
      if matches("[cdata[", at: next + 1) { return 5 }
      return isLetter(byte(at: next + 1)) ? 4 : 0
    default: break
    }
    let nameStart = byte(at: next) == UInt8(ascii: "/") ? next + 1 : next
    var nameEnd = nameStart
    while isLetter(byte(at: nameEnd)) || isDigit(byte(at: nameEnd)) {
      nameEnd += 1
      if nameEnd - nameStart > 16 { return 0 }
    }
    let name = String(
      decoding: bytes[nameStart..<nameEnd].map { $0 | 0x20 }, as: UTF8.self)
    let ending = byte(at: nameEnd)
    let isEnd = nameEnd >= end || ending <= 0x20 || ending == UInt8(ascii: ">")
    if nameStart == next, isEnd, Self.verbatimNames.contains(name) { return 1 }
    let isClosed = ending == UInt8(ascii: "/") && byte(at: nameEnd + 1) == UInt8(ascii: ">")
    return (isEnd || isClosed) && Self.blockNames.contains(name) ? 6 : 0
  }

  /// Whether the line is one complete tag of any other name.
  var isLoneTag: Bool {
    guard first == UInt8(ascii: "<") else { return false }
    var index = textStart + 1
    let isClosing = byte(at: index) == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard isLetter(byte(at: index)) else { return false }
    while isName(byte(at: index)), byte(at: index) != UInt8(ascii: "_") { index += 1 }
    if !isClosing {
      while let next = attributeEnd(from: index) { index = next }
    }
    index = spaceEnd(from: index)
    if !isClosing, byte(at: index) == UInt8(ascii: "/") { index += 1 }
    return byte(at: index) == UInt8(ascii: ">") && isSpace(from: index + 1)
  }

  /// Whether the line, from where it is, ends an HTML block of `kind` 1 to 5.
  func endsHTMLBlock(kind: Int) -> Bool {
    switch kind {
    case 1:
      contains("</script>") || contains("</pre>") || contains("</style>")
        || contains("</textarea>")
    case 2: contains("-->")
    case 3: contains("?>")
    case 4: contains(">")
    case 5: contains("]]>")
    default: false
    }
  }

  /// The offset behind white space and an attribute, or `nil` if there is none.
  private func attributeEnd(from start: Int) -> Int? {
    var index = spaceEnd(from: start)
    guard index > start else { return nil }
    let nameStart = byte(at: index)
    guard isLetter(nameStart) || nameStart == UInt8(ascii: "_") || nameStart == UInt8(ascii: ":")
    else { return nil }
    while isName(byte(at: index)) || byte(at: index) == UInt8(ascii: ".")
      || byte(at: index) == UInt8(ascii: ":")
    { index += 1 }
    let equals = spaceEnd(from: index)
    guard byte(at: equals) == UInt8(ascii: "=") else { return index }
    index = spaceEnd(from: equals + 1)
    let quote = byte(at: index)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < end, bytes[index] != quote { index += 1 }
      return index < end ? index + 1 : nil
    }
    let valueStart = index
    while index < end, bytes[index] > 0x20, !"\"'=<>`".utf8.contains(bytes[index]) { index += 1 }
    return index > valueStart ? index : nil
  }

  private func spaceEnd(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  private func contains(_ text: StaticString) -> Bool {
    guard end - offset >= text.utf8CodeUnitCount else { return false }
    for index in offset...(end - text.utf8CodeUnitCount) where matches(text, at: index) {
      return true
    }
    return false
  }

  /// Whether `text`, in lower case, stands at `start` in any case.
  private func matches(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { text in
      guard end - start >= text.count else { return false }
      for index in 0..<text.count {
        let byte = bytes[start + index]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != text[index] { return false }
      }
      return true
    }
  }

  private func isName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static let verbatimNames: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
