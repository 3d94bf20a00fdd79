internal import Synchronization

/// Finds the products of a category by name or path, whatever its capitals.
///
/// Few sites list categories, so that the index is made when one is asked for.
final class CategoryIndex: Sendable {
  private let products = Mutex<[String: [Int]]?>(nil)

  /// The products of the category that is named `Saft > Apfelsaft` or by one word, in the order of
  /// the catalogue, which is the same in each call.
  /// - Complexity: O(length of the name); the first time, O(number of products and their categories).
  func products(of name: String, in catalogue: Catalogue) -> [Int] {
    let names = name.split(separator: ">").map { Self.folded(String($0)) }
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else { return [] }
    return products.withLock { index in
      let made = index ?? Self.index(of: catalogue)
      index = made
      return made[names.joined(separator: ">")] ?? []
    }
  }

  private static func index(of catalogue: Catalogue) -> [String: [Int]] {
    // Many products have the same categories.
    var groups: [[[String]]: [Int]] = [:]
    for index in catalogue.products.indices {
      groups[catalogue.products[index].categories, default: []].append(index)
    }
    var index: [String: [Int]] = [:]
    for (categories, products) in groups {
      var keys: Set<String> = []
      for path in categories {
        let names = path.map { folded($0) }
        for depth in names.indices {
          keys.insert(names[depth])
          keys.insert(names[...depth].joined(separator: ">"))
        }
      }
      for key in keys { index[key, default: []] += products }
    }
    return index.mapValues { $0.sorted() }
  }

  private static func folded(_ name: String) -> String {
    name.split(separator: " ").joined(separator: " ").lowercased()
  }
}
