/// Finds URLs and e-mail addresses in plain text, as GFM's reference implementation does.
///
/// Source: GFM 0.29, section 6.9, and the behaviour of cmark-gfm where it says nothing.
struct AutolinkScan {
  /// The text.
  let text: UnsafeBufferPointer<UInt8>
  /// Whether the text begins behind something that is neither space nor punctuation.
  let followsWord: Bool
  /// Whether anything follows the text in its block.
  let isFollowed: Bool

  /// The URLs in order; none stands behind a bracket that is open.
  /// - Complexity: O(length of the text).
  func urls(_ openBrackets: inout Int) -> [TextSpan] {
    var found: [TextSpan] = []
    var index = 0
    while index < text.count {
      WorkCounter.count(1)
      var span: TextSpan?
      switch text[index] {
      case UInt8(ascii: "["): openBrackets += 1
      case UInt8(ascii: "]"): openBrackets = max(openBrackets - 1, 0)
      case UInt8(ascii: "w") where openBrackets == 0: span = web(at: index)
      case UInt8(ascii: ":") where openBrackets == 0:
        span = url(at: index, notBefore: found.last?.range.upperBound ?? 0)
      default: break
      }
      if let span {
        found.append(span)
        index = max(span.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The e-mail addresses in order.
  /// - Complexity: O(length of the text).
  func addresses() -> [TextSpan] {
    var found: [TextSpan] = []
    var limit = 0
    var index = 0
    while index < text.count {
      WorkCounter.count(1)
      if text[index] == UInt8(ascii: "@"), let span = address(at: index, notBefore: limit) {
        found.append(span)
        index = max(span.range.upperBound, index + 1)
        limit = index
      } else {
        index += 1
      }
    }
    return found
  }

  /// `www.` and a domain, behind white space or one of `*_~(`.
  private func web(at start: Int) -> TextSpan? {
    guard matches("www.", at: start) else { return nil }
    if start == 0 {
      if followsWord { return nil }
    } else if !isSpace(text[start - 1]) && !"*_~(".utf8.contains(text[start - 1]) {
      return nil
    }
    guard let domain = domainEnd(from: start, needsDot: true) else { return nil }
    let end = trimmedEnd(from: start, to: wordEnd(from: domain))
    guard end > start else { return nil }
    return TextSpan(range: start..<end, kind: .link(prefix: "http://"))
  }

  /// `http://`, `https://` or `ftp://` and a domain; `colon` is the offset of `:`.
  private func url(at colon: Int, notBefore limit: Int) -> TextSpan? {
    guard matches("://", at: colon) else { return nil }
    var start = colon
    while start > limit, colon - start < 6, isLetter(text[start - 1]) { start -= 1 }
    if start > limit, isLetter(text[start - 1]) { return nil }
    guard let scheme = scheme(from: start, to: colon) else { return nil }
    start = colon - scheme
    guard colon + 3 < text.count, isHostCharacter(at: colon + 3),
      let domain = domainEnd(from: colon + 3, needsDot: false)
    else { return nil }
    let end = trimmedEnd(from: colon, to: wordEnd(from: domain))
    guard end > colon + 3 else { return nil }
    return TextSpan(range: start..<end, kind: .link(prefix: ""))
  }

  /// The length of the scheme that the letters from `start` to `colon` are.
  private func scheme(from start: Int, to colon: Int) -> Int? {
    for scheme in ["http", "https", "ftp"] as [StaticString]
    where scheme.utf8CodeUnitCount == colon - start && matches(scheme, at: start) {
      return colon - start
    }
    return nil
  }

  /// An e-mail address around the `@` at `at`, or an address with `mailto:` or `xmpp:`.
  ///
  /// Something with a second `@` is none.
  private func address(at: Int, notBefore limit: Int) -> TextSpan? {
    var start = at
    while start > limit, isLocal(text[start - 1]), at - start < 256 { start -= 1 }
    guard start < at else { return nil }
    var isXMPP = false
    var prefix: StaticString = "mailto:"
    if let length = protocolLength(before: start, notBefore: limit) {
      isXMPP = length == 5
      start -= length
      prefix = ""
    }
    var dots = 0
    var end = at + 1
    while end < text.count {
      let byte = text[end]
      if isAlphanumeric(byte) || (byte == UInt8(ascii: "/") && isXMPP) {
        end += 1
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if byte == UInt8(ascii: "."), end + 1 < text.count, isAlphanumeric(text[end + 1]) {
        dots += 1
        end += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        end += 1
      } else {
        break
      }
    }
    WorkCounter.count(end - start)
    guard end - at >= 2, dots > 0,
      isLetter(text[end - 1]) || text[end - 1] == UInt8(ascii: ".")
    else { return nil }
    end = trimmedEnd(from: at, to: end)
    return end > at ? TextSpan(range: start..<end, kind: .link(prefix: prefix)) : nil
  }

  private func protocolLength(before start: Int, notBefore limit: Int) -> Int? {
    for name in ["mailto:", "xmpp:"] as [StaticString] {
      let first = start - name.utf8CodeUnitCount
      guard first >= limit, matches(name, at: first) else { continue }
      if first == limit || !isAlphanumeric(text[first - 1]) { return name.utf8CodeUnitCount }
    }
    return nil
  }

  /// The end of the domain that begins at `start`.
  ///
  /// Its last two parts must hold no underscore, unless it has more than ten parts.
  private func domainEnd(from start: Int, needsDot: Bool) -> Int? {
    var dots = 0
    var underscoresBefore = 0
    var underscores = 0
    var index = start + 1
    // At the very end, the last character is not looked at.
    defer { WorkCounter.count(index - start) }
    let last = isFollowed ? text.count : text.count - 1
    while index < last {
      switch text[index] {
      case UInt8(ascii: "_"): underscores += 1
      case UInt8(ascii: "."):
        underscoresBefore = underscores
        underscores = 0
        dots += 1
      case UInt8(ascii: "-"): break
      default:
        if !isHostCharacter(at: index) {
          return accepted(index, dots, underscoresBefore + underscores, needsDot)
        }
      }
      index += 1
    }
    return accepted(index, dots, underscoresBefore + underscores, needsDot)
  }

  private func accepted(_ end: Int, _ dots: Int, _ underscores: Int, _ needsDot: Bool) -> Int? {
    if underscores > 0, dots <= 10 { return nil }
    return needsDot && dots == 0 ? nil : end
  }

  private func wordEnd(from start: Int) -> Int {
    var index = start
    defer { WorkCounter.count(index - start) }
    while index < text.count, !isSpace(text[index]), text[index] != UInt8(ascii: "<") {
      index += 1
    }
    return index
  }

  /// `end` without punctuation, unbalanced parentheses and an entity at the end.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    WorkCounter.count(2 * (end - start))
    var end = end
    var opening = 0
    var closing = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: "(") { opening += 1 }
      if text[index] == UInt8(ascii: ")") { closing += 1 }
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        if closing <= opening { return end }
        closing -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 2
        while name > start, isLetter(text[name]) { name -= 1 }
        let isEntity = name >= start && name < end - 2 && text[name] == UInt8(ascii: "&")
        end = isEntity ? name : end - 1
      default: return end
      }
    }
    return end
  }

  /// Whether a character that a host name may hold begins at `index`.
  private func isHostCharacter(at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return isAlphanumeric(byte) }
    // Continuation bytes belong to a character that was judged already.
    if byte < 0xC0 { return true }
    let rest = UnsafeBufferPointer(rebasing: text[index..<min(index + 4, text.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return !isSpaceOrPunctuation(scalar)
  }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard text.count - start >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in 0..<word.count {
        let byte = text[start + index]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != word[index] { return false }
      }
      return true
    }
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".+-_".utf8.contains(byte)
  }
}
