internal import ArgumentParser

/// The command line.
@main
struct Blogen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blogen", abstract: "A static blog engine for companies and shops.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ProductsCommand.self, TalkCommand.self])
}
