/// The replacement of the five characters that mean something in HTML.
///
/// Runs of harmless bytes are copied whole. All five are below 64, so one word of bits says which
/// bytes they are: quicker than a table, and nothing to load.
enum HTMLEscape {
  /// Bit *n* is set if byte *n* is replaced: `"`, `&`, `'`, `<`, `>`.
  private static var special: UInt64 { 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62 }

  /// Whether a byte is one of the five.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool { byte < 64 && special >> UInt64(byte) & 1 == 1 }

  /// The replacement of one of the five; the apostrophe is numeric, as in Liquid.
  private static func replacement(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }

  /// Appends the replacement of one of the five.
  static func append(special byte: UInt8, to output: inout [UInt8]) {
    replacement(byte).withUTF8Buffer { output.append(contentsOf: $0) }
  }

  /// Appends `text` with all five characters replaced.
  /// - Complexity: O(size of `text`).
  static func append(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  /// Appends bytes with all five characters replaced.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in bytes.indices where isSpecial(bytes[index]) {
      if start < index {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      }
      append(special: bytes[index], to: &output)
      start = index + 1
    }
    if start < bytes.count {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The text with all five characters replaced; the same string if there are none.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
