/// Puts comments at their places: trees of three levels, gaps only where replies need them.
struct CommentLayout {
  let items: [TalkItem]
  let forest: ParentForest
  /// The comments that may be shown, in the order of time.
  let members: [Int]
  /// The pings that comments answer, by comment.
  let pingParents: [Int: Int]

  /// Appends the comments to the threads of their posts.
  ///
  /// - Complexity: O(number of items).
  func place(in threads: inout [String: TalkThread]) {
    let isShown = shown()
    var first = [Int](repeating: -1, count: items.count)
    var last = first
    var next = first
    for member in members where isShown[member] {
      let parent = shownParent(of: member)
      guard parent >= 0 else { continue }
      if last[parent] >= 0 { next[last[parent]] = member } else { first[parent] = member }
      last[parent] = member
    }
    var stack: [Int] = []
    for root in members where isShown[root] && forest.parents[root] < 0 {
      let post = items[root].post
      var comments = threads[post]?.comments ?? []
      threads[post]?.comments = []
      stack.append(root)
      while let member = stack.popLast() {
        comments.append(comment(member))
        // The next sibling waits below the first reply.
        if next[member] >= 0, member != root { stack.append(next[member]) }
        if first[member] >= 0 { stack.append(first[member]) }
      }
      threads[post, default: TalkThread()].comments = comments
    }
  }

  /// Whether each item is shown: approved, or removed with a reply that is shown.
  private func shown() -> [Bool] {
    var isShown = [Bool](repeating: false, count: items.count)
    for member in forest.order.reversed() {
      if items[member].state == .approved { isShown[member] = true }
      let parent = forest.parents[member]
      if isShown[member], parent >= 0 { isShown[parent] = true }
    }
    return isShown
  }

  /// Where a comment stands below; deeper ones gather on the last level.
  private func shownParent(of member: Int) -> Int {
    forest.levels[member] <= TalkThread.deepestLevel
      ? forest.parents[member] : forest.anchors[member]
  }

  private func comment(_ member: Int) -> TalkThread.Comment {
    let parent = forest.parents[member]
    return TalkThread.Comment(
      item: member, level: min(forest.levels[member], TalkThread.deepestLevel),
      isGap: items[member].state != .approved,
      parent: parent >= 0 ? parent : pingParents[member],
      isFlattened: forest.levels[member] > TalkThread.deepestLevel
        || (parent < 0 && pingParents[member] != nil))
  }
}
