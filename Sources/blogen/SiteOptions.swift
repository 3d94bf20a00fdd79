internal import ArgumentParser
internal import BlogModel

/// Which site is looked at, and as of when: the options that all commands have.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, in the site's time zone.", valueName: "date"))
  var now: String?

  func validate() throws {
    if let now, (try? DateText.read(now, in: .utc)) == nil {
      throw ValidationError("--now must be a date such as 2026-10-03, not `\(now)`")
    }
    if site.isEmpty { throw ValidationError("--site needs the name of a folder") }
  }

  /// The folder without a slash at its end.
  var folder: String { site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }
}
