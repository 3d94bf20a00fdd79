internal import BlogModel

/// The names of talk files: `<time>-<letter>-<beginning of the id>.md`.
///
/// The name only sorts the folder; the identity is the `id` in the file.
enum TalkFileName {
  /// The name for an item, with so much of its id: `2026-03-04T101500Z-c-7f3a.md`.
  static func name(of item: TalkItem, idLength: Int = 4) -> String {
    "\(time(of: item))-\(item.type.letter)-\(item.id.prefix(idLength)).md"
  }

  /// Whether the file at `path` is named for `item`.
  static func matches(_ path: String, _ item: TalkItem) -> Bool {
    let name = Array(path.utf8.suffix(18 + 3 + 64 + 3))
    let start = name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let time = name[start...].prefix(18)
    let rest = name[start...].dropFirst(18)
    guard seconds(time) == item.received.seconds, rest.starts(with: "-\(item.type.letter)-".utf8),
      rest.count > 6, rest.suffix(3).elementsEqual(".md".utf8)
    else { return false }
    return item.id.utf8.starts(with: rest.dropFirst(3).dropLast(3))
  }

  /// The moment in a name such as `2026-03-04T101500Z`.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(text)
    guard bytes.count == 18 else { return nil }
    let colon = [UInt8(ascii: ":")]
    let full = bytes[..<13] + colon + bytes[13..<15] + colon + bytes[15...]
    return full.withUnsafeBufferPointer { UTCText.read($0) }?.seconds
  }

  /// The time in UTC without colons, as file systems want it.
  private static func time(of item: TalkItem) -> String {
    var text = Timestamp(seconds: item.received.seconds).rfc3339
    text.removeAll { $0 == ":" }
    return text
  }
}
