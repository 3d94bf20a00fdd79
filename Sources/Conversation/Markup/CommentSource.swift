/// A comment's text as it is given to the Markdown parser.
///
/// Visitors write letters, not documents. So three things are kept from meaning what they do in
/// CommonMark:
///
/// - A line below a quote (`> …`) is the visitor's own, also without an empty line between them.
/// - A definition (`[Edit]: danke!`) that nothing refers to is text; else it would not be shown.
/// - `*` and `_` in a bare address belong to the address.
///
/// Characters that must not be read as marks are replaced by noncharacters, which no clean text
/// holds; ``restored(_:)`` puts them back in what the parser gives. Fenced code stays as it is.
struct CommentSource {
  /// The text for the parser.
  private(set) var bytes: [UInt8] = []

  private let text: UnsafeBufferPointer<UInt8>
  /// The labels in brackets anywhere in the text, in lower case, with how often they occur.
  private var labels: [String: Int] = [:]
  /// The fence of the code block that is open: its character and length.
  private var fence: (mark: UInt8, length: Int)?

  /// Prepares a clean text.
  /// - Complexity: O(size of the text).
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    bytes.reserveCapacity(text.count + text.count / 8)
    countLabels()
    var start = 0
    var isBelowQuote = false
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let line = start..<end
      let content = line.dropFirst(containerLength(of: line))
      let isQuote = text[line].first { $0 != 0x20 } == UInt8(ascii: ">")
      let isBlank = text[line].allSatisfy(\.isSpace)
      if isBelowQuote, !isQuote, !isBlank { bytes.append(UInt8(ascii: "\n")) }
      if isCode(content) {
        bytes += text[line]
        isBelowQuote = false
      } else {
        append(line, content: content.lowerBound)
        isBelowQuote = isQuote
      }
      if end < text.count { bytes.append(UInt8(ascii: "\n")) }
      start = end + 1
    }
  }

  // MARK: Noncharacters

  /// U+FDD0 is nothing, U+FDD1 an asterisk, U+FDD2 a low line; in UTF-8 all begin with EF B7.
  private static let nothing: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let asterisk: [UInt8] = [0xEF, 0xB7, 0x91]
  private static let lowLine: [UInt8] = [0xEF, 0xB7, 0x92]

  /// Whether ``restored(_:)`` would change `bytes`.
  static func isReplaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] == 0xEF && isMark(bytes, at: $0) }
  }

  /// `bytes` with the characters of the visitor.
  static func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xEF, isMark(bytes, at: index) {
        if bytes[index + 2] == 0x91 { result.append(UInt8(ascii: "*")) }
        if bytes[index + 2] == 0x92 { result.append(UInt8(ascii: "_")) }
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xB7 && (0x90...0x92).contains(bytes[index + 2])
  }

  // MARK: Lines

  /// How many bytes of a line mark quotes and items of lists around its content.
  private func containerLength(of line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound {
      switch text[index] {
      case 0x20, 0x09, UInt8(ascii: ">"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard index + 1 < line.upperBound, text[index + 1].isSpace else {
          return index - line.lowerBound
        }
        index += 1
      case let byte where byte.isDigit:
        var end = index
        while end < line.upperBound, text[end].isDigit { end += 1 }
        guard end + 1 < line.upperBound, ".)".utf8.contains(text[end]), text[end + 1].isSpace else {
          return index - line.lowerBound
        }
        index = end + 1
      default: return index - line.lowerBound
      }
    }
    return line.count
  }

  /// Whether a line is fenced code or a fence, which then opens or closes.
  private mutating func isCode(_ content: Range<Int>) -> Bool {
    let mark = fence?.mark ?? text[content].first
    guard let mark, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let length = text[content].prefix { $0 == mark }.count
    let rest = text[content.dropFirst(length)]
    if let open = fence {
      if length >= open.length, rest.allSatisfy(\.isSpace) { fence = nil }
      return true
    }
    // Backquotes behind backquotes are code in a line of text.
    guard length >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return false }
    fence = (mark, length)
    return true
  }

  /// Appends a line outside of code.
  private mutating func append(_ line: Range<Int>, content: Int) {
    bytes += text[line.lowerBound..<content]
    if isUnusedDefinition(at: content) { bytes += Self.nothing }
    var index = content
    while index < line.upperBound {
      let byte = text[index]
      if TextByte.table[Int(byte)] == .address,
        index == content || !text[index - 1].isLetterOrDigit,
        let length = BareAddress.length(in: text, at: index)
      {
        for byte in text[index..<index + length] {
          switch byte {
          case UInt8(ascii: "*"): bytes += Self.asterisk
          case UInt8(ascii: "_"): bytes += Self.lowLine
          default: bytes.append(byte)
          }
        }
        index += length
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  // MARK: Definitions

  /// The label in brackets from `start` on, in lower case, and the index behind it.
  private func label(at start: Int) -> (text: String, end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < text.count, index - start <= 1_000 {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        let words = text[start + 1..<index].split(whereSeparator: \.isSpace)
        let label = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return (label.lowercased(), index + 1)
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func countLabels() {
    var index = 0
    var isLineStart = true
    while index < text.count {
      if text[index] == UInt8(ascii: "["), let (label, end) = label(at: index) {
        let isDefinition = isLineStart && end < text.count && text[end] == UInt8(ascii: ":")
        labels[label, default: 0] += isDefinition ? 0 : 1
        index = end
        isLineStart = false
      } else {
        if text[index] == UInt8(ascii: "\n") {
          isLineStart = true
        } else if !text[index].isSpace, !">-+*0123456789.)".utf8.contains(text[index]) {
          isLineStart = false
        }
        index += 1
      }
    }
  }

  /// Whether what stands at `start` could be a definition to which nothing refers.
  private func isUnusedDefinition(at start: Int) -> Bool {
    guard let (label, end) = label(at: start), end < text.count, text[end] == UInt8(ascii: ":")
    else { return false }
    return labels[label] ?? 0 == 0
  }
}
