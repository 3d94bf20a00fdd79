import Foundation

/// A new folder on the disk that is removed with everything in it at the end of its test.
final class TemporaryFolder: Sendable {
  /// The absolute path without symbolic links.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "blogen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in it.
  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a file without the code under test.
  @discardableResult func file(_ name: String, _ text: String = "") throws -> String {
    try Data(text.utf8).write(to: URL(filePath: at(name)))
    return at(name)
  }

  /// Makes a folder without the code under test.
  @discardableResult func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: at(name), withIntermediateDirectories: true)
    return at(name)
  }

  /// Makes a symbolic link to `target`, which need not exist.
  @discardableResult func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
    return at(name)
  }

  /// Makes a pipe.
  @discardableResult func pipe(_ name: String) throws -> String {
    guard mkfifo(at(name), 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return at(name)
  }

  /// The text of a file, read without the code under test.
  func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: at(name)), encoding: .utf8)
  }
}
