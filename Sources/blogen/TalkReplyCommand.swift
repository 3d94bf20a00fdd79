internal import ArgumentParser
internal import TalkDesk

/// The command by which an author of the site answers.
struct TalkReplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Answer an item as an author of the site.",
    discussion: """
      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Argument(help: "The id of the item.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "Who answers, by the name of the file in content/authors.", valueName: "author-id"))
  var author: String

  @OptionGroup var text: TalkTextOptions
  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  func run() async throws {
    let answer = try text.read()
    try TalkRun(options: options).write(writing) { desk throws(DeskRefusal) in
      try desk.replying(to: id, by: author, text: answer)
    }
  }
}
