public import Diagnostics

/// The conversation of a whole site, ready to be shown.
///
/// Threads refer to items by their position in ``items``; nothing is copied.
public struct Talk: Sendable {
  /// All items, oldest first by the time they arrived, equal times by id.
  ///
  /// Of pages that arrived by several protocols, the item that counts names all of them.
  public let items: [TalkItem]

  /// The threads by post; a post without anything to show has none.
  public let threads: [String: TalkThread]

  /// Joins items into threads.
  ///
  /// What cannot be joined is reported in `findings`: ids and posts as errors, parents as warnings,
  /// since a comment whose parent is gone is still worth reading; it is shown at the top level.
  /// - Parameters:
  ///   - items: What was read, in any order.
  ///   - posts: The slugs of all posts, also of those that are not published.
  ///   - findings: Gets what does not fit together.
  /// - Complexity: O(*n* log *n*) for sorting, O(*n*) for the rest; chains of replies may be of any
  ///   length.
  public init(_ items: [TalkItem], posts: Set<String>, findings: inout [Finding]) {
    var builder = TalkBuilder(items, posts: posts)
    threads = builder.threads()
    self.items = builder.items
    // Posts are named by folders, and those by anybody.
    findings += builder.findings.map { $0.withoutAddresses() }
  }

  /// What a comment answers: the anchor and the author of its true parent, or `nil`.
  ///
  /// A theme shows it at least for flattened comments, whose place does not tell.
  public func origin(of comment: TalkThread.Comment) -> ReplyOrigin? {
    guard let parent = comment.parent, items.indices.contains(parent) else { return nil }
    return ReplyOrigin(
      anchor: items[parent].anchor, author: items[parent].author,
      host: items[parent].source.flatMap(HostName.read),
      isRemoved: items[parent].state == .tombstone)
  }

  /// The item that a reply answers.
  public struct ReplyOrigin: Sendable, Hashable {
    /// The anchor, without `#`.
    public let anchor: String
    /// The name of the author, or `nil` if there is none.
    public let author: String?
    /// The host of the page where it stands, or `nil` if it was written here.
    public let host: String?
    /// Whether it was removed, so that it is a gap or not there at all.
    public let isRemoved: Bool
  }
}
