internal import BlogModel
internal import BlogRendering
internal import BlogSources
public import Diagnostics
public import Files
internal import ProductFeeds

/// The catalogue of a site, or one feed, for people who want to see how it is read.
public struct CatalogueListing: Sendable {
  /// What was read, line by line.
  public private(set) var lines: [String] = []
  /// What is wrong with it.
  public private(set) var findings: [Finding] = []

  /// Reads the catalogue of the site that `options` describe.
  ///
  /// - Parameters:
  ///   - options: The site.
  ///   - feed: A file to read instead of the feeds of the site, relative to its folder.
  ///   - limit: How many products are listed.
  ///   - files: The disk, or a stand-in.
  /// - Returns: What was read, and what is wrong with it.
  public static func read(
    _ options: BuildOptions, feed: String? = nil, limit: Int, files: FileSystem = .disk
  ) async -> CatalogueListing {
    var listing = CatalogueListing()
    let (result, findings) = await SiteBuild.readCatalogue(options, feed: feed, files: files)
    listing.findings = ExcerptReader(site: options.site, files: files).complete(findings)
      .sortedByPlace()
    guard let result else { return listing }
    for feed in result.report.feeds { listing.lines += feed.lines + [""] }
    guard let shop = result.shops[0] else {
      listing.lines.append("This site has no products.")
      return listing
    }
    let count = shop.catalogue.products.count
    listing.lines.append(
      "\(count) \(count == 1 ? "product" : "products"), \(result.report.merged) in several sources, \(result.report.onlyInFiles) with a file only"
    )
    let words = ProductWords(theme: nil, language: "en")
    for product in shop.catalogue.products.prefix(limit) {
      listing.lines.append(line(of: product, words, shop.rules))
    }
    if count > limit { listing.lines.append("… and \(count - limit) more") }
    return listing
  }

  private static func line(of product: Product, _ words: ProductWords, _ rules: PriceRules)
    -> String
  {
    var parts = [product.id, product.name]
    if let price = rules.display(of: product) {
      let isReduced = product.price.map { $0 != price.price } ?? false
      parts.append(words.text(price.price) + (isReduced && product.sale != nil ? " (sale)" : ""))
    } else if product.price != nil {
      parts.append("no price that can be shown")
    }
    if let content = product.content { parts.append(words.text(content)) }
    if let deposit = product.deposit { parts.append("+ \(words.text(deposit.amount)) deposit") }
    if let availability = product.availability { parts.append(words.text(availability)) }
    if product.url == nil { parts.append("no address") }
    return "  " + parts.joined(separator: " · ")
  }
}
