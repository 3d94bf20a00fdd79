internal import Diagnostics

/// A mistake in a style sheet or a script that keeps it from being minified.
struct AssetProblem: Sendable, Hashable {
  /// What is wrong, as a finding says it.
  var message: String
  /// The offset of the first byte concerned.
  var offset: Int
  /// How many bytes to underline.
  var length: Int

  /// The finding about it.
  func finding(in file: SourceFile) -> Finding {
    Finding(
      .invalidAsset, .warning, message, at: file.location(at: offset, length: length),
      help: ["the file is used as it is, without being made smaller"])
  }
}
