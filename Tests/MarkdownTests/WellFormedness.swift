extension String {
  /// What is wrong with this HTML of our renderer, or `nil` if every element is closed, in order,
  /// and no id occurs twice.
  ///
  /// It expects no raw HTML of the author's.
  var wellFormedness: String? {
    var open: [Substring] = []
    var ids: Set<Substring> = []
    // Only ASCII matters, and a combining mark would join the `>` before it into one character.
    var rest = String(String.UnicodeScalarView(unicodeScalars.filter(\.isASCII)))[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        // The marker of an excerpt is the only raw HTML that is always printed.
        guard let end = rest.firstRange(of: "-->") else { return "open comment" }
        rest = rest[end.upperBound...]
        continue
      }
      if rest.hasPrefix("?") || rest.hasPrefix("!") { return "unexpected <\(rest.prefix(20))" }
      let isClosing = rest.hasPrefix("/")
      if isClosing { rest.removeFirst() }
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if name.isEmpty { return "no element: <\(rest.prefix(20))" }
      rest = rest[name.endIndex...]
      if isClosing {
        guard rest.hasPrefix(">") else { return "bad end of \(name)" }
        guard open.popLast() == name else { return "</\(name)> closes another element" }
        continue
      }
      while let character = rest.first, character != ">" {
        guard character == " " else { return "bad tag \(name): \(rest.prefix(20))" }
        rest.removeFirst()
        if rest.hasPrefix("/>") {
          rest.removeFirst()
          break
        }
        let attribute = rest.prefix { $0 != "=" && $0 != " " && $0 != ">" }
        rest = rest[attribute.endIndex...]
        guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
          return "bad attribute \(attribute) of \(name)"
        }
        let value = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
        if value.contains("<") { return "unescaped value of \(attribute)" }
        if attribute == "id", !ids.insert(value).inserted { return "the id \(value) occurs twice" }
        rest = rest[rest.index(after: end)...]
      }
      if !["br", "hr", "img", "input"].contains(name) { open.append(name) }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }
}
