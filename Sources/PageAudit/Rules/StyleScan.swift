/// Finds the addresses that a style sheet or a `style` attribute loads.
///
/// Source: CSS Syntax Module Level 3, section 4 "Tokenization"; CSS Images Module Level 4,
/// section 2.4 "`image-set()`".
struct StyleScan {
  /// How an address is written.
  enum Form: String, Sendable {
    case url = "`url()`"
    case imported = "`@import`"
    case imageSet = "`image-set()`"
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether the next address is that of an `@import`.
  private var isImport = false
  /// Whether the rule only names things by address, as `@namespace` does.
  private var isName = false
  /// How many parentheses are open from that of `image-set(` on.
  private var imageSetDepth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with each address that `css` loads, its escapes decoded.
  /// - Complexity: O(length of the text).
  static func forEachAddress(
    in css: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, Form) -> Void
  ) {
    var scan = StyleScan(css)
    scan.run(body)
  }

  private mutating func run(_ body: (UnsafeBufferPointer<UInt8>, Form) -> Void) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where bytes.matches("/*", at: index): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = readString()
        if isImport {
          isImport = false
          report(text, .imported, body)
        } else if imageSetDepth == 1 {
          report(text, .imageSet, body)
        }
      case UInt8(ascii: "@"):
        index += 1
        let name = readName()
        isImport = name.equals("import")
        isName =
          name.equals("namespace") || name.equals("document") || name.equals("-moz-document")
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        isImport = false
        isName = false
        imageSetDepth = 0
        index += 1
      case UInt8(ascii: "("):
        if imageSetDepth > 0 { imageSetDepth += 1 }
        index += 1
      case UInt8(ascii: ")"):
        if imageSetDepth > 0 { imageSetDepth -= 1 }
        index += 1
      case let byte where Self.isNameByte(byte): readWord(body)
      default: index += 1
      }
    }
  }

  /// Reads a name, and the address behind it if it is a function that loads.
  private mutating func readWord(_ body: (UnsafeBufferPointer<UInt8>, Form) -> Void) {
    let name = readName()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return }
    if name.equals("image-set") || name.equals("-webkit-image-set") {
      index += 1
      imageSetDepth = 1
    } else if name.equals("url") || name.equals("src") {
      index += 1
      let form: Form = isImport ? .imported : .url
      isImport = false
      if let text = readAddress() { report(text, form, body) }
    }
  }

  private func report(
    _ text: Text, _ form: Form, _ body: (UnsafeBufferPointer<UInt8>, Form) -> Void
  ) {
    if !isName { text.withBytes { body($0, form) } }
  }

  // MARK: Tokens

  private mutating func skipComment() {
    index += 2
    while true {
      index = bytes.index(of: UInt8(ascii: "*"), from: index)
      guard index < bytes.count else { return }
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
        index += 1
        return
      }
    }
  }

  /// Reads a name, with its escapes; at least one byte unless there is none.
  private mutating func readName() -> Text {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { skipCharacter() }
    return Text(bytes.part(start..<index))
  }

  /// Reads a string whose quote is at the index; a line break ends it as well.
  private mutating func readString() -> Text {
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote, bytes[index] != 0x0A { skipCharacter() }
    let text = Text(bytes.part(start..<index))
    if index < bytes.count { index += 1 }
    return text
  }

  /// Reads what stands in `url(…)` up to its parenthesis; `nil` if it is none.
  private mutating func readAddress() -> Text? {
    skipSpace()
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let text = readString()
      skipSpace()
      if index < bytes.count, bytes[index] == UInt8(ascii: ")") { index += 1 }
      return text
    }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ")") || byte.isHTMLSpace { break }
      skipCharacter()
    }
    let end = index
    skipSpace()
    // White space inside makes it no address; so does a quote or a parenthesis.
    let isWhole = index >= bytes.count || bytes[index] == UInt8(ascii: ")")
    index = min(bytes.index(of: UInt8(ascii: ")"), from: index) + 1, bytes.count)
    let isClean = !bytes[start..<end].contains { "\"'(".utf8.contains($0) }
    return isWhole && isClean ? Text(bytes.part(start..<end)) : nil
  }

  /// Moves behind a byte or an escape.
  private mutating func skipCharacter() {
    let isEscape = bytes[index] == UInt8(ascii: "\\")
    index += 1
    guard isEscape, index < bytes.count else { return }
    let start = index
    while index < bytes.count, index - start < 6, bytes[index].hexDigit != nil { index += 1 }
    if index == start || index < bytes.count && bytes[index].isHTMLSpace { index += 1 }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\") || byte >= 0x80
  }
}
