internal import ArgumentParser
internal import Diagnostics

/// Finds a word in the place of a command that is none.
enum MisspeltCommand {
  /// The mistake in `arguments`, `nil` if a command or an option stands there.
  static func find(
    in arguments: [String], below command: any ParsableCommand.Type
  ) -> ValidationError? {
    let commands = command.configuration.subcommands
    guard !commands.isEmpty, let word = arguments.first, !word.hasPrefix("-"), word != "help" else {
      return nil
    }
    let names = commands.map { $0.configuration.commandName ?? "" }
    if let index = names.firstIndex(of: word) {
      return find(in: Array(arguments.dropFirst()), below: commands[index])
    }
    let known = names.map { "`\($0)`" }.joined(separator: ", ")
    let advice = didYouMean(word, among: names) ?? "commands are \(known)"
    return ValidationError("there is no command `\(word)`: \(advice)")
  }
}
