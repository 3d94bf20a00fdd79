internal import Files

/// Puts new content aside until the whole site is there.
struct Staging: Sendable {
  let folder: String
  /// The output folder for people.
  let name: String
  let files: FileSystem
  /// Whether a file may already be in place with the same content.
  let comparesFirst: Bool

  /// What came of a file.
  enum Outcome: Sendable, Hashable {
    /// The same bytes are in place.
    case unchanged
    /// New bytes wait under this name in the staging folder.
    case staged(String)
  }

  /// Stages the content of `file` unless it is in place already.
  ///
  /// - Parameter number: Unique among the files of one build.
  func stage(_ bytes: [UInt8], for file: String, number: Int) throws(FileError) -> Outcome {
    if comparesFirst, isInPlace(bytes, file) { return .unchanged }
    let name = "\(number)"
    try files.write(bytes, "\(folder)/.blogen/staging/\(name)")
    return .staged(name)
  }

  private func isInPlace(_ bytes: [UInt8], _ file: String) -> Bool {
    let target = "\(folder)/\(file)"
    guard let status = try? files.status(target, false), status.kind == .file,
      status.size == bytes.count
    else { return false }
    return (try? files.read(target, bytes.count)) == bytes
  }
}
