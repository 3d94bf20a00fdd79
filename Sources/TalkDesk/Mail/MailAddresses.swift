/// Finds e-mail addresses in texts, which must not get into files.
enum MailAddresses {
  /// `text` with every e-mail address replaced by `mark`, and whether there was one.
  ///
  /// Names in other networks such as `@anna@social.example` stay.
  /// - Complexity: O(size of the text).
  static func masked(_ text: String, with mark: String = "[…]") -> (text: String, found: Bool) {
    guard text.utf8.contains(where: firstBytes.contains) else { return (text, false) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var kept = 0
    var index = 0
    var found = false
    while index < bytes.count {
      guard let length = sign(bytes, index) else {
        index += 1
        continue
      }
      var start = index
      while start > kept, isMailbox(bytes[start - 1]) { start -= 1 }
      while start < index, bytes[start] == UInt8(ascii: ".") { start += 1 }
      var end = index + length
      while end < bytes.count, isHost(bytes[end]) { end += 1 }
      while end > index + length, !isLetterOrDigit(bytes[end - 1]) { end -= 1 }
      let hasPoint = bytes[index + length..<end].contains(UInt8(ascii: "."))
      let isHandle = start > 0 && bytes[start - 1] == UInt8(ascii: "@")
      guard start < index, hasPoint, !isHandle else {
        index += length
        continue
      }
      if bytes[kept..<start].suffix(7).elementsEqual("mailto:".utf8) { start -= 7 }
      result += bytes[kept..<start]
      result += mark.utf8
      kept = end
      index = end
      found = true
    }
    result += bytes[kept...]
    return (String(decoding: result, as: UTF8.self), found)
  }

  /// The ways to write an `@`, all of which a talk file must not have: as it is, encoded for
  /// addresses and for HTML, escaped, and wide.
  private static let signs = [
    "@", "%40", "\\@", "\u{FF20}", "&#64;", "&#064;", "&#x40;", "&#x0040;", "&#0064;", "&commat;",
  ].map { Array($0.utf8) }

  /// The bytes with which these begin.
  private static let firstBytes = Set(signs.compactMap(\.first))

  /// The length of an `@`, in whatever spelling, at `index`.
  private static func sign(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard firstBytes.contains(bytes[index]) else { return nil }
    return signs.first { sign in
      guard index + sign.count <= bytes.count else { return false }
      return sign.indices.allSatisfy { place in
        let byte = bytes[index + place]
        return byte == sign[place] || sign[place] == UInt8(ascii: "x") && byte == UInt8(ascii: "X")
      }
    }?.count
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isMailbox(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "._+-".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
