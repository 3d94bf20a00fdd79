internal import ArgumentParser
internal import BlogBuild
internal import BlogModel
internal import Diagnostics
internal import Foundation

/// The command that builds a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site into its output folder.",
    discussion: """
      Exit codes: 0 done, 1 mistakes in the site, 64 wrong usage, 70 blogen's own failure.
      """)

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The output folder (default: the site's `public`).", valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Build for another address than the configured one.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Build drafts too.")
  var drafts = false

  @Flag(help: "Build posts with a date in the future too.")
  var future = false

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, in the site's time zone.", valueName: "date"))
  var now: String?

  @Flag(help: "Let warnings fail the build.")
  var strict = false

  @Flag(help: "Write into a folder that blogen never wrote to.")
  var force = false

  @Option(help: ArgumentHelp("How many tasks work at a time (default: all cores).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)")
    }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "--base-url must be a full web address such as https://blog.example.de/, not `\(baseURL)`")
    }
    if let now, (try? DateText.read(now, in: .utc)) == nil {
      throw ValidationError("--now must be a date such as 2026-10-03, not `\(now)`")
    }
    if site.isEmpty { throw ValidationError("--site needs the name of a folder") }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder") }
  }

  func run() async throws {
    var options = BuildOptions(now: Int(Date().timeIntervalSince1970))
    options.site = trimmed(site)
    options.output = output.map(trimmed)
    options.baseURL = baseURL.flatMap { BaseURL($0) }
    options.includesDrafts = drafts
    options.includesFuture = future
    options.nowText = now
    options.isStrict = strict
    options.isForced = force
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.installedThemes = InstalledThemes.folders
    let progress = ProgressLine(isShown: printing.showsProgress)
    let clock = ContinuousClock()
    let start = clock.now
    let report = await SiteBuild.run(options) { progress.update($0) }
    progress.clear()
    let summary = Summary(report: report, duration: start.duration(to: clock.now))
    // Neither is a mistake, and both would be said at every build.
    let quiet: Set<FindingID> = [.missingTranslation, .redirectSkipsPosts]
    printing.print(report.findings.filter { printing.verbose || !quiet.contains($0.id) })
    if let failure = summary.failure(usesText: printing.format == .text) {
      FileHandle.standardError.write(Data(failure.utf8))
    }
    if !printing.quiet, report.internalFailure == nil {
      print(summary.text(isVerbose: printing.verbose), terminator: "")
    }
    if let failure = report.internalFailure {
      FileHandle.standardError.write(
        Data("blogen failed: \(failure). This is a mistake in blogen; please report it.\n".utf8))
      throw ExitCode(70)
    }
    if !report.succeeded { throw ExitCode(1) }
  }

  private func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
