/// The variable products of a WooCommerce feed, by the words that their variations use for them.
struct WooCommerceParents: Sendable {
  private var rows: [String: FeedRow] = [:]
  private var hidden: Set<String> = []
  private var used: Set<Int> = []

  /// Adds a variable product, visible or not.
  mutating func add(_ row: FeedRow, isHidden: Bool) {
    for name in [row[.sku]?.text, row[.id].map { "id:\($0.text)" }].compactMap({ $0 }) {
      if rows[name] == nil { rows[name] = row }
      if isHidden { hidden.insert(name) }
    }
  }

  /// The product that a variation names.
  func find(_ name: String) -> FeedRow? { rows[name] ?? rows["id:\(name)"] }

  /// Whether the product that a variation names is not shown.
  func isHidden(_ name: String) -> Bool { hidden.contains(name) || hidden.contains("id:\(name)") }

  /// Notes that a product has a variation.
  mutating func use(_ row: FeedRow) { used.insert(row.number) }

  /// Whether a product has a variation.
  func isUsed(_ row: FeedRow) -> Bool { used.contains(row.number) }
}
