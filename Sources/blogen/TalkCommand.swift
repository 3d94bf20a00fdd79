internal import ArgumentParser

/// The commands for the conversation.
struct TalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk", abstract: "Work on comments, trackbacks, pingbacks and webmentions.",
    discussion: """
      All commands read and write files in `content/talk` and nothing else; nothing is sent. \
      `blogen build` shows what is approved.
      """,
    subcommands: [
      TalkTodoCommand.self, TalkListCommand.self, TalkAddCommand.self, TalkImportCommand.self,
      TalkApproveCommand.self, TalkReplyCommand.self, TalkRemoveCommand.self,
      TalkExportCommand.self, TalkEraseCommand.self, TalkReportCommand.self,
    ])
}
