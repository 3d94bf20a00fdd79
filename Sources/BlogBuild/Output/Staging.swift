internal import Files

/// Puts new content aside until the whole site is there.
struct Staging: Sendable {
  let folder: String
  /// The output folder for people.
  let name: String
  let files: FileSystem
  /// What blogen wrote into the folder before; other files are not replaced.
  let earlier: Set<String>
  /// Whether other files are replaced all the same.
  let isForced: Bool
  /// Whether a file may already be in place with the same content.
  let comparesFirst: Bool

  /// What came of a file.
  enum Outcome: Sendable, Hashable {
    /// The same bytes are in place.
    case unchanged
    /// New bytes wait under this name in the staging folder.
    case staged(String)
    /// Something that blogen did not write stands in the way.
    case foreign
  }

  /// Stages the content of `file` unless it is in place already.
  ///
  /// `number` is unique among the files of one build.
  func stage(_ bytes: [UInt8], for file: String, number: Int) throws(FileError) -> Outcome {
    if comparesFirst, let status = try? files.status("\(folder)/\(file)", false) {
      if isInPlace(bytes, file, status) { return .unchanged }
      if !isForced, status.kind != .folder, !earlier.contains(file) { return .foreign }
    }
    let name = "\(number)"
    try files.write(bytes, "\(folder)/.blogen/staging/\(name)")
    return .staged(name)
  }

  private func isInPlace(_ bytes: [UInt8], _ file: String, _ status: FileStatus) -> Bool {
    status.kind == .file && status.size == bytes.count
      && (try? files.read("\(folder)/\(file)", bytes.count)) == bytes
  }
}
