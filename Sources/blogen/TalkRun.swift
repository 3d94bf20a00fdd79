internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import TalkDesk

/// Runs a command of the desk and tells people about it.
struct TalkRun {
  let options: TalkOptions

  /// Makes a plan, performs it unless it is a dry run, and shows what was done.
  ///
  /// `confirm` is asked before anything is written, with the plan on the screen.
  func write(
    _ writing: TalkWriteOptions, confirm: (() throws -> Void)? = nil,
    _ plan: (TalkDesk) throws(DeskRefusal) -> DeskPlan
  ) throws {
    try refusing {
      let desk = try TalkDesk.open(options.deskOptions)
      let plan = try plan(desk)
      options.printing.print(plan.findings)
      func show(_ text: String) {
        if !options.printing.quiet { print(text, terminator: "") }
      }
      if writing.isDryRun {
        show(plan.preview + "Nothing was written: this was a dry run.\n")
        return
      }
      let asks = confirm != nil && !plan.changes.isEmpty
      if asks {
        show(plan.preview)
        // What is asked about stands above the question.
        fflush(nil)
        try confirm?()
      }
      try desk.perform(plan)
      show(asks ? "Done.\n" : plan.summary)
    }
  }

  /// Prints a text; findings of errors are a failure, since something is missing in the text.
  func show(_ text: (TalkDesk) throws(DeskRefusal) -> DeskText) throws {
    try refusing {
      let text = try text(try TalkDesk.open(options.deskOptions))
      print(text.text, terminator: "")
      options.printing.print(text.findings)
      if text.findings.count(of: .error) > 0 { throw ExitCode(1) }
    }
  }

  /// Prints why a command does nothing.
  func refusing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let refusal as DeskRefusal {
      options.printing.print(refusal.findings.sortedByPlace())
      throw ExitCode(1)
    }
  }
}
