/// The words that stand for the products of a merge: ids, SKUs, and words in addresses.
struct ProductKeys {
  private var entries: [String: Entry] = [:]
  /// Whether two products have, or had, one word in addresses.
  private(set) var haveSharedSlugs = false

  /// The products that one word stands for.
  private struct Entry {
    var id: Int?
    var sku: Int?
    var slug: Int?

    /// Lets the word stand for a product in all three ways, unless it is the id or SKU of one.
    mutating func claim(for index: Int) -> (product: Int?, hasSharedSlug: Bool) {
      if let known = id ?? sku { return (known, false) }
      defer { slug = slug ?? index }
      (id, sku) = (index, index)
      return (nil, slug != nil)
    }
  }

  /// Makes room for the words of some products.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// The product with this id or SKU.
  func find(id: String, sku: String) -> Int? {
    if let index = entries[id]?.id { return index }
    let entry = entries[sku]
    return entry?.sku ?? entry?.id
  }

  /// The first product with this word in its address.
  func find(slug: String) -> Int? { entries[slug]?.slug }

  /// Lets the words of a product stand for `index`, unless they stand for a product already.
  ///
  /// - Returns: The product that has the id or the SKU; `nil` if there was none.
  /// - Complexity: O(1).
  mutating func claim(id: String, sku: String, slug: String, for index: Int) -> Int? {
    // The words of most products are one.
    if id == sku, id == slug {
      let known = entries[id, default: Entry()].claim(for: index)
      if known.hasSharedSlug { haveSharedSlugs = true }
      return known.product
    }
    if let known = find(id: id, sku: sku) { return known }
    entries[id, default: Entry()].id = index
    claim(sku: sku, for: index)
    if entries[slug]?.slug == nil {
      entries[slug, default: Entry()].slug = index
    } else {
      haveSharedSlugs = true
    }
    return nil
  }

  /// Lets a SKU stand for a product, unless it stands for one already.
  mutating func claim(sku: String, for index: Int) {
    if entries[sku]?.sku == nil { entries[sku, default: Entry()].sku = index }
  }
}
