/// A word by which posts are grouped: a category or a tag.
public struct Term: Sendable, Hashable {
  /// Which grouping it belongs to.
  public var taxonomy: Taxonomy
  /// The name as readers see it.
  public var name: String
  /// The word in the address.
  public var slug: String
  /// The address of its first list page.
  public var path: PagePath
  /// Its posts as indices into ``Site/posts``, newest first.
  public var posts: [Int]
}

/// A way of grouping posts.
public enum Taxonomy: String, Sendable, Hashable, CaseIterable {
  /// What a post is about, from a short list.
  case category
  /// Words that occur to the author.
  case tag
}
