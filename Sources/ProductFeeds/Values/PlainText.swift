/// Turns the HTML of descriptions into plain text.
///
/// Tags, comments, scripts and styles go, references such as `&auml;` are resolved, and white space
/// becomes single spaces. The result is text, not HTML: it is escaped again where it is written.
///
/// Source: HTML Living Standard, "Tokenization", as far as text needs it.
struct PlainText {
  private let bytes: [UInt8]
  /// How many bytes of text suffice.
  private let limit: Int
  private var index = 0
  private var result: [UInt8] = []
  private var needsSpace = false
  /// Whether a tag was found that nothing ends; the `<` of the rest are text.
  private var hasOpenEnd = false

  /// The plain text of `html`, in composed form.
  ///
  /// HTML whose tags are escaped, as some feeds have it, is read as HTML.
  /// - Complexity: O(size); text without markup is only looked through.
  static func make(_ html: String) -> String {
    guard needsWork(html) else { return ComposedText.make(html) }
    let isEscaped = !html.utf8.contains(0x3C) && html.contains("&lt;")
    let text = stripped(html)
    return ComposedText.make(isEscaped && text.utf8.contains(0x3C) ? stripped(text) : text)
  }

  /// The beginning of the plain text of `html`: whole sentences of at most `limit` bytes, or words.
  ///
  /// - Complexity: O(size up to the limit).
  static func beginning(of html: String, limit: Int = 300) -> String {
    let plain: String
    if needsWork(html), html.utf8.contains(0x3C) {
      var text = PlainText(bytes: Array(html.utf8), limit: limit + 8)
      text.run()
      plain = ComposedText.make(String(decoding: text.result, as: UTF8.self))
    } else {
      plain = make(html)
    }
    guard plain.utf8.count > limit else { return plain }
    var (sentence, word, last): (Int?, Int?, Int) = (nil, nil, 0)
    var previous: UInt8 = 0
    for (offset, byte) in plain.utf8.prefix(limit).enumerated() {
      if byte & 0xC0 != 0x80 { last = offset }
      if byte == 0x20 {
        word = offset
        if previous == 0x2E || previous == 0x21 || previous == 0x3F { sentence = offset }
      }
      previous = byte
    }
    func head(_ count: Int) -> String { String(decoding: plain.utf8.prefix(count), as: UTF8.self) }
    if let sentence, sentence >= limit / 4 { return head(sentence) }
    return head(word ?? last) + "…"
  }

  /// Whether `text` has markup, a control character or two spaces in a row.
  private static func needsWork(_ text: String) -> Bool {
    text.withFeedBytes { bytes in
      var previous: UInt8 = 0x20
      for byte in bytes.base {
        if byte == 0x3C || byte == 0x26 || byte < 0x20 || byte == 0x7F
          || byte == 0x20 && previous == 0x20
          // No-break spaces, soft hyphens and joiners begin with these.
          || byte == 0xC2 || byte == 0xE2
        {
          return true
        }
        previous = byte
      }
      return previous == 0x20
    }
  }

  private static func stripped(_ html: String) -> String {
    var text = PlainText(bytes: Array(html.utf8))
    text.run()
    return String(decoding: text.result, as: UTF8.self)
  }

  private init(bytes: [UInt8], limit: Int = .max) {
    self.bytes = bytes
    self.limit = limit
    result.reserveCapacity(min(limit, bytes.count))
  }

  private mutating func run() {
    while index < bytes.count, result.count < limit {
      switch bytes[index] {
      case 0x3C where !hasOpenEnd: tag()
      case 0x26: reference()
      case 0x20, 0x09...0x0D:
        needsSpace = true
        index += 1
      case 0..<0x20, 0x7F: index += 1
      case 0xC2, 0xE2: invisible()
      default: copy(1)
      }
    }
  }

  private mutating func copy(_ count: Int) {
    append(bytes[index..<min(bytes.count, index + count)])
    index += count
  }

  private mutating func append(_ text: some Sequence<UInt8>) {
    if needsSpace, !result.isEmpty { result.append(0x20) }
    needsSpace = false
    result.append(contentsOf: text)
  }

  /// A no-break space is a space, soft hyphens and zero-width spaces go, anything else stays.
  private mutating func invisible() {
    if starts(with: [0xC2, 0xA0]) {
      needsSpace = true
      index += 2
    } else if starts(with: [0xC2, 0xAD]) {
      index += 2
    } else if starts(with: [0xE2, 0x80, 0x8B]) {
      index += 3
    } else {
      copy(1)
    }
  }

  /// A reference to a character; a `&` that begins none is text.
  private mutating func reference() {
    var end = index + 1
    while end < bytes.count, end - index <= 32, bytes[end] != 0x3B {
      let byte = bytes[end]
      let isName =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x23
      guard isName else { break }
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x3B,
      let text = HTMLReferences.text(String(decoding: bytes[index + 1..<end], as: UTF8.self))
    else { return copy(1) }
    index = end + 1
    if text == " " {
      needsSpace = true
    } else if !text.isEmpty {
      append(text.utf8)
    }
  }

  private mutating func tag() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if starts(with: Array("<!--".utf8)) {
      skip(through: Array("-->".utf8), from: index + 4)
    } else if starts(with: Array("<![CDATA[".utf8)) {
      cdata()
    } else if next == 0x2F || next == 0x21 || next == 0x3F || (0x61...0x7A).contains(next | 0x20) {
      element(isEnd: next == 0x2F)
    } else {
      copy(1)
    }
  }

  private mutating func cdata() {
    let start = index + 9
    let end = find(Array("]]>".utf8), from: start) ?? bytes.count
    needsSpace = true
    for byte in bytes[start..<max(start, end)] {
      if byte <= 0x20 { needsSpace = true } else { append(CollectionOfOne(byte)) }
    }
    index = min(bytes.count, end + 3)
  }

  private mutating func element(isEnd: Bool) {
    let nameStart = index + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, nameEnd - nameStart < 16, isLetterOrDigit(bytes[nameEnd]) {
      nameEnd += 1
    }
    let name = String(decoding: bytes[nameStart..<max(nameStart, nameEnd)], as: UTF8.self)
      .lowercased()
    guard let end = tagEnd(from: nameEnd) else {
      hasOpenEnd = true
      return copy(1)
    }
    index = end + 1
    if !Self.inline.contains(name) { needsSpace = true }
    if !isEnd, name == "script" || name == "style" {
      index = find(Array("</\(name)".utf8), from: index) ?? bytes.count
    }
  }

  /// The offset of the `>` that ends a tag; one in an attribute's quotes ends none.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return position
      } else if byte == 0x22 || byte == 0x27, position > start, bytes[position - 1] == 0x3D {
        quote = byte
      }
      position += 1
    }
    return nil
  }

  private mutating func skip(through end: [UInt8], from start: Int) {
    guard let found = find(end, from: start) else {
      hasOpenEnd = true
      return copy(1)
    }
    index = found + end.count
  }

  private func find(_ word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    var position = start
    while position + word.count <= bytes.count {
      if bytes[position] == first,
        bytes[position..<position + word.count].elementsEqual(word, by: { lower($0) == $1 })
      {
        return position
      }
      position += 1
    }
    return nil
  }

  private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private func starts(with word: [UInt8]) -> Bool {
    bytes.count - index >= word.count && bytes[index..<index + word.count].elementsEqual(word)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The elements that stand inside of a word.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "u", "wbr",
  ]
}
