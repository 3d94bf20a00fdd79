/// What a reader of the page sees of a visitor's text, to be searched for personal data.
///
/// Entities, backslashes, emphasis and tags can part an address so that it is none in the file, but
/// whole on the page.
enum ShownText {
  /// Whether the text that is shown may hold an address that the typed text does not.
  ///
  /// Without an `@` in some spelling there is none, and without a sign of markup both are the same.
  /// - Complexity: O(size of the text).
  static func maySurprise(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasMarkup = false
    var hasSign = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"):
        hasMarkup = true
        hasSign = true
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "["):
        hasMarkup = true
      case UInt8(ascii: "@"), UInt8(ascii: "%"), 0xEF: hasSign = true
      default: break
      }
    }
    return hasMarkup && hasSign
  }

  /// Whether `html`, which ``TalkSanitiser`` wrote, shows an e-mail address or links to one.
  static func holdsMailAddress(_ html: String) -> Bool {
    readable(html).withUnsafeBufferPointer { PrivateData.mailAddress(in: $0) } != nil
  }

  /// The offset of the sign in `text` that may belong to a hidden address.
  static func place(in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.firstIndex(of: UInt8(ascii: "@")) ?? text.firstIndex(of: UInt8(ascii: "%"))
      ?? text.firstIndex(of: UInt8(ascii: "&")) ?? 0
  }

  /// The text without tags and entities; the addresses of links stand apart in it, decoded.
  private static func readable(_ html: String) -> [UInt8] {
    let bytes = Array(html.utf8)
    var text: [UInt8] = []
    var links: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index = appendCharacter(of: bytes, at: index, to: &text)
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      let tag = bytes[index..<end]
      if tag.starts(with: "<a href=\"".utf8) {
        links.append(UInt8(ascii: "\n"))
        var place = index + 9
        while place < end, bytes[place] != UInt8(ascii: "\"") {
          place = appendCharacter(of: bytes, at: place, to: &links)
        }
      } else if !isInline(tag) {
        text.append(UInt8(ascii: "\n"))
      }
      index = end + 1
    }
    return text + percentDecoded(links)
  }

  /// Whether a tag leaves the words around it together.
  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
    return ["a", "strong", "em", "code"].contains { name.elementsEqual($0.utf8) }
  }

  /// Appends the character at `index` without its escape; gives the place behind it.
  private static func appendCharacter(
    of bytes: [UInt8], at index: Int, to text: inout [UInt8]
  ) -> Int {
    if bytes[index] == UInt8(ascii: "&") {
      for (entity, character) in entities where bytes[index...].starts(with: entity.utf8) {
        text.append(character)
        return index + entity.utf8.count
      }
    }
    text.append(bytes[index])
    return index + 1
  }

  /// The escapes that ``MarkupWriter`` writes.
  private static let entities: [(String, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&#39;", UInt8(ascii: "'")),
  ]

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1].isHexDigit,
        bytes[index + 2].isHexDigit
      {
        result.append(value(bytes[index + 1]) << 4 | value(bytes[index + 2]))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func value(_ digit: UInt8) -> UInt8 {
    digit.isDigit ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
  }
}
