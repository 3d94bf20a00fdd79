/// Finds addresses that a visitor typed without marking them as links.
///
/// Source: GitHub Flavored Markdown, "Autolinks (extension)", for `http://`, `https://` and `www.`;
/// in addition, typographic quotes and dashes end an address.
enum BareAddress {
  /// The number of bytes of the address that begins at `start`, or `nil` if there is none.
  ///
  /// The caller looks only where a word begins.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard let prefix = prefixLength(in: bytes, at: start) else { return nil }
    var end = start + prefix
    while end < bytes.count, !ends(bytes, at: end) { end += 1 }
    guard end - start <= WebAddress.byteLimit else { return nil }
    end = trimmed(bytes, from: start, to: end)
    // A host without a point inside is a slip or a trick, such as `http://spam`.
    var hasPoint = false
    var index = start + prefix
    while index < end, !"/?#:".utf8.contains(bytes[index]) {
      let isInside = index > start + prefix && index + 1 < end
      if isInside, bytes[index] == UInt8(ascii: ".") { hasPoint = true }
      index += 1
    }
    return hasPoint ? end - start : nil
  }

  /// The length of `http://`, `https://` or `www.` at `start`.
  private static func prefixLength(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    for prefix in ["https://", "http://", "www."] as [StaticString] {
      let length = prefix.utf8CodeUnitCount
      guard bytes.count - start > length else { continue }
      let matches = prefix.withUTF8Buffer { wanted in
        for index in 0..<length {
          let byte = bytes[start + index]
          let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          if lower != wanted[index] { return false }
        }
        return true
      }
      if matches { return length }
    }
    return nil
  }

  /// Whether the character at `index` cannot belong to an address.
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7F || "\"<>[]{}|\\^`".utf8.contains(byte) }
    // Emoji.
    if byte >= 0xF0 { return true }
    guard index + 1 < bytes.count else { return false }
    let second = bytes[index + 1]
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch byte {
    // The no-break space and `«`, `»`.
    case 0xC2: return second == 0xA0 || second == 0xAB || second == 0xBB
    // General punctuation: quotes, dashes, ellipsis, spaces; joiners stay with their letters.
    case 0xE2: return second == 0x81 || (second == 0x80 && third != 0x8C && third != 0x8D)
    // Punctuation of East Asia.
    case 0xE3: return second == 0x80
    default: return false
    }
  }

  /// `end` without the punctuation that belongs to the sentence.
  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var end = end
    var open = 0
    var closed = 0
    for index in start..<end {
      if bytes[index] == UInt8(ascii: "(") { open += 1 }
      if bytes[index] == UInt8(ascii: ")") { closed += 1 }
    }
    while end > start {
      let last = bytes[end - 1]
      if last == UInt8(ascii: ")"), closed > open {
        closed -= 1
      } else if !"?!.,:;*_~'".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }
}
