internal import Conversation

/// Makes a line of text one that Markdown shows as it is written.
///
/// Addresses of pages stay, and so does every word with an e-mail address in it, which must be found
/// and taken out afterwards. `>` stays too: who begins a line with it quotes.
/// Source: CommonMark 0.31, "Backslash escapes" and the blocks and inlines that comments know.
enum MarkdownEscapes {
  /// `line` with a backslash before each sign that Markdown would read as markup.
  ///
  /// - Complexity: O(size of `line`).
  static func escaped(_ line: [UInt8]) -> [UInt8] {
    guard line.contains(where: isMarkup) else { return line }
    var result: [UInt8] = []
    result.reserveCapacity(line.count + 16)
    let start = blockStart(line)
    if let start, isRule(line) {
      return line[..<start] + [backslash] + line[start...]
    }
    var index = 0
    while index < line.count {
      let word = line[index...].prefix { $0 != space }
      let isPrivate = holdsAtSign(word)
      var addressEnd = 0
      while index < word.endIndex {
        let isStart = index == word.startIndex || !isWord(line[index - 1])
        if isStart, index >= addressEnd, beginsAddress(line[index..<word.endIndex]) {
          addressEnd =
            word[index...].firstIndex { #""<>[]{}|\^`"#.utf8.contains($0) } ?? word.endIndex
        }
        let isKept = isPrivate || index < addressEnd
        if index == start || !isKept && isInline(line, index) { result.append(backslash) }
        result.append(line[index])
        index += 1
      }
      if index < line.count { result.append(space) }
      index += 1
    }
    return result
  }

  /// `line` without the backslashes that ``escaped(_:)`` wrote.
  static func removed(_ line: Substring) -> Substring {
    guard line.utf8.contains(backslash) else { return line }
    var result: [UInt8] = []
    var isEscape = false
    for byte in line.utf8 {
      if isEscape, !isPunctuation(byte) { result.append(backslash) }
      if !isEscape, byte == backslash {
        isEscape = true
        continue
      }
      isEscape = false
      result.append(byte)
    }
    if isEscape { result.append(backslash) }
    return Substring(String(decoding: result, as: UTF8.self))
  }

  private static let space = UInt8(ascii: " ")
  private static let backslash = UInt8(ascii: "\\")

  private static func isMarkup(_ byte: UInt8) -> Bool { "`*_]<\\&#+-=~.)".utf8.contains(byte) }

  /// The index of the sign by which `line` would begin a heading, a list, a rule or code.
  private static func blockStart(_ line: [UInt8]) -> Int? {
    func ends(_ index: Int) -> Bool { index >= line.count || line[index] == space }
    guard let first = line.first else { return nil }
    let run = line.prefix { $0 == first }.count
    switch first {
    case UInt8(ascii: "#"): return run <= 6 && ends(run) ? 0 : nil
    case UInt8(ascii: "~"): return run >= 3 ? 0 : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="),
      UInt8(ascii: "_"):
      return ends(1) || isRule(line) ? 0 : nil
    default:
      let digits = line.prefix { (0x30...0x39).contains($0) }.count
      guard (1...9).contains(digits), digits < line.count, ".)".utf8.contains(line[digits]),
        ends(digits + 1)
      else { return nil }
      return digits
    }
  }

  /// Whether a line is drawn with one sign, as rules and the lines below headings are.
  private static func isRule(_ line: [UInt8]) -> Bool {
    guard let first = line.first, "-=*_".utf8.contains(first) else { return false }
    return line.allSatisfy { $0 == first || $0 == space }
  }

  /// Whether the sign at `index` could be markup within a line.
  private static func isInline(_ line: [UInt8], _ index: Int) -> Bool {
    let before = index > 0 ? line[index - 1] : space
    let after = index + 1 < line.count ? line[index + 1] : space
    switch line[index] {
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "*"): return before != space || after != space
    case UInt8(ascii: "_"): return !isWord(before) || !isWord(after)
    // A link needs one of these behind its text, which may begin on another line.
    case UInt8(ascii: "]"): return "([:".utf8.contains(after)
    case UInt8(ascii: "<"):
      return (isLetter(after) || "/!?".utf8.contains(after)) && !beginsAddress(line[(index + 1)...])
    case backslash: return isPunctuation(after) || index + 1 == line.count
    case UInt8(ascii: "&"):
      let name = line[(index + 1)...].prefix(40).prefix { isWord($0) || $0 == UInt8(ascii: "#") }
      return !name.isEmpty && name.endIndex < line.count && line[name.endIndex] == UInt8(ascii: ";")
    default: return false
    }
  }

  private static func beginsAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first,
      first | 0x20 == UInt8(ascii: "h") || first | 0x20 == UInt8(ascii: "w")
    else { return false }
    let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    return ["http://", "https://", "www."].contains { start.hasPrefix($0) }
  }

  private static func holdsAtSign(_ word: ArraySlice<UInt8>) -> Bool {
    Array(word).withUnsafeBufferPointer { bytes in
      bytes.indices.contains { AtSign.length(in: bytes, at: $0) != nil }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isWord(byte)
  }
}
