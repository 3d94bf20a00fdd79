/// The rows of Shopify's products, which share a handle.
struct ShopifyGroups: Sendable {
  /// The rows of each product, in the order of the feed.
  private(set) var groups: [Group] = []
  private var byHandle: [String: Int] = [:]

  /// The rows of one product.
  struct Group: Sendable {
    var handle: FeedCell
    var rows: [FeedRow]
  }

  /// Adds a row to the product with this handle.
  mutating func add(_ row: FeedRow, handle: FeedCell) {
    if let index = byHandle[handle.text] {
      groups[index].rows.append(row)
    } else {
      byHandle[handle.text] = groups.count
      groups.append(Group(handle: handle, rows: [row]))
    }
  }

  /// Gives the groups away.
  mutating func take() -> [Group] {
    defer {
      groups = []
      byHandle = [:]
    }
    return groups
  }
}
