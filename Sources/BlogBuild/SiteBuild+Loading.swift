internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files

extension SiteBuild {
  /// The configuration of each language, the main one first; `nil` with findings if unusable.
  mutating func readConfiguration() -> [SiteConfiguration]? {
    let path = "\(options.site)/blogen.yaml"
    let status = try? files.status(options.site, true)
    guard let status, status.kind == .folder else {
      report.findings.append(
        Finding(
          .missingSite, "there is no folder `\(options.site)`",
          help: ["name the site's folder with `--site`"]))
      return nil
    }
    if (try? files.status(path, true)) == nil {
      report.findings.append(
        Finding(
          .missingConfiguration, "this folder has no `blogen.yaml`",
          at: SourceLocation(path: options.site),
          help: [
            "run blogen in the site's folder, or name it with `--site`",
            "a new site begins with a `blogen.yaml` that has title, base_url, language, timezone and theme",
          ]))
      return nil
    }
    switch TextFile.read(path, as: "blogen.yaml", with: files) {
    case .failure(let mistake):
      report.findings.append(mistake.finding)
      return nil
    case .success(let file):
      let (editions, findings) = ConfigurationFields.readEditions(file, baseURL: options.baseURL)
      report.findings += findings
      return editions.isEmpty ? nil : editions
    }
  }

  /// Reads what the site says, and beside it the feeds of its catalogue.
  func load(
    _ configurations: [SiteConfiguration], now: Int
  ) async -> (content: SiteContent, feeds: FeedLoading.Result) {
    let loading = FeedLoading(
      site: options.site, settings: configurations[0].products,
      zone: configurations[0].timeZone, files: files)
    // A group gives its results away; an `async let` would keep one, and changing it make a copy.
    return await withTaskGroup(of: FeedLoading.Result.self) { group in
      group.addTask { await loading.run() }
      let content = await SiteContent.load(options, configurations, now: now, files: files)
      return (content, await group.next() ?? FeedLoading.Result())
    }
  }

  /// The moment that counts as now, in seconds since 1970.
  mutating func moment(in configuration: SiteConfiguration) -> Int? {
    guard let text = options.nowText else { return options.now }
    do {
      return try DateText.read(text, in: configuration.timeZone).timestamp.seconds
    } catch {
      report.findings.append(
        Finding(.invalidDate, "`--now \(text)` is not a date", help: ["write `--now 2026-10-03`"]))
      return nil
    }
  }
}
