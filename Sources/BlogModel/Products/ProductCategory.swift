/// A category of the shop with the products that the blog shows.
public struct ProductCategory: Sendable, Hashable {
  /// Its name: the last word of its path.
  public var name: String
  /// The names from the outermost category to this one.
  public var names: [String]
  /// The outer category, as an index into ``Shop/categories``.
  public var parent: Int?
  /// The products in it and in those below, as indices into the catalogue, in its order.
  public var products: [Int] = []
  /// Its page.
  public var path: PagePath

  /// The categories of some products, each behind the one around it, in the order of the products.
  ///
  /// - Parameters:
  ///   - catalogue: All products.
  ///   - published: The products that count, as indices.
  ///   - folder: The address below which the pages of the categories stand.
  ///   - language: For the words in addresses.
  /// - Returns: The categories.
  /// - Complexity: O(number of products and their categories).
  static func all(
    of catalogue: Catalogue, published: [Int], below folder: PagePath, language: String
  ) -> [ProductCategory] {
    var categories: [ProductCategory] = []
    var known: [String: Int] = [:]
    for index in published {
      var isIn: Set<Int> = []
      for names in catalogue.products[index].categories {
        var path = folder
        var parent: Int?
        for depth in names.indices {
          let word = Slug.make(names[depth], language: language)
          guard !word.isEmpty, let next = path.appending("\(word)/") else { break }
          path = next
          let place = known[path.text] ?? categories.count
          if place == categories.count {
            known[path.text] = place
            categories.append(
              ProductCategory(
                name: names[depth], names: Array(names[...depth]), parent: parent, path: path))
          }
          // Two paths of one product may share their beginning.
          if isIn.insert(place).inserted { categories[place].products.append(index) }
          parent = place
        }
      }
    }
    return categories
  }
}
