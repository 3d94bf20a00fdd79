internal import ArgumentParser
internal import BlogBuild
internal import Diagnostics
internal import Foundation

/// The command that shows how the catalogue is read.
struct ProductsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products", abstract: "Show how the catalogue of products is read.",
    discussion: """
      Says for each feed which format, encoding and columns were recognised, how many rows were \
      read, merged and skipped, and why; then lists the products.

      Exit codes: 0 done, 1 mistakes in the catalogue, 64 wrong usage.
      """)

  @Argument(help: "A feed to look at, instead of those of the site.")
  var file: String?

  @OptionGroup var siteOptions: LoadingOptions

  @Option(help: ArgumentHelp("How many products are listed.", valueName: "n"))
  var limit = 20

  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit must not be negative") }
  }

  func run() async throws {
    let options = siteOptions.buildOptions
    let listing = await CatalogueListing.read(options, feed: file, limit: limit)
    printing.print(listing.findings)
    print(listing.lines.map { $0 + "\n" }.joined(), terminator: "")
    if listing.findings.count(of: .error) > 0 { throw ExitCode(1) }
  }
}
