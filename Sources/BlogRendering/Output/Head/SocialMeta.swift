internal import BlogModel

/// What social networks and messengers show of a link to a page.
///
/// X, once Twitter, reads the Open Graph properties too and needs only the kind of card of its own.
///
/// Source: ogp.me; X Developer Platform, "Cards".
struct SocialMeta: Sendable {
  private let context: SiteContext
  private let siteName: [UInt8]
  /// The site's own image, for pages without one.
  private let siteImage: PageImage?

  init(_ context: SiteContext) {
    self.context = context
    let configuration = context.site.configuration
    var siteName: [UInt8] = []
    siteName.append(property: "og:site_name", configuration.title)
    self.siteName = siteName
    let image = configuration.image.flatMap { PageImage($0, root: configuration.edition.rootURL) }
    siteImage = image.flatMap { $0.isVector ? nil : $0 }
  }

  /// Appends the properties of a page.
  func write(_ page: HeadPage, into output: inout [UInt8]) {
    output.append(property: "og:type", page.kind.objectType)
    output += siteName
    output.append(property: "og:title", page.subject.labelledTitle)
    if let description = page.description {
      output.append(property: "og:description", description)
    }
    output.append(property: "og:url", page.canonicalURL)
    write(localesOf: page, into: &output)
    let image = page.sharedImage ?? siteImage
    if let image { write(image, into: &output) }
    if page.kind == .post { write(article: page, into: &output) }
    let isLarge = image?.isWide ?? false
    output.append(meta: "twitter:card", isLarge ? "summary_large_image" : "summary")
    if let alt = image?.alt {
      output.append(meta: "twitter:image:alt", alt.cutAtWord(limit: Self.longestAlt - 1))
    }
  }

  /// The longest description of an image that X takes.
  private static let longestAlt = 420

  private func write(localesOf page: HeadPage, into output: inout [UInt8]) {
    let own = SocialLocale.name(of: page.language)
    if let own { output.append(property: "og:locale", own) }
    for translation in page.subject.translations {
      guard let locale = SocialLocale.name(of: translation.language), locale != own else {
        continue
      }
      output.append(property: "og:locale:alternate", locale)
    }
  }

  private func write(_ image: PageImage, into output: inout [UInt8]) {
    output.append(property: "og:image", image.url)
    if let mediaType = image.mediaType { output.append(property: "og:image:type", mediaType) }
    if let width = image.width, let height = image.height {
      output.append(property: "og:image:width", "\(width)")
      output.append(property: "og:image:height", "\(height)")
    }
    if let alt = image.alt { output.append(property: "og:image:alt", alt) }
  }

  private func write(article page: HeadPage, into output: inout [UInt8]) {
    guard case .post(let index) = page.subject.recipe else { return }
    if let published = page.published {
      output.append(property: "article:published_time", published)
    }
    // Without a change both are the same.
    if let changed = page.changed { output.append(property: "article:modified_time", changed) }
    let links = context.site.postLinks[index]
    for author in links.authors {
      output.append(property: "article:author", context.authorAddresses[author].absolute)
    }
    if let category = links.categories.first {
      output.append(property: "article:section", context.site.categories[category].name)
    }
    for tag in links.tags { output.append(property: "article:tag", context.site.tags[tag].name) }
  }
}

extension PageSubject {
  /// The title behind the label of what the law wants said of the text.
  var labelledTitle: String {
    let disclosure =
      if case .embed(.post(let index)) = recipe {
        context.site.posts[index].disclosure
      } else {
        entry { $0.disclosure }.flatMap { $0 }
      }
    return context.disclosures.title(title, disclosure)
  }
}

extension PageKind {
  /// The type of the Open Graph object.
  ///
  /// Not `product`, even for products: networks want such links to lead to the page that sells.
  fileprivate var objectType: String {
    switch self {
    case .post: "article"
    case .author: "profile"
    default: "website"
    }
  }
}

extension PageImage {
  /// Whether it fills a large card, which is twice as wide as high and at least 300 pixels wide.
  ///
  /// Squares and portraits, such as logos and faces, would be cut there. An image of unknown size
  /// is most likely a photo.
  fileprivate var isWide: Bool {
    guard let width, let height else { return true }
    return width >= 300 && height >= 157 && width > height
  }
}
