internal import BlogModel
internal import Liquid

/// The output page itself: `page`.
struct PageView: LiquidObject {
  enum Property: String, CaseIterable {
    case kind
    case title
    case url
    case absoluteURL = "absolute_url"
    case description
    case language
    case feedURL = "feed_url"
    case image
    case params
    case canonicalURL = "canonical_url"
  }

  static let typeName = "page"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let kind: PageKind
  let recipe: Recipe
  let path: PagePath

  func value(of property: Property) -> Value {
    switch property {
    case .kind: .string(kind.rawValue)
    case .title: .string(title)
    case .url: .string(url)
    case .absoluteURL: .string(absoluteURL)
    case .description: .text(description)
    case .language: .string(entry(\.language) ?? context.site.configuration.language)
    case .feedURL: .string(feedURL ?? context.feedURL)
    case .image: image
    case .params: params
    case .canonicalURL: .string(entry(\.canonical) ?? absoluteURL)
    }
  }

  private var title: String {
    switch recipe {
    case .post(let index): context.site.posts[index].title
    case .page(let index): context.site.pages[index].title
    case .archive: context.titles.archive
    case .year(let index): context.title(of: context.site.years[index])
    case .month(let index): context.title(of: context.site.months[index])
    case .term(.category, let index, page: _): context.site.categories[index].name
    case .term(.tag, let index, page: _): context.site.tags[index].name
    case .author(let index, page: _): context.site.authors[index].name
    case .notFound: context.titles.notFound
    case .home, .feed, .sitemap, .redirect: context.site.configuration.title
    }
  }

  private var url: String {
    switch recipe {
    case .post(let index): context.postAddresses[index].href
    default: context.site.configuration.baseURL.href(path)
    }
  }

  private var absoluteURL: String {
    switch recipe {
    case .post(let index): context.postAddresses[index].absolute
    default: context.site.configuration.baseURL.absolute(path)
    }
  }

  private var description: String? {
    switch recipe {
    case .post(let index): context.site.posts[index].summary
    case .page(let index): context.site.pages[index].summary
    case .home: context.site.configuration.description
    default: nil
    }
  }

  private var feedURL: String? {
    switch recipe {
    case .term(let taxonomy, let index, page: _): context.addresses(taxonomy)[index].feed
    case .author(let index, page: _): context.authorAddresses[index].feed
    case .archive: context.archive?.feed
    default: nil
    }
  }

  private var image: Value {
    switch recipe {
    case .post(let index): context.link(toImage: context.site.posts[index].image?.source)
    case .page(let index): context.link(toImage: context.site.pages[index].image?.source)
    case .author(let index, page: _):
      context.link(toImage: context.site.authors[index].image?.source)
    default: .null
    }
  }

  private var params: Value {
    switch recipe {
    case .post(let index): .map(LiquidMap(context.site.posts[index].params))
    case .page(let index): .map(LiquidMap(context.site.pages[index].params))
    case .author(let index, page: _): .map(LiquidMap(context.site.authors[index].params))
    default: .map(.empty)
    }
  }

  /// A text that only posts and pages have.
  private func entry(_ field: KeyPath<Entry, String?>) -> String? {
    switch recipe {
    case .post(let index): context.site.posts[index][keyPath: field]
    case .page(let index): context.site.pages[index][keyPath: field]
    default: nil
    }
  }
}
