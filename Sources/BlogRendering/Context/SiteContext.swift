internal import BlogModel
internal import Liquid

/// Everything that views look into: the frozen site and what was prepared from it once.
///
/// Each worker has a box of its own, so that the cores do not fight over one reference count; the
/// arrays inside are shared.
final class SiteContext: Sendable {
  /// The blog.
  let site: Site
  /// Addresses of the posts, by the index of `site.posts`.
  let postAddresses: [PageAddress]
  /// Addresses of the pages, by the index of `site.pages`.
  let pageAddresses: [PageAddress]
  /// Addresses of the authors, by the index of `site.authors`.
  let authorAddresses: [PageAddress]
  /// Addresses of the categories, by the index of `site.categories`.
  let categoryAddresses: [PageAddress]
  /// Addresses of the tags, by the index of `site.tags`.
  let tagAddresses: [PageAddress]
  /// Addresses of the series, by the index of `site.series`.
  let seriesAddresses: [PageAddress]
  /// Addresses of the years, by the index of `site.years`.
  let yearAddresses: [PageAddress]
  /// Addresses of the months, by the index of `site.months`.
  let monthAddresses: [PageAddress]
  /// The indices of each year's months, by the index of `site.years`; newest first.
  let monthsOfYears: [[Int]]
  /// The address of the home page.
  let home: PageAddress
  /// The address of the list of all posts; `nil` if there is none.
  let archive: PageAddress?
  /// The address of the site's feed, as a link.
  let feedURL: String
  /// The address of the search page, as a link; `nil` if there is none.
  let searchURL: String?
  /// The shop; `nil` without a catalogue.
  let shop: ShopContext?
  /// The conversation; `nil` while texts are rendered, which cannot see it.
  let talk: TalkContext?
  /// The words that dates are written with.
  let dates: DateWords
  /// What is said of the occasion of posts.
  let disclosures: DisclosureWords
  /// Titles of the pages that have no title of their own.
  let titles: PageTitles
  /// The theme's settings.
  let themeSettings: LiquidMap
  /// The owner's own values.
  let params: LiquidMap
  /// The files in `content/data`.
  let data: LiquidMap

  /// Prepares what pages need of `site`.
  /// - Complexity: O(number of posts, pages, terms, authors and periods).
  init(site: Site, templates: ThemeTemplates, talk: TalkContext? = nil) {
    let base = site.configuration.baseURL
    func addresses(_ paths: some Sequence<PagePath>) -> [PageAddress] {
      paths.map { PageAddress($0, base: base) }
    }
    self.site = site
    postAddresses = addresses(site.posts.lazy.map(\.path))
    pageAddresses = addresses(site.pages.lazy.map(\.path))
    authorAddresses = site.authors.map {
      PageAddress(
        $0.path, base: base,
        feed: site.configuration.feeds.authors ? site.feedPath(of: $0.path) : nil)
    }
    func termAddresses(_ terms: [Term]) -> [PageAddress] {
      terms.map {
        PageAddress(
          $0.path, base: base,
          feed: site.configuration.feeds.terms ? site.feedPath(of: $0.path) : nil)
      }
    }
    categoryAddresses = termAddresses(site.categories)
    tagAddresses = termAddresses(site.tags)
    seriesAddresses = termAddresses(site.series)
    yearAddresses = addresses(site.years.lazy.map(\.path))
    monthAddresses = addresses(site.months.lazy.map(\.path))
    var months: [Int: [Int]] = [:]
    if site.configuration.archives.month {
      for (index, month) in site.months.enumerated() {
        months[month.year, default: []].append(index)
      }
    }
    monthsOfYears = site.years.map { months[$0.year] ?? [] }
    home = PageAddress(.root, base: base, feed: site.feedPath(of: .root))
    searchURL = site.hasSearch ? base.href(site.searchPath) : nil
    feedURL = base.href(site.feedPath(of: .root))
    archive =
      site.configuration.archives.all
      ? PageAddress(
        site.archivePath, base: base,
        feed: site.configuration.feeds.archive ? site.feedPath(of: site.archivePath) : nil) : nil
    shop = ShopContext(site, theme: templates.theme)
    self.talk = talk
    dates = templates.dates
    disclosures = DisclosureWords(
      theme: templates.theme, language: site.configuration.language)
    titles = templates.titles
    themeSettings = LiquidMap(templates.theme.settings)
    params = LiquidMap(site.configuration.params)
    data = LiquidMap(site.data)
  }

  /// Makes a box of its own with the same content.
  init(copying other: SiteContext) {
    site = other.site
    postAddresses = other.postAddresses
    pageAddresses = other.pageAddresses
    authorAddresses = other.authorAddresses
    categoryAddresses = other.categoryAddresses
    tagAddresses = other.tagAddresses
    seriesAddresses = other.seriesAddresses
    yearAddresses = other.yearAddresses
    monthAddresses = other.monthAddresses
    monthsOfYears = other.monthsOfYears
    home = other.home
    archive = other.archive
    feedURL = other.feedURL
    searchURL = other.searchURL
    shop = other.shop.map(ShopContext.init(copying:))
    talk = other.talk.map(TalkContext.init(copying:))
    dates = other.dates
    disclosures = other.disclosures
    titles = other.titles
    themeSettings = other.themeSettings
    params = other.params
    data = other.data
  }
}
