internal import ArgumentParser
internal import BlogBuild
internal import Conversation
internal import Diagnostics
internal import Files
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

  @Option(
    help: ArgumentHelp(
      "Write a page with charts to this file, or with - to standard output.", valueName: "file"))
  var html: String?

  @Flag(help: "Write the page even if its file holds something else than a report.")
  var force = false

  @Option(help: ArgumentHelp("For how many weeks mentions are counted.", valueName: "n"))
  var weeks = 26

  @Flag(help: "Name the people who come back.")
  var names = false

  @OptionGroup var siteOptions: LoadingOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if !(1...520).contains(weeks) { throw ValidationError("--weeks must be from 1 to 520") }
    if html?.isEmpty == true { throw ValidationError("--html needs the name of a file") }
    if html == "-", json { throw ValidationError("--html - and --json exclude each other") }
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
      if html == "-" { print(page, terminator: "") } else { try write(page, to: html) }
    }
    if result.findings.count(of: .error) > 0 { throw ExitCode(1) }
  }

  private func write(_ page: String, to path: String) throws {
    func refuse(_ message: String) -> ExitCode {
      FileHandle.standardError.write(Data("error: \(message)\n".utf8))
      return ExitCode(1)
    }
    if !force, !Self.mayReplace(path, page) {
      throw refuse("`\(path)` exists and is no report; name another file, or say --force")
    }
    do {
      try Data(page.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw refuse("`\(path)` cannot be written")
    }
    if !printing.quiet, !json { print("wrote \(path)") }
  }

  /// Whether nothing is at `path`, or a page that begins as `page` does, whatever its language.
  private static func mayReplace(_ path: String, _ page: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    guard let file = try? FileSystem.disk.read(path, 50_000_000) else { return false }
    /// All before the title and the language of the site: the type, and what the head begins with.
    func head(_ text: String) -> [Substring] {
      text.split(separator: "\n", maxSplits: 9, omittingEmptySubsequences: false).prefix(8)
        .filter { !$0.hasPrefix("<html") }
    }
    return head(String(decoding: file, as: UTF8.self)) == head(page)
  }
}
