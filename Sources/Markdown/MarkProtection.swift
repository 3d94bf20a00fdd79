internal import CCommonMark

/// Keeps `*` and `_` from libcmark where emphasis must be found together with what it does not
/// know: deleted text, which may cross emphasis, and bare URLs, which may hold its marks.
///
/// Each mark becomes one rare character of ``EscapeProtection``, and ``DelimiterMatching`` makes
/// emphasis of them when the text is written. Marks of lists and thematic breaks stay, and so do
/// those in tags and autolinks, whose grammar knows only ASCII.
enum MarkProtection {
  /// `bytes` with marks replaced, or `nil` if libcmark can do it alone.
  ///
  /// `hasEscapes` says whether ``EscapeProtection`` has put its characters in, so that none are
  /// the author's.
  /// - Complexity: O(length of `bytes`).
  static func protected(
    _ bytes: UnsafeBufferPointer<UInt8>, additions: MarkdownAdditions, hasEscapes: Bool
  ) -> [UInt8]? {
    guard let base = bytes.baseAddress, isNeeded(bytes, base, additions),
      hasEscapes || !EscapeProtection.usesRareCharacters(bytes)
    else { return nil }
    var result: [UInt8] = []
    var written = 0
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      if isLineStart {
        isLineStart = false
        index = textStart(of: bytes, from: index)
        continue
      }
      switch bytes[index] {
      case 0x0A, 0x0D:
        isLineStart = true
        index += 1
      case UInt8(ascii: "\\"): index += index + 1 < bytes.count && bytes[index + 1] > 0x20 ? 2 : 1
      case UInt8(ascii: "<"): index = tagEnd(in: bytes, from: index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        result += bytes[written..<index]
        result += [0xF0, 0x90, 0xA9, bytes[index] == UInt8(ascii: "*") ? 0x98 : 0xBF]
        index += 1
        written = index
      default: index += 1
      }
    }
    return written == 0 ? nil : result + bytes[written...]
  }

  /// Whether there are marks together with tildes or bare URLs.
  private static func isNeeded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>,
    _ additions: MarkdownAdditions
  ) -> Bool {
    guard
      memchr(base, Int32(UInt8(ascii: "*")), bytes.count) != nil
        || memchr(base, Int32(UInt8(ascii: "_")), bytes.count) != nil
    else { return false }
    if additions.contains(.strikethrough),
      memchr(base, Int32(UInt8(ascii: "~")), bytes.count) != nil
    {
      return true
    }
    return additions.contains(.autolinks) && (hasBareURL(bytes, base) || hasBareHost(bytes, base))
  }

  /// Whether a URL stands outside of what looks like a link, an autolink or a tag.
  private static func hasBareURL(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < bytes.count,
      let found = memchr(base + index, Int32(UInt8(ascii: ":")), bytes.count - index)
    {
      let colon = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      index = colon + 1
      guard colon + 2 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
        bytes[colon + 2] == UInt8(ascii: "/")
      else { continue }
      var start = colon
      while start > 0, colon - start < 6, isLetter(bytes[start - 1]) { start -= 1 }
      if !isBoundBefore(bytes, start) { return true }
    }
    return false
  }

  /// Whether `www.` stands where a URL may begin.
  private static func hasBareHost(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    var index = 3
    while index < bytes.count,
      let found = memchr(base + index, Int32(UInt8(ascii: ".")), bytes.count - index)
    {
      let dot = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      index = dot + 1
      guard (dot - 3..<dot).allSatisfy({ bytes[$0] | 0x20 == UInt8(ascii: "w") }) else { continue }
      if dot == 3 || (!isAlphanumeric(bytes[dot - 4]) && bytes[dot - 4] != UInt8(ascii: "/")) {
        return true
      }
    }
    return false
  }

  /// Whether `](`, `]: `, `<` or the quote of an attribute stands before `start`.
  private static func isBoundBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 1 else { return false }
    let before = bytes[start - 1]
    switch before {
    case UInt8(ascii: "<"): return true
    case UInt8(ascii: "("): return bytes[start - 2] == UInt8(ascii: "]")
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return bytes[start - 2] == UInt8(ascii: "=")
    case UInt8(ascii: " "):
      return start > 2 && bytes[start - 2] == UInt8(ascii: ":")
        && bytes[start - 3] == UInt8(ascii: "]")
    default: return false
    }
  }

  /// Where the text of a line begins, behind marks of quotes and lists; the line's end if the
  /// line may be a thematic break.
  private static func textStart(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var mayBeBreak = true
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"):
        index += 1
        continue
      case UInt8(ascii: "*") where mayBeBreak, UInt8(ascii: "_"):
        if let end = breakEnd(bytes, from: index) { return end }
        // What is no break from here on is none from a later asterisk on either.
        mayBeBreak = false
      default: break
      }
      guard let end = listMarkEnd(bytes, from: index) else { return index }
      index = end
    }
    return index
  }

  private static func breakEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      WorkCounter.count(1)
      guard bytes[index] == bytes[start] || bytes[index] == 0x20 || bytes[index] == 0x09 else {
        return nil
      }
      index += 1
    }
    return index
  }

  /// The end of a list mark and the white space behind it.
  private static func listMarkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 9, isDigit(bytes[index]) { index += 1 }
    let marks: StaticString = index == start ? "-+*" : ".)"
    guard index + 1 < bytes.count, isByte(bytes[index], of: marks),
      bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
    else { return nil }
    return index + 2
  }

  private static func isByte(_ byte: UInt8, of marks: StaticString) -> Bool {
    marks.withUTF8Buffer { $0.contains(byte) }
  }

  /// The offset behind the tag or autolink that begins at `start`, or behind its `<`.
  private static func tagEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let first = start + 1 < bytes.count ? bytes[start + 1] : 0
    guard isAlphanumeric(first) || first >= 0x80 || isByte(first, of: "/.!#$%&'*+?^_`{|}~-") else {
      return start + 1
    }
    // A limit keeps a text of many openings linear.
    let limit = min(bytes.count, start + 2000)
    var index = start + 1
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<"),
      bytes[index] != UInt8(ascii: ">")
    { index += 1 }
    if index < limit, bytes[index] == UInt8(ascii: ">") { return index + 1 }
    guard isLetter(first) else { return start + 1 }
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      WorkCounter.count(1)
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "`") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard bytes[index - 1] == UInt8(ascii: "=") || isSpace(bytes[index - 1]) else { break }
        quote = byte
      }
      index += 1
    }
    return start + 1
  }
}
