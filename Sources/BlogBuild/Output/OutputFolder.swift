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
  /// The folders that this build made, outermost first.
  private let made: [String]
  private let hadMarker: Bool
  private let isForced: Bool

  /// Makes the folder if needed and returns every folder that was made, outermost first.
  static func make(_ path: String, name: String, with files: FileSystem) throws(OutputMistake)
    -> [String]
  {
    let place = SourceLocation(path: name)
    if let status = try? files.status(path, true) {
      guard status.kind == .folder else {
        throw OutputMistake(Finding(.outputNotWritable, "the output folder is a file", at: place))
      }
      return []
    }
    var made: [String] = []
    do {
      try makeFolders(path, made: &made, with: files)
    } catch {
      for folder in made.reversed() { try? files.removeFolder(folder) }
      throw OutputMistake(error, at: place)
    }
    return made
  }

  /// Opens the folder, which this process has locked, or says why it must not be written to.
  static func open(
    _ path: String, name: String, made: [String], isForced: Bool, with files: FileSystem
  ) throws(OutputMistake) -> OutputFolder {
    let place = SourceLocation(path: name)
    let entries: [FolderEntry]
    do {
      entries = try files.list(path)
    } catch {
      throw OutputMistake(error, at: place)
    }
    let hadMarker = entries.contains { $0.name == ".blogen" && $0.kind == .folder }
    if !hadMarker, !entries.isEmpty, !isForced {
      throw OutputMistake(
        Finding(
          .outputNotOurs, "blogen did not write to this folder before, and it is not empty",
          at: place,
          help: ["choose another folder with `--output`, or add `--force` to write into it"]))
    }
    let manifest = hadMarker ? try? files.read("\(path)/.blogen/manifest", 1 << 30) : nil
    return OutputFolder(
      path: path, name: name, earlier: Set(manifest.map(Manifest.paths) ?? []), files: files,
      made: made, hadMarker: hadMarker, isForced: isForced)
  }

  /// Makes an empty staging folder and returns the value that the writing tasks share.
  func startStaging() throws(OutputMistake) -> Staging {
    let marker = "\(path)/.blogen"
    if (try? files.status(marker, false).kind) == .link {
      throw OutputMistake(
        Finding(
          .outputSymlink, "blogen's own folder is a symbolic link",
          at: SourceLocation(path: "\(name)/.blogen"), help: ["remove the link"]))
    }
    do {
      try files.makeFolder(marker)
      clearStaging()
      try files.makeFolder("\(marker)/staging")
    } catch {
      throw OutputMistake(error, at: SourceLocation(path: name))
    }
    return Staging(
      folder: path, name: name, files: files, earlier: earlier, isForced: isForced,
      comparesFirst: made.isEmpty)
  }

  /// Takes back everything since ``open(_:name:isForced:with:)``: the folder is as it was.
  func abandon() {
    clearStaging()
    if !hadMarker { try? files.removeFolder("\(path)/.blogen") }
    for folder in made.reversed() { try? files.removeFolder(folder) }
  }

  /// Removes staged files, also those of a build that was killed.
  func clearStaging() {
    let staging = "\(path)/.blogen/staging"
    // A link would lead to files of somebody else.
    guard (try? files.status("\(path)/.blogen", false).kind) == .folder else { return }
    guard (try? files.status(staging, false).kind) == .folder else {
      try? files.removeFile(staging)
      return
    }
    for entry in (try? files.list(staging)) ?? [] where entry.kind != .folder {
      try? files.removeFile("\(staging)/\(entry.name)")
    }
    try? files.removeFolder(staging)
  }

  private static func makeFolders(
    _ path: String, made: inout [String], with files: FileSystem
  ) throws(FileError) {
    if (try? files.status(path, true).kind) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]), made: &made, with: files)
    }
    try files.makeFolder(path)
    made.append(path)
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
