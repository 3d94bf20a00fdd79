public import Diagnostics

/// How readers can answer, and where other blogs can report that they did.
///
/// Nothing is advertised that nobody answers: an endpoint stands on a page only if it is set here.
public struct CommentSettings: Sendable {
  /// How comments reach the owner.
  public var mode = CommentMode.none
  /// The address that comments are mailed to.
  public var mailAddress: String?
  /// The folder of the receiver, such as `https://blog.example/talk`; forms are sent to `comment`
  /// in it.
  public var receiver: String?
  /// Where webmentions are sent.
  public var webmention: String?
  /// Where pingbacks are sent.
  public var pingback: String?
  /// Where trackbacks are sent; `{slug}` and `{id}` stand for the post.
  public var trackback: String?
  /// After how many days a post takes no more comments.
  public var closingAge: Int?
  /// What readers are asked before they send a form.
  public var consent = Consent.text
  /// Whether there are feeds of comments.
  public var hasFeeds = true
  /// Where the settings stand.
  public var location: SourceLocation?

  /// What readers are asked before they send a form.
  public enum Consent: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// A sentence with a link to the privacy policy.
    case text
    /// A box to tick.
    case checkbox
  }

  /// No comments.
  public init() {}

  /// The setting that a mode needs and that is not there; `nil` if it can be used.
  public func lackingKey(of mode: CommentMode) -> String? {
    switch mode {
    case .mail: mailAddress == nil ? "mail" : nil
    case .form: receiver == nil ? "receiver" : nil
    case .webmention: webmention == nil ? "webmention" : nil
    case .none, .closed: nil
    }
  }

  /// Whether something is advertised that other blogs can report to.
  public var takesPings: Bool { webmention != nil || pingback != nil || trackback != nil }

  /// The trackback address of a post; `key` is what talk items call it.
  ///
  /// Without an `id` of its own, that is the key too.
  public func trackback(key: String, id: String?) -> String? {
    // The key of a further language is two parts of a path.
    let key = key.split(separator: "/", omittingEmptySubsequences: false)
      .map { Campaign.encoded($0.utf8, keepsEscapes: false) }.joined(separator: "/")
    let id = id.map { Campaign.encoded($0.utf8, keepsEscapes: false) } ?? key
    return trackback?.replacing("{slug}", with: key).replacing("{id}", with: id)
  }
}

/// How comments reach the owner.
public enum CommentMode: String, Sendable, Hashable, CaseIterable {
  /// Not at all; those that are there are shown.
  case none
  /// By mail.
  case mail
  /// By a form that is sent to a receiver.
  case form
  /// By webmentions from the readers' own blogs.
  case webmention
  /// No more; those that are there are shown.
  case closed
}
