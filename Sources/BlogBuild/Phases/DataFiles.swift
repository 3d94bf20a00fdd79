internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files

/// Reads the files in `content/data`.
enum DataFiles {
  /// How large a data file may be, in bytes.
  private static let limit = 50_000_000

  /// The values by the names of their files, and what is wrong with them.
  static func read(
    _ sources: [ContentFile], jobs: Int, files: FileSystem
  ) async -> (entries: [ParameterValue.Entry], findings: [Finding]) {
    let results = await concurrentMap(sources, jobs: jobs) { file in read(file, files) }
    let (entries, findings) = DataFolder.merge(
      zip(sources, results).map { ($0, $1.value) })
    return (entries, results.flatMap(\.findings) + findings)
  }

  private static func read(
    _ file: ContentFile, _ files: FileSystem
  ) -> (value: ParameterValue, findings: [Finding]) {
    // Files of other kinds are not read at all; merging warns of them.
    guard DataFile.Format(path: file.path) != nil else { return (.null, []) }
    do {
      return DataFile.read(file.path, try files.read(file.diskPath, limit))
    } catch {
      let finding = Finding(
        .unreadableFile, "this file cannot be read: \(error)", at: SourceLocation(path: file.path))
      return (.null, [finding])
    }
  }
}
