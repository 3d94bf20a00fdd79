internal import BlogModel

/// What others paste into their sites to show a product or post.
struct EmbedCode {
  /// The full address of the card.
  let url: String
  private let title: String
  private let target: String
  private let summary: String?
  private let source: String

  /// The size of a card in pixels.
  static let size = (width: 360, height: 480)

  /// The code of a product's card; `nil` if it has no address.
  init?(product index: Int, in context: SiteContext, _ shop: ShopContext) {
    let base = context.site.configuration.baseURL
    guard let path = shop.shop.path(of: index, in: "embed") else { return nil }
    let product = shop.shop.catalogue.products[index]
    let target = product.url ?? product.path.map(base.absolute) ?? context.home.absolute
    let summary = product.summary.map { $0.cutAtWord(limit: 160) }
    self.init(
      url: base.absolute(path), title: product.name, target: target, summary: summary,
      source: context.site.configuration.title)
  }

  /// The code of a post's card; `nil` if it has no address.
  init?(post index: Int, in context: SiteContext) {
    let posts = context.site.posts
    guard let path = posts[index].path.embed else { return nil }
    self.init(
      url: context.site.configuration.baseURL.absolute(path),
      title: context.disclosures.title(posts[index].title, posts[index].disclosure),
      target: context.postAddresses[index].absolute, summary: posts[index].summary,
      source: context.site.configuration.title)
  }

  private init(url: String, title: String, target: String, summary: String?, source: String) {
    self.url = url
    self.title = title
    self.target = target
    self.summary = summary
    self.source = source
  }

  /// An `iframe` with the card.
  func frame() -> String {
    var frame: [UInt8] = []
    frame.reserveCapacity(url.utf8.count + title.utf8.count + 160)
    frame.append(markup: "<iframe")
    frame.append(attribute: "src", url)
    frame.append(attribute: "title", title)
    frame.append(attribute: "width", "\(Self.size.width)")
    frame.append(attribute: "height", "\(Self.size.height)")
    frame.append(markup: " loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>")
    return String(decoding: frame, as: UTF8.self)
  }

  /// A quotation that works wherever links do.
  func quote() -> String {
    var quote: [UInt8] = []
    quote.reserveCapacity(2 * target.utf8.count + (summary?.utf8.count ?? 0) + 256)
    quote.append(markup: "<blockquote")
    quote.append(attribute: "cite", target)
    quote.append(markup: "><p><a")
    quote.append(attribute: "href", target)
    quote.append(markup: ">")
    quote.append(escaping: title)
    quote.append(markup: "</a></p>")
    if let summary {
      quote.append(markup: "<p>")
      quote.append(escaping: summary)
      quote.append(markup: "</p>")
    }
    quote.append(markup: "<p>– ")
    quote.append(escaping: source)
    quote.append(markup: "</p></blockquote>")
    return String(decoding: quote, as: UTF8.self)
  }
}
