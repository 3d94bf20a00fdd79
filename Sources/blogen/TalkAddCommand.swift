public import ArgumentParser
public import Conversation
internal import TalkDesk

/// The command that adds an item.
struct TalkAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a comment or a ping to a post.",
    discussion: """
      Exit codes: 0 done, 1 refused, 64 wrong usage.
      """)

  @Argument(help: "The post: its slug, its file or its address.")
  var post: String

  @Option(help: ArgumentHelp("The name of who wrote it.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("The address of who wrote it.", valueName: "url"))
  var url: String?

  @OptionGroup var text: TalkTextOptions

  @Option(
    help: "The type: comment, reply, trackback, pingback or webmention (default: comment).")
  var type: TalkType?

  @Option(
    help:
      "What a webmention does: mention, reply, like, repost, bookmark or rsvp (default: mention).")
  var kind: MentionKind?

  @Option(help: ArgumentHelp("The item that it answers.", valueName: "id"))
  var parent: String?

  @Option(help: ArgumentHelp("The page that mentions the post.", valueName: "url"))
  var source: String?

  @Option(help: "The title of that page.")
  var title: String?

  @Option(help: "When it arrived (default: now).")
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The author of the site who wrote it, by the name of the file in content/authors.",
      valueName: "author-id"))
  var owner: String?

  @Option(help: "approved or pending.")
  var state = AddedState.approved

  @OptionGroup var writing: TalkWriteOptions
  @OptionGroup var options: TalkOptions

  /// The states that a new item can have.
  enum AddedState: String, ExpressibleByArgument, CaseIterable {
    case approved
    case pending
  }

  func run() async throws {
    // Pings need no text, and nobody should be asked for one.
    let isOptional = type?.isPing == true && text.text == nil && text.message == nil
    var addition = TalkAddition(post: post, text: isOptional ? "" : try text.read())
    addition.type = type
    addition.kind = kind
    addition.state = state == .approved ? .approved : .pending
    addition.parent = parent
    addition.author = author
    addition.authorURL = url
    addition.owner = owner
    addition.source = source
    addition.title = title
    addition.date = date
    let request = addition
    try TalkRun(options: options).write(writing) { desk throws(DeskRefusal) in
      try desk.adding(request)
    }
  }
}

extension TalkType: ExpressibleByArgument {}
extension MentionKind: ExpressibleByArgument {}
