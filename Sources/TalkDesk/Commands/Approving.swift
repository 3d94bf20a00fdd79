internal import BlogSources
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for showing items; all of them, or none.
  ///
  /// Only the state changes, every other byte of the files stays.
  public func approving(_ names: [String]) throws(DeskRefusal) -> DeskPlan {
    let store = store()
    var plan = DeskPlan()
    var refused: [Finding] = []
    var seen: Set<String> = []
    for name in names {
      do throws(DeskRefusal) {
        let item = try store.item(name)
        if seen.insert(item.path).inserted { plan.append(try approval(of: item)) }
      } catch {
        refused += error.findings
      }
    }
    if !refused.isEmpty { throw DeskRefusal(refused) }
    return plan
  }

  private func approval(of item: TalkItem) throws(DeskRefusal) -> DeskPlan {
    var plan = DeskPlan()
    switch item.state {
    case .pending, .spam, .trash: break
    case .approved:
      plan.findings.append(
        Finding(
          .talkNotChanged, .warning, "`\(item.id)` is approved already",
          at: SourceLocation(path: item.path)))
      return plan
    case .tombstone, .gone:
      throw DeskRefusal(
        .talkNotChanged,
        "`\(item.id)` was removed (\(item.state.rawValue)), so it cannot be approved",
        at: SourceLocation(path: item.path))
    }
    let change = try edited(item) { edit throws(DeskRefusal) in
      try edit.setting("state", to: TalkState.approved.rawValue)
    }
    // What is wrong with it would be on the page.
    let (_, findings) = read(change.after ?? [], at: item.path)
    if findings.count(of: .error) > 0 {
      throw DeskRefusal(findings.filter { $0.severity == .error })
    }
    plan.findings += findings.filter { $0.severity == .warning }
    plan.changes.append(change)
    return plan
  }

  /// The change of an item's file by `change`.
  func edited(
    _ item: TalkItem, _ change: (FrontMatterEdit) throws(DeskRefusal) -> [UInt8]
  ) throws(DeskRefusal) -> FileChange {
    let file = try file(of: item)
    let after = try change(try FrontMatterEdit(file))
    return FileChange(path: item.path, before: file.bytes, after: after)
  }

  /// The file of an item.
  func file(of item: TalkItem) throws(DeskRefusal) -> SourceFile {
    switch TextFile.read(path(item.path), as: item.path, with: options.files) {
    case .success(let file): return file
    case .failure(let mistake): throw DeskRefusal([mistake.finding])
    }
  }
}
