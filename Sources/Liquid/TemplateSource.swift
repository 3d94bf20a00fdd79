public import Diagnostics

/// One template file with the name that others call it by.
public struct TemplateSource: Sendable {
  /// The path without suffix: "post", "partials/card", "layouts/base".
  public var name: String

  /// The file, for its text and for the positions of findings.
  public var file: SourceFile

  /// Creates a source.
  public init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }

  /// Creates a source from text, for use without `Diagnostics`.
  public init(name: String, path: String, text: String) {
    self.init(name: name, file: SourceFile(path: path, text: text))
  }
}

/// A parsed template of a set; cheap to copy, useless without its set.
public struct Template: Sendable, Hashable {
  /// The name of its source.
  public let name: String

  let index: Int
}
