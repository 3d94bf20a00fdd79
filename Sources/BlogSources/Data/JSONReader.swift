internal import BlogModel
internal import Diagnostics
internal import Tables

/// Reads JSON strictly, and says where and what is wrong.
///
/// JSON is not read as YAML, because libyaml refuses surrogate pairs such as `\ud83d\ude00` and keys
/// of more than 1,024 bytes, takes `1e3` for a text, and allows what is no JSON.
///
/// Source: RFC 8259. A key may stand in an object once only, and a text cannot hold U+0000.
struct JSONReader {
  let file: SourceFile
  var index: Int
  private var budget: Int
  private let depthLimit: Int
  private let valueLimit: Int

  /// The value in a file that is valid UTF-8.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - depthLimit: How deep lists and objects may be nested; also bounds the recursion.
  ///   - valueLimit: How many values are allowed.
  /// - Returns: The value, objects with their keys in the order of the file.
  /// - Throws: ``FileMistake`` with `invalid-data` or `duplicate-key`.
  /// - Complexity: O(size).
  static func read(
    _ text: DecodedText, depthLimit: Int, valueLimit: Int
  ) throws(FileMistake) -> ParameterValue {
    var reader = JSONReader(
      file: text.file, index: text.start, budget: valueLimit, depthLimit: depthLimit,
      valueLimit: valueLimit)
    reader.skipSpace()
    guard reader.index < reader.bytes.count else {
      throw reader.mistake("this file is empty; JSON needs a value", length: 0)
    }
    let value = try reader.value(depth: 0, opening: nil)
    reader.skipSpace()
    guard reader.index == reader.bytes.count else {
      throw reader.mistake("text stands behind the end of the value")
    }
    return value
  }

  var bytes: [UInt8] { file.bytes }

  /// The byte to read next, or 0 at the end.
  var next: UInt8 { index < file.bytes.count ? file.bytes[index] : 0 }

  mutating func skipSpace() {
    while index < file.bytes.count {
      switch file.bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// The value that begins here; `opening` is the offset of the bracket around it.
  private mutating func value(depth: Int, opening: Int?) throws(FileMistake) -> ParameterValue {
    budget -= 1
    guard budget >= 0 else { throw mistake("this file has more than \(valueLimit) values") }
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < depthLimit else {
        throw mistake("this is nested more than \(depthLimit) deep")
      }
      return next == UInt8(ascii: "{") ? try object(depth: depth) : try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text(opening))
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default:
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("null") { return .null }
      throw noValue(opening)
    }
  }

  private mutating func list(depth: Int) throws(FileMistake) -> ParameterValue {
    let opening = index
    index += 1
    var items: [ParameterValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return .list([])
    }
    while true {
      items.append(try value(depth: depth + 1, opening: opening))
      guard try goesOn(until: UInt8(ascii: "]"), opening: opening) else { return .list(items) }
    }
  }

  private mutating func object(depth: Int) throws(FileMistake) -> ParameterValue {
    let opening = index
    index += 1
    var entries: [ParameterValue.Entry] = []
    var known: [String: Range<Int>] = [:]
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return .map([])
    }
    while true {
      guard next == UInt8(ascii: "\"") else { throw noKey(opening) }
      let start = index
      let key = try text(opening)
      if let first = known.updateValue(start..<index, forKey: key) {
        throw FileMistake(
          Finding(
            .duplicateKey, "the key `\(key)` stands here twice",
            at: file.location(at: start, length: index - start),
            related: [
              .init("the first is", at: file.location(at: first.lowerBound, length: first.count))
            ]))
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw end(opening) ?? mistake("a colon is missing behind this key", from: start)
      }
      index += 1
      skipSpace()
      entries.append(.init(key: key, value: try value(depth: depth + 1, opening: opening)))
      guard try goesOn(until: UInt8(ascii: "}"), opening: opening) else { return .map(entries) }
    }
  }

  /// Reads the comma behind a value, or the closing bracket.
  private mutating func goesOn(
    until closing: UInt8, opening: Int
  ) throws(FileMistake) -> Bool {
    skipSpace()
    if next == closing {
      index += 1
      return false
    }
    guard next == UInt8(ascii: ",") else {
      if let end = end(opening) { throw end }
      let isClosing = next == UInt8(ascii: "]") || next == UInt8(ascii: "}")
      throw isClosing
        ? mistake("this does not close what is open", related: ("it opens", opening))
        : mistake("a comma is missing before this")
    }
    let comma = index
    index += 1
    skipSpace()
    if next == closing {
      index = comma
      throw mistake("no comma may stand behind the last value", help: ["remove it"])
    }
    return true
  }

  /// Reads `word` if it stands here as a whole.
  private mutating func take(_ word: String) -> Bool {
    let end = index + word.utf8.count
    guard end <= bytes.count, bytes[index..<end].elementsEqual(word.utf8),
      end == bytes.count || !isWord(bytes[end])
    else { return false }
    index = end
    return true
  }

  func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
