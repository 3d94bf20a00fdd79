extension SitePlan {
  /// The pages and files of the shop: overview, categories, products, and what other sites show.
  static func shop(of site: Site) -> [PagePlan] {
    guard let shop = site.shop else { return [] }
    let settings = shop.settings
    var plans: [PagePlan] = []
    if settings.hasPages, !shop.published.isEmpty,
      let overview = Shop.overviewPath(site.configuration)
    {
      plans.append(PagePlan(path: overview, recipe: .products))
      for (index, category) in shop.categories.enumerated() {
        let paging = Paging(
          total: category.products.count, perPage: site.configuration.productsPerPage)
        for page in 1...paging.pageCount {
          plans.append(
            PagePlan(
              path: site.path(ofPage: page, of: category.path),
              recipe: .productCategory(index, page: page)))
        }
      }
    }
    for index in shop.published {
      func add(_ path: PagePath?, _ recipe: Recipe) {
        guard let path else { return }
        plans.append(
          PagePlan(path: path, recipe: recipe, location: shop.catalogue.products[index].location))
      }
      if settings.hasPages { add(shop.catalogue.products[index].path, .product(index)) }
      if settings.hasPostLists {
        add(shop.path(of: index, in: "products", "posts.json"), .productPosts(index))
      }
      if settings.hasEmbeds {
        add(shop.path(of: index, in: "embed"), .embed(.product(index)))
        add(shop.path(of: index, in: "embed", "oembed.json"), .oEmbed(.product(index)))
      }
    }
    if settings.hasEmbeds {
      for (index, post) in site.posts.enumerated() {
        for (path, recipe) in [
          (post.path.embed, Recipe.embed(.post(index))),
          (post.path.oEmbed, .oEmbed(.post(index))),
        ] {
          if let path { plans.append(PagePlan(path: path, recipe: recipe)) }
        }
      }
    }
    return plans
  }
}

extension PagePath {
  /// The card of a post for other sites: `embed/` below it.
  public var embed: PagePath? { below("embed/") }

  /// What oEmbed consumers ask for to show a post: `oembed.json` below it.
  public var oEmbed: PagePath? { below("oembed.json") }

  private func below(_ name: String) -> PagePath? {
    text.hasSuffix(".html") ? PagePath("\(text.dropLast(5))/\(name)") : appending(name)
  }
}
