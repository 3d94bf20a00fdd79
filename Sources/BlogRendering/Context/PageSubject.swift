internal import BlogModel

/// What an output page is about: the facts that templates print and that search engines read.
struct PageSubject: Sendable {
  let context: SiteContext
  let recipe: Recipe
  let path: PagePath

  /// The title as plain text.
  var title: String {
    switch recipe {
    case .post(let index): context.site.posts[index].title
    case .page(let index): context.site.pages[index].title
    case .archive: context.titles.archive
    case .year(let index): context.title(of: context.site.years[index])
    case .month(let index): context.title(of: context.site.months[index])
    case .term(let taxonomy, let index, page: _): context.site.terms(taxonomy)[index].name
    case .author(let index, page: _): context.site.authors[index].name
    case .notFound: context.titles.notFound
    case .search: context.titles.search
    case .products: context.shop?.words[.overview] ?? ""
    case .productCategory(let index, page: _): context.shop?.shop.categories[index].name ?? ""
    case .product(let index), .embed(.product(let index)): product(index)?.name ?? ""
    case .embed(.post(let index)): context.site.posts[index].title
    case .home, .feed, .commentFeed, .sitemap, .redirect, .productPosts, .oEmbed:
      context.site.configuration.title
    }
  }

  /// The address as a link.
  var href: String {
    switch recipe {
    case .post(let index): context.postAddresses[index].href
    case .page(let index): context.pageAddresses[index].href
    default: context.site.configuration.baseURL.href(path)
    }
  }

  /// The address with scheme and host.
  var absoluteURL: String {
    switch recipe {
    case .post(let index): context.postAddresses[index].absolute
    case .page(let index): context.pageAddresses[index].absolute
    default: context.site.configuration.baseURL.absolute(path)
    }
  }

  /// The full address under which search engines should know the page.
  var canonicalURL: String {
    switch recipe {
    // A card stands for what it shows.
    case .embed(.post(let index)): context.postAddresses[index].absolute
    case .embed(.product(let index)):
      product(index)?.url ?? product(index)?.path.map(context.site.configuration.baseURL.absolute)
        ?? absoluteURL
    default: entry { $0.canonical }.flatMap { $0 } ?? absoluteURL
    }
  }

  /// The language of the text.
  var language: String {
    entry { $0.language }.flatMap { $0 } ?? context.site.configuration.language
  }

  /// One sentence about the page.
  var description: String? {
    switch recipe {
    case .post(let index): context.site.posts[index].summary
    case .page(let index): context.site.pages[index].summary
    case .home: context.site.configuration.description
    case .term(let taxonomy, let index, page: _):
      context.site.terms(taxonomy)[index].text.flatMap { $0.description ?? $0.body.summary }
    case .author(let index, page: _): context.site.authors[index].body.summary
    case .product(let index), .embed(.product(let index)):
      product(index).flatMap { $0.summary ?? $0.body.summary }
    case .embed(.post(let index)): context.site.posts[index].summary
    default: nil
    }
  }

  /// The picture that the owner chose for the page.
  var image: Entry.Image? {
    switch recipe {
    case .post(let index): context.site.posts[index].image
    case .page(let index): context.site.pages[index].image
    case .author(let index, page: _): context.site.authors[index].image
    case .product(let index): product(index)?.images.first
    case .term(let taxonomy, let index, page: _): context.site.terms(taxonomy)[index].text?.image
    default: nil
    }
  }

  /// The text of the page and the addresses of its images; `nil` for pages without a text of their own.
  var text: (html: String, images: [String])? {
    func parts(_ body: borrowing Body) -> (String, [String]) { (body.html, body.images) }
    return switch recipe {
    case .post(let index): parts(context.site.posts[index].body)
    case .page(let index): parts(context.site.pages[index].body)
    case .author(let index, page: _): parts(context.site.authors[index].body)
    case .product(let index): product(index).map { parts($0.body) }
    case .term(let taxonomy, let index, page: _):
      context.site.terms(taxonomy)[index].text.map { parts($0.body) }
    default: nil
    }
  }

  /// The same page in the languages of the site; empty if there is no other.
  var translations: [Translation] {
    switch recipe {
    case .home(page: 1): context.site.languages
    case .post(let index): context.site.posts[index].translations
    case .page(let index): context.site.pages[index].translations
    case .products: context.site.shop?.overviews ?? []
    case .product(let index): context.site.shop?.translations[index] ?? []
    default: []
    }
  }

  /// The link to the list's own feed; `nil` if it has none but the site's.
  var feedHref: String? {
    switch recipe {
    case .term(let taxonomy, let index, page: _): context.addresses(taxonomy)[index].feed
    case .author(let index, page: _): context.authorAddresses[index].feed
    case .archive: context.archive?.feed
    default: nil
    }
  }

  /// The list of which this is a page, and the number of this page and of all pages.
  var listPage: (list: PagePath, number: Int, count: Int)? {
    let (list, posts, number): (PagePath, Int, Int)
    switch recipe {
    case .home(let page): (list, posts, number) = (.root, context.site.posts.count, page)
    case .archive(let page):
      (list, posts, number) = (context.site.archivePath, context.site.posts.count, page)
    case .term(let taxonomy, let index, let page):
      let term = context.site.terms(taxonomy)[index]
      (list, posts, number) = (term.path, term.posts.count, page)
    case .author(let index, let page):
      list = context.site.authors[index].path
      (posts, number) = (context.site.authorPosts[index].count, page)
    case .productCategory(let index, let page):
      guard let category = context.shop?.shop.categories[index] else { return nil }
      let paging = Paging(
        total: category.products.count, perPage: context.site.configuration.productsPerPage)
      return (category.path, min(max(page, 1), paging.pageCount), paging.pageCount)
    default: return nil
    }
    let paging = Paging(total: posts, perPage: context.site.configuration.paginate)
    return (list, min(max(number, 1), paging.pageCount), paging.pageCount)
  }

  /// A product of the catalogue.
  private func product(_ index: Int) -> Product? { context.shop?.shop.catalogue.products[index] }

  /// Reads one field of the post or page; `nil` for all other kinds.
  ///
  /// It is inlined, so that the entry is not copied with all its fields.
  @inline(__always)
  func entry<Field>(_ read: (borrowing Entry) -> Field) -> Field? {
    switch recipe {
    case .post(let index): read(context.site.posts[index])
    case .page(let index): read(context.site.pages[index])
    default: nil
    }
  }
}
