internal import ArgumentParser
internal import TalkDesk

/// The command that lists items.
struct TalkListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is shown or waits, oldest first.",
    discussion: """
      Exit codes: 0 done, 1 mistakes in talk files, 64 wrong usage.
      """)

  @Flag(help: "List only what waits for a decision.")
  var pending = false

  @Flag(help: "List only questions without an answer.")
  var unanswered = false

  @Flag(help: "List removed items and spam too.")
  var all = false

  @Option(help: "List only the items of this post.")
  var post: String?

  @Flag(help: "Print a JSON array.")
  var json = false

  @OptionGroup var options: TalkOptions

  func validate() throws {
    if [pending, unanswered, all].count(where: { $0 }) > 1 {
      throw ValidationError("--pending, --unanswered and --all exclude each other")
    }
  }

  func run() async throws {
    let filter: TalkFilter =
      pending ? .pending : unanswered ? .unanswered : all ? .all : .current
    try TalkRun(options: options).show { desk throws(DeskRefusal) in
      try desk.listing(filter, post: post, asJSON: json)
    }
  }
}

/// The command that lists what waits for the owner.
struct TalkTodoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo", abstract: "List what waits for an answer, oldest first.",
    discussion: """
      First what waits for a decision, then questions that no author of the site has answered.

      Exit codes: 0 done, 1 mistakes in talk files, 64 wrong usage.
      """)

  @OptionGroup var options: TalkOptions

  func run() async throws {
    try TalkRun(options: options).show { desk throws(DeskRefusal) in desk.todo() }
  }
}
