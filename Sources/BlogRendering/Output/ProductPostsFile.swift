internal import BlogModel

/// The posts that mention a product, as the shop fetches them for the product's page.
///
/// `{"version":1,"product":{…},"posts":[{"title":…,"url":…,"date":…,"excerpt":…,"image":…}]}`,
/// newest first. A post with something to say of its occasion has `disclosure`, the word of the
/// front matter, and `disclosure_label`, what the shop has to show beside the title. There are neither drafts nor stock counts nor mail addresses in it.
struct ProductPostsFile {
  let context: SiteContext

  /// Appends the file of the product at `index`.
  func write(_ index: Int, into output: inout [UInt8]) {
    guard let shop = context.shop?.shop else { return }
    let product = shop.catalogue.products[index]
    let configuration = context.site.configuration
    output.append(json: { json in
      json.add("version", 1)
      json.object("product") {
        $0.add("id", product.id)
        $0.add("sku", product.sku)
        $0.add("name", product.name)
        $0.add("url", product.url ?? product.path.map(configuration.baseURL.absolute))
      }
      json.array("posts") { list in
        for post in shop.posts[index] ?? [] { list.object { write(post: post, into: &$0) } }
      }
    })
    output.append(UInt8(ascii: "\n"))
  }

  private func write(post index: Int, into json: inout JSONOutput) {
    let post = context.site.posts[index]
    let configuration = context.site.configuration
    json.add("title", post.title)
    json.add("url", context.postAddresses[index].absolute)
    json.add(
      "date", post.date.map { configuration.timeZone.timestamp(at: $0.seconds).rfc3339 })
    json.add("excerpt", post.summary)
    json.add("disclosure", post.disclosure?.rawValue)
    json.add("disclosure_label", post.disclosure.map(context.disclosures.label))
    if let image = post.image.flatMap({ PageImage($0, root: configuration.edition.rootURL) }) {
      json.add("image", image.url)
    }
  }
}
