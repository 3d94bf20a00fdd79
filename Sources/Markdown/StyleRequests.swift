/// Finds the URLs that a style sheet makes a browser load: `url(…)`, `@import "…"` and strings in
/// `image-set(…)`.
///
/// Comments are skipped, and escapes are resolved. Source: CSS Syntax Module Level 3, section 4;
/// CSS Images Module Level 4, section 2.4.
struct StyleRequests {
  /// A URL, and the bytes that it was written with.
  struct Found {
    let url: String
    let range: Range<Int>
  }

  private let css: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// How many parentheses are open, and at which depth strings are images.
  private var depth = 0
  private var imageDepth = 0
  /// Whether the rule is an `@import`, or an `@namespace`, whose URL is only a name.
  private var isImport = false
  private var isNamespace = false
  private(set) var found: [Found] = []

  /// Reads a style sheet or the declarations of a `style` attribute.
  /// - Complexity: O(length of `css`).
  init(_ css: UnsafeBufferPointer<UInt8>) {
    self.css = css
    while index < css.count { readToken() }
  }

  private mutating func readToken() {
    WorkCounter.count(1)
    switch css[index] {
    case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let string = string()
      if isImport || (imageDepth > 0 && depth == imageDepth) { add(string) }
      isImport = false
    case UInt8(ascii: "@"):
      index += 1
      let name = identifier()
      isImport = name == "import"
      isNamespace = name == "namespace"
    case UInt8(ascii: "("):
      depth += 1
      index += 1
    case UInt8(ascii: ")"):
      depth = max(depth - 1, 0)
      if depth < imageDepth { imageDepth = 0 }
      index += 1
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      isImport = false
      isNamespace = false
      index += 1
    default:
      if isNameByte(css[index]) || isEscape(at: index) { readWord() } else { index += 1 }
    }
  }

  private mutating func readWord() {
    let name = identifier()
    guard byte(at: index) == UInt8(ascii: "(") else { return }
    index += 1
    switch name {
    case "url", "src":
      skipSpace()
      let first = byte(at: index)
      let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      let url = isQuoted ? string() : unquoted()
      if !isNamespace { add(url) }
      isImport = false
      while index < css.count, css[index] != UInt8(ascii: ")") { index += 1 }
      index = min(index + 1, css.count)
    case "image-set", "-webkit-image-set":
      depth += 1
      imageDepth = depth
    default: depth += 1
    }
  }

  private mutating func add(_ found: Found) {
    if !found.url.isEmpty { self.found.append(found) }
  }

  private mutating func string() -> Found {
    let quote = css[index]
    index += 1
    let start = index
    var text: [UInt8] = []
    while index < css.count, css[index] != quote, css[index] != 0x0A {
      appendCharacter(to: &text)
    }
    let range = start..<index
    index = min(index + 1, css.count)
    return Found(url: String(decoding: text, as: UTF8.self), range: range)
  }

  private mutating func unquoted() -> Found {
    let start = index
    var text: [UInt8] = []
    while index < css.count, css[index] > 0x20, css[index] != UInt8(ascii: ")") {
      appendCharacter(to: &text)
    }
    return Found(url: String(decoding: text, as: UTF8.self), range: start..<index)
  }

  /// A name in lower case, with its escapes resolved.
  private mutating func identifier() -> String {
    var text: [UInt8] = []
    while index < css.count, isNameByte(css[index]) || isEscape(at: index) {
      appendCharacter(to: &text)
    }
    return String(decoding: text, as: UTF8.self).lowercased()
  }

  /// Appends the character at the index, or what an escape there stands for.
  private mutating func appendCharacter(to text: inout [UInt8]) {
    guard css[index] == UInt8(ascii: "\\") else {
      text.append(css[index])
      index += 1
      return
    }
    index += 1
    let start = index
    var value: UInt32 = 0
    while index < css.count, index - start < 6, let digit = hexValue(css[index]) {
      value = value << 4 | digit
      index += 1
    }
    if index > start {
      text += String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8
      // One white space ends the number.
      if byte(at: index) == 0x0D, byte(at: index + 1) == 0x0A { index += 1 }
      if index < css.count, isSpace(css[index]) { index += 1 }
    } else if index < css.count {
      if css[index] != 0x0A { text.append(css[index]) }
      index += 1
    }
  }

  private mutating func skipComment() {
    index += 2
    while index < css.count, css[index] != UInt8(ascii: "*") || byte(at: index + 1) != 0x2F {
      index += 1
    }
    index = min(index + 2, css.count)
  }

  private mutating func skipSpace() {
    while index < css.count, css[index] <= 0x20 { index += 1 }
  }

  private func byte(at index: Int) -> UInt8 { index < css.count ? css[index] : 0 }

  private func isEscape(at index: Int) -> Bool {
    css[index] == UInt8(ascii: "\\") && index + 1 < css.count && css[index + 1] != 0x0A
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }
}
