internal import ArgumentParser
internal import BlogBuild
internal import Diagnostics
internal import Foundation

/// Runs a build or a check and tells people about it.
struct BuildRun {
  let options: BuildOptions
  let printing: PrintingOptions

  /// Runs it; throws the exit code of a failure.
  func run() async throws {
    let progress = ProgressLine(isShown: printing.showsProgress)
    let clock = ContinuousClock()
    let start = clock.now
    let report = await SiteBuild.run(options) { progress.update($0) }
    progress.clear()
    let summary = Summary(
      report: report, isCheck: options.isCheck, duration: start.duration(to: clock.now))
    // None is a mistake, unless the site makes it one, and each would be said at every build.
    let quiet: Set<FindingID> = [.missingTranslation, .redirectSkipsPosts, .unmentionedProduct]
    printing.print(
      report.findings.filter {
        printing.verbose || $0.severity != .note || !quiet.contains($0.id)
      })
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
}
