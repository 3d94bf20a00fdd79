internal import BlogModel

/// A product as structured data names it.
///
/// There is neither a price nor an offer in it: readers of a blog cannot buy there.
///
/// Source: schema.org, `Product` and `Thing`; Google Search Central, "Product".
struct ProductNode {
  let product: Product
  /// The name of the node; the same wherever the product is named.
  let id: String?
  /// The page that sells it, without campaign; else its page in the blog.
  let url: String?
  private let root: BaseURL
  private let isProduct: Bool

  /// The product at `index` in the catalogue of a shop.
  init(_ index: Int, in shop: Shop, _ configuration: SiteConfiguration) {
    product = shop.catalogue.products[index]
    root = configuration.edition.rootURL
    isProduct = shop.settings.mentionsAreProducts
    let page = product.path.map(configuration.baseURL.absolute)
    url = product.url ?? page
    // The address of a page in the blog is the name of that page already.
    id = url == page ? page.map { "\($0)#product" } : url
  }

  /// Adds the members of a product that a page is about or mentions.
  ///
  /// - Parameters:
  ///   - hasID: Whether the node has its name; two nodes of one name would be one product.
  ///   - json: The object.
  func writeReference(hasID: Bool = true, into json: inout JSONOutput) {
    json.add("@type", isProduct ? "Product" : "Thing")
    if hasID { json.add("@id", id) }
    json.add("name", product.name)
    json.add("url", url)
    json.add("image", product.images.lazy.compactMap(address).first)
    if isProduct { writeNumbers(into: &json) }
  }

  /// Adds the members of a product that its page offers, without the offer.
  func writeProduct(description: String?, into json: inout JSONOutput) {
    json.add("@type", "Product")
    json.add("@id", id)
    json.add("name", product.name)
    json.add("description", description)
    json.add("url", url)
    json.add("image", product.images.compactMap(address))
    writeNumbers(into: &json)
    json.add("mpn", product.mpn)
    if let brand = product.brand {
      json.object("brand") {
        $0.add("@type", "Brand")
        $0.add("name", brand)
      }
    }
    json.add("category", product.categories.map { $0.joined(separator: " > ") })
  }

  private func writeNumbers(into json: inout JSONOutput) {
    // Search engines take SKUs of printable ASCII characters without spaces only.
    if !product.sku.isEmpty, product.sku.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      json.add("sku", product.sku)
    }
    json.add("gtin", product.gtin)
  }

  private func address(_ image: Entry.Image) -> String? { PageImage(image, root: root)?.url }
}
