internal import ArgumentParser
internal import BlogBuild
internal import BlogModel

/// The command that builds a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site into its output folder.",
    discussion: """
      Exit codes: 0 done, 1 mistakes in the site, 64 wrong usage, 70 blogen's own failure.
      """)

  @OptionGroup var siteOptions: LoadingOptions

  @Option(help: ArgumentHelp("The output folder (default: the site's `public`).", valueName: "dir"))
  var output: String?

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Write into a folder that blogen never wrote to.")
  var force = false

  @Flag(
    name: .customLong("record-prices"),
    help: "Add changes of prices to the file that `products.price_history` names.")
  var recordPrices = false

  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder") }
  }

  func run() async throws {
    var options = siteOptions.buildOptions
    publication.apply(to: &options)
    options.output = output.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    options.isForced = force
    options.recordsPrices = recordPrices
    try await BuildRun(options: options, printing: printing).run()
  }
}
