/// What makes two pings one: the page that links, and what it links to.
///
/// A trackback does not name its target exactly, so the target is the post, or the comment that the
/// fragment of the address names. `http` and `https` are the same page.
struct PingKey: Hashable {
  private let post: String
  private let source: Substring
  private let comment: Substring

  /// The key of an item, or `nil` if it names no source.
  init?(_ item: TalkItem) {
    guard let source = item.source else { return nil }
    post = item.post
    self.source = source[(source.firstRange(of: "://")?.upperBound ?? source.startIndex)...]
    let fragment = item.target.flatMap { target in
      target.firstIndex(of: "#").map { target[target.index(after: $0)...] }
    }
    comment = fragment.map { $0.hasPrefix("c-") ? $0 : "" } ?? ""
  }
}
