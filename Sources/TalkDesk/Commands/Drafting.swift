internal import BlogModel
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for one new file, which is read back before it is written.
  ///
  /// Errors refuse it; so do warnings if `isStrict`, since whoever types can correct. A text that is
  /// too long is cut, with a warning.
  ///
  /// - Parameters:
  ///   - draft: The item.
  ///   - isStrict: Whether warnings refuse it.
  ///   - origin: Where it came from; `nil` if from the options of the command.
  /// - Returns: The plan.
  /// - Throws: ``DeskRefusal`` that names `origin` or the option, since there is no file.
  func plan(
    _ draft: TalkDraft, isStrict: Bool, origin: SourceLocation? = nil
  ) throws(DeskRefusal) -> DeskPlan {
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
      throw DeskRefusal(
        findings.filter { $0.severity == .error }.map { Self.relocated($0, bytes, origin) })
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

  /// A finding in a file that will not be written, at the place where its value came from.
  private static func relocated(
    _ finding: Finding, _ bytes: [UInt8], _ origin: SourceLocation?
  ) -> Finding {
    var finding = finding
    // Nothing is in the history, and what is refused is not left out.
    finding.help = finding.help.compactMap { help in
      help.contains("history of git")
        ? nil : help.hasSuffix("; it is left out") ? String(help.dropLast(16)) : help
    }
    finding.related = []
    finding.label = nil
    let line = finding.location?.line ?? 0
    finding.location = origin
    guard origin == nil else { return finding }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.dropFirst().prefix { $0 != "---" }
    if head.indices.contains(line - 1),
      let option = options[String(head[line - 1].prefix { $0 != ":" })]
    {
      finding.message = "\(option): \(finding.message)"
    }
    return finding
  }

  /// The options that give the values of keys.
  private static let options = [
    "author": "--author", "author_url": "--url", "by_owner": "--owner", "source": "--source",
    "title": "--title", "parent": "--parent", "kind": "--kind", "type": "--type",
    "received": "--date",
  ]

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
    case .approved where parent.isWithheld:
      throw DeskRefusal(
        .unknownParent, "`\(parent.id)` is dated in the future, so nothing can answer it yet",
        at: SourceLocation(path: parent.path), help: ["correct its `received`, or wait until then"])
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
