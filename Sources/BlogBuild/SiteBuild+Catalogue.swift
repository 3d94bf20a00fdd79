internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files

extension SiteBuild {
  /// Reads the catalogue of a site and nothing else of it; `nil` without a configuration.
  ///
  /// `feed` is read instead of the feeds that the site names.
  static func readCatalogue(
    _ options: BuildOptions, feed: String?, files: FileSystem
  ) async -> (ProductLoading.Result?, [Finding]) {
    var build = SiteBuild(options: options, files: files, progress: { _ in })
    guard var configurations = build.readConfiguration(),
      let now = build.moment(in: configurations[0])
    else { return (nil, build.report.findings) }
    if let feed {
      let named = configurations[0].products?.feeds.first { $0.file == feed }
      var settings = configurations[0].products ?? ProductSettings()
      settings.feeds = [named ?? ProductFeed(file: feed, location: SourceLocation(path: feed))]
      for index in configurations.indices { configurations[index].products = settings }
    }
    let (content, feeds) = await build.load(configurations, now: now)
    let ids = Set(content.editions.flatMap(\.products).map(\.file.path))
    // Mistakes of posts are none of the catalogue.
    let own = content.findings.filter { $0.location.map { ids.contains($0.path) } ?? false }
    let result = await ProductLoading(
      options: options, configurations: configurations, themes: configurations.map { _ in nil },
      now: configurations[0].timeZone.timestamp(at: now), files: files
    ).run(content, feeds)
    // Files that complete another feed lack their names and successors here, and the history knows
    // what is in the others: that is no mistake.
    let incomplete: Set<FindingID> = [.missingKey, .unknownProduct, .feedShrunk]
    let findings = result.findings.filter { feed == nil || !incomplete.contains($0.id) }
    return (
      result, (build.report.findings + own + findings).adjusted(by: configurations[0].lints)
    )
  }
}
