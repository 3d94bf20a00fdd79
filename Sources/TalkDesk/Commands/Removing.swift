internal import BlogModel
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for taking items away; all of them, or none.
  ///
  /// An item without answers loses its file; one with answers becomes a tombstone without name,
  /// address and text.
  /// - Parameters:
  ///   - names: The items.
  ///   - erases: Whether nothing at all is kept: keys that blogen does not know, copies of the same
  ///     page by other protocols, and quotes of the text in other items of the post.
  ///   - isSpam: Whether items without answers stay as spam, unseen, instead.
  /// - Returns: The plan.
  /// - Throws: ``DeskRefusal`` if one of the items cannot be taken away.
  public func removing(
    _ names: [String], erases: Bool = false, isSpam: Bool = false
  ) throws(DeskRefusal) -> DeskPlan {
    let store = store()
    var refused: [Finding] = []
    var items: [TalkItem] = []
    for name in names {
      do throws(DeskRefusal) {
        let item = try store.item(name)
        if !items.contains(where: { $0.path == item.path }) { items.append(item) }
      } catch {
        refused += error.findings
      }
    }
    if !refused.isEmpty { throw DeskRefusal(refused) }
    return try removal(of: items, in: store, erases: erases, isSpam: isSpam)
  }

  /// The plan for taking away `items`.
  func removal(
    of items: [TalkItem], in store: TalkStore, erases: Bool, isSpam: Bool = false
  ) throws(DeskRefusal) -> DeskPlan {
    var items = items
    var notes: [String] = []
    if erases {
      let (copies, ofOthers) = copies(of: items, in: store)
      items += copies
      notes = ofOthers.map(Self.note(ofAnother:))
    } else {
      // The build shows one item of a page, so that another comes up once that one is gone.
      let (copies, ofOthers) = copies(of: items.filter(\.isShown), in: store)
      notes = (copies + ofOthers).filter(\.isShown).map {
        "Another item of the same page is shown in its place: run `blogen talk remove \($0.id)` too."
      }
    }
    let needless = Self.withoutAnswers(items, in: store)
    var plan = DeskPlan()
    for item in items {
      if isSpam, store.answers(to: item.id).isEmpty {
        try markSpam(item, &plan)
      } else if needless.contains(item.path) {
        let file = try file(of: item)
        plan.changes.append(FileChange(path: item.path, before: file.bytes, after: nil))
      } else {
        try bury(item, erases: erases, &plan)
      }
    }
    if erases { try eraseQuotes(of: items, in: store, &plan) }
    if plan.changes.contains(where: { $0.kind == .removed }) || erases {
      plan.notes.append(DeskPlan.historyNote)
    }
    plan.notes += notes
    return plan
  }

  /// What is said of an item of somebody else that came from a page whose items go.
  static func note(ofAnother item: TalkItem) -> String {
    "Left as it is: `\(item.id)` came from the same page, but names another author "
      + "(\(VisibleText.line(item.path)))."
  }

  /// The files of the items that no item answers any more once the others are gone.
  ///
  /// - Complexity: O(number of items and their answers).
  private static func withoutAnswers(_ items: [TalkItem], in store: TalkStore) -> Set<String> {
    var open: [String: Int] = [:]
    var byID: [String: TalkItem] = [:]
    for item in items {
      open[item.id] = store.answers(to: item.id).count { $0.path != item.path }
      byID[item.id] = item
    }
    var needless: Set<String> = []
    var waiting = items.filter { open[$0.id] == 0 }
    while let item = waiting.popLast() {
      needless.insert(item.path)
      let counted = [.approved, .pending, .tombstone].contains(item.state)
      guard counted, let parent = item.parent, let count = open[parent], count > 0 else { continue }
      open[parent] = count - 1
      if count == 1, let next = byID[parent] { waiting.append(next) }
    }
    return needless
  }

  /// The same pages by other protocols, and what other people said there.
  ///
  /// An item is one of another person if it names an author, and those of the page that `items` has
  /// name others.
  func copies(
    of items: [TalkItem], in store: TalkStore
  ) -> (copies: [TalkItem], ofOthers: [TalkItem]) {
    func page(_ item: TalkItem) -> [String]? {
      item.source.flatMap { PostAddress.key($0) }.map { [item.post, $0] }
    }
    let paths = Set(items.map(\.path))
    var authors: [[String]: Set<String>] = [:]
    for item in items {
      guard let page = page(item) else { continue }
      authors[page, default: []].formUnion(item.author.map { [$0.lowercased()] } ?? [])
    }
    var result: (copies: [TalkItem], ofOthers: [TalkItem]) = ([], [])
    guard !authors.isEmpty else { return result }
    for item in store.items where !paths.contains(item.path) {
      guard let known = page(item).flatMap({ authors[$0] }) else { continue }
      let isAnother = item.author.map { !known.isEmpty && !known.contains($0.lowercased()) }
      if isAnother == true { result.ofOthers.append(item) } else { result.copies.append(item) }
    }
    return result
  }

  private func markSpam(_ item: TalkItem, _ plan: inout DeskPlan) throws(DeskRefusal) {
    if item.state == .spam {
      plan.findings.append(
        Finding(
          .talkNotChanged, .warning, "`\(item.id)` is spam already",
          at: SourceLocation(path: item.path)))
      return
    }
    plan.changes.append(
      try edited(item) { edit throws(DeskRefusal) in
        try edit.setting("state", to: TalkState.spam.rawValue)
      })
  }

  /// The keys that name a person or a page, or that say something of the text.
  private static let personalKeys: Set<String> = [
    "author", "author_url", "by_owner", "source", "target", "title", "source_hash", "consent",
    "spam", "question", "answered_by", "verified", "checked",
  ]

  /// Makes a tombstone.
  private func bury(
    _ item: TalkItem, erases: Bool, _ plan: inout DeskPlan
  ) throws(DeskRefusal) {
    let file = try file(of: item)
    let after: [UInt8]
    if erases {
      var draft = TalkDraft(
        id: item.id, type: item.type, state: .tombstone, post: item.post, received: item.received,
        text: "")
      draft.kind = item.kind
      draft.parent = item.parent
      after = draft.bytes
    } else {
      let bytes =
        item.state == .tombstone
        ? file.bytes
        : try FrontMatterEdit(file).setting("state", to: TalkState.tombstone.rawValue)
      after = try FrontMatterEdit(SourceFile(path: file.path, bytes: bytes))
        .removing(Self.personalKeys, body: [])
    }
    guard after != file.bytes else {
      plan.findings.append(
        Finding(
          .talkNotChanged, .warning, "`\(item.id)` is a tombstone already, and has answers",
          at: SourceLocation(path: item.path)))
      return
    }
    plan.changes.append(FileChange(path: item.path, before: file.bytes, after: after))
  }
}
