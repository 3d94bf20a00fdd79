internal import Diagnostics
internal import Files

/// The output folder while a build works on it.
///
/// New content is first staged in `.blogen/staging` inside the folder and moved to its place only
/// when every file is there. A build that is killed leaves staged files, which the next build
/// removes, or files in place that the manifest names already.
struct OutputFolder: Sendable {
  /// The path that the process can open.
  let path: String
  /// The path for people.
  let name: String
  /// What blogen wrote into the folder so far, as relative paths.
  let earlier: Set<String>
  private let files: FileSystem
  private let wasCreated: Bool
  private let hadMarker: Bool
  private let isForced: Bool

  /// Opens the folder for writing, making it if needed, or says why it must not be written to.
  static func open(
    _ path: String, name: String, isForced: Bool, with files: FileSystem
  ) throws(OutputMistake) -> OutputFolder {
    let place = SourceLocation(path: name)
    do {
      let status = try? files.status(path, true)
      if let status, status.kind != .folder {
        throw OutputMistake(
          Finding(.outputNotWritable, "the output folder is a file", at: place))
      }
      if status == nil { try makeFolders(path, with: files) }
      let entries = try files.list(path)
      let hadMarker = entries.contains { $0.name == ".blogen" && $0.kind == .folder }
      if !hadMarker, !entries.isEmpty, !isForced {
        throw OutputMistake(
          Finding(
            .outputNotOurs, "blogen did not write to this folder before, and it is not empty",
            at: place,
            help: ["choose another folder with `--output`, or add `--force` to write into it"]))
      }
      let manifest = try? files.read("\(path)/.blogen/manifest", 1 << 30)
      return OutputFolder(
        path: path, name: name, earlier: Set(manifest.map(Manifest.paths) ?? []), files: files,
        wasCreated: status == nil, hadMarker: hadMarker, isForced: isForced)
    } catch let mistake as OutputMistake {
      throw mistake
    } catch let error as FileError {
      throw OutputMistake(error, at: place)
    } catch {
      throw OutputMistake(.other("\(error)"), at: place)
    }
  }

  /// Makes an empty staging folder and returns the value that the writing tasks share.
  func startStaging() throws(OutputMistake) -> Staging {
    let marker = "\(path)/.blogen"
    do {
      try files.makeFolder(marker)
      clearStaging()
      try files.makeFolder("\(marker)/staging")
    } catch {
      throw OutputMistake(error, at: SourceLocation(path: name))
    }
    return Staging(
      folder: path, name: name, files: files, earlier: earlier, isForced: isForced,
      comparesFirst: !wasCreated)
  }

  /// Takes back everything since ``open(_:name:isForced:with:)``: the folder is as it was.
  func abandon() {
    clearStaging()
    if !hadMarker { try? files.removeFolder("\(path)/.blogen") }
    if wasCreated { try? files.removeFolder(path) }
  }

  /// Removes staged files, also those of a build that was killed.
  func clearStaging() {
    let staging = "\(path)/.blogen/staging"
    for entry in (try? files.list(staging)) ?? [] where entry.kind != .folder {
      try? files.removeFile("\(staging)/\(entry.name)")
    }
    try? files.removeFolder(staging)
  }

  private static func makeFolders(_ path: String, with files: FileSystem) throws(FileError) {
    if (try? files.status(path, true).kind) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]), with: files)
    }
    try files.makeFolder(path)
  }
}

/// Why the output cannot be written.
struct OutputMistake: Error {
  var finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  init(_ error: FileError, at place: SourceLocation) {
    switch error {
    case .noSpace:
      finding = Finding(
        .diskFull, "no space is left for the output", at: place,
        help: ["free some space and build again"])
    case .permissionDenied, .readOnly:
      finding = Finding(.outputNotWritable, "this cannot be written: \(error)", at: place)
    default: finding = Finding(.writeFailed, "this cannot be written: \(error)", at: place)
    }
  }
}
