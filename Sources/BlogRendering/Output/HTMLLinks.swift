/// The links in the HTML of a text, read as browsers read tags.
///
/// Comments, scripts, styles and fields hold no links.
///
/// Source: HTML Living Standard, "Tokenization".
struct HTMLLinks {
  /// A link.
  struct Link: Equatable {
    /// The address with entities decoded, without what browsers remove from it.
    var address: String
    /// What stands in the link, on one line; of pictures their text.
    var text: String
  }

  private let source: [UInt8]
  private var index = 0
  private var links: [Link] = []
  /// The text of the link that is open, not yet decoded.
  private var text: [UInt8] = []
  private var openAddress: String?

  /// The links with an address, in the order of the text.
  /// - Complexity: O(size of the HTML).
  static func all(in html: [UInt8]) -> [Link] {
    var reader = HTMLLinks(source: html)
    reader.read()
    return reader.links
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func read() {
    while index < source.count {
      let start = index
      skip { $0 != UInt8(ascii: "<") }
      if openAddress != nil { text += source[start..<index] }
      guard index + 1 < source.count else { break }
      let mark = source[index + 1]
      if isLetter(mark) {
        index += 1
        readTag()
      } else if mark == UInt8(ascii: "/"), index + 2 < source.count, isLetter(source[index + 2]) {
        index += 2
        let name = readName()
        if name == "a" { close() } else { separate(name) }
        skip { $0 != UInt8(ascii: ">") }
        index += 1
      } else if has("<!--", at: index) {
        skipComment()
      } else if "/!?".utf8.contains(mark) {
        skip { $0 != UInt8(ascii: ">") }
        index += 1
      } else {
        if openAddress != nil { text.append(UInt8(ascii: "<")) }
        index += 1
      }
    }
    close()
  }

  private mutating func readTag() {
    let name = readName()
    var address: String?
    var alternative: Range<Int>?
    while true {
      skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard index < source.count, source[index] != UInt8(ascii: ">") else { break }
      let attribute = readName(endsAtEqualsSign: true)
      let value = readValue()
      // The first attribute of a name counts.
      if name == "a", attribute == "href", address == nil { address = Self.address(source[value]) }
      if name == "img", attribute == "alt", alternative == nil { alternative = value }
    }
    index += 1
    if name == "a" {
      // A link ends where the next one begins.
      close()
      openAddress = address
    } else if let alternative, openAddress != nil {
      text += source[alternative]
    } else {
      separate(name)
    }
    if Self.holdsPlainText(name) { skipText(of: name) }
  }

  private mutating func close() {
    guard let address = openAddress else { return }
    let plain = CharacterReferences.decoded(String(decoding: text, as: UTF8.self))
    links.append(Link(address: address, text: Self.onOneLine(plain)))
    openAddress = nil
    text.removeAll(keepingCapacity: true)
  }

  /// `text` with single spaces between its words, and none around them.
  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !line.isEmpty
      } else {
        if isSpacePending { line.append(" ") }
        isSpacePending = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// Parts words that stand in different blocks.
  private mutating func separate(_ name: String) {
    guard openAddress != nil, !Self.inline.contains(name) else { return }
    text.append(0x20)
  }

  private static let inline: Set<String> = [
    "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]

  // MARK: Parts of tags

  /// A name in lower case, at least one byte, up to a blank or one of `/`, `>` and, in attributes,
  /// `=`.
  private mutating func readName(endsAtEqualsSign: Bool = false) -> String {
    let start = index
    index += 1
    skip {
      $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        && !(endsAtEqualsSign && $0 == UInt8(ascii: "="))
    }
    return String(decoding: source[start..<index], as: UTF8.self).lowercased()
  }

  /// The value behind a name without its quotes, empty if there is none.
  private mutating func readValue() -> Range<Int> {
    skip { $0 <= 0x20 }
    guard index < source.count, source[index] == UInt8(ascii: "=") else { return index..<index }
    index += 1
    skip { $0 <= 0x20 }
    guard index < source.count else { return index..<index }
    let quote = source[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      skip { $0 != quote }
      let end = index
      if index < source.count { index += 1 }
      return start..<end
    }
    let start = index
    skip { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return start..<index
  }

  /// Source: URL Living Standard, "URL parsing": blanks around it and line breaks do not count.
  private static func address(_ value: ArraySlice<UInt8>) -> String? {
    let text = CharacterReferences.decoded(String(decoding: value, as: UTF8.self))
    var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let byte = bytes.first, byte <= 0x20 { bytes.removeFirst() }
    while let byte = bytes.last, byte <= 0x20 { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Searching

  private static func holdsPlainText(_ name: String) -> Bool {
    switch name {
    case "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp": true
    default: false
    }
  }

  /// Moves behind the end tag of an element in which tags mean nothing.
  private mutating func skipText(of name: String) {
    while index < source.count {
      skip { $0 != UInt8(ascii: "<") }
      guard index + 2 < source.count else { break }
      index += 1
      guard source[index] == UInt8(ascii: "/"), isLetter(source[index + 1]) else { continue }
      index += 1
      guard readName() == name else { continue }
      skip { $0 != UInt8(ascii: ">") }
      index += 1
      return
    }
    index = source.count
  }

  /// Moves behind a comment; `<!-->` and `<!--->` are whole ones.
  private mutating func skipComment() {
    index += 2
    while index < source.count {
      if has("-->", at: index) || has("--!>", at: index) { break }
      index += 1
    }
    skip { $0 != UInt8(ascii: ">") }
    index += 1
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < source.count, condition(source[index]) { index += 1 }
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy { source[start + $0] == text[$0] }
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
