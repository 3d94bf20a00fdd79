/// Finds the products of a category by name or path, whatever its capitals.
struct CategoryIndex: Sendable {
  private var products: [String: [Int]] = [:]

  /// The index of all categories of `products`.
  /// - Complexity: O(number of products and their categories).
  init(_ products: [Product]) {
    for (index, product) in products.enumerated() {
      var keys: Set<String> = []
      for path in product.categories {
        let names = path.map { Self.folded($0) }
        for depth in names.indices {
          keys.insert(names[depth])
          keys.insert(names[...depth].joined(separator: ">"))
        }
      }
      for key in keys { self.products[key, default: []].append(index) }
    }
  }

  /// The products of the category that is named `Saft > Apfelsaft` or by one word, in the order of
  /// the catalogue.
  /// - Complexity: O(length of the name).
  func products(of name: String) -> [Int] {
    let names = name.split(separator: ">").map { Self.folded(String($0)) }
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else { return [] }
    return products[names.joined(separator: ">")] ?? []
  }

  private static func folded(_ name: String) -> String {
    name.split(separator: " ").joined(separator: " ").lowercased()
  }
}
