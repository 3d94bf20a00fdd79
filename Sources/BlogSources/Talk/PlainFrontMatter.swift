internal import Conversation
internal import Diagnostics

/// Reads front matter of plain `key: value` lines at a fraction of what the YAML parser costs.
///
/// It takes only what can have no second meaning in YAML: keys of lower-case letters and `_`, and
/// values on one line that are plain and begin with a letter or digit, or stand in double quotes
/// without escapes. Everything else is left to the parser.
///
/// Source: YAML 1.1, sections 9.1.2 and 9.1.3.
struct PlainFrontMatter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private var position: Int
  private var line = 1
  private var pairs: [TalkFields.Pair] = []
  /// How many keys there may be before the parser has to read them.
  private static let keyLimit = 100
  /// The keys as ranges of bytes.
  private var keys: [Range<Int>] = []
  private var hasAnchorSign = false
  private var hasAliasSign = false

  /// The front matter of `file`, or `nil` if the YAML parser has to look at it.
  /// - Complexity: O(size of the front matter), with a small factor for the number of keys.
  static func read(_ file: SourceFile) -> TalkFrontMatter? {
    file.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var reading = PlainFrontMatter(bytes: bytes, path: file.path, start: start)
      return reading.block()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, path: String, start: Int) {
    self.bytes = bytes
    self.path = path
    position = start
    pairs.reserveCapacity(12)
    keys.reserveCapacity(12)
  }

  private mutating func block() -> TalkFrontMatter? {
    guard let opening = nextLine(), isFence(opening) else { return nil }
    while true {
      line += 1
      guard let current = nextLine() else { return nil }
      if isFence(current) { break }
      guard read(current) else { return nil }
    }
    // Together they could be meant as names of values.
    guard let first = pairs.first, !(hasAnchorSign && hasAliasSign) else { return nil }
    var start = first.keyLocation
    start.length = 0
    return TalkFrontMatter(fields: TalkFields(pairs, at: start), bodyStart: position)
  }

  /// The bytes of the next line without its line break; a lone carriage return ends all.
  private mutating func nextLine() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    position = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Whether a line is `---` without anything behind it.
  private func isFence(_ line: Range<Int>) -> Bool {
    line.count == 3 && line.allSatisfy { bytes[$0] == UInt8(ascii: "-") }
  }

  /// Reads one line; `false` if it is not of the plain kind.
  private mutating func read(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, isKeyByte(bytes[index]) { index += 1 }
    let key = line.lowerBound..<index
    guard (1...64).contains(key.count), bytes[key.lowerBound] != UInt8(ascii: "_"),
      index + 1 < line.upperBound, bytes[index] == UInt8(ascii: ":"),
      bytes[index + 1] == UInt8(ascii: " ")
    else { return false }
    while index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: " ") { index += 1 }
    var end = line.upperBound
    while end > index + 1, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let value = index + 1..<end
    // Each key is compared with all before it; nobody means to write more.
    guard !value.isEmpty, keys.count < Self.keyLimit, !isKnown(key) else { return false }
    let text = bytes[value.lowerBound] == UInt8(ascii: "\"") ? quoted(value) : plain(value)
    guard let text else { return false }
    let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[key]), as: UTF8.self)
    keys.append(key)
    pairs.append(
      TalkFields.Pair(
        key: name, at: place(column: 1, length: key.count), value: text.value,
        at: place(column: value.lowerBound - line.lowerBound + 1, length: text.length)))
    return true
  }

  private func place(column: Int, length: Int) -> SourceLocation {
    SourceLocation(path: path, line: line, column: column, length: length)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "_")
  }

  /// Whether the key stood there before, which the parser reports.
  private func isKnown(_ key: Range<Int>) -> Bool {
    keys.contains { other in
      other.count == key.count && zip(other, key).allSatisfy { bytes[$0] == bytes[$1] }
    }
  }

  /// A value in double quotes, without those.
  private mutating func quoted(_ value: Range<Int>) -> (value: String, length: Int)? {
    guard value.count >= 2, bytes[value.upperBound - 1] == UInt8(ascii: "\"") else { return nil }
    let inner = value.lowerBound + 1..<value.upperBound - 1
    guard
      !inner.contains(where: { bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "\\") })
    else { return nil }
    return text(inner)
  }

  /// A value without quotes.
  private mutating func plain(_ value: Range<Int>) -> (value: String, length: Int)? {
    let first = bytes[value.lowerBound]
    let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
    guard isLetter || first >= 0x30 && first <= 0x39 || first >= 0xC2 else { return nil }
    for index in value {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") {
        if index + 1 == value.upperBound || bytes[index + 1] == UInt8(ascii: " ") { return nil }
      } else if byte == UInt8(ascii: "#"), bytes[index - 1] == UInt8(ascii: " ") {
        return nil
      }
    }
    guard let text = text(value) else { return nil }
    return ["null", "Null", "NULL"].contains(text.value) ? ("", 4) : text
  }

  /// The text in `range` and its length in Unicode scalars; `nil` if YAML has an opinion on a byte.
  private mutating func text(_ range: Range<Int>) -> (value: String, length: Int)? {
    var length = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): hasAnchorSign = true
      case UInt8(ascii: "*"): hasAliasSign = true
      case 0x20..<0x7F: break
      // Control characters, and the line breaks of Unicode.
      case 0x00..<0x20, 0x7F: return nil
      case 0xC2: if index + 1 < range.upperBound, bytes[index + 1] < 0xA0 { return nil }
      case 0xE2:
        if index + 2 < range.upperBound, bytes[index + 1] == 0x80,
          bytes[index + 2] & 0xFE == 0xA8
        {
          return nil
        }
      // Byte order marks and noncharacters, and some innocent neighbours.
      case 0xEF: return nil
      default: break
      }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return (text, length)
  }
}
