internal import ArgumentParser
internal import BlogBuild
internal import Foundation

/// Which site is loaded, as of when, and by how many tasks.
struct LoadingOptions: ParsableArguments {
  @OptionGroup var place: SiteOptions

  @Option(help: ArgumentHelp("How many tasks work at a time (default: all cores).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
  }

  /// What a build is asked to do, as far as these options say.
  var buildOptions: BuildOptions {
    var options = BuildOptions(now: Int(Date().timeIntervalSince1970))
    options.site = place.folder
    options.nowText = place.now
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.installedThemes = InstalledThemes.folders
    return options
  }
}
