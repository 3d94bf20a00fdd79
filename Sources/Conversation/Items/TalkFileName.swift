internal import BlogModel

/// The names of talk files: `<time>-<letter>-<beginning of the id>.md`.
///
/// The name only sorts the folder; the identity is the `id` in the file.
enum TalkFileName {
  /// The name for an item, with so much of its id: `2026-03-04T101500Z-c-7f3a91c2.md`.
  static func name(of item: TalkItem, idLength: Int = 8) -> String {
    "\(time(of: item))-\(item.type.letter)-\(item.id.prefix(idLength)).md"
  }

  /// Whether the file at `path` is named for `item`.
  static func matches(_ path: String, _ item: TalkItem) -> Bool {
    let bytes = Array(path.utf8)
    let name = bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    let rest = name.dropFirst(18)
    guard rest.count > 6, seconds(name.prefix(18)) == item.received.seconds,
      rest.starts(with: "-\(item.type.letter)-".utf8), rest.suffix(3).elementsEqual(".md".utf8)
    else { return false }
    return item.id.utf8.starts(with: rest.dropFirst(3).dropLast(3))
  }

  /// The moment in a name such as `2026-03-04T101500Z`.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count == 18 else { return nil }
    var full: [UInt8] = []
    full.reserveCapacity(20)
    full += text.prefix(13)
    full.append(UInt8(ascii: ":"))
    full += text.dropFirst(13).prefix(2)
    full.append(UInt8(ascii: ":"))
    full += text.dropFirst(15)
    return full.withUnsafeBufferPointer { UTCText.read($0) }?.seconds
  }

  /// The time in UTC without colons, as file systems want it.
  private static func time(of item: TalkItem) -> String {
    var text = Timestamp(seconds: item.received.seconds).rfc3339
    text.removeAll { $0 == ":" }
    return text
  }
}
