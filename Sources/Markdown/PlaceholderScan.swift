internal import CCommonMark

/// Finds placeholders in a text that libcmark has not read yet.
///
/// A placeholder ends on its line and has at most 200 bytes. It holds none of the characters that
/// would part its text: backquotes, brackets, braces, angle brackets, bars and backslashes.
struct PlaceholderScan {
  /// The most bytes that a placeholder may have.
  static let limit = 200

  private let names: Set<String>

  /// Looks for placeholders with these names.
  init(names: Set<String>) { self.names = names }

  /// The placeholders in `range`, in order, but those behind a backslash.
  /// - Complexity: O(length of `range`).
  func ranges(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    guard let base = bytes.baseAddress else { return [] }
    var found: [Range<Int>] = []
    var index = range.lowerBound
    WorkCounter.count(range.count)
    while index < range.upperBound,
      let brace = memchr(base + index, Int32(UInt8(ascii: "{")), range.upperBound - index)
    {
      let start = UnsafeRawPointer(brace) - UnsafeRawPointer(base)
      index = start + 1
      if isEscaped(bytes, at: start, from: range.lowerBound) { continue }
      // Two braces are no placeholder, but what other systems have for variables.
      if index < range.upperBound, bytes[index] == UInt8(ascii: "{") {
        while index < range.upperBound, bytes[index] == UInt8(ascii: "{") { index += 1 }
      } else if let end = end(bytes, from: start, to: range.upperBound) {
        found.append(start..<end)
        index = end
      }
    }
    return found
  }

  /// The end of the placeholder that begins at `start`, or `nil` if none does.
  private func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let limit = min(end, start + Self.limit)
    var index = start + 1
    while index < limit, isPart(bytes[index]), !isPlaceholderMark(bytes[index]) { index += 1 }
    guard index < limit, isPlaceholderMark(bytes[index]),
      names.contains(String(decoding: bytes[start + 1..<index], as: UTF8.self))
    else { return nil }
    let first = index + 1
    index = first
    while index < limit, isPart(bytes[index]) { index += 1 }
    WorkCounter.count(index - start)
    guard index < limit, bytes[index] == UInt8(ascii: "}"), index > first,
      bytes[first] != 0x20, bytes[index - 1] != 0x20
    else { return nil }
    return index + 1
  }

  private func isEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int
  ) -> Bool {
    var first = index
    while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    WorkCounter.count(index - first)
    return (index - first) % 2 == 1
  }

  /// Whether `byte` may stand between the braces.
  private func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "|"), 0x7F:
      false
    default: byte >= 0x20
    }
  }
}
