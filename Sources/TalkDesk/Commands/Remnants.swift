internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// What names a person although `plan` was carried out: one line for each line of a file.
  ///
  /// Texts, titles, unknown keys and notes are looked at; the words themselves are not repeated.
  /// - Complexity: O(size of the files × number of the person's names and addresses).
  func remnants(
    of person: PersonalItems, after plan: DeskPlan, in store: TalkStore
  ) -> [String] {
    let changes = Dictionary(plan.changes.map { ($0.path, $0.after) }) { first, _ in first }
    let words = (person.names.union(person.addresses)).filter { !$0.isEmpty }
      .map { Array($0.lowercased().utf8) }
    var notes: [String] = []
    for item in store.items {
      let bytes: [UInt8]
      if let change = changes[item.path] {
        guard let after = change else { continue }
        bytes = after
      } else if let file = try? file(of: item) {
        bytes = file.bytes
      } else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      for (index, line) in lines.enumerated() {
        let lower = Array(line.lowercased().utf8)
        guard words.contains(where: { Self.holds(lower, $0) }) else { continue }
        // A longer name is somebody else's.
        if line.hasPrefix("author:"), let author = item.author?.lowercased(),
          item.state != .tombstone, !person.names.contains(author)
        {
          continue
        }
        notes.append("Still names the person: \(VisibleText.line(item.path)):\(index + 1)")
      }
    }
    return notes
  }

  /// Whether `word` stands in `line`, and not within a longer word.
  private static func holds(_ line: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, let last = word.last, line.count >= word.count else {
      return false
    }
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
    return (0...line.count - word.count).contains { start in
      guard line[start] == first, line[start...].starts(with: word) else { return false }
      let end = start + word.count
      let begins = start == 0 || !isWord(first) || !isWord(line[start - 1])
      return begins && (end == line.count || !isWord(last) || !isWord(line[end]))
    }
  }
}
