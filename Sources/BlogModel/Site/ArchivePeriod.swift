/// A year or a month in which posts appeared.
public struct ArchivePeriod: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The month from 1 to 12, or `nil` for the whole year.
  public var month: Int?
  /// The address of its page.
  public var path: PagePath
  /// Its posts as indices into ``Site/posts``, newest first.
  public var posts: [Int]
}
