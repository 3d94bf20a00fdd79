internal import BlogSources
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// Takes what `items` said out of the quotes (`> …`) in other items of their posts.
  ///
  /// A quote is one of these items if it stands in an answer to one, below which nobody else wrote
  /// the same; elsewhere, if it is long and nobody else of the post wrote the same.
  /// - Complexity: O(size of the items of these posts × length of the chains of answers).
  func eraseQuotes(
    of items: [TalkItem], in store: TalkStore, _ plan: inout DeskPlan
  ) throws(DeskRefusal) {
    let paths = Set(items.map(\.path))
    let posts = Set(items.map(\.post))
    /// What the items say that go, by post.
    var erased: [String: Set<String>] = [:]
    /// What others say, by post.
    var others: [String: Set<String>] = [:]
    /// What each of the others says, by id.
    var said: [String: Set<String>] = [:]
    var parents: [String: String] = [:]
    for item in store.items where posts.contains(item.post) {
      let lines = try ownLines(of: item)
      if let parent = item.parent { parents[item.id] = parent }
      if paths.contains(item.path) {
        erased[item.post, default: []].formUnion(lines)
      } else {
        others[item.post, default: []].formUnion(lines)
        said[item.id] = lines
      }
    }
    let ids = Set(items.map(\.id))
    /// Whether the words that `item` quotes are those of an item that goes.
    func isErased(_ words: String, in item: TalkItem) -> Bool {
      var seen: Set<String> = [item.id]
      var next = item.parent
      while let id = next, seen.insert(id).inserted {
        if ids.contains(id) { return true }
        if said[id]?.contains(words) == true { return false }
        next = parents[id]
      }
      return words.count(where: \.isLetter) >= 25 && others[item.post]?.contains(words) != true
    }
    for item in store.items where !paths.contains(item.path) {
      guard let lines = erased[item.post] else { continue }
      let file = try file(of: item)
      guard file.bytes.contains(UInt8(ascii: ">")), let block = try? TalkFrontMatter.read(file)
      else { continue }
      var after = Array(file.bytes[..<block.bodyStart])
      for line in Self.lines(file.bytes[block.bodyStart...]) {
        let words = Self.content(of: line)
        if Self.isQuote(line), lines.contains(words), isErased(words, in: item) {
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

  /// The lines of an item's file that are no quotes; the item itself holds no more than is shown.
  private func ownLines(of item: TalkItem) throws(DeskRefusal) -> Set<String> {
    let file = try file(of: item)
    guard let block = try? TalkFrontMatter.read(file) else { return [] }
    let own = Self.lines(file.bytes[block.bodyStart...]).filter { !Self.isQuote($0) }
    return Set(own.map { Self.content(of: $0) }.filter { !$0.isEmpty })
  }

  private static func isQuote(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { $0 != 0x20 } == UInt8(ascii: ">")
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
