internal import ArgumentParser
internal import TalkDesk

/// The command that answers a person who asks what is stored.
struct TalkExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print everything that the files hold of a person.",
    discussion: """
      Exit codes: 0 done, 1 nothing found or mistakes in talk files, 64 wrong usage.
      """)

  @Option(help: ArgumentHelp("The name or the address of the person.", valueName: "name"))
  var author: String

  @Option(help: "markdown or json.")
  var format = ExportFormat.markdown

  @OptionGroup var options: TalkOptions

  /// The formats of an export.
  enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case json
  }

  func run() async throws {
    try TalkRun(options: options).show { desk throws(DeskRefusal) in
      try desk.exporting(author: author, asJSON: format == .json)
    }
  }
}
