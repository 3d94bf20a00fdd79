internal import BlogModel

/// The way from the home page to a page, as `BreadcrumbList`.
///
/// A post stands below its first category and the categories around that; a product too, in the
/// shop.
struct Breadcrumbs {
  /// A page on the way.
  struct Item: Equatable {
    let name: String
    let url: String
  }

  private let id: String
  private(set) var items: [Item] = []

  init(_ page: HeadPage, _ shopCategories: ShopCategories?) {
    id = Self.id(of: page)
    guard Self.exist(for: page) else { return }
    let context = page.subject.context
    items.append(Item(name: context.site.configuration.title, url: context.home.absolute))
    switch page.subject.recipe {
    case .post(let index):
      if let category = context.site.postLinks[index].categories.first {
        add(category, context)
      }
    case .term(.category, let index, page: _):
      if let parent = context.site.categories[index].parent { add(parent, context) }
    case .month(let index):
      let year = context.site.months[index].year
      if context.site.configuration.archives.year,
        let place = context.site.years.firstIndex(where: { $0.year == year })
      {
        items.append(
          Item(
            name: context.title(of: context.site.years[place]),
            url: context.yearAddresses[place].absolute))
      }
    case .productCategory(let index, page: _):
      if let shop = context.shop { add(shop.shop.categories[index].parent, in: shop, context) }
    case .product(let index):
      if let shop = context.shop {
        add(shopCategories?.first(of: shop.shop.catalogue.products[index]), in: shop, context)
      }
    default: break
    }
    items.append(Item(name: page.title, url: page.url))
  }

  /// Adds a category behind those around it.
  private mutating func add(_ category: Int, _ context: SiteContext) {
    var chain: [Item] = []
    var next: Int? = category
    while let index = next {
      chain.append(
        Item(
          name: context.site.categories[index].name,
          url: context.categoryAddresses[index].absolute))
      next = context.site.categories[index].parent
    }
    items += chain.reversed()
  }

  /// Adds the overview of products, and a category of the shop behind those around it.
  private mutating func add(_ category: Int?, in shop: ShopContext, _ context: SiteContext) {
    let base = context.site.configuration.baseURL
    if let overview = Shop.overviewPath(context.site.configuration) {
      items.append(Item(name: shop.words[.overview], url: base.absolute(overview)))
    }
    var chain: [Item] = []
    var next = category
    while let index = next {
      let category = shop.shop.categories[index]
      chain.append(Item(name: category.name, url: base.absolute(category.path)))
      next = category.parent
    }
    items += chain.reversed()
  }

  /// Whether there is a way at all: the home page is its beginning.
  static func exist(for page: HeadPage) -> Bool { page.kind != .home }

  /// The name of the list in the graph.
  static func id(of page: HeadPage) -> String { "\(page.url)#breadcrumb" }

  /// Adds the members of the list.
  func write(into json: inout JSONOutput) {
    json.add("@type", "BreadcrumbList")
    json.add("@id", id)
    json.array("itemListElement") { list in
      for (index, item) in items.enumerated() {
        list.object {
          $0.add("@type", "ListItem")
          $0.add("position", index + 1)
          $0.add("name", item.name)
          $0.add("item", item.url)
        }
      }
    }
  }
}
