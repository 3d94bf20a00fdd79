internal import Conversation

/// Finds e-mail addresses in texts, which must not get into files.
enum MailAddresses {
  /// `text` with every e-mail address replaced by `mark`, and whether there was one.
  ///
  /// Names in other networks such as `@anna@social.example` stay.
  /// - Complexity: O(size of the text).
  static func masked(_ text: String, with mark: String = "[…]") -> (text: String, found: Bool) {
    var text = text
    return text.withUTF8 { masked($0, with: mark) } ?? (text, false)
  }

  /// The same of bytes; `nil` if there is no address.
  private static func masked(
    _ bytes: UnsafeBufferPointer<UInt8>, with mark: String
  ) -> (text: String, found: Bool)? {
    var result: [UInt8] = []
    var kept = 0
    var index = 0
    while index < bytes.count {
      guard let length = AtSign.length(in: bytes, at: index) else {
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
    }
    // What was kept begins behind an address, if there was one.
    if kept == 0 { return nil }
    result += bytes[kept...]
    return (String(decoding: result, as: UTF8.self), true)
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
