/// Reads the tags of an HTML or SVG text one after the other.
///
/// Source: HTML Living Standard, section 13.2.5 "Tokenization".
struct MarkupReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the reading stands.
  var position = 0
  /// The attributes of the last start tag.
  private(set) var attributes: TagAttributes
  /// Whether the last start tag ended with `/>`.
  private(set) var isSelfClosing = false
  /// Whether values that may be paint, such as `fill="url(…)"`, are collected.
  var collectsPaint = false
  /// Where such values stand in the last start tag.
  private(set) var paints: [Range<Int>] = []

  private let elements: NameTable<ElementKind>.View
  private let attributeKinds: NameTable<AttributeKind>.View

  /// Calls `body` with a reader of `text` that it may use until it returns.
  static func with<Result>(_ text: [UInt8], _ body: (MarkupReader) -> Result) -> Result {
    text.withUnsafeBufferPointer { bytes in
      ElementKind.byName.withView { elements in
        AttributeKind.byName.withView { kinds in
          TagAttributes.withNone { attributes in
            body(
              MarkupReader(
                bytes: bytes, attributes: attributes, elements: elements, attributeKinds: kinds))
          }
        }
      }
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, attributes: TagAttributes,
    elements: NameTable<ElementKind>.View, attributeKinds: NameTable<AttributeKind>.View
  ) {
    self.bytes = bytes
    self.attributes = attributes
    self.elements = elements
    self.attributeKinds = attributeKinds
  }

  // MARK: Tags

  /// Reads the name of an element whose first letter is at the position.
  @inline(__always) mutating func readElement() -> ElementKind { elements[readName(in: .tag)] }

  /// Reads the attributes of a start tag and the `>` behind; `false` if the text ends before.
  ///
  /// Browsers drop a tag that does not end.
  @inline(__always) mutating func readAttributes() -> Bool {
    attributes.removeAll()
    isSelfClosing = false
    if collectsPaint { paints.removeAll(keepingCapacity: true) }
    // Most tags have none.
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
      return true
    }
    return readAttributeList(isKept: true)
  }

  /// Moves behind the `>` of an end tag, whose attributes mean nothing.
  @inline(__always) mutating func skipAttributes() -> Bool {
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
      return true
    }
    return readAttributeList(isKept: false)
  }

  private mutating func readAttributeList(isKept: Bool) -> Bool {
    let count = bytes.count
    while true {
      var byte: UInt8 = 0
      while position < count {
        byte = bytes[position]
        guard byte.isHTMLSpace || byte == UInt8(ascii: "/") else { break }
        isSelfClosing = byte == UInt8(ascii: "/")
        position += 1
      }
      guard position < count else { return false }
      if byte == UInt8(ascii: ">") {
        position += 1
        return true
      }
      isSelfClosing = false
      let kind = attributeKinds[readName(in: .attribute)]
      guard let value = readValue() else { return false }
      guard isKept else { continue }
      attributes.add(kind, value)
      if collectsPaint, value.count > 4, bytes.matches("url(", at: value.lowerBound) {
        paints.append(value)
      }
    }
  }

  /// The value behind a name without its quotes, empty if there is none; `nil` if it does not end.
  @inline(__always) private mutating func readValue() -> Range<Int>? {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    skipSpace()
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = bytes.index(of: quote, from: start)
      guard end < bytes.count else {
        position = bytes.count
        return nil
      }
      position = end + 1
      return start..<end
    }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") || byte.isHTMLSpace { break }
      position += 1
    }
    return start..<position
  }

  @inline(__always) private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
  }

  // MARK: Names

  private enum NameContext { case tag, attribute }

  /// Reads a name of at least one byte up to white space, `/`, `>` or, in an attribute, `=`.
  @inline(__always)
  private mutating func readName(in context: NameContext) -> PackedName {
    let first = bytes.word(at: position)
    let ends = Self.ends(in: first, context)
    if ends != 0 {
      let length = ends.trailingZeroBitCount >> 3
      let end = position + length
      if length > 0, end < bytes.count, isEnd(bytes[end], context) {
        position = end
        return PackedName(
          low: WordMask.lowercased(first & (1 << (UInt64(length) &* 8) &- 1)), high: 0)
      }
    }
    return readLongName(in: context)
  }

  /// Reads a name that is longer than seven bytes, or unusual.
  @inline(never) private mutating func readLongName(in context: NameContext) -> PackedName {
    let start = position
    position += 1
    while position < bytes.count, !isEnd(bytes[position], context) { position += 1 }
    let length = position - start
    guard length <= 16 else { return .other }
    var name = PackedName.other
    for index in (start..<position).reversed() {
      // A zero would be lost at the end of a packed name.
      if bytes[index] == 0 { return .other }
      name.high = name.high << 8 | name.low >> 56
      name.low = name.low << 8 | UInt64(bytes[index].lowercased)
    }
    return name
  }

  @inline(__always) private static func ends(in word: UInt64, _ context: NameContext) -> UInt64 {
    let ends =
      WordMask.blanks(in: word) | WordMask.bytes(UInt8(ascii: ">"), in: word)
      | WordMask.bytes(UInt8(ascii: "/"), in: word)
    return context == .tag ? ends : ends | WordMask.bytes(UInt8(ascii: "="), in: word)
  }

  @inline(__always) private func isEnd(_ byte: UInt8, _ context: NameContext) -> Bool {
    byte == UInt8(ascii: "=") && context == .attribute || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") || byte.isHTMLSpace
  }
}
