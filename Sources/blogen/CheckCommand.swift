internal import ArgumentParser
internal import BlogBuild

/// The command that finds the mistakes of a site and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find the mistakes of the site without writing anything.",
    discussion: """
      All pages are rendered and checked as by `blogen build`, prices that have become too old among
      them.

      Exit codes: 0 no mistakes, 1 mistakes in the site, 64 wrong usage, 70 blogen's own failure.
      """)

  @OptionGroup var siteOptions: LoadingOptions
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var printing: PrintingOptions

  func run() async throws {
    var options = siteOptions.buildOptions
    publication.apply(to: &options)
    options.isCheck = true
    try await BuildRun(options: options, printing: printing).run()
  }
}
