internal import BlogModel

/// Describes a page for search engines as JSON-LD with words of schema.org.
///
/// One graph a page: the site, the company behind it, the page itself and the way to it. Nodes name
/// each other by `@id`: an address that stays the same as long as the page has it.
///
/// Source: JSON-LD 1.1; schema.org; Google Search Central, "Article", "Breadcrumb" and "Profile
/// page".
struct StructuredData: Sendable {
  let context: SiteContext
  let siteID: String
  let publisherID: String
  /// The script up to the nodes of the page: those of the site and the company.
  private let opening: [UInt8]
  /// The authors of posts as JSON objects, by the index of `site.authors`.
  let people: [[UInt8]]
  private let shopCategories: ShopCategories?

  init(_ context: SiteContext) {
    self.context = context
    let configuration = context.site.configuration
    let nodes = SiteNodes(configuration, home: context.home.absolute)
    shopCategories = context.shop?.categories
    siteID = nodes.siteID
    publisherID = nodes.publisherID
    var opening: [UInt8] = []
    opening.append(
      markup:
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[")
    opening.append(json: nodes.writeSite)
    opening.append(markup: ",")
    opening.append(json: nodes.writePublisher)
    self.opening = opening
    people = context.site.authors.indices.map { index in
      var person: [UInt8] = []
      person.append(json: { Self.writePerson(index, context, into: &$0) })
      return person
    }
  }

  /// Appends the script of a page.
  func write(_ page: HeadPage, into output: inout [UInt8]) {
    output += opening
    output.append(markup: ",")
    output.append(json: { write(page, into: &$0) })
    if case .product(let index) = page.subject.recipe { write(offerOf: index, page, &output) }
    let breadcrumbs = Breadcrumbs(page, shopCategories)
    if breadcrumbs.items.count > 1 {
      output.append(markup: ",")
      output.append(json: breadcrumbs.write)
    }
    output.append(markup: "]}</script>\n")
  }

  private func write(_ page: HeadPage, into json: inout JSONOutput) {
    switch page.subject.recipe {
    case .post(let index): writePosting(page, index, into: &json)
    case .home(page: 1): writeBlog(page, into: &json)
    case .author(let index, page: 1):
      writeWebPage("ProfilePage", page, into: &json)
      json.object("mainEntity") { writeProfile(page, index, into: &$0) }
    case .page:
      writeWebPage("WebPage", page, into: &json)
      // A page without a date has only what its author says of it.
      json.add("datePublished", page.published)
      json.add("dateModified", page.changed)
    case .product(let index):
      writeWebPage("WebPage", page, into: &json)
      writeSubject(index, into: &json)
    default: writeWebPage("CollectionPage", page, into: &json)
    }
  }

  /// Adds the product that a page is about; a page that offers it has a node for it.
  private func writeSubject(_ product: Int, into json: inout JSONOutput) {
    guard let shop = context.shop?.shop else { return }
    let node = ProductNode(product, in: shop, context.site.configuration)
    if shop.settings.hasOffers {
      json.object("mainEntity") { $0.add("@id", node.id) }
    } else {
      json.object("about") { node.writeReference(into: &$0) }
    }
  }

  /// Appends the product that a page offers, if the owner says that pages offer products.
  private func write(offerOf product: Int, _ page: HeadPage, _ output: inout [UInt8]) {
    guard let shop = context.shop, shop.shop.settings.hasOffers else { return }
    let configuration = context.site.configuration
    let node = ProductNode(product, in: shop.shop, configuration)
    let offer = ProductOffer(product, node, in: shop, zone: configuration.timeZone)
    output.append(markup: ",")
    output.append(json: { json in
      node.writeProduct(description: page.description, into: &json)
      if let offer { json.object("offers", offer.write) }
    })
  }

  private func writeBlog(_ page: HeadPage, into json: inout JSONOutput) {
    json.add("@type", "Blog")
    json.add("@id", "\(page.url)#blog")
    json.add("url", page.url)
    json.add("name", page.title)
    json.add("description", page.description)
    json.add("inLanguage", page.language)
    json.object("publisher") { $0.add("@id", publisherID) }
    json.object("isPartOf") { $0.add("@id", siteID) }
  }

  private func writeWebPage(_ type: String, _ page: HeadPage, into json: inout JSONOutput) {
    json.add("@type", type)
    json.add("@id", page.url)
    json.add("url", page.canonicalURL)
    json.add("name", page.title)
    json.add("description", page.description)
    json.add("inLanguage", page.language)
    json.object("isPartOf") { $0.add("@id", siteID) }
    if Breadcrumbs.exist(for: page) {
      json.object("breadcrumb") { $0.add("@id", Breadcrumbs.id(of: page)) }
    }
    if let image = page.image, type != "ProfilePage" {
      json.object("primaryImageOfPage") { $0.write(image) }
    }
  }
}

extension JSONOutput {
  /// Adds the members of an `ImageObject`.
  mutating func write(_ image: PageImage) {
    add("@type", "ImageObject")
    add("url", image.url)
    add("width", image.width)
    add("height", image.height)
    add("caption", image.alt)
  }
}
