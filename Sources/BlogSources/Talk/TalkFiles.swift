/// The files of the conversation below a site folder.
///
/// A site may have hundreds of thousands, so that only their paths are kept.
package struct TalkFiles: RandomAccessCollection, Sendable {
  private let root: String
  private var paths: [String] = []

  /// No files of the site at `root`.
  package init(root: String) { self.root = root }

  /// Adds the file at `path`, which is relative to the site folder.
  mutating func append(_ path: String) { paths.append(path) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { paths.count }

  /// The file at a position, which must be one of the indices.
  package subscript(position: Int) -> ContentFile {
    ContentFile(path: paths[position], diskPath: "\(root)/\(paths[position])")
  }
}
