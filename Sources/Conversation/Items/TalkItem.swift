public import BlogModel
internal import Diagnostics

/// One comment, trackback, pingback or webmention, as it was read from its file.
///
/// Texts are as they were written, cut to the limits; ``TalkSanitiser`` makes them fit to print.
/// Names, titles and addresses are sanitised, and not escaped.
public struct TalkItem: Sendable {
  /// The permanent name, unique in the site: `[a-z0-9-]{1,64}`.
  public var id: String
  /// How it came about.
  public var type: TalkType
  /// What was decided about it.
  public var state: TalkState
  /// The slug of the post.
  public var post: String
  /// The id of the item that it answers.
  public var parent: String?
  /// The name of who wrote it; an author of the site by the name in the author's file.
  public var author: String?
  /// The address of who wrote it.
  public var authorURL: String?
  /// The id of the author of this site who wrote it.
  ///
  /// Nothing but this makes a text one of the owner's; a name proves nothing, anybody can type it.
  public var byOwner: String?
  /// When it arrived; it sorts by this.
  public var received: Timestamp
  /// The text as it was written, Markdown or plain.
  public var text = ""
  /// Whether its date lies in the future, so that it is not shown yet.
  public var isWithheld = false
  /// The file, relative to the site folder.
  public var path: String
  /// The places of values that other files may contradict.
  var places = Places()
  /// What hardly any comment has; `nil` as long as nothing of it was set.
  var details: Details?

  /// Creates an item with what every item has.
  public init(
    id: String, type: TalkType, state: TalkState, post: String, received: Timestamp, path: String
  ) {
    self.id = id
    self.type = type
    self.state = state
    self.post = post
    self.received = received
    self.path = path
  }

  /// The anchor on the page of the post, without `#`.
  public var anchor: String { "c-\(id)" }

  /// The host of its source without `www.`, or `nil`.
  public var host: String? { source.flatMap(HostName.read) }

  /// Whether it stands in the thread: comments, replies, and replies that were written elsewhere.
  public var isComment: Bool { !type.isPing || kind == .reply }

  /// Whether it asks for an answer: as somebody said, else as its text looks; never the owner's.
  public var isQuestion: Bool {
    if byOwner != nil { return false }
    return question ?? Question.isQuestion(text)
  }

  /// Whether it is shown in full.
  public var isShown: Bool { state == .approved && !isWithheld }

  /// Places in the file, kept small; most sites have more comments than anything else.
  struct Places: Sendable, Hashable {
    var id = Place()
    var post = Place()
    var parent = Place()
  }

  /// A place in the item's file.
  struct Place: Sendable, Hashable {
    private var line: Int32 = 0
    private var column: Int32 = 0
    private var length: Int32 = 0

    /// No place in particular.
    init() {}

    init(_ location: SourceLocation) {
      line = Int32(clamping: location.line ?? 0)
      column = Int32(clamping: location.column ?? 0)
      length = Int32(clamping: location.length)
    }

    /// The place in the file at `path`.
    func location(in path: String) -> SourceLocation {
      SourceLocation(
        path: path, line: line > 0 ? Int(line) : nil, column: column > 0 ? Int(column) : nil,
        length: Int(length))
    }
  }
}
