/// An attribute in raw HTML.
struct RawAttribute {
  /// The name in lower case.
  let name: String
  /// The bytes of the value without quotes; `nil` if there is only a name.
  let value: Range<Int>?
  /// Whether quotes stand around the value.
  let isQuoted: Bool
  /// The offset behind the name.
  let nameEnd: Int
}

/// A start tag in raw HTML.
struct RawTag {
  /// The element in lower case.
  let element: String
  var attributes: [RawAttribute] = []
  /// Where further attributes can stand: behind the last one; `nil` if the tag has no end.
  var end: Int?

  /// The first attribute of a name, which is the one that counts.
  subscript(name: String) -> RawAttribute? { attributes.first { $0.name == name } }
}

/// A part of raw HTML that is more than text.
enum RawPart {
  case tag(RawTag)
  /// The content of a `style` element, and whether the element ends.
  case style(Range<Int>, isClosed: Bool)
}

/// The start tags and style sheets in `html`, in order.
///
/// Comments and the content of scripts are skipped. It is a reader of well-meant HTML, not a
/// sanitiser: raw HTML is the author's own.
/// - Complexity: O(length of `html`).
func rawParts(in html: UnsafeBufferPointer<UInt8>) -> [RawPart] {
  var scan = RawHTMLScan(html: html)
  scan.run()
  return scan.found
}

private struct RawHTMLScan {
  let html: UnsafeBufferPointer<UInt8>
  var found: [RawPart] = []
  private var index = 0

  init(html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func run() {
    while index < html.count {
      WorkCounter.count(1)
      guard html[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      if starts(with: "!--") {
        skip(to: "-->")
        index = min(index + 3, html.count)
      } else if index < html.count, isLetter(html[index]) {
        readTag()
      }
    }
  }

  private mutating func readTag() {
    var tag = RawTag(element: name())
    readAttributes(of: &tag)
    found.append(.tag(tag))
    let start = index
    switch tag.element {
    case "style":
      skip(to: "</style")
      found.append(.style(start..<index, isClosed: index < html.count))
    case "script": skip(to: "</script")
    case "textarea": skip(to: "</textarea")
    case "title": skip(to: "</title")
    default: break
    }
  }

  private mutating func readAttributes(of tag: inout RawTag) {
    var end = index
    while index < html.count {
      while index < html.count, html[index] <= 0x20 || html[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < html.count else { return }
      if html[index] == UInt8(ascii: ">") {
        tag.end = end
        index += 1
        return
      }
      WorkCounter.count(1)
      let start = index
      let name = name()
      if index == start { index += 1 }
      let nameEnd = index
      end = index
      skipSpace()
      guard index < html.count, html[index] == UInt8(ascii: "=") else {
        tag.attributes.append(
          RawAttribute(name: name, value: nil, isQuoted: false, nameEnd: nameEnd))
        continue
      }
      index += 1
      skipSpace()
      guard let (value, isQuoted) = value() else { return }
      tag.attributes.append(
        RawAttribute(name: name, value: value, isQuoted: isQuoted, nameEnd: nameEnd))
      end = index
    }
  }

  /// The bytes of a value; `nil` if its quote is not closed.
  private mutating func value() -> (Range<Int>, isQuoted: Bool)? {
    guard index < html.count else { return nil }
    let quote = html[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < html.count, html[index] != quote { index += 1 }
      let end = index
      index = min(index + 1, html.count)
      return end < html.count ? (start..<end, true) : nil
    }
    let start = index
    while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: ">") { index += 1 }
    return (start..<index, false)
  }

  private mutating func name() -> String {
    let start = index
    while index < html.count, html[index] > 0x20, !isNameEnd(html[index]) { index += 1 }
    return String(
      decoding: html[start..<index].lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while index < html.count, html[index] <= 0x20 { index += 1 }
  }

  private mutating func skip(to end: StaticString) {
    while index < html.count, !starts(with: end) { index += 1 }
  }

  /// Whether `text`, in lower case, stands here in any case.
  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard html.count - index >= text.count else { return false }
      for offset in 0..<text.count {
        let byte = html[index + offset]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != text[offset] { return false }
      }
      return true
    }
  }
}
