/// The products of one language of a site, found by their ids in constant time.
public struct Catalogue: Sendable {
  /// All products, in the order of their sources.
  public private(set) var products: [Product]
  /// The ranks of ids and SKUs as they are written, and in lower case of those that are not.
  ///
  /// A rank below the number of products is the id of a product, the next ones are SKUs.
  private var ranks: [String: Int] = [:]
  private var foldedRanks: [String: Int] = [:]

  /// A catalogue of `products`; of two with one id the first is found.
  /// - Complexity: O(number of products).
  public init(_ products: consuming [Product] = []) {
    self.products = products
    ranks.reserveCapacity(self.products.count)
    for index in self.products.indices { add(self.products[index].id, rank: index) }
    // An id counts before the number of another product.
    for index in self.products.indices where self.products[index].sku != self.products[index].id {
      add(self.products[index].sku, rank: self.products.count + index)
    }
  }

  private mutating func add(_ word: String, rank: Int) {
    guard ranks[word] == nil else { return }
    ranks[word] = rank
    guard !word.utf8.allSatisfy(Self.isFolded) else { return }
    let folded = word.lowercased()
    if foldedRanks[folded] == nil { foldedRanks[folded] = rank }
  }

  /// Whether a byte is itself in lower case, as nearly all of most ids.
  private static func isFolded(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x41...0x5A).contains(byte)
  }

  /// Whether there is no product.
  public var isEmpty: Bool { products.isEmpty }

  /// The product of this id or SKU, as an index into ``products``.
  ///
  /// `isExact` is false if it is spelt with other capitals.
  /// - Complexity: O(1).
  public func find(_ id: String) -> (index: Int, isExact: Bool)? {
    if let rank = ranks[id] { return (rank % products.count, true) }
    let folded = id.lowercased()
    guard let rank = [ranks[folded], foldedRanks[folded]].compactMap({ $0 }).min() else {
      return nil
    }
    return (rank % products.count, false)
  }

  /// Changes one product; its id must stay.
  public mutating func update(_ index: Int, _ change: (inout Product) -> Void) {
    change(&products[index])
  }
}
