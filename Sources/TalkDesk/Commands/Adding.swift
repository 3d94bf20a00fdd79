internal import BlogModel
public import Conversation
internal import Diagnostics

/// What `blogen talk add` was told.
public struct TalkAddition: Sendable {
  /// The post: its slug, file or address.
  public var post: String
  /// The text.
  public var text: String
  /// The type; `nil` for a comment, or a reply if there is a parent.
  public var type: TalkType?
  /// What a webmention does; `nil` for a mention.
  public var kind: MentionKind?
  /// Whether it waits for a decision or is shown.
  public var state = TalkState.approved
  /// The id of the item that it answers.
  public var parent: String?
  /// The name of who wrote it.
  public var author: String?
  /// The address of who wrote it.
  public var authorURL: String?
  /// The id of the author of the site who wrote it.
  public var owner: String?
  /// The page that mentions the post.
  public var source: String?
  /// The title of that page.
  public var title: String?
  /// When it arrived, as somebody wrote it; `nil` for now.
  public var date: String?

  /// Creates an addition with what each needs.
  public init(post: String, text: String) {
    self.post = post
    self.text = text
  }
}

extension TalkDesk {
  /// The plan for a new item.
  public func adding(_ addition: TalkAddition) throws(DeskRefusal) -> DeskPlan {
    let type = try type(of: addition)
    let posts = posts()
    let post = try posts.key(of: addition.post)
    let store = store()
    var draft = TalkDraft(
      id: try newID(store), type: type, state: addition.state, post: post,
      received: try moment(addition.date), text: addition.text)
    draft.kind = addition.kind ?? .mention
    if let owner = addition.owner { try checkAuthor(owner) }
    if let name = addition.parent {
      let parent = try parent(name, in: store)
      guard parent.post == post else {
        throw DeskRefusal(
          .unknownParent, "`\(parent.id)` belongs to the post `\(parent.post)`, not to `\(post)`",
          at: SourceLocation(path: parent.path))
      }
      draft.parent = parent.id
    }
    draft.author = given(addition.author)
    draft.authorURL = given(addition.authorURL)
    draft.byOwner = addition.owner
    draft.title = given(addition.title)
    if let source = given(addition.source) {
      try checkSource(source, type, post, store)
      draft.source = source
      draft.target = posts.posts.first { $0.key == post }?.url
    }
    return try plan(draft, isStrict: true)
  }

  /// The type, if what was given fits together.
  private func type(of addition: TalkAddition) throws(DeskRefusal) -> TalkType {
    var type = addition.type ?? .comment
    if type == .comment, addition.parent != nil { type = .reply }
    func refuse(_ message: String) -> DeskRefusal { DeskRefusal(.invalidTalkItem, message) }
    if type == .reply, addition.parent == nil {
      throw refuse("a reply needs the id of what it answers: `--parent ID`")
    }
    if type.isPing {
      if addition.source == nil {
        throw refuse("a \(type.rawValue) needs the page that links here: `--source URL`")
      }
      if addition.parent != nil, addition.kind != .reply {
        let rule = type == .webmention ? ", unless it is of the kind `reply`" : ""
        throw refuse("a \(type.rawValue) has no parent\(rule)")
      }
      if addition.owner != nil {
        throw refuse("a \(type.rawValue) comes from another site, not from an author of this one")
      }
    } else if addition.source != nil || addition.title != nil {
      throw refuse("a \(type.rawValue) has neither a source nor a title")
    }
    if let kind = addition.kind, type != .webmention {
      throw refuse("only a webmention has a kind such as `\(kind.rawValue)`")
    }
    if addition.owner != nil, addition.author != nil || addition.authorURL != nil {
      throw refuse(
        "an author of the site has the name and the address of their page; leave both out")
    }
    return type
  }

  private func checkSource(
    _ source: String, _ type: TalkType, _ post: String, _ store: TalkStore
  ) throws(DeskRefusal) {
    guard let key = PostAddress.key(source), source.utf8.first != UInt8(ascii: "/") else {
      throw DeskRefusal(
        .invalidTalkItem, "`\(source)` is no web address",
        help: ["it begins with `https://` or `http://`"])
    }
    let known = store.items.first { item in
      item.type == type && item.post == post && item.source.flatMap { PostAddress.key($0) } == key
    }
    if let known {
      throw DeskRefusal(
        .talkNotChanged, "this \(type.rawValue) is there already",
        at: SourceLocation(path: known.path))
    }
  }

  /// The moment that `text` names, which is not after now.
  private func moment(_ text: String?) throws(DeskRefusal) -> Timestamp {
    guard let text else { return now }
    let example = "write it as `2026-03-04 10:15` or `2026-03-04T10:15:00Z`"
    guard let reading = try? DateText.read(text, in: configuration.timeZone), reading.exists else {
      throw DeskRefusal(.invalidDate, "`\(text)` is not a date that exists", help: [example])
    }
    guard reading.timestamp <= now else {
      throw DeskRefusal(
        .talkInFuture, "`\(text)` lies after now (\(now.minuteText))",
        help: ["an item has the time at which it arrived"])
    }
    return reading.timestamp
  }

  /// `text` without white space around it, if anything is left.
  private func given(_ text: String?) -> String? {
    let trimmed = text.map(TalkDraft.trimmed) ?? ""
    return trimmed.isEmpty ? nil : trimmed
  }
}
