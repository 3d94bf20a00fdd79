/// Turns the HTML of mails into plain text; nothing of the markup is kept.
///
/// Blocks become lines, quotes get `> ` before each line, styles and scripts are left out.
struct HTMLText {
  private var output: [UInt8] = []
  /// The open quotes.
  private var quotes = 0
  private var isSpacePending = false
  /// The line breaks to be written before the next text.
  private var breaks = 0
  private var isAtStart: Bool { output.isEmpty }

  /// The text of `html`.
  ///
  /// - Complexity: O(size of `html`).
  static func plain(_ html: String) -> String {
    var writer = HTMLText()
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = Tag(bytes, index) {
        index = tag.end
        if tag.hidesContent, !tag.isClosing { index = Tag.end(of: tag.name, bytes, index) }
        writer.apply(tag)
      } else {
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        writer.write(HTMLCharacters.decoded(bytes[index..<end]))
        index = end
      }
    }
    return TalkDraft.trimmed(String(decoding: writer.output, as: UTF8.self))
  }

  private mutating func apply(_ tag: Tag) {
    switch tag.name {
    case "br": breaks += 1
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre":
      breaks = max(breaks, 2)
    case "div", "li", "tr", "dt", "dd", "hr", "section", "article", "header", "footer":
      breaks = max(breaks, 1)
    case "blockquote":
      breaks = max(breaks, 1)
      quotes = max(0, quotes + (tag.isClosing ? -1 : 1))
    case "td", "th": isSpacePending = true
    default: break
    }
    if tag.name == "li", !tag.isClosing { write("- ") }
  }

  private mutating func write(_ text: String) {
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isSpacePending = true
        continue
      }
      if breaks > 0 || isAtStart {
        if !isAtStart { for _ in 0..<min(breaks, 2) { newLine() } }
        if isAtStart { mark() }
        breaks = 0
        isSpacePending = false
      } else if isSpacePending {
        output.append(0x20)
        isSpacePending = false
      }
      output.append(byte)
    }
  }

  private mutating func newLine() {
    output.append(0x0A)
    mark()
  }

  /// Writes the signs of the open quotes; nobody quotes deeper.
  private mutating func mark() {
    guard quotes > 0 else { return }
    output += [UInt8](repeating: UInt8(ascii: ">"), count: min(quotes, 10)) + [0x20]
  }

  /// One tag, or a comment.
  private struct Tag {
    var name = ""
    var isClosing = false
    /// The offset behind it.
    var end: Int

    /// The elements whose text nobody sees.
    var hidesContent: Bool { ["script", "style", "head", "title", "template"].contains(name) }

    init?(_ bytes: [UInt8], _ start: Int) {
      let rest = bytes[start...]
      if rest.starts(with: Array("<!--".utf8)) {
        end = Self.find("-->", bytes, start + 4).map { $0 + 3 } ?? bytes.count
        return
      }
      var index = start + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
        isClosing = true
        index += 1
      }
      guard index < bytes.count, Self.isLetter(bytes[index]) || "!?".utf8.contains(bytes[index])
      else { return nil }
      let nameStart = index
      while index < bytes.count, index - nameStart < 20,
        Self.isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index])
      {
        index += 1
      }
      name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      var quote: UInt8?
      while index < bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          end = index + 1
          return
        }
        index += 1
      }
      end = bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The offset of the closing tag of `name`, or the end.
    static func end(of name: String, _ bytes: [UInt8], _ start: Int) -> Int {
      find("</\(name)", bytes, start) ?? bytes.count
    }

    /// The offset of `text`, whose letters are lower case, in any case.
    private static func find(_ text: String, _ bytes: [UInt8], _ start: Int) -> Int? {
      let wanted = Array(text.utf8)
      guard let first = wanted.first else { return nil }
      var index = start
      while index + wanted.count <= bytes.count {
        if bytes[index] == first,
          zip(bytes[index...], wanted).allSatisfy({ byte, letter in
            byte == letter || isLetter(letter) && byte | 0x20 == letter
          })
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
