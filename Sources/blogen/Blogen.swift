internal import ArgumentParser

/// The command line.
@main
struct Blogen: AsyncParsableCommand {
  /// Runs what the command line asks for.
  ///
  /// A misspelt command is named first: the parser would complain of the options behind it.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let problem = MisspeltCommand.find(in: arguments, below: Self.self) {
      exit(withError: problem)
    }
    await main(arguments)
  }

  static let configuration = CommandConfiguration(
    commandName: "blogen", abstract: "A static blog engine for companies and shops.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ProductsCommand.self, TalkCommand.self])
}
