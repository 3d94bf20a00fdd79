internal import BlogModel
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for one new file, which is read back before it is written.
  ///
  /// Errors refuse it; so do warnings if `isStrict`, since whoever types can correct. A text that is
  /// too long is cut, with a warning.
  func plan(_ draft: TalkDraft, isStrict: Bool) throws(DeskRefusal) -> DeskPlan {
    // The name of the folder is the post; the place of the file is checked again when it is written.
    let folders = draft.post.split(separator: "/", omittingEmptySubsequences: false)
    guard folders.count <= 2, folders.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
      throw DeskRefusal(.invalidTalkItem, "no folder can have the name `\(draft.post)`")
    }
    if TalkDraft.cleaned(draft.text).isEmpty, !draft.type.isPing {
      throw DeskRefusal(.invalidTalkItem, "the text is empty")
    }
    var draft = draft
    let (text, isCut) = TalkSanitiser().shownPart(of: TalkDraft.cleaned(draft.text))
    if isCut { draft.text = text }
    let bytes = draft.bytes
    var (item, findings) = read(bytes, at: draft.path)
    findings = findings.filter { $0.severity != .note }
    if isStrict { findings = findings.strict() }
    guard item != nil, findings.count(of: .error) == 0 else {
      throw DeskRefusal(findings.filter { $0.severity == .error })
    }
    if isCut {
      findings.append(
        Finding(
          .talkTooLong, .warning, "the text was cut after \(text.count) characters",
          at: SourceLocation(path: draft.path),
          help: ["what is longer may become a post of its own"]))
    }
    var plan = DeskPlan()
    plan.changes = [FileChange(path: draft.path, before: nil, after: bytes)]
    plan.findings = findings
    return plan
  }

  /// An id that no item has: eight hexadecimal digits.
  func newID(_ store: TalkStore) throws(DeskRefusal) -> String {
    for _ in 0..<100 {
      let digits = String(options.random(), radix: 16)
      let id = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      if !store.holds(id) { return id }
    }
    throw DeskRefusal(.duplicateTalkID, "no free id was found; try again")
  }

  /// The author of the site with this id.
  func checkAuthor(_ id: String) throws(DeskRefusal) {
    guard authors[id] == nil else { return }
    let known = authors.keys.sorted()
    let byName = authors.first { $0.value == id }.map { "write `\($0.key)`, the file's name" }
    throw DeskRefusal(
      .unknownAuthor, "no author `\(id)` in `content/authors`",
      label: byName ?? didYouMean(id, among: known),
      help: known.isEmpty || known.count > 12
        ? [] : ["known authors: \(known.joined(separator: ", "))"])
  }

  /// The item that a reply answers.
  func parent(_ name: String, in store: TalkStore) throws(DeskRefusal) -> TalkItem {
    let parent = try store.item(name)
    switch parent.state {
    case .approved, .tombstone: return parent
    case .pending:
      throw DeskRefusal(
        .unknownParent, "`\(parent.id)` waits for a decision, so nothing can answer it yet",
        at: SourceLocation(path: parent.path),
        help: ["run `blogen talk approve \(parent.id)` first"])
    case .spam, .trash, .gone:
      throw DeskRefusal(
        .unknownParent,
        "`\(parent.id)` is not shown (\(parent.state.rawValue)), so nothing can answer it",
        at: SourceLocation(path: parent.path))
    }
  }
}
