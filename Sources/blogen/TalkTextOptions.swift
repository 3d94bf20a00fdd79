internal import ArgumentParser
internal import Files
internal import Foundation

/// Where the text of an item comes from.
///
/// Texts begin with dashes as lists do, so the next argument is taken whatever it begins with.
struct TalkTextOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The file that holds the text, or - for standard input (default: standard input, or $EDITOR at a terminal).",
      valueName: "file"))
  var text: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp("The text itself.", valueName: "text"))
  var message: String?

  func validate() throws {
    if text != nil, message != nil {
      throw ValidationError("--text and --message exclude each other")
    }
  }

  /// No text that is shown comes near.
  private static let limit = 1_000_000

  /// Reads the text.
  func read() throws -> String {
    if let message { return message }
    if let text, text != "-" { return try Self.file(text) }
    if text == nil, isatty(STDIN_FILENO) == 1 { return try Self.edited() }
    let data = try FileHandle.standardInput.read(upToCount: Self.limit + 1) ?? Data()
    return try Self.decoded(Array(data), "standard input")
  }

  private static func file(_ path: String) throws -> String {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.disk.read(path, limit)
    } catch {
      throw ValidationError("`\(path)` cannot be read: \(error)")
    }
    return try decoded(bytes, "`\(path)`")
  }

  private static func decoded(_ bytes: [UInt8], _ name: String) throws -> String {
    guard bytes.count <= limit else { throw ValidationError("\(name) is too large for a comment") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("\(name) is not UTF-8")
    }
    return text
  }

  /// Lets the user write the text in the editor of their choice.
  private static func edited() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first {
      !$0.isEmpty
    }
    guard let editor else {
      throw ValidationError("there is no text: name a file with --text, or set EDITOR")
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "blogen-\(UUID().uuidString).md").path(percentEncoded: false)
    // Nobody else on this machine should read it.
    let isMade = FileManager.default.createFile(
      atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { throw ValidationError("no temporary file can be written for the editor") }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // `EDITOR` may hold arguments, such as `code --wait`.
    process.arguments = ["-c", "\(editor) \"$1\"", "sh", file]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("the editor failed, so nothing was done")
    }
    return try Self.file(file)
  }
}
