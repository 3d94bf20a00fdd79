internal import Diagnostics
internal import Files

/// Moves staged files to their places and removes what an earlier build wrote and this one did not.
///
/// The manifest first names old and new files together, so that whatever a killed build leaves
/// behind is known to the next one.
struct Commit: Sendable {
  let output: OutputFolder
  let files: FileSystem
  let jobs: Int

  /// A file to move: its relative path, and its name in the staging folder (`nil`: unchanged).
  struct Item: Sendable {
    var file: String
    var staged: String?
  }

  /// Refuses what would stop ``run(_:)`` half way; nothing is changed.
  func check(_ items: [Item]) throws(OutputMistake) {
    let stale = output.earlier.subtracting(items.map(\.file))
    try checkFolders(Self.folders(of: items.lazy.filter { $0.staged != nil }.map(\.file)), stale)
    try checkFiles(items, stale)
  }

  /// Brings the folder to the new state.
  ///
  /// - Returns: The number of removed files.
  /// - Complexity: O(number of files).
  func run(_ items: [Item]) async throws(OutputMistake) -> Int {
    let new = Set(items.map(\.file))
    let stale = output.earlier.subtracting(new)
    let folders = Self.folders(of: items.lazy.filter { $0.staged != nil }.map(\.file))
    do {
      if !new.isSubset(of: output.earlier) { try writeManifest(output.earlier.union(new)) }
      // A file where a folder has to be, or the other way round, goes first.
      let inTheWay = stale.filter {
        folders.contains($0) || Self.parents(of: $0).contains { new.contains($0) }
      }
      try remove(inTheWay)
      for folder in folders.sorted() { try files.makeFolder("\(output.path)/\(folder)") }
      try await move(items)
      try remove(stale.subtracting(inTheWay))
      if !stale.isEmpty { try writeManifest(new) }
    } catch let mistake as OutputMistake {
      throw mistake
    } catch let error as FileError {
      throw OutputMistake(error, at: SourceLocation(path: output.name))
    } catch {
      throw OutputMistake(.other("\(error)"), at: SourceLocation(path: output.name))
    }
    output.clearStaging()
    return stale.count
  }

  /// Refuses folders that are symbolic links: writing there would write somewhere else.
  ///
  /// A stranger's file where a folder has to be is refused too, before anything is moved.
  private func checkFolders(_ folders: Set<String>, _ stale: Set<String>) throws(OutputMistake) {
    for folder in folders.sorted() {
      let place = SourceLocation(path: "\(output.name)/\(folder)")
      switch try? files.status("\(output.path)/\(folder)", false).kind {
      case .link where !stale.contains(folder):
        throw OutputMistake(
          Finding(
            .outputSymlink, "a folder of the output is a symbolic link", at: place,
            help: ["remove the link"]))
      case .file where !stale.contains(folder), .special:
        throw OutputMistake(
          Finding(
            .outputNotOurs, "a file that blogen did not write stands where a folder has to be",
            at: place, help: ["remove it"]))
      default: break
      }
    }
  }

  /// Refuses a folder where a file has to be, unless all in it is blogen's own and goes away.
  private func checkFiles(_ items: [Item], _ stale: Set<String>) throws(OutputMistake) {
    for item in items where item.staged != nil {
      let path = "\(output.path)/\(item.file)"
      guard (try? files.status(path, false).kind) == .folder else { continue }
      guard !isOwn(item.file, stale) else { continue }
      throw OutputMistake(
        Finding(
          .outputNotOurs, "a folder that blogen did not make stands where a file has to be",
          at: SourceLocation(path: "\(output.name)/\(item.file)"), help: ["remove it"]))
    }
  }

  /// Whether every file below `folder` was written by an earlier build and goes away now.
  private func isOwn(_ folder: String, _ stale: Set<String>) -> Bool {
    guard let entries = try? files.list("\(output.path)/\(folder)") else { return false }
    return entries.allSatisfy { entry in
      let path = "\(folder)/\(entry.name)"
      return entry.kind == .folder ? isOwn(path, stale) : stale.contains(path)
    }
  }

  private func writeManifest(_ paths: Set<String>) throws(FileError) {
    let marker = "\(output.path)/.blogen"
    try files.write(Manifest.bytes(for: paths), "\(marker)/manifest.new")
    try files.rename("\(marker)/manifest.new", "\(marker)/manifest")
  }

  private func move(_ items: [Item]) async throws {
    let items = items.filter { $0.staged != nil }
    let errors = await concurrentMap(items, jobs: jobs) { item -> FileError? in
      guard let staged = item.staged else { return nil }
      do throws(FileError) {
        try files.rename(
          "\(output.path)/.blogen/staging/\(staged)", "\(output.path)/\(item.file)")
        return nil
      } catch {
        return error
      }
    }
    for (item, error) in zip(items, errors) {
      guard let error else { continue }
      throw OutputMistake(error, at: SourceLocation(path: "\(output.name)/\(item.file)"))
    }
  }

  /// Removes files, then the folders that became empty.
  private func remove(_ stale: some Collection<String>) throws(FileError) {
    for file in stale {
      let isBehindLink = Self.parents(of: file).contains {
        (try? files.status("\(output.path)/\($0)", false).kind) == .link
      }
      let kind = try? files.status("\(output.path)/\(file)", false).kind
      if !isBehindLink, kind == .file || kind == .link {
        try files.removeFile("\(output.path)/\(file)")
      }
    }
    let folders = Set(stale.flatMap { Self.parents(of: $0) })
    // Deepest first; a folder with a stranger's file stays.
    for folder in folders.sorted(by: >) { try? files.removeFolder("\(output.path)/\(folder)") }
  }

  /// Every folder that has to exist for `paths`.
  private static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var rest = Substring(path)
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders
  }

  /// The folders above `path`, nearest first.
  private static func parents(of path: String) -> [String] {
    var parents: [String] = []
    var rest = Substring(path)
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      parents.append(String(rest))
    }
    return parents
  }
}
