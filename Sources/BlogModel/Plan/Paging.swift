/// How a list of posts is spread over pages.
public struct Paging: Sendable, Hashable {
  /// The number of posts.
  public let total: Int
  /// The posts on each page.
  public let perPage: Int

  /// Creates a paging; `perPage` below 1 counts as 1.
  public init(total: Int, perPage: Int) {
    self.total = total
    self.perPage = max(1, perPage)
  }

  /// The number of pages; an empty list has one.
  public var pageCount: Int { max(1, (total + perPage - 1) / perPage) }

  /// The positions in the list that stand on page `number`, from 1.
  public func range(ofPage number: Int) -> Range<Int> {
    let start = min(max(0, (number - 1) * perPage), total)
    return start..<min(start + perPage, total)
  }
}
