internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Foundation
internal import TalkDesk

/// The command that takes over a comment that came by mail.
struct TalkImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a pending comment of a mail.",
    discussion: """
      The mail is a file as mail programs save it (.eml), or - for standard input. The name of the \
      sender is kept; the address is not written anywhere.

      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Argument(help: "The file of the mail.")
  var file: String

  @Option(help: "The post, if the mail does not name it.")
  var post: String?

  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  /// The largest mail that is read, in bytes.
  private static let limit = 10_000_000

  func run() async throws {
    let run = TalkRun(options: options)
    let mail = try read()
    try run.write(writing) { desk throws(DeskRefusal) in
      try desk.importing(mail, named: file == "-" ? "standard input" : file, post: post)
    }
  }

  private func read() throws -> [UInt8] {
    if file == "-" {
      return Array(try FileHandle.standardInput.read(upToCount: Self.limit + 1) ?? Data())
    }
    do throws(FileError) {
      return try FileSystem.disk.read(file, Self.limit)
    } catch {
      let message: String
      if case .tooLarge(let size) = error {
        message = "this mail has \(size / 1_000_000) MB; 10 MB are read"
      } else {
        message = "this mail cannot be read: \(error)"
      }
      options.printing.print([
        Finding(.unreadableMail, message, at: SourceLocation(path: file))
      ])
      throw ExitCode(1)
    }
  }
}
