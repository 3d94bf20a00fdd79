/// The products of one language of a site, found by their ids in constant time.
public struct Catalogue: Sendable {
  /// All products, in the order of their sources.
  public private(set) var products: [Product]
  private var byID: [String: Int] = [:]
  private var byFoldedID: [String: Int] = [:]

  /// A catalogue of `products`; of two with one id the first is found.
  /// - Complexity: O(number of products).
  public init(_ products: [Product] = []) {
    self.products = products
    byID.reserveCapacity(products.count)
    byFoldedID.reserveCapacity(products.count)
    // An id counts before the number of another product.
    for isID in [true, false] {
      for (index, product) in products.enumerated() {
        let key = isID ? product.id : product.sku
        guard byID[key] == nil else { continue }
        byID[key] = index
        let folded = key.lowercased()
        if byFoldedID[folded] == nil { byFoldedID[folded] = index }
      }
    }
  }

  /// Whether there is no product.
  public var isEmpty: Bool { products.isEmpty }

  /// The product of this id or SKU, as an index into ``products``.
  ///
  /// `isExact` is false if it is spelt with other capitals.
  /// - Complexity: O(1).
  public func find(_ id: String) -> (index: Int, isExact: Bool)? {
    if let index = byID[id] { return (index, true) }
    return byFoldedID[id.lowercased()].map { ($0, false) }
  }

  /// Changes one product; its id must stay.
  public mutating func update(_ index: Int, _ change: (inout Product) -> Void) {
    change(&products[index])
  }
}
