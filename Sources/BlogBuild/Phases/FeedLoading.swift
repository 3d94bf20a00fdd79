internal import BlogModel
internal import Diagnostics
internal import Files
internal import ProductFeeds

/// Reads the feeds of the catalogue; they need nothing else of the site.
struct FeedLoading: Sendable {
  let site: String
  /// The settings of the site, `nil` if it has no products.
  let settings: ProductSettings?
  let zone: TimeZoneRules
  let files: FileSystem

  /// What is in the feeds, in the order of the settings.
  struct Result: Sendable {
    var readings: [FeedReading] = []
    var findings: [Finding] = []
    /// How each feed was read; none for those that could not be read at all.
    var summaries: [FeedSummary] = []
  }

  /// Reads all feeds, each on a task of its own.
  func run() async -> Result {
    guard let settings else { return Result() }
    var result = Result()
    let readings = await withTaskGroup(of: (Int, FeedReading, Bool).self) { group in
      for (index, feed) in settings.feeds.enumerated() {
        group.addTask {
          let (reading, isRead) = read(feed, settings)
          return (index, reading, isRead)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (_, reading, isRead) in readings.sorted(by: { $0.0 < $1.0 }) {
      result.findings += reading.findings
      if isRead { result.summaries.append(reading.summary) }
      result.readings.append(reading)
    }
    return result
  }

  private func read(
    _ feed: ProductFeed, _ settings: ProductSettings
  ) -> (reading: FeedReading, isRead: Bool) {
    let bytes: [UInt8]
    do {
      bytes = try files.read("\(site)/\(feed.file)", Self.largestFeed)
    } catch {
      let missing = error == .notFound
      let finding = Finding(
        missing ? .invalidFeed : .unreadableFile,
        missing
          ? "there is no feed `\(feed.file)`" : "the feed `\(feed.file)` cannot be read: \(error)",
        at: feed.location)
      let summary = FeedSummary(file: feed.file)
      return (FeedReading(products: [], findings: [finding], summary: summary), false)
    }
    var reading = FeedReader.read(feed, bytes: bytes, settings: settings, zone: zone)
    if let updated = feed.updated {
      for index in reading.products.indices where reading.products[index].updated == nil {
        reading.products[index].updated = updated
      }
    }
    return (reading, true)
  }

  /// The most bytes that a feed may have: half a gibibyte.
  private static let largestFeed = 512 << 20
}
