internal import BlogModel
internal import Diagnostics

/// Joins the items of a site into threads.
struct TalkBuilder {
  /// In the order of the conversation, so that a smaller position means an earlier item.
  private(set) var items: [TalkItem]
  private(set) var findings: [Finding] = []
  private let posts: Set<String>
  private var positions: [String: Int] = [:]
  /// Items that are left out because an earlier one has their id.
  private var isDuplicate: [Bool]
  /// How many unknown posts get a suggestion.
  private static let suggestionLimit = 20
  /// Pings that another one stands for.
  private var standIns: [Int: Int] = [:]

  init(_ items: [TalkItem], posts: Set<String>) {
    let keys = items.indices.map { (seconds: items[$0].received.seconds, index: $0) }
    let sorted = keys.sorted { left, right in
      if left.seconds != right.seconds { return left.seconds < right.seconds }
      let isSame = items[left.index].id == items[right.index].id
      return isSame
        ? items[left.index].path < items[right.index].path
        : items[left.index].id < items[right.index].id
    }
    self.items = sorted.map { items[$0.index] }
    self.posts = posts
    isDuplicate = [Bool](repeating: false, count: items.count)
  }

  /// The threads by post.
  mutating func threads() -> [String: TalkThread] {
    findDuplicates()
    checkPosts()
    checkAnswers()
    var result: [String: TalkThread] = [:]
    placePings(in: &result)
    placeComments(in: &result)
    return result
  }

  private mutating func findDuplicates() {
    positions.reserveCapacity(items.count)
    for index in items.indices {
      let id = items[index].id
      guard let first = positions[id] else {
        positions[id] = index
        continue
      }
      isDuplicate[index] = true
      findings.append(
        Finding(
          .duplicateTalkID, "the id `\(id)` is taken", at: place(of: index, \.id),
          help: ["give this item another id, and the name of its file another ending"],
          related: [.init("also here", at: place(of: first, \.id))]))
    }
  }

  /// One finding for each post that does not exist, however much talk it has.
  ///
  /// The first get a suggestion, which costs as much as there are posts; if more are unknown, a folder
  /// was moved or a language is missing, and no single name is misspelt.
  private mutating func checkPosts() {
    var unknown: [String: (first: Int, count: Int)] = [:]
    for index in items.indices where !posts.contains(items[index].post) {
      let post = items[index].post
      let known = unknown[post]
      let first =
        known.map { items[$0.first].path < items[index].path ? $0.first : index } ?? index
      unknown[post] = (first, (known?.count ?? 0) + 1)
    }
    for (number, (post, talk)) in unknown.sorted(by: { $0.key < $1.key }).enumerated() {
      findings.append(
        Finding(
          .unknownTalkPost, "there is no post `\(post)`", at: place(of: talk.first, \.post),
          label: number < Self.suggestionLimit ? didYouMean(post, among: posts) : nil,
          help: talk.count > 1 ? ["\(talk.count) items belong to it"] : []))
    }
  }

  /// Names answers that are not there: the report would count them.
  private mutating func checkAnswers() {
    for index in items.indices where items[index].isShown {
      guard let id = items[index].answeredBy else { continue }
      let message: String
      if let answer = positions[id] {
        if answer == index {
          message = "this item answers itself"
        } else if items[answer].post != items[index].post {
          message = "`\(id)` belongs to the post `\(items[answer].post)`"
        } else {
          continue
        }
      } else {
        message = "there is no item `\(id)`"
      }
      findings.append(
        Finding(
          .invalidTalkItem, .warning, message,
          at: items[index].answeredByPlace.location(in: items[index].path),
          help: ["correct or remove its `answered_by`, the id of the item that answers this one"]))
    }
  }

  private mutating func placePings(in threads: inout [String: TalkThread]) {
    var winners: [PingKey: Int] = [:]
    var pings: [Int] = []
    for index in items.indices where items[index].type.isPing && !isDuplicate[index] {
      // A source that is gone takes its weaker copies with it.
      let isCandidate = items[index].state == .approved || items[index].state == .gone
      guard isCandidate, !items[index].isWithheld else { continue }
      pings.append(index)
      guard let key = PingKey(items[index]) else { continue }
      let rank = items[index].type.protocolRank
      if let other = winners[key], items[other].type.protocolRank > rank { continue }
      winners[key] = index
    }
    for index in pings {
      guard let key = PingKey(items[index]), let winner = winners[key], winner != index else {
        continue
      }
      standIns[index] = winner
      for name in items[index].protocols where !items[winner].protocols.contains(name) {
        items[winner].protocols.append(name)
      }
    }
    for index in pings where standIns[index] == nil && items[index].state == .approved {
      // Replies from elsewhere have their place in the thread.
      if items[index].isComment { continue }
      if items[index].kind.isReaction {
        threads[items[index].post, default: TalkThread()].reactions.append(index)
      } else {
        threads[items[index].post, default: TalkThread()].pings.append(index)
      }
    }
  }

  private mutating func placeComments(in threads: inout [String: TalkThread]) {
    let members = items.indices.filter { index in
      items[index].isComment && !isDuplicate[index] && !items[index].isWithheld
        && standIns[index] == nil
        && (items[index].state == .approved || items[index].state == .tombstone)
    }
    var isMember = [Bool](repeating: false, count: items.count)
    for member in members { isMember[member] = true }
    var parents = [Int](repeating: -1, count: items.count)
    var pingParents: [Int: Int] = [:]
    for member in members {
      guard let parent = parent(of: member, isMember: isMember) else { continue }
      if isMember[parent] { parents[member] = parent } else { pingParents[member] = parent }
    }
    let forest = ParentForest(
      parents: parents, members: members, deepestLevel: TalkThread.deepestLevel)
    for cycle in forest.cycles { report(cycle) }
    CommentLayout(items: items, forest: forest, members: members, pingParents: pingParents)
      .place(in: &threads)
  }

  /// The item that `index` answers, if it has a place in the thread; else a finding.
  private mutating func parent(of index: Int, isMember: [Bool]) -> Int? {
    guard let id = items[index].parent else { return target(of: index, isMember: isMember) }
    guard let parent = positions[id] else {
      reportParent(index, "there is no item `\(id)`")
      return nil
    }
    guard items[parent].post == items[index].post else {
      reportParent(index, "`\(id)` belongs to the post `\(items[parent].post)`")
      return nil
    }
    if isMember[parent] { return parent }
    let item = items[parent]
    let stand = standIns[parent] ?? parent
    if item.type.isPing, items[stand].isShown || items[stand].state == .tombstone { return stand }
    let why = item.isWithheld ? "dated after now" : item.state.rawValue
    reportParent(index, "`\(id)` is not shown: it is \(why)")
    return nil
  }

  /// The comment whose anchor a reply from elsewhere links to; another anchor means the post.
  private func target(of index: Int, isMember: [Bool]) -> Int? {
    guard items[index].type.isPing, let target = items[index].target,
      let hash = target.lastIndex(of: "#")
    else { return nil }
    let fragment = target[target.index(after: hash)...]
    guard fragment.hasPrefix("c-"), let parent = positions[String(fragment.dropFirst(2))],
      parent != index, isMember[parent], items[parent].post == items[index].post
    else { return nil }
    return parent
  }

  private mutating func reportParent(_ index: Int, _ message: String) {
    guard items[index].isShown else { return }
    findings.append(
      Finding(
        .unknownParent, .warning, message, at: place(of: index, \.parent),
        help: ["this item is shown as if it answered the post; correct or remove its `parent`"]))
  }

  private mutating func report(_ cycle: [Int]) {
    guard let first = cycle.first else { return }
    findings.append(
      Finding(
        .parentCycle, .warning,
        cycle.count == 1 ? "this item answers itself" : "these items answer each other in a circle",
        at: link(of: first),
        help: [
          items[first].parent == nil
            ? "this one is shown first; its `target` is a comment that answers it: correct that, or name the right one by `parent`"
            : "this one is shown first; remove its `parent`"
        ],
        related: cycle.dropFirst().prefix(3).map { .init("then this one", at: link(of: $0)) }))
  }

  /// The place of what names the item that `index` answers: `parent`, else `target`.
  private func link(of index: Int) -> SourceLocation {
    items[index].parent == nil
      ? items[index].targetPlace.location(in: items[index].path) : place(of: index, \.parent)
  }

  private func place(of index: Int, _ key: KeyPath<TalkItem.Places, TalkItem.Place>)
    -> SourceLocation
  {
    items[index].places[keyPath: key].location(in: items[index].path)
  }
}
