/// The pages that search engines should know, in the order of the sitemap.
///
/// Further pages of lists are left out, and so are texts that appeared elsewhere first or that
/// their author hides.
public struct SitemapPages: Sendable {
  /// How each page is made.
  public let recipes: [Recipe]

  /// Collects the pages of `site`.
  /// - Complexity: O(number of posts, pages, terms and authors).
  public init(of site: Site) {
    var recipes: [Recipe] = [.home(page: 1)]
    recipes += site.posts.indices.lazy.filter { site.posts[$0].isInSitemap }.map { .post($0) }
    recipes += site.pages.indices.lazy.filter { site.pages[$0].isInSitemap }.map { .page($0) }
    if site.configuration.archives.all { recipes.append(.archive(page: 1)) }
    for taxonomy in Taxonomy.allCases {
      recipes += site.terms(taxonomy).indices.lazy.map { .term(taxonomy, $0, page: 1) }
    }
    recipes += site.authors.indices.lazy.map { .author($0, page: 1) }
    if let shop = site.shop, shop.settings.hasPages, !shop.published.isEmpty {
      recipes.append(.products)
      recipes += shop.categories.indices.lazy.map { .productCategory($0, page: 1) }
      recipes += shop.published.lazy.map { .product($0) }
    }
    self.recipes = recipes
  }

  /// The places in ``recipes`` that each file holds; one file if there is room for all.
  ///
  /// Half of the bytes are for the images, which are not known when pages are planned.
  /// - Complexity: O(number of pages and their translations).
  public func parts(of site: Site, limits: SitemapLimits) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, recipe) in recipes.enumerated() {
      let size = Self.size(of: recipe, in: site)
      if index > start, index - start >= limits.pages || bytes + size > limits.bytes / 2 {
        parts.append(start..<index)
        start = index
        bytes = 0
      }
      bytes += size
    }
    return parts + [start..<recipes.count]
  }

  /// At most how many bytes a page takes without its images.
  private static func size(of recipe: Recipe, in site: Site) -> Int {
    let (path, translations) =
      switch recipe {
      case .home: (PagePath.root, site.languages)
      case .post(let index): (site.posts[index].path, site.posts[index].translations)
      case .page(let index): (site.pages[index].path, site.pages[index].translations)
      case .term(let taxonomy, let index, page: _): (site.terms(taxonomy)[index].path, [])
      case .author(let index, page: _): (site.authors[index].path, [])
      case .product(let index):
        (
          site.shop?.catalogue.products[index].path ?? .root,
          site.shop?.translations[index] ?? []
        )
      case .products: (site.archivePath, site.shop?.overviews ?? [])
      case .productCategory(let index, page: _):
        (site.shop?.categories[index].path ?? .root, [])
      default: (site.archivePath, [])
      }
    let base = site.configuration.baseURL
    // A byte that is percent-encoded takes three.
    let address = base.origin.utf8.count + base.path.utf8.count + 3 * path.text.utf8.count
    let links = translations.reduce(0) { $0 + $1.absolute.utf8.count + $1.language.utf8.count + 80 }
    // The main language stands there twice, the second time as `x-default`.
    return 120 + address + 2 * links
  }
}

extension Entry {
  /// Whether search engines should know the entry at its own address.
  public var isInSitemap: Bool { canonical == nil && !isHiddenFromSearch }
}
