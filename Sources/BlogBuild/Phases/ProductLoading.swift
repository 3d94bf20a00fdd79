internal import BlogModel
internal import BlogSources
package import Diagnostics
internal import Files
package import ProductFeeds

/// Reads the catalogue: feeds, the products' own files and former prices.
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

  /// Reads everything that `content` has not read yet.
  func run(_ content: SiteContent) -> Result {
    var result = Result(shops: configurations.map { _ in nil })
    guard
      configurations[0].products != nil
        || content.editions.contains(where: { !$0.products.isEmpty })
    else { return result }
    let settings = configurations[0].products ?? ProductSettings()
    result.findings += settings.feeds.compactMap(unknownLanguage)
    let readings = settings.feeds.map { read($0, settings, &result) }
    let (history, historyFindings) = readHistory(settings)
    result.findings += historyFindings
    for (index, configuration) in configurations.enumerated() {
      let feeds = zip(settings.feeds, readings).filter { feed, _ in
        feed.language.map { $0.lowercased() == configuration.language.lowercased() } ?? true
      }
      let merge = CatalogueMerge(
        readings: feeds.map(\.1), files: Self.files(of: content.editions[index]))
      // What is wrong with a catalogue is said once, not once a language.
      let known = Set(result.findings)
      let published = published(in: content.editions[index], merge.catalogue, settings)
      let shared = SharedAddresses(
        merge.catalogue, published: Self.makesFiles(settings) ? published : [])
      result.findings += (merge.findings + shared.findings).filter { !known.contains($0) }
      if index == 0 { result.report.count(merge) }
      let catalogue = merge.catalogue
      let rules = PriceRules(
        settings: placed(makeable(settings, with: themes[index]), configuration),
        history: index == 0 ? history : history.history(in: configuration.language), now: now,
        zone: configuration.timeZone)
      var shop = Shop(catalogue: catalogue, rules: rules)
      shop.publish(published, configuration)
      result.shops[index] = shop
      if index == 0 { result.findings += check(shop, history) }
    }
    return result
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

  private func read(
    _ feed: ProductFeed, _ settings: ProductSettings, _ result: inout Result
  ) -> FeedReading {
    let bytes: [UInt8]
    do {
      bytes = try files.read("\(options.site)/\(feed.file)", Self.largestFeed)
    } catch {
      let missing = error == .notFound
      result.findings.append(
        Finding(
          missing ? .invalidFeed : .unreadableFile,
          missing
            ? "there is no feed `\(feed.file)`"
            : "the feed `\(feed.file)` cannot be read: \(error)",
          at: feed.location))
      let summary = FeedSummary(file: feed.file)
      return FeedReading(products: [], findings: [], summary: summary)
    }
    var reading = FeedReader.read(
      feed, bytes: bytes, settings: settings, zone: configurations[0].timeZone)
    if let updated = feed.updated {
      for index in reading.products.indices where reading.products[index].updated == nil {
        reading.products[index].updated = updated
      }
    }
    result.findings += reading.findings
    result.report.feeds.append(reading.summary)
    return reading
  }

  /// The most bytes that a feed may have: half a gibibyte.
  private static let largestFeed = 512 << 20

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
  ) -> Set<Int> {
    if settings.published == .all { return Set(catalogue.products.indices) }
    var use = ProductUse(catalogue)
    for source in content.products + content.ownProducts {
      use.add(source.product.product.id)
      use.scan(source.file, from: source.bodyStart)
    }
    for source in content.entries {
      for named in source.entry.products { use.add(named.name) }
      use.scan(source.file, from: source.bodyStart)
    }
    return use.found
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
