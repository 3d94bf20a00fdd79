/// A URL attribute, or an `id`, in raw HTML.
struct RawAttribute {
  /// The element and attribute in lower case.
  let element: String
  let name: String
  /// The bytes of the value, without quotes.
  let value: Range<Int>
}

/// The attributes of the start tags in `html` that hold a URL, a list of them, or an id.
///
/// Comments, declarations and the content of `script` and `style` are skipped. It is a reader
/// of well-meant HTML, not a sanitiser: raw HTML is the author's own.
/// - Complexity: O(length of `html`).
func rawAttributes(in html: UnsafeBufferPointer<UInt8>) -> [RawAttribute] {
  var scan = RawHTMLScan(html: html)
  scan.run()
  return scan.found
}

private struct RawHTMLScan {
  let html: UnsafeBufferPointer<UInt8>
  var found: [RawAttribute] = []
  private var index = 0

  init(html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func run() {
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      if starts(with: "!--") {
        skip(behind: "-->")
      } else if index < html.count, isLetter(html[index]) {
        let element = name()
        attributes(of: element)
        if element == "script" || element == "style" { skip(behind: "</") }
      }
    }
  }

  private mutating func attributes(of element: String) {
    while index < html.count {
      while index < html.count, html[index] <= 0x20 || html[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < html.count, html[index] != UInt8(ascii: ">") else { return }
      let start = index
      let name = name()
      if index == start { index += 1 }
      skipSpace()
      guard index < html.count, html[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipSpace()
      let value = value()
      if isWanted(name, of: element) {
        found.append(RawAttribute(element: element, name: name, value: value))
      }
    }
  }

  private func isWanted(_ name: String, of element: String) -> Bool {
    switch name {
    case "href", "src", "srcset", "poster", "id": true
    case "data": element == "object"
    default: false
    }
  }

  private mutating func value() -> Range<Int> {
    guard index < html.count else { return index..<index }
    let quote = html[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < html.count, html[index] != quote { index += 1 }
      let end = index
      index = min(index + 1, html.count)
      return start..<end
    }
    let start = index
    while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private mutating func name() -> String {
    var letters: [UInt8] = []
    while index < html.count {
      let byte = html[index]
      if byte <= 0x20 || "=>/\"'<".utf8.contains(byte) { break }
      letters.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      index += 1
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while index < html.count, html[index] <= 0x20 { index += 1 }
  }

  private mutating func skip(behind end: StaticString) {
    while index < html.count, !starts(with: end) { index += 1 }
    index = min(index + end.utf8CodeUnitCount, html.count)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard html.count - index >= text.count else { return false }
      for offset in 0..<text.count where html[index + offset] != text[offset] { return false }
      return true
    }
  }
}
