/// HTML for readers that know nothing of the page it comes from: every address in it is absolute.
///
/// Scripts and style sheets are left out, since readers drop them, and some show them as text. All
/// else stays byte for byte. It reads tags as browsers do, and is no sanitiser: the text is the
/// author's own.
///
/// Source: HTML Living Standard, "Tokenization".
struct AbsoluteHTML {
  /// The HTML as UTF-8.
  var bytes: [UInt8] = []
  /// Whether the HTML shows an image.
  private(set) var hasImage = false

  let source: [UInt8]
  let base: AddressBase
  /// How much of the source is dealt with.
  var done = 0
  /// Where the reading stands.
  private var index = 0

  /// Makes the addresses in `html` absolute that are relative to a page.
  /// - Complexity: O(length of the text).
  init(_ html: String, base: AddressBase) {
    source = Array(html.utf8)
    self.base = base
    bytes.reserveCapacity(source.count + source.count / 8)
    read()
    copy(to: source.count)
  }

  /// Writes the source as it is up to `end`.
  mutating func copy(to end: Int) {
    guard end > done else { return }
    bytes += source[done..<end]
    done = end
  }

  /// Whether `name`, in lower case, stands at `range` in any case.
  func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount, range.upperBound <= source.count else {
      return false
    }
    return name.withUTF8Buffer { name in
      range.indices.allSatisfy { Self.lowercased(source[$0]) == name[$0 - range.lowerBound] }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  // MARK: Tags

  private mutating func read() {
    while find(UInt8(ascii: "<")) {
      let start = index
      index += 1
      guard index < source.count else { return }
      let mark = source[index]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(mark | 0x20) {
        readTag(from: start)
      } else if matches(index..<index + 3, "!--") {
        // `<!-->` is a whole comment.
        index += 1
        if find("-->") { index += 3 }
      } else if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
      {
        if find(UInt8(ascii: ">")) { index += 1 }
      }
    }
  }

  private mutating func readTag(from start: Int) {
    let element = readName()
    if matches(element, "img") { hasImage = true }
    let isLost = matches(element, "script") || matches(element, "style")
    if isLost { copy(to: start) }
    while true {
      while index < source.count, source[index] <= 0x20 || source[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < source.count, source[index] != UInt8(ascii: ">") else { break }
      let name = readName()
      if let value = readValue(), !isLost { makeAbsolute(value, name, of: element) }
    }
    if index < source.count { index += 1 }
    if isLost || hasPlainText(element) { skipText(of: element) }
    if isLost { done = index }
  }

  /// Whether tags mean nothing inside an element.
  private func hasPlainText(_ element: Range<Int>) -> Bool {
    switch source[element.lowerBound] | 0x20 {
    case UInt8(ascii: "t"): matches(element, "textarea") || matches(element, "title")
    case UInt8(ascii: "i"): matches(element, "iframe")
    case UInt8(ascii: "n"): matches(element, "noembed") || matches(element, "noframes")
    case UInt8(ascii: "x"): matches(element, "xmp")
    default: false
    }
  }

  /// A name up to a blank or one of `/`, `>` and `=`, at least one byte.
  private mutating func readName() -> Range<Int> {
    let start = index
    index += 1
    while index < source.count, source[index] > 0x20 {
      switch source[index] {
      case UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): return start..<index
      default: index += 1
      }
    }
    return start..<index
  }

  /// The value behind a name without its quotes; `nil` if there is none.
  private mutating func readValue() -> Range<Int>? {
    skipBlanks()
    guard index < source.count, source[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipBlanks()
    guard index < source.count else { return nil }
    let quote = source[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      let isClosed = find(quote)
      let end = index
      if isClosed { index += 1 }
      return start..<end
    }
    let start = index
    while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") {
      index += 1
    }
    return start..<index
  }

  private mutating func skipBlanks() {
    while index < source.count, source[index] <= 0x20 { index += 1 }
  }

  // MARK: Searching

  /// Moves behind the end tag of an element in which tags mean nothing.
  private mutating func skipText(of element: Range<Int>) {
    while find("</") {
      index += 2
      let end = index + element.count
      guard end <= source.count, source[index..<end].elementsEqual(source[element], by: Self.same)
      else { continue }
      guard end == source.count || source[end] <= 0x20 || "/>".utf8.contains(source[end]) else {
        continue
      }
      index = end
      if find(UInt8(ascii: ">")) { index += 1 }
      return
    }
  }

  private static func same(_ left: UInt8, _ right: UInt8) -> Bool {
    lowercased(left) == lowercased(right)
  }

  /// Moves to the next `byte`, or to the end if there is none.
  private mutating func find(_ byte: UInt8) -> Bool {
    index = source.withUnsafeBufferPointer { [index] source in
      var index = index
      while index < source.count, source[index] != byte { index += 1 }
      return index
    }
    return index < source.count
  }

  /// Moves to the next `text`, or to the end if there is none.
  private mutating func find(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    while index <= source.count - count {
      if matches(index..<index + count, text) { return true }
      index += 1
    }
    index = source.count
    return false
  }
}
