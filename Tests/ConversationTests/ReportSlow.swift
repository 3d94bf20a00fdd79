import BlogModel
import Conversation

/// Answers and questions of a conversation, counted without any thought of speed.
struct SlowReport {
  let talk: Talk
  private(set) var shown: [Int] = []
  private(set) var times: [Int] = []
  private(set) var asking = 0
  private(set) var responded = 0
  private(set) var open: [Int] = []

  init(_ talk: Talk, posts: [String]) {
    self.talk = talk
    for post in posts {
      guard let thread = talk.threads[post] else { continue }
      shown += thread.comments.filter { !$0.isGap }.map(\.item) + thread.pings + thread.reactions
    }
    shown.sort()
    for post in posts {
      guard let thread = talk.threads[post] else { continue }
      for members in threads(thread) { evaluate(members) }
    }
  }

  func channel(_ index: Int) -> TalkChannel {
    let item = talk.items[index]
    if item.byOwner != nil { return .answer }
    return TalkChannel(rawValue: item.type.rawValue) ?? .comment
  }

  /// The smallest time that enough others do not exceed.
  func rank(_ percent: Int) -> Int? {
    times.filter { time in times.count { $0 <= time } * 100 >= times.count * percent }.min()
  }

  var buckets: [Int] {
    [0..<3_600, 3_600..<14_400, 14_400..<28_800, 28_800..<86_400, 86_400..<Int.max].map { range in
      times.count { range.contains($0) }
    }
  }

  /// The items of each thread, found by climbing from every comment to its root.
  private func threads(_ thread: TalkThread) -> [[Int]] {
    let own = shown.filter { index in
      thread.comments.contains { $0.item == index && !$0.isGap }
        || (thread.pings + thread.reactions).contains(index)
    }
    let speaks = { (index: Int) in
      !talk.items[index].type.isPing || talk.items[index].kind == .reply
    }
    let isFlat = thread.comments.allSatisfy {
      $0.isGap == false && talk.items[$0.item].parent == nil
    }
    if isFlat {
      // Every item of a reader with all that the owner says to everybody later.
      return own.filter { talk.items[$0].byOwner == nil }.map { index in
        guard speaks(index) else { return [index] }
        return [index]
          + own.filter { $0 > index && talk.items[$0].byOwner != nil && speaks($0) }
      }
    }
    var roots: [Int: [Int]] = [:]
    for index in own {
      var root = index
      while let parent = thread.comments.first(where: { $0.item == root })?.parent { root = parent }
      roots[root, default: []].append(index)
    }
    return Array(roots.values)
  }

  private mutating func evaluate(_ members: [Int]) {
    let owners = members.filter { talk.items[$0].byOwner != nil }
    let readers = members.filter { talk.items[$0].byOwner == nil }
    /// An owner's item that is not older than another answers it, whatever their ids.
    func answers(_ owner: Int, _ index: Int) -> Bool {
      talk.items[owner].received >= talk.items[index].received
    }
    if let first = readers.min(), let answer = owners.filter({ answers($0, first) }).min() {
      times.append(talk.items[answer].received.seconds - talk.items[first].received.seconds)
    }
    let questions = readers.filter { index in
      let item = talk.items[index]
      let isExcerpt = item.type.isPing && item.kind != .reply
      return isExcerpt ? item.question == true : item.question ?? (item.text == "Wirklich?")
    }
    guard let first = questions.min() else { return }
    asking += 1
    let named = questions.map { index in
      shown.first { talk.items[$0].id == talk.items[index].answeredBy }
    }
    let isOwners = named.contains { $0.map { talk.items[$0].byOwner != nil } ?? false }
    if isOwners || owners.contains(where: { answers($0, first) }) { responded += 1 }
    for (index, answer) in zip(questions, named) where answer == nil {
      if !owners.contains(where: { answers($0, index) }) { open.append(index) }
    }
  }
}
