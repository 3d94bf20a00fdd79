internal import ArgumentParser
internal import TalkDesk

/// The command that takes items away.
struct TalkRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take items away.",
    discussion: """
      The file of an item is removed; if it has answers, the item becomes a gap without name, \
      address and text. All are taken away, or none.

      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Argument(help: "The ids of the items.")
  var ids: [String]

  @Flag(
    help: "Erase the text everywhere: quotes of it, copies by other protocols, unknown keys.")
  var erase = false

  @Flag(help: "Keep items without answers as spam, unseen.")
  var spam = false

  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  func validate() throws {
    if erase, spam { throw ValidationError("--erase and --spam exclude each other") }
  }

  func run() async throws {
    try TalkRun(options: options).write(writing) { desk throws(DeskRefusal) in
      try desk.removing(ids, erases: erase, isSpam: spam)
    }
  }
}
