internal import ArgumentParser
internal import BlogBuild
internal import Conversation
internal import Diagnostics
internal import Foundation

/// The command that counts the conversation.
struct TalkReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Count the conversation: answers, mentions, posts that draw talk.",
    discussion: """
      Prints numbers, not persons. The page of --html has charts and stands for itself; it is not \
      published unless you write it into `content/static`.

      Exit codes: 0 done, 1 mistakes in talk files, 64 wrong usage.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write a page with charts to this file.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("For how many weeks mentions are counted.", valueName: "n"))
  var weeks = 26

  @Flag(help: "Name the people who come back.")
  var names = false

  @OptionGroup var siteOptions: LoadingOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if !(1...520).contains(weeks) { throw ValidationError("--weeks must be from 1 to 520") }
    if html?.isEmpty == true { throw ValidationError("--html needs the name of a file") }
  }

  func run() async throws {
    let result = await ConversationReport.read(
      siteOptions.buildOptions, weeks: weeks, namesPersons: names)
    printing.print(result.findings)
    guard let report = result.report else { throw ExitCode(1) }
    if json {
      print(report.json())
    } else if html == nil {
      print(report.text(), terminator: "")
    }
    if let html {
      let page = report.html(
        site: result.site.title, words: .builtIn(for: result.site.language))
      do {
        try Data(page.utf8).write(to: URL(filePath: html), options: .atomic)
      } catch {
        FileHandle.standardError.write(Data("error: `\(html)` cannot be written\n".utf8))
        throw ExitCode(1)
      }
      if !printing.quiet, !json { print("wrote \(html)") }
    }
    if result.findings.count(of: .error) > 0 { throw ExitCode(1) }
  }
}
