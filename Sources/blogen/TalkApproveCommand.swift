internal import ArgumentParser
internal import TalkDesk

/// The command that lets items be shown.
struct TalkApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Let items be shown.",
    discussion: """
      Only the state in their files changes. All are approved, or none.

      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Argument(help: "The ids of the items.")
  var ids: [String]

  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  func run() async throws {
    try TalkRun(options: options).write(writing) { desk throws(DeskRefusal) in
      try desk.approving(ids)
    }
  }
}
