internal import BlogModel

/// What sites ask for to show a post or product: oEmbed, answered by a file.
///
/// Source: oEmbed 1.0, section 2.3.
struct OEmbedFile {
  let context: SiteContext

  /// Appends the file.
  func write(_ subject: EmbedSubject, into output: inout [UInt8]) {
    guard let (title, code) = card(subject) else { return }
    let configuration = context.site.configuration
    output.append(json: { json in
      json.add("version", "1.0")
      json.add("type", "rich")
      json.add("title", title)
      if case .post(let index) = subject,
        let author = context.site.postLinks[index].authors.first
      {
        json.add("author_name", context.site.authors[author].name)
        json.add("author_url", context.authorAddresses[author].absolute)
      }
      json.add("provider_name", configuration.title)
      json.add("provider_url", context.home.absolute)
      json.add("cache_age", cacheAge)
      // Sites that strip the frame keep the quotation.
      json.add("html", code.quote() + code.frame())
      json.add("width", EmbedCode.size.width)
      json.add("height", EmbedCode.size.height)
      if let image = thumbnail(subject), let width = image.width, let height = image.height {
        json.add("thumbnail_url", image.url)
        json.add("thumbnail_width", width)
        json.add("thumbnail_height", height)
      }
    })
    output.append(UInt8(ascii: "\n"))
  }

  private func card(_ subject: EmbedSubject) -> (title: String, code: EmbedCode)? {
    switch subject {
    case .post(let index):
      return EmbedCode(post: index, in: context).map {
        let post = context.site.posts[index]
        return (context.disclosures.title(post.title, post.disclosure), $0)
      }
    case .product(let index):
      guard let shop = context.shop else { return nil }
      return EmbedCode(product: index, in: context, shop).map {
        (shop.shop.catalogue.products[index].name, $0)
      }
    }
  }

  /// A day in seconds, or less where prices get too old sooner.
  private var cacheAge: Int {
    max(0, min(context.shop?.shop.settings.maximumPriceAge ?? 1, 1)) * 86_400
  }

  private func thumbnail(_ subject: EmbedSubject) -> PageImage? {
    let image: Entry.Image? =
      switch subject {
      case .post(let index): context.site.posts[index].image
      case .product(let index): context.shop?.shop.catalogue.products[index].images.first
      }
    return image.flatMap { PageImage($0, root: context.site.configuration.edition.rootURL) }
  }
}
