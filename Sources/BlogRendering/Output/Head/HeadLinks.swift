internal import BlogModel

/// The links of a head: where other blogs report, canonical address, neighbours, languages, card
/// for other sites and feeds.
struct HeadLinks: Sendable {
  private let context: SiteContext
  /// The links to the site's feeds, which stand on every page.
  private let siteFeeds: [UInt8]
  private let commentWords: CommentWords

  init(_ context: SiteContext) {
    self.context = context
    var feeds: [UInt8] = []
    Self.write(feedsOf: .root, context.site.configuration.title, context.site, into: &feeds)
    siteFeeds = feeds
    commentWords = CommentWords(language: context.site.configuration.language)
  }

  /// Appends the links of a page.
  func write(_ page: HeadPage, into output: inout [UInt8]) {
    // Some clients read no more than the beginning of a page.
    if case .post(let index) = page.subject.recipe, let talk = context.talk,
      talk.takesPings(index, in: context.site)
    {
      TalkDiscovery(context: context, post: index).write(into: &output)
    }
    if page.kind != .notFound { output.append(link: "canonical", page.canonicalURL) }
    if let listPage = page.subject.listPage { write(neighboursOf: listPage, into: &output) }
    // Versions in other languages are those of the page at its own address.
    if !page.isCrossPosted {
      for alternate in Alternate.all(page.subject.translations, in: context.site) {
        output.append(markup: "<link rel=\"alternate\"")
        output.append(attribute: "hreflang", alternate.language)
        output.append(attribute: "href", alternate.url)
        output.append(markup: ">\n")
      }
    }
    write(cardOf: page.subject, into: &output)
    if page.subject.feedHref != nil, let list = page.subject.listPage?.list {
      let site = context.site
      Self.write(feedsOf: list, "\(page.title) – \(site.configuration.title)", site, into: &output)
    }
    output += siteFeeds
    // Readers that take the first feed should get the posts.
    switch page.subject.recipe {
    case .post(let index) where context.site.hasCommentFeed(ofPost: index):
      write(feedsOf: .post(index), page.title, &output)
    case .home(page: 1) where context.site.hasCommentFeed:
      write(feedsOf: .site, context.site.configuration.title, &output)
    default: break
    }
  }

  private func write(feedsOf comments: CommentScope, _ title: String, _ output: inout [UInt8]) {
    let title = commentWords.title(of: title)
    let formats = context.site.commentFeedFormats
    for format in formats {
      guard let path = context.site.path(of: comments, format) else { continue }
      let title = formats.count == 1 ? title : "\(title) (\(format.name))"
      output.append(feed: format, title, context.site.configuration.baseURL.href(path))
    }
  }

  private func write(
    neighboursOf page: (list: PagePath, number: Int, count: Int), into output: inout [UInt8]
  ) {
    func href(_ number: Int) -> String {
      context.site.configuration.baseURL.href(context.site.path(ofPage: number, of: page.list))
    }
    if page.number > 1 { output.append(link: "prev", href(page.number - 1)) }
    if page.number < page.count { output.append(link: "next", href(page.number + 1)) }
  }

  /// Names the answer for sites that ask how to show a post or product.
  ///
  /// Source: oEmbed 1.0, section 4.
  private func write(cardOf subject: PageSubject, into output: inout [UInt8]) {
    guard let shop = context.shop?.shop, shop.settings.hasEmbeds else { return }
    let path: PagePath?
    switch subject.recipe {
    case .post(let index): path = context.site.posts[index].path.oEmbed
    case .product(let index): path = shop.path(of: index, in: "embed", "oembed.json")
    default: path = nil
    }
    guard let path else { return }
    output.append(markup: "<link rel=\"alternate\" type=\"application/json+oembed\"")
    output.append(attribute: "title", subject.labelledTitle)
    output.append(attribute: "href", context.site.configuration.baseURL.absolute(path))
    output.append(markup: ">\n")
  }

  /// Feed readers show the titles, so that those of several formats have to differ.
  private static func write(
    feedsOf list: PagePath, _ title: String, _ site: Site, into output: inout [UInt8]
  ) {
    let configuration = site.configuration
    let formats = configuration.feeds.formats
    for format in formats {
      let title = formats.count == 1 ? title : "\(title) (\(format.name))"
      output.append(
        feed: format, title, configuration.baseURL.href(site.feedPath(of: list, format)))
    }
  }
}

/// A version of a page in a language, as `hreflang` names it.
struct Alternate: Equatable {
  let language: String
  let url: String

  /// The versions, the page itself among them, and the one for all other languages.
  ///
  /// That is the version in the site's main language, else the first.
  static func all(_ translations: [Translation], in site: Site) -> [Alternate] {
    guard translations.count > 1 else { return [] }
    let main = site.languages.first?.language
    let other = translations.first { $0.language == main } ?? translations[0]
    return translations.map { Alternate(language: $0.language, url: $0.absolute) }
      + [Alternate(language: "x-default", url: other.absolute)]
  }
}

extension FeedFormat {
  /// The name of the format.
  fileprivate var name: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(feed format: FeedFormat, _ title: String, _ address: String) {
    append(markup: "<link rel=\"alternate\"")
    append(attribute: "type", format.mediaType)
    append(attribute: "title", title)
    append(attribute: "href", address)
    append(markup: ">\n")
  }

  fileprivate mutating func append(link relation: StaticString, _ address: String) {
    append(markup: "<link rel=\"")
    append(markup: relation)
    append(markup: "\"")
    append(attribute: "href", address)
    append(markup: ">\n")
  }
}
