internal import BlogModel
internal import Conversation

/// Finds the questions that the owner still owes an answer.
enum Unanswered {
  /// The questions that are shown and that no author of the site answered, in the order of `items`.
  ///
  /// An answer is an item of an author of the site in the same thread that is not older, or the one
  /// that `answered_by` names.
  /// - Complexity: O(*n*), however long the chains of answers are.
  static func questions(in items: [TalkItem]) -> [TalkItem] {
    var positions: [String: Int] = [:]
    for (index, item) in items.enumerated() where positions[item.id] == nil {
      positions[item.id] = index
    }
    let roots = roots(of: items, positions)
    var latest: [Int: Timestamp] = [:]
    for (index, item) in items.enumerated() where item.isShown && item.byOwner != nil {
      latest[roots[index]] = max(latest[roots[index]] ?? item.received, item.received)
    }
    return items.indices.filter { index in
      let item = items[index]
      // The excerpt of another blog's page ends where it was cut, and asks nothing of the owner.
      let asks = item.isComment ? item.isQuestion : item.question == true
      guard item.isShown, !item.kind.isReaction, asks else { return false }
      if let answer = item.answeredBy.flatMap({ positions[$0] }), items[answer].isShown {
        return false
      }
      return latest[roots[index]].map { $0 < item.received } ?? true
    }.map { items[$0] }
  }

  /// The position of the first item of each item's thread; circles end where they are entered.
  private static func roots(of items: [TalkItem], _ positions: [String: Int]) -> [Int] {
    var roots = [Int](repeating: -1, count: items.count)
    for start in items.indices where roots[start] < 0 {
      var path = [start]
      var onPath: Set<Int> = [start]
      var root = start
      while let parent = items[root].parent.flatMap({ positions[$0] }),
        items[parent].post == items[root].post
      {
        if roots[parent] >= 0 {
          root = roots[parent]
          break
        }
        guard onPath.insert(parent).inserted else { break }
        path.append(parent)
        root = parent
      }
      for index in path { roots[index] = root }
    }
    return roots
  }
}
