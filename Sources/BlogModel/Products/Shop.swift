/// The shop behind a blog, in one language: its products, and what the blog shows of them.
public struct Shop: Sendable {
  /// All products.
  public private(set) var catalogue: Catalogue
  /// What `blogen.yaml` says of products.
  public let settings: ProductSettings
  /// How prices are shown.
  public let rules: PriceRules
  /// The products by their categories.
  let categoryIndex = CategoryIndex()
  /// The products with files of their own, as indices into the catalogue, in its order.
  public private(set) var published: [Int] = []
  /// The categories of those products, each behind the one around it.
  public private(set) var categories: [ProductCategory] = []
  /// The products that each post mentions, by the index of the post, in the order of the text.
  public private(set) var ofPosts: [[Int]] = []
  /// The posts that mention a product, newest first.
  public private(set) var posts: [Int: [Int]] = [:]
  /// The pages of a product in all languages that have one, by its index; none in one language.
  public internal(set) var translations: [Int: [Translation]] = [:]
  /// The overviews in all languages that have one; none in one language.
  public internal(set) var overviews: [Translation] = []

  /// A shop that publishes nothing yet.
  public init(catalogue: consuming Catalogue, rules: PriceRules) {
    self.catalogue = catalogue
    self.rules = rules
    settings = rules.settings
  }

  /// Gives products files of their own.
  ///
  /// - Parameters:
  ///   - indices: The products, as indices into the catalogue.
  ///   - configuration: For the words in addresses.
  /// - Complexity: O(*n* log *n*) for *n* products.
  public mutating func publish(_ indices: Set<Int>, _ configuration: SiteConfiguration) {
    published = indices.sorted()
    guard settings.hasPages, let folder = Self.overviewPath(configuration) else { return }
    for index in published {
      catalogue.update(index) { $0.path = folder.appending("\($0.slug)/") }
    }
    guard let below = folder.appending("\(configuration.pathWords.category)/") else { return }
    categories = ProductCategory.all(
      of: catalogue, published: published, below: below, language: configuration.language)
  }

  /// The overview of products.
  public static func overviewPath(_ configuration: SiteConfiguration) -> PagePath? {
    PagePath("/\(configuration.pathWords.products)/")
  }

  /// The files of products that have pages, with the addresses of those.
  public var pages: [(source: String, path: PagePath)] {
    published.compactMap { index in
      guard let source = catalogue.products[index].source,
        let path = catalogue.products[index].path
      else { return nil }
      return (source, path)
    }
  }

  /// Remembers which products each post mentions, by the index of the post.
  public mutating func setMentions(_ mentions: [[Int]]) {
    ofPosts = mentions
    posts = [:]
    for (post, products) in mentions.enumerated() {
      for product in products { posts[product, default: []].append(post) }
    }
  }

  /// Puts the texts of products with files of their own in, by source file.
  mutating func setTexts(_ texts: [String: Site.Text]) {
    for index in published {
      guard let source = catalogue.products[index].source else { continue }
      catalogue.update(index) { $0.body = texts[source]?.body ?? Body() }
    }
  }

  /// What readers see of the products that a post mentions: each once, those that took the place
  /// of others, and none that is left out once it is sold out.
  public func shown(inPost post: Int) -> [Int] {
    guard ofPosts.indices.contains(post) else { return [] }
    let soldOut = SoldOut(catalogue: catalogue, settings: settings)
    var seen: Set<Int> = []
    return ofPosts[post].compactMap { index in
      guard let showing = soldOut.showing(of: index), !showing.isDropped,
        seen.insert(showing.index).inserted
      else { return nil }
      return showing.index
    }
  }

  /// Whether a product has files of its own.
  /// - Complexity: O(log of their number).
  public func isPublished(_ index: Int) -> Bool {
    var range = 0..<published.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if published[middle] == index { return true }
      range = published[middle] < index ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Changes what is known of single products, such as the addresses of their pictures.
  public mutating func updateProducts(
    _ indices: some Sequence<Int>, _ change: (inout Product) -> Void
  ) {
    for index in indices { catalogue.update(index, change) }
  }

  /// The address of a file or page of a product: `/go/apfelsaft-1l/`.
  public func path(of index: Int, in folder: String, _ file: String = "") -> PagePath? {
    PagePath("/\(folder)/\(catalogue.products[index].slug)/\(file)")
  }

  /// The product of this id or SKU; `isExact` is false if it is spelt with other capitals.
  public func find(_ id: String) -> (index: Int, isExact: Bool)? { catalogue.find(id) }
}
