internal import ArgumentParser
internal import Foundation
internal import TalkDesk

/// Which site is worked on, and as of when.
struct TalkOptions: ParsableArguments {
  @OptionGroup var place: SiteOptions
  @OptionGroup var printing: PrintingOptions

  /// What the desk works on.
  var deskOptions: DeskOptions {
    var options = DeskOptions(site: place.folder, now: Int(Date().timeIntervalSince1970)) {
      UInt32.random(in: .min ... .max)
    }
    options.nowText = place.now
    return options
  }
}

/// Whether something is written.
struct TalkWriteOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Show what would be done, and write nothing.")
  var isDryRun = false
}
