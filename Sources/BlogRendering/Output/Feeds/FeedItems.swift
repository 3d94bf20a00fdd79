internal import BlogModel

/// Makes the items of feeds out of posts.
///
/// The formats of one feed are made one after the other, so that its items are kept until those of
/// another are wanted.
final class FeedItems {
  let context: SiteContext
  private var lastPosts: [Int] = []
  private var lastItems: [FeedItem] = []
  /// The host, as permanent names have it.
  let authority: String
  private let categoryScheme: String
  private let tagScheme: String
  private var site: Site { context.site }

  init(_ context: SiteContext) {
    self.context = context
    let configuration = context.site.configuration
    func scheme(_ word: String) -> String {
      configuration.baseURL.absolute(PagePath("/\(word)/") ?? .root)
    }
    authority = TagURI.authority(configuration.baseURL)
    categoryScheme = scheme(configuration.pathWords.category)
    tagScheme = scheme(configuration.pathWords.tag)
  }

  /// What stands where a format asks for a moment and there is none: 1 January 2000.
  ///
  /// Validators take earlier years for a mistake.
  static let noDate = Timestamp(seconds: 946_684_800)

  /// The items of `posts` in their order.
  /// - Complexity: O(length of their texts), or O(1) if they are those of the last call.
  func items(_ posts: [Int]) -> [FeedItem] {
    if posts != lastPosts {
      lastItems = posts.map(item)
      lastPosts = posts
    }
    return lastItems
  }

  private func item(_ index: Int) -> FeedItem {
    let url = context.postAddresses[index].absolute
    let language = site.posts[index].language
    let image = site.posts[index].image.map(image)
    let date = site.posts[index].date ?? Self.noDate
    // A change before the text appeared is a slip of the pen.
    let updated = max(date, site.posts[index].updated ?? date)
    let (html, hasOwnImage) = html(index, image, url)
    let source = site.posts[index].image?.source
    return FeedItem(
      guid: FeedGUID(of: site.posts[index], site.configuration, authority: authority), url: url,
      title: context.disclosures.title(site.posts[index].title, site.posts[index].disclosure),
      summary: summary(index),
      html: html, image: image,
      showsImage: !hasOwnImage || source.map(site.posts[index].body.images.contains) ?? false,
      published: local(date), updated: local(updated),
      authors: site.postLinks[index].authors.map(author),
      terms: site.postLinks[index].categories.map { term(.category, $0) }
        + site.postLinks[index].tags.map { term(.tag, $0) },
      language: language == site.configuration.language ? nil : language,
      talk: FeedTalk(ofPost: index, in: context))
  }

  /// A person.
  func author(_ index: Int) -> FeedAuthor {
    FeedAuthor(
      name: site.authors[index].name, url: context.authorAddresses[index].absolute,
      avatar: site.authors[index].image.map { absolute($0.source) })
  }

  /// A moment on the site's clocks.
  func local(_ moment: Timestamp) -> Timestamp {
    site.configuration.timeZone.timestamp(at: moment.seconds)
  }

  // MARK: The text

  /// The text with the lead image, if it needs that, and whether it has images of its own.
  private func html(
    _ index: Int, _ image: FeedImage?, _ url: String
  ) -> (html: [UInt8], hasImage: Bool) {
    let origin = site.configuration.baseURL.origin
    let text = AbsoluteHTML(
      site.configuration.feeds.isFullText
        ? site.posts[index].body.html : site.posts[index].body.excerptHTML,
      base: AddressBase(page: url, origin: origin))
    var result: [UInt8] = []
    if let disclosure = site.posts[index].disclosure {
      result.append(paragraph: context.disclosures.sentence(disclosure))
    }
    // Readers that show enclosures do so if the text has no picture; most show none at all.
    if let image, !text.hasImage { result.append(image: image) }
    // A feed shows either HTML or the summary; the sentence alone must not take its place.
    if text.bytes.isEmpty, site.posts[index].disclosure != nil {
      let summary = summary(index)
      if !summary.isEmpty { result.append(paragraph: summary) }
    }
    return (result.isEmpty ? text.bytes : result + text.bytes, text.hasImage)
  }

  private func summary(_ index: Int) -> String {
    site.posts[index].description ?? site.posts[index].body.excerptText
  }

  private func image(_ image: Entry.Image) -> FeedImage {
    var size: (width: Int, height: Int)?
    if let width = image.width, let height = image.height { size = (width, height) }
    return FeedImage(
      url: absolute(image.source), mediaType: image.mediaType, byteCount: image.byteCount,
      alt: image.alt ?? "", size: size)
  }

  /// The full address of an image, which may lack the folder of the site.
  private func absolute(_ source: String) -> String {
    let root = site.configuration.edition.rootURL
    return AddressBase(page: root.origin + root.path, origin: root.origin)
      .absolute(root.link(to: source))
  }

  // MARK: Terms

  private func term(_ taxonomy: Taxonomy, _ index: Int) -> FeedTerm {
    let terms = taxonomy == .category ? site.categories : site.tags
    var label = terms[index].name
    var parent = terms[index].parent
    while let outer = parent {
      label = "\(terms[outer].name)/\(label)"
      parent = terms[outer].parent
    }
    return FeedTerm(
      slug: terms[index].slug, scheme: taxonomy == .category ? categoryScheme : tagScheme,
      label: label)
  }
}

extension [UInt8] {
  /// Appends plain text in a paragraph of its own.
  fileprivate mutating func append(paragraph text: String) {
    append(markup: "<p>")
    append(escaping: text)
    append(markup: "</p>\n")
  }

  /// Appends a picture in a paragraph of its own.
  fileprivate mutating func append(image: FeedImage) {
    append(markup: "<p><img")
    append(attribute: "src", image.url)
    append(attribute: "alt", image.alt)
    if let size = image.size {
      append(attribute: "width", "\(size.width)")
      append(attribute: "height", "\(size.height)")
    }
    append(markup: "></p>\n")
  }
}
