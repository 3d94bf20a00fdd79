import Foundation

/// A new folder that all users may read, removed with everything in it at the end of its test.
final class TemporaryFolder: Sendable {
  /// The absolute path without symbolic links.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "blogen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in it.
  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders above it.
  @discardableResult func file(_ name: String, _ text: String = "") throws -> String {
    try file(name, bytes: Array(text.utf8))
  }

  /// Writes a file of any bytes, with the folders above it.
  @discardableResult func file(_ name: String, bytes: [UInt8]) throws -> String {
    let file = URL(filePath: at(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return at(name)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: at(name)), encoding: .utf8)
  }

  /// Every name below `folder` with the bytes of its file; links and folders have none.
  func snapshot(of folder: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: at(folder)) {
      let path = at("\(folder)/\(name)")
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      content[name] = kind == .typeRegular ? try Data(contentsOf: URL(filePath: path)) : Data()
    }
    return content
  }
}
