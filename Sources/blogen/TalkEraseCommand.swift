internal import ArgumentParser
internal import Foundation
internal import TalkDesk

/// The command that answers a person who wants to be forgotten.
struct TalkEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Remove the name and the address of a person from all items.",
    discussion: """
      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Option(help: ArgumentHelp("The name or the address of the person.", valueName: "name"))
  var author: String

  @Flag(help: "Remove the texts too.")
  var texts = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  func run() async throws {
    let run = TalkRun(options: options)
    let asking: (() throws -> Void)? = yes ? nil : { try confirm() }
    try run.write(writing, confirm: asking) { desk throws(DeskRefusal) in
      try desk.erasing(author: author, texts: texts)
    }
  }

  /// Asks at a terminal; elsewhere `--yes` is needed.
  private func confirm() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      FileHandle.standardError.write(
        Data("Nothing was written: say --yes if this is what you want.\n".utf8))
      throw ExitCode.validationFailure
    }
    FileHandle.standardError.write(Data("Erase this for ever? Type yes: ".utf8))
    let answer = readLine()?.lowercased().filter { !$0.isWhitespace } ?? ""
    guard ["yes", "y", "ja", "j"].contains(answer) else {
      FileHandle.standardError.write(Data("Nothing was written.\n".utf8))
      throw ExitCode(1)
    }
  }
}
