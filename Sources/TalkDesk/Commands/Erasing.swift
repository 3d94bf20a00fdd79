internal import BlogSources
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for a person's request to be forgotten.
  ///
  /// Names and addresses are removed from all items of the person; with `texts` the items as well.
  /// What authors of the site wrote stays: their names are in `content/authors`. Nothing is done
  /// while a talk file has mistakes: it could be passed over.
  public func erasing(author: String, texts: Bool) throws(DeskRefusal) -> DeskPlan {
    let store = store()
    // A file that cannot be read may be one of this person, and nobody would look again.
    guard store.findings.isEmpty else { throw DeskRefusal(completed(store.findings)) }
    let found = try items(of: author, in: store)
    let items = found.filter { $0.byOwner == nil && $0.state != .tombstone }
    guard !items.isEmpty else {
      throw DeskRefusal(
        .talkNotChanged,
        found.count == 1
          ? "the only item of `\(author)` belongs to an author of the site"
          : "all \(found.count) items of `\(author)` belong to authors of the site",
        help: [
          "their names stand in `content/authors`; remove single items with `blogen talk remove`"
        ])
    }
    var plan = texts ? try removal(of: items, in: store, erases: true) : DeskPlan()
    if !texts {
      for item in items { try anonymise(item, &plan) }
      plan.notes.append(DeskPlan.historyNote)
    }
    let left = found.count - items.count
    if left > 0 {
      plan.notes.append(
        left == 1
          ? "Left as it is: 1 item of an author of the site."
          : "Left as they are: \(left) items of authors of the site.")
    }
    return plan
  }

  private func anonymise(_ item: TalkItem, _ plan: inout DeskPlan) throws(DeskRefusal) {
    let change = try edited(item) { edit throws(DeskRefusal) in
      try edit.removing(["author", "author_url"], body: nil)
    }
    if change.before != change.after { plan.changes.append(change) }
    if item.type.isPing {
      plan.findings.append(
        Finding(
          .talkNotChanged, .warning,
          "this \(item.type.rawValue) still links to the page that mentions the post",
          at: SourceLocation(path: item.path),
          help: ["`--texts` removes it, as does `blogen talk remove --erase \(item.id)`"]))
    }
  }

  /// The items of a person, by name or by address; at least one.
  func items(of author: String, in store: TalkStore) throws(DeskRefusal) -> [TalkItem] {
    let person = TalkDraft.trimmed(author)
    if person.contains("@"), !person.contains("://") {
      throw DeskRefusal(
        .unknownTalkItem, "talk files hold no e-mail addresses",
        help: ["name the person or the address of their page, as `blogen talk list` shows them"])
    }
    let key = person.contains("://") ? PostAddress.key(person) : nil
    let name = person.lowercased()
    let found = store.items.filter { item in
      if let key {
        if item.authorURL.flatMap({ PostAddress.key($0) }) == key { return true }
        guard let source = item.source.flatMap({ PostAddress.key($0) }) else { return false }
        return source == key || source.hasPrefix(key + "/")
      }
      return item.author?.lowercased() == name
    }
    guard found.isEmpty else { return found }
    let names = Set(store.items.compactMap(\.author))
    throw DeskRefusal(
      .unknownTalkItem, "there is no item of `\(person)`", label: didYouMean(person, among: names),
      help: store.findings.isEmpty
        ? [] : ["\(store.findings.count) files cannot be read; see `blogen check`"])
  }
}
