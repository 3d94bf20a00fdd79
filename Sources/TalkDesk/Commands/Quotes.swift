internal import BlogSources
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// Takes what `items` said out of the quotes (`> …`) in other items of their posts.
  ///
  /// - Complexity: O(size of the items of these posts).
  func eraseQuotes(
    of items: [TalkItem], in store: TalkStore, _ plan: inout DeskPlan
  ) throws(DeskRefusal) {
    var erased: [String: Set<String>] = [:]
    for item in items {
      // The item itself holds no more than is shown.
      let file = try file(of: item)
      guard let block = try? TalkFrontMatter.read(file) else { continue }
      for line in Self.lines(file.bytes[block.bodyStart...]) {
        let text = Self.content(of: line)
        if !text.isEmpty { erased[item.post, default: []].insert(text) }
      }
    }
    let paths = Set(items.map(\.path))
    for item in store.items where !paths.contains(item.path) {
      guard let lines = erased[item.post] else { continue }
      let file = try file(of: item)
      guard file.bytes.contains(UInt8(ascii: ">")), let block = try? TalkFrontMatter.read(file)
      else { continue }
      var after = Array(file.bytes[..<block.bodyStart])
      for line in Self.lines(file.bytes[block.bodyStart...]) {
        let isQuote = line.first { $0 != 0x20 } == UInt8(ascii: ">")
        if isQuote, lines.contains(Self.content(of: line)) {
          after += line.prefix { $0 == 0x20 || $0 == UInt8(ascii: ">") }
          if after.last != 0x20 { after.append(0x20) }
          after += Array("[…]".utf8)
          after += line.suffix(2).filter { $0 == 0x0A || $0 == 0x0D }
        } else {
          after += line
        }
      }
      if after != file.bytes {
        plan.changes.append(FileChange(path: item.path, before: file.bytes, after: after))
      }
    }
  }

  /// The lines with their line breaks.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// A line without quote marks and white space around it.
  private static func content(of line: ArraySlice<UInt8>) -> String {
    let rest = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    let end = rest.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
