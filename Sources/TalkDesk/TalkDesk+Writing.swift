internal import Diagnostics
internal import Files

extension TalkDesk {
  /// Makes the changes of a plan, one file after the other, each atomically.
  ///
  /// A file that somebody changed since the plan was made is left alone. On a failure the changes
  /// before it stay.
  /// - Returns: The changes that were made.
  /// - Throws: ``DeskRefusal`` with the changes that were not made.
  @discardableResult
  public func perform(_ plan: DeskPlan) throws(DeskRefusal) -> [FileChange] {
    // Everything is looked at before anything is written.
    for change in plan.changes { try check(change) }
    for (index, change) in plan.changes.enumerated() {
      do throws(FileError) {
        try make(change)
      } catch {
        let open = plan.changes[index...].map { "not written: \($0.path)" }
        throw DeskRefusal([
          Finding(
            error == .noSpace ? .diskFull : .writeFailed,
            "`\(change.path)` cannot be written: \(error)",
            at: SourceLocation(path: change.path), help: Array(open.prefix(10)))
        ])
      }
    }
    return plan.changes
  }

  /// Refuses whatever is not a file of its own below `content/talk`.
  private func check(_ change: FileChange) throws(DeskRefusal) {
    let parts = change.path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside =
      parts.count >= 3 && parts[0] == "content" && parts[1] == "talk"
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    guard isInside, parts.last?.hasSuffix(".md") == true else {
      throw DeskRefusal(.writeFailed, "`\(change.path)` is no place for a talk item")
    }
    for count in 1..<parts.count {
      let folder = parts[..<count].joined(separator: "/")
      let kind = try? options.files.status(path(folder), false).kind
      if kind == .link {
        throw DeskRefusal(
          .symlinkOutside,
          "`\(folder)` is a symbolic link; blogen writes only through real folders",
          at: SourceLocation(path: folder))
      }
      if let kind, kind != .folder {
        throw DeskRefusal(.notAFile, "`\(folder)` is no folder", at: SourceLocation(path: folder))
      }
    }
    let place = SourceLocation(path: change.path)
    let status: FileStatus?
    do throws(FileError) {
      status = try options.files.status(path(change.path), false)
    } catch {
      guard error == .notFound else {
        throw DeskRefusal(.unreadableFile, "this file cannot be looked at: \(error)", at: place)
      }
      status = nil
    }
    guard let before = change.before else {
      if status == nil { return }
      throw DeskRefusal(.writeFailed, "there is a file of this name already", at: place)
    }
    if status?.kind == .link {
      throw DeskRefusal(
        .symlinkOutside, "this is a symbolic link, which blogen does not write through", at: place)
    }
    guard let bytes = try? options.files.read(path(change.path), max(before.count, 1)),
      bytes == before
    else {
      throw DeskRefusal(
        .talkNotChanged, "this file was changed by somebody else in the meantime", at: place,
        help: ["run the command again"])
    }
  }

  private func make(_ change: FileChange) throws(FileError) {
    let target = path(change.path)
    guard let after = change.after else {
      try options.files.removeFile(target)
      return
    }
    let parts = change.path.split(separator: "/")
    for count in 1..<parts.count where change.before == nil {
      try options.files.makeFolder(path(parts[..<count].joined(separator: "/")))
    }
    let folder = parts.dropLast().joined(separator: "/")
    let temporary = path("\(folder)/.\(parts.last ?? "item").tmp")
    do throws(FileError) {
      try options.files.write(after, temporary)
      try options.files.rename(temporary, target)
    } catch {
      try? options.files.removeFile(temporary)
      throw error
    }
  }

  /// A path that the process can open.
  func path(_ relative: String) -> String { "\(options.site)/\(relative)" }
}
