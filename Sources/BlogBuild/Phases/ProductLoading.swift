internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files
package import ProductFeeds

/// Makes the shop of each language from the feeds, the products' own files and former prices.
struct ProductLoading {
  let options: BuildOptions
  let configurations: [SiteConfiguration]
  /// The theme of each language: what it has no template for is not made.
  let themes: [Theme?]
  let now: Timestamp
  let files: FileSystem

  /// The shop of each language, and what was read.
  struct Result: Sendable {
    /// By language; `nil` in a site without products.
    var shops: [Shop?]
    /// How each feed was read, and what came together.
    var report = CatalogueReport()
    var findings: [Finding] = []
  }

  /// Makes the shops of `content`; `feeds` were read beside it.
  func run(_ content: SiteContent, _ feeds: consuming FeedLoading.Result) async -> Result {
    var result = Result(shops: configurations.map { _ in nil })
    guard
      configurations[0].products != nil
        || content.editions.contains(where: { !$0.products.isEmpty })
    else { return result }
    let settings = configurations[0].products ?? ProductSettings()
    result.findings += settings.feeds.compactMap(unknownLanguage)
    result.findings += feeds.findings
    result.report.feeds = feeds.summaries
    let (history, historyFindings) = readHistory(settings)
    result.findings += historyFindings
    var readings: [FeedReading] = []
    swap(&readings, &feeds.readings)
    var merges = catalogues(content, settings, consume readings)
    for (index, configuration) in configurations.enumerated() {
      // What is wrong with a catalogue is said once, not once a language.
      let known = Set(result.findings)
      let published = await published(
        in: content.editions[index], merges[index].catalogue, settings)
      var found = merges[index].findings
      if merges[index].mayShareAddresses {
        found +=
          SharedAddresses(
            merges[index].catalogue, published: Self.makesFiles(settings) ? published : []
          ).findings
      }
      result.findings += found.filter { !known.contains($0) }
      if index == 0 { result.report.count(merges[0]) }
      let rules = PriceRules(
        settings: placed(makeable(settings, with: themes[index]), configuration),
        history: index == 0 ? history : history.history(in: configuration.language), now: now,
        zone: configuration.timeZone)
      var shop = Shop(catalogue: merges[index].takeCatalogue(), rules: rules)
      shop.publish(published, configuration)
      if index == 0 { result.findings += check(shop, history) }
      result.shops[index] = shop
    }
    return result
  }

  /// The catalogue of each language; those that do not differ are made once.
  private func catalogues(
    _ content: SiteContent, _ settings: ProductSettings, _ readings: consuming [FeedReading]
  ) -> [CatalogueMerge] {
    let feeds = configurations.map { configuration in
      settings.feeds.indices.filter { index in
        settings.feeds[index].language
          .map { $0.lowercased() == configuration.language.lowercased() } ?? true
      }
    }
    var merges: [CatalogueMerge] = []
    for index in configurations.indices {
      let edition = content.editions[index]
      let same = merges.indices.first { other in
        feeds[other] == feeds[index] && edition.ownProducts.isEmpty
          && content.editions[other].ownProducts.isEmpty
      }
      if let same {
        merges.append(merges[same])
        continue
      }
      let own = feeds[index].map { readings[$0] }
      // The last one may take the products without a copy.
      if index == configurations.indices.last { readings = [] }
      merges.append(CatalogueMerge(readings: consume own, files: Self.files(of: edition)))
    }
    return merges
  }

  /// Whether products have addresses in the blog at all.
  private static func makesFiles(_ settings: ProductSettings) -> Bool {
    settings.hasPages || settings.hasShortLinks || settings.hasEmbeds || settings.hasPostLists
  }

  /// The settings with the page about shipping as a link from this language.
  private func placed(
    _ settings: ProductSettings, _ configuration: SiteConfiguration
  ) -> ProductSettings {
    guard let url = settings.shippingURL, url.hasPrefix("/") else { return settings }
    var settings = settings
    settings.shippingURL = configuration.edition.rootURL.path + url.dropFirst()
    return settings
  }

  /// The settings without the pages for which a theme has no template.
  private func makeable(_ settings: ProductSettings, with theme: Theme?) -> ProductSettings {
    // Without a theme there are findings enough.
    guard let names = theme.map({ Set($0.templates.map(\.name)) }) else { return settings }
    var settings = settings
    settings.hasPages = settings.hasPages && names.contains("product") && names.contains("products")
    settings.hasEmbeds = settings.hasEmbeds && names.contains("embed")
    return settings
  }

  private func unknownLanguage(_ feed: ProductFeed) -> Finding? {
    let languages = configurations.map(\.language)
    guard let language = feed.language,
      !languages.contains(where: { $0.lowercased() == language.lowercased() })
    else { return nil }
    return Finding(
      .unknownLanguage,
      "`\(language)` is not a language of this site, so that nobody sees this feed",
      at: feed.location, label: didYouMean(language, among: languages),
      help: ["the site is in \(languages.map { "`\($0)`" }.joined(separator: ", "))"])
  }

  // MARK: Files

  private func readHistory(_ settings: ProductSettings) -> (PriceHistory, [Finding]) {
    guard let path = settings.priceHistory else { return (PriceHistory(), []) }
    do {
      let bytes = try files.read("\(options.site)/\(path)", 256 << 20)
      let (history, findings) = PriceHistory.read(path: path, bytes: bytes)
      return (history, findings)
    } catch {
      // A history that was never written is an empty one.
      if error == .notFound { return (PriceHistory(), []) }
      return (
        PriceHistory(),
        [
          Finding(
            .unreadableFile, "the price history cannot be read: \(error)",
            at: SourceLocation(path: path))
        ]
      )
    }
  }

  /// The products' own files, with what those in this language say.
  private static func files(of content: EditionContent) -> [ProductFile] {
    var files = content.products.map(\.product)
    var places = Dictionary(
      files.enumerated().map { ($1.product.id, $0) }, uniquingKeysWith: { first, _ in first })
    for own in content.ownProducts.map(\.product) {
      if let place = places[own.product.id] {
        files[place].merge(own)
      } else {
        places[own.product.id] = files.count
        files.append(own)
      }
    }
    return files
  }

  // MARK: What is published

  private func published(
    in content: EditionContent, _ catalogue: Catalogue, _ settings: ProductSettings
  ) async -> Set<Int> {
    if settings.published == .all { return Set(catalogue.products.indices) }
    return await ProductUse.products(in: content, of: catalogue, jobs: options.jobs)
  }

  /// Whether the export was broken off: many products of the last year are missing.
  private func check(_ shop: Shop, _ history: PriceHistory) -> [Finding] {
    let known = history.ids(since: CalendarDay(daysSince1970: now.day.daysSince1970 - 365))
    let vanished = known.count { shop.find($0) == nil }
    guard known.count >= 10, vanished * 100 > known.count * shop.settings.shrinkLimit else {
      return []
    }
    return [
      Finding(
        .feedShrunk, .warning,
        "the catalogue lacks \(vanished) of \(known.count) products that had new prices within a year",
        at: shop.settings.location,
        help: ["export the feed again; or set `shrink_limit` under `products` if this is right"])
    ]
  }
}

/// How the catalogue came together, for people.
public struct CatalogueReport: Sendable {
  /// How each feed was read.
  package var feeds: [FeedSummary] = []
  /// How many products there are.
  public internal(set) var products = 0
  /// How many of them stand in several sources.
  public internal(set) var merged = 0
  /// How many have only a file of their own.
  public internal(set) var onlyInFiles = 0
  /// How many changes of prices were added to the price history; `nil` if none was to be.
  public internal(set) var recorded: Int?

  /// Nothing read yet.
  public init() {}

  /// Takes over what came together.
  mutating func count(_ merge: CatalogueMerge) {
    products = merge.catalogue.products.count
    merged = merge.counts.merged
    onlyInFiles = merge.counts.onlyInFiles
  }

  /// A line for each feed that has rows without a product.
  public var skipped: [String] {
    feeds.compactMap { feed in
      guard feed.rowsRead > feed.productsMade + feed.rowsJoined else { return nil }
      let reasons = feed.rowsSkipped.map { "\($0.count) \($0.reason.rawValue)" }
      return "\(feed.file): \(feed.rowsRead) rows, \(feed.productsMade) products, left out: "
        + reasons.joined(separator: ", ")
    }
  }
}
