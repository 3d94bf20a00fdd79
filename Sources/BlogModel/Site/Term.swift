/// A word by which posts are grouped: a category, a tag or a series.
public struct Term: Sendable {
  /// Which grouping it belongs to.
  public var taxonomy: Taxonomy
  /// The name as readers see it.
  public var name: String
  /// The words in the address; a category inside another has a `/` in it.
  public var slug: String
  /// The address of its first list page.
  public var path: PagePath
  /// Its posts as indices into ``Site/posts``, those of inner categories among them.
  ///
  /// Newest first; a series begins with its first part.
  public var posts: [Int]
  /// The category around this one, as an index into the same list.
  public var parent: Int?
  /// The categories directly inside this one, as indices into the same list.
  public var children: [Int] = []
  /// What the owner says of it.
  public var text: TermText?
}

/// A way of grouping posts.
public enum Taxonomy: String, Sendable, Hashable, CaseIterable {
  /// What a post is about, from a short list.
  case category
  /// Words that occur to the author.
  case tag
  /// Posts that belong together in an order.
  case series
}
