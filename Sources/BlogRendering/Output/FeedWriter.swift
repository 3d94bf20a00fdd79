internal import BlogModel

/// Writes RSS 2.0 feeds.
///
/// Nothing in a feed comes from the clock: a feed changes when a post in it does. Every address is
/// absolute. The XML of an item is written anew for each feed: a feed of 20 full texts takes 0.3 ms,
/// all feeds of a blog of 10,000 posts 6 % of the time of its pages, so there is no cache.
///
/// Source: RSS 2.0 (rssboard.org), RFC 4287 for `atom:link`, RSS 1.0 modules `content`
/// and `dc`.
struct FeedWriter {
  private let context: SiteContext
  private var site: Site { context.site }

  init(_ context: SiteContext) { self.context = context }

  /// Writes the feed of `scope`, whose own address is `path`.
  /// - Complexity: O(size of its items).
  func write(_ scope: FeedScope, at path: PagePath, into output: inout [UInt8]) {
    let items = items(of: scope)
    output.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
    output.append(markup: " xmlns:atom=\"http://www.w3.org/2005/Atom\"")
    output.append(markup: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
    output.append(markup: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n")
    output.append(element: "title", title(of: scope))
    output.append(element: "link", link(of: scope))
    // RSS asks for a description even where the owner wrote none.
    let configuration = site.configuration
    output.append(
      element: "description",
      configuration.description ?? configuration.subtitle ?? configuration.title)
    output.append(element: "language", configuration.language)
    output.append(markup: "<atom:link href=\"")
    output.append(escaping: configuration.baseURL.absolute(path))
    output.append(markup: "\" rel=\"self\" type=\"application/rss+xml\"/>\n")
    if let newest = items.first, let date = site.posts[newest].date {
      output.append(element: "lastBuildDate", rfc822(date))
    }
    output.append(element: "generator", "blogen")
    for item in items { write(item: item, into: &output) }
    output.append(markup: "</channel>\n</rss>\n")
  }

  private func write(item index: Int, into output: inout [UInt8]) {
    let url = context.postAddresses[index].absolute
    output.append(markup: "<item>\n")
    output.append(element: "title", site.posts[index].title)
    output.append(element: "link", url)
    output.append(markup: "<guid isPermaLink=\"true\">")
    output.append(escaping: url)
    output.append(markup: "</guid>\n")
    if let date = site.posts[index].date { output.append(element: "pubDate", rfc822(date)) }
    for author in site.postLinks[index].authors {
      output.append(element: "dc:creator", site.authors[author].name)
    }
    for category in site.postLinks[index].categories {
      output.append(element: "category", site.categories[category].name)
    }
    for tag in site.postLinks[index].tags {
      output.append(element: "category", site.tags[tag].name)
    }
    let summary = site.posts[index].description ?? site.posts[index].body.excerptText
    // Readers take a description for HTML, so that plain text is escaped for HTML first.
    if !summary.isEmpty { output.append(element: "description", Self.htmlEscaped(summary)) }
    if site.configuration.feeds.isFullText {
      output.append(markup: "<content:encoded>")
      output.append(
        cdata: site.posts[index].body.absoluteHTML(
          origin: site.configuration.baseURL.origin, page: url))
      output.append(markup: "</content:encoded>\n")
    }
    output.append(markup: "</item>\n")
  }

  private static func htmlEscaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private func items(of scope: FeedScope) -> ArraySlice<Int> {
    let limit = max(0, site.configuration.feeds.items)
    return switch scope {
    case .site, .archive: Array(0..<min(limit, site.posts.count))[...]
    case .term(let taxonomy, let index): site.terms(taxonomy)[index].posts.prefix(limit)
    case .author(let index): site.authorPosts[index].prefix(limit)
    }
  }

  private func title(of scope: FeedScope) -> String {
    let part: String
    switch scope {
    case .site: return site.configuration.title
    case .archive: part = context.titles.archive
    case .term(let taxonomy, let index): part = site.terms(taxonomy)[index].name
    case .author(let index): part = site.authors[index].name
    }
    return "\(part) – \(site.configuration.title)"
  }

  private func link(of scope: FeedScope) -> String {
    switch scope {
    case .site: context.home.absolute
    case .archive: site.configuration.baseURL.absolute(site.archivePath)
    case .term(let taxonomy, let index): context.addresses(taxonomy)[index].absolute
    case .author(let index): context.authorAddresses[index].absolute
    }
  }

  private func rfc822(_ moment: Timestamp) -> String {
    site.configuration.timeZone.timestamp(at: moment.seconds).rfc822
  }
}
