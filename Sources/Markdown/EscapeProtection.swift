internal import CCommonMark

/// Keeps `\"` and the like apart from the bare character where only our additions care.
///
/// libcmark takes the backslash away, and then nobody can tell that the author wanted no
/// typographic quote. So before parsing, such an escape becomes one rare character, which is
/// turned back when it is written: into the character in text, into both in code and raw HTML.
/// The rare characters are Kharoshthi punctuation, so that CommonMark's rules for emphasis see
/// punctuation, as they would.
enum EscapeProtection {
  /// What a rare character stands for, in the order of the characters from U+10A50 on.
  ///
  /// The last one is no escape but a mark of ``MarkProtection``, as is U+10A7F for `_`.
  private static let characters: [UInt8] = Array("~\"'-.[:@*".utf8)
  private static let escapeCount = 8

  /// `bytes` with escapes replaced, or `nil` if there is nothing to protect.
  /// - Complexity: O(length of `bytes`).
  static func protected(
    _ bytes: UnsafeBufferPointer<UInt8>, additions: MarkdownAdditions
  ) -> [UInt8]? {
    guard let base = bytes.baseAddress, memchr(base, 0x5C, bytes.count) != nil,
      // A text that uses the rare characters itself is left alone.
      !usesRareCharacters(bytes)
    else { return nil }
    var result: [UInt8] = []
    var written = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if let place = characters.prefix(escapeCount).firstIndex(of: bytes[index + 1]),
        matters(bytes, at: index, additions)
      {
        result += bytes[written..<index]
        result += [0xF0, 0x90, 0xA9, 0x90 + UInt8(place)]
        written = index + 2
      }
      index += 2
    }
    if written == 0 { return nil }
    return result + bytes[written...]
  }

  /// The character that the rare one at `index` stands for, or `nil`.
  @inline(__always)
  static func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard isProtected(bytes, at: index) else { return nil }
    let last = bytes[index + 3]
    return last == 0xBF ? UInt8(ascii: "_") : characters[Int(last - 0x90)]
  }

  /// Whether the rare character at `index` is a mark of ``MarkProtection``, not an escape.
  static func isMark(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    isProtected(bytes, at: index) && bytes[index + 3] >= 0x98
  }

  /// `text` with every rare character turned back, and its backslash too if `isLiteral`.
  static func restored(_ text: UnsafeBufferPointer<UInt8>, isLiteral: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      if text[index] == 0xF0, let character = character(in: text, at: index) {
        if isLiteral, text[index + 3] < 0x98 { result.append(UInt8(ascii: "\\")) }
        result.append(character)
        index += 4
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Whether the author uses the characters that stand for marks or escapes.
  static func usesRareCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { isProtected(bytes, at: $0) }
  }

  /// Whether one of the rare characters stands at `index`.
  static func isProtected(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 3 < bytes.count, bytes[index] == 0xF0, bytes[index + 1] == 0x90,
      bytes[index + 2] == 0xA9
    else { return false }
    return (0x90...0x98).contains(bytes[index + 3]) || bytes[index + 3] == 0xBF
  }

  /// Whether an addition would take the escaped character at `index + 1` for a mark of its own.
  private static func matters(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ additions: MarkdownAdditions
  ) -> Bool {
    let mark = bytes[index + 1]
    let before = index > 0 ? bytes[index - 1] : 0
    let after = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch mark {
    case UInt8(ascii: "~"): return additions.contains(.strikethrough)
    case UInt8(ascii: "["):
      return (additions.contains(.autolinks) && !isInTag(bytes, at: index))
        || (additions.contains(.footnotes) && after == UInt8(ascii: "^"))
    case UInt8(ascii: "@"): return additions.contains(.autolinks)
    case UInt8(ascii: ":"): return additions.contains(.autolinks) && after == UInt8(ascii: "/")
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if additions.contains(.autolinks), mark == UInt8(ascii: "."), before == UInt8(ascii: "w") {
        return true
      }
      return additions.contains(.typography) && (before == mark || after == mark)
    default: return additions.contains(.typography) && !isInTag(bytes, at: index)
    }
  }

  /// Whether a tag seems to be open before `index`, in which a backslash is no escape.
  private static func isInTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var place = index
    while place > max(0, index - 200) {
      place -= 1
      WorkCounter.count(1)
      if bytes[place] == UInt8(ascii: ">") { return false }
      if bytes[place] == UInt8(ascii: "<") { return true }
    }
    return false
  }
}
