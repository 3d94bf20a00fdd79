internal import Diagnostics

/// Where the front matter of a file ends and its text begins.
///
/// The block begins with a line `---` at the very start (a byte order mark may stand before it) and
/// ends with a line `---` or `...`. Only whole lines count, so that a value or a text may contain
/// `---`. Trailing spaces and CRLF are allowed.
struct FrontMatter {
  /// The YAML from the opening line up to the closing one, so that its lines are the file's.
  var yaml: String
  /// The offset of the first byte behind the closing line.
  var bodyStart: Int

  /// The block of `file`, `nil` if there is none, or the finding for one that is never closed.
  static func split(_ file: SourceFile) throws(YAMLMistake) -> FrontMatter? {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let opening = line(in: bytes, from: start), opening.isFence("---") else { return nil }
    var position = opening.next
    while let current = line(in: bytes, from: position) {
      if current.isFence("---") || current.isFence("...") {
        return FrontMatter(
          yaml: String(decoding: bytes[start..<position], as: UTF8.self), bodyStart: current.next)
      }
      position = current.next
    }
    throw YAMLMistake(
      Finding(
        .unclosedFrontMatter, "this front matter is never closed",
        at: file.location(at: start, length: 3),
        help: ["end it with a line `---` before the text"]))
  }

  private struct Line {
    var text: ArraySlice<UInt8>
    var next: Int

    func isFence(_ fence: StaticString) -> Bool {
      guard text.count >= 3 else { return false }
      let head = text.prefix(3)
      let isFence = fence.withUTF8Buffer { head.elementsEqual($0) }
      return isFence && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
  }

  private static func line(in bytes: [UInt8], from start: Int) -> Line? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Line(text: bytes[start..<end], next: min(end + 1, bytes.count))
  }
}
