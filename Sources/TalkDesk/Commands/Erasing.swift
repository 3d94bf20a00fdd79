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
    let personal = try items(of: author, in: store)
    let found = personal.items
    let items = found.filter { $0.byOwner == nil }
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
      for item in personal.ofOthers { plan.notes.append(Self.note(ofAnother: item)) }
    }
    let left = found.count - items.count
    if left > 0 {
      plan.notes.append(
        left == 1
          ? "Left as it is: 1 item of an author of the site."
          : "Left as they are: \(left) items of authors of the site.")
    }
    plan.notes += remnants(of: personal, after: plan, in: store)
    return plan
  }

  private func anonymise(_ item: TalkItem, _ plan: inout DeskPlan) throws(DeskRefusal) {
    let change = try edited(item) { edit throws(DeskRefusal) in
      try edit.removing(["author", "author_url"], body: nil, notes: true)
    }
    if change.before != change.after { plan.changes.append(change) }
    if item.type.isPing, item.state != .tombstone {
      plan.findings.append(
        Finding(
          .talkNotChanged, .warning,
          "this \(item.type.rawValue) still links to the page that mentions the post",
          at: SourceLocation(path: item.path),
          help: ["`--texts` removes it, as does `blogen talk remove --erase \(item.id)`"]))
    }
  }
}
