package import Conversation
package import Diagnostics
package import Files

/// Reads the files of the conversation; the build decides how many at a time.
///
/// It is a value without state. Which files there are, ``SiteFolder/talk`` tells.
package struct TalkFolder: Sendable {
  private let reader: TalkReader
  private let files: FileSystem

  /// Creates a reader of files; `reader` understands what they say.
  package init(reader: TalkReader, files: FileSystem) {
    self.reader = reader
    self.files = files
  }

  /// The item in a file, and what is wrong with it; `nil` if it cannot be used at all.
  ///
  /// - Complexity: O(size of the file).
  package func read(_ file: ContentFile) -> (TalkItem?, [Finding]) {
    switch TextFile.read(file.diskPath, as: file.path, with: files) {
    case .failure(let mistake):
      // Nobody could look what else stands in that line.
      var finding = mistake.finding
      finding.location = finding.location?.hidingText()
      if finding.id == .fileTooLarge {
        finding.help = ["remove it, or shorten its text; of a comment, 5,000 characters are shown"]
      }
      return (nil, reader.guarded([finding], in: SourceFile(path: file.path, bytes: [])))
    case .success(let source): return read(source)
    }
  }

  /// The item in a file that was read already, or is still to be written.
  package func read(_ source: SourceFile) -> (TalkItem?, [Finding]) {
    do {
      let block = try TalkFrontMatter.read(source)
      var findings: [Finding] = []
      let item = reader.read(
        block.fields, of: source, bodyStart: block.bodyStart, findings: &findings)
      return (item, reader.guarded(findings, in: source))
    } catch {
      return (nil, reader.guarded([error.finding], in: source))
    }
  }
}
