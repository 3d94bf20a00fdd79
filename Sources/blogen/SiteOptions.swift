internal import ArgumentParser
internal import BlogBuild
internal import BlogModel
internal import Foundation

/// Which site is looked at, and as of when: the options that all commands have.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, in the site's time zone.", valueName: "date"))
  var now: String?

  @Option(help: ArgumentHelp("How many tasks work at a time (default: all cores).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
    if let now, (try? DateText.read(now, in: .utc)) == nil {
      throw ValidationError("--now must be a date such as 2026-10-03, not `\(now)`")
    }
    if site.isEmpty { throw ValidationError("--site needs the name of a folder") }
  }

  /// What a build is asked to do, as far as these options say.
  var buildOptions: BuildOptions {
    var options = BuildOptions(now: Int(Date().timeIntervalSince1970))
    options.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.nowText = now
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.installedThemes = InstalledThemes.folders
    return options
  }
}
