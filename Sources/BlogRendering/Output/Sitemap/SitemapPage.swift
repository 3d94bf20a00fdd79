internal import BlogModel

/// What a sitemap says of one page.
struct SitemapPage {
  let address: PageAddress
  /// When its content last changed.
  let changed: Timestamp?
  let translations: [Translation]
  private let lead: Entry.Image?
  private let textImages: [String]

  init(_ recipe: Recipe, in context: SiteContext) {
    let site = context.site
    let subject = PageSubject(context: context, recipe: recipe, path: .root)
    switch recipe {
    case .post(let index): address = context.postAddresses[index]
    case .page(let index): address = context.pageAddresses[index]
    case .term(let taxonomy, let index, page: _): address = context.addresses(taxonomy)[index]
    case .author(let index, page: _): address = context.authorAddresses[index]
    case .archive: address = context.archive ?? context.home
    default: address = context.home
    }
    // A list changes when a post appears in it.
    changed =
      switch recipe {
      case .post(let index): site.posts[index].updated ?? site.posts[index].date
      case .page(let index): site.pages[index].updated ?? site.pages[index].date
      case .term(let taxonomy, let index, page: _):
        Self.newest(of: site.terms(taxonomy)[index].posts, in: site)
      case .author(let index, page: _): Self.newest(of: site.authorPosts[index], in: site)
      default: site.posts.first?.date
      }
    translations = subject.translations
    lead = subject.image
    textImages = subject.body?.images ?? []
  }

  /// The full addresses of its images, each once.
  func images(limit: Int, root: BaseURL) -> [String] {
    if lead == nil, textImages.isEmpty { return [] }
    var images: [String] = []
    var seen: Set<String> = []
    for address in (lead.map { [$0.source] } ?? []) + textImages {
      if images.count >= limit { break }
      guard let url = root.absoluteImage(address), seen.insert(url).inserted else { continue }
      images.append(url)
    }
    return images
  }

  /// When the newest post of a list appeared; posts are counted from the newest.
  private static func newest(of posts: [Int], in site: Site) -> Timestamp? {
    posts.min().flatMap { site.posts[$0].date }
  }
}
