internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for an answer of an author of the site, approved at once.
  ///
  /// `author` is the name of the author's file; nothing else makes an answer one of the owner's.
  public func replying(to name: String, by author: String, text: String) throws(DeskRefusal)
    -> DeskPlan
  {
    let store = store()
    let parent = try parent(name, in: store)
    try checkAuthor(author)
    var draft = TalkDraft(
      id: try newID(store), type: .reply, state: .approved, post: parent.post, received: now,
      text: text)
    draft.parent = parent.id
    draft.byOwner = author
    return try plan(draft, isStrict: true)
  }
}
