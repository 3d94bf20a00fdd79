internal import BlogModel

/// Finds the category of the shop that a product stands in.
struct ShopCategories: Sendable {
  private let places: [PagePath: Int]
  private let folder: PagePath?
  private let language: String

  /// Indexes the categories of a shop by their addresses.
  /// - Complexity: O(number of categories).
  init(_ shop: Shop, _ configuration: SiteConfiguration) {
    places = Dictionary(
      shop.categories.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    folder = Shop.overviewPath(configuration)?.appending("\(configuration.pathWords.category)/")
    language = configuration.language
  }

  /// The innermost category of the first path of `product`, as an index into ``Shop/categories``.
  ///
  /// It is found by its address: names that differ in capitals only are one category.
  /// - Complexity: O(number of names in the path).
  func first(of product: Product) -> Int? {
    var path = folder
    var place: Int?
    for name in product.categories.first ?? [] {
      let word = Slug.make(name, language: language)
      path = word.isEmpty ? nil : path?.appending("\(word)/")
      guard let next = path.flatMap({ places[$0] }) else { break }
      place = next
    }
    return place
  }
}
