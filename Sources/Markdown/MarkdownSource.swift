public import Diagnostics

/// The Markdown part of an author's file.
///
/// It keeps the whole file, so that a finding names the line and column in the file that the
/// author edits, front matter included.
public struct MarkdownSource: Sendable {
  /// The whole file.
  public let file: SourceFile

  /// The byte offset of the first Markdown byte: behind the front matter, or 0.
  public let bodyStart: Int

  /// Takes the part of `file` from the byte offset `bodyStart`, which is clamped to the file.
  public init(file: SourceFile, bodyStart: Int = 0) {
    self.file = file
    self.bodyStart = min(max(bodyStart, 0), file.bytes.count)
  }

  /// Takes a whole text, as tests and documentation do.
  public init(path: String, text: String) {
    self.init(file: SourceFile(path: path, text: text))
  }

  /// The number of Markdown bytes.
  public var count: Int { file.bytes.count - bodyStart }
}
