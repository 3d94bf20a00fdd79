internal import ArgumentParser
internal import BlogModel
internal import Foundation
internal import TalkDesk

/// Which site is worked on, and as of when.
struct TalkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, in the site's time zone.", valueName: "date"))
  var now: String?

  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if let now, (try? DateText.read(now, in: .utc)) == nil {
      throw ValidationError("--now must be a date such as 2026-10-03, not `\(now)`")
    }
    if site.isEmpty { throw ValidationError("--site needs the name of a folder") }
  }

  /// What the desk works on.
  var deskOptions: DeskOptions {
    let folder = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    var options = DeskOptions(site: folder, now: Int(Date().timeIntervalSince1970)) {
      UInt32.random(in: .min ... .max)
    }
    options.nowText = now
    return options
  }
}

/// Whether something is written.
struct TalkWriteOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Show what would be done, and write nothing.")
  var isDryRun = false
}
