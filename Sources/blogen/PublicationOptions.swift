internal import ArgumentParser
internal import BlogBuild
internal import BlogModel

/// What of a site is published, and how strictly it is judged.
struct PublicationOptions: ParsableArguments {
  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Build for another address than the configured one.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Build drafts too.")
  var drafts = false

  @Flag(help: "Build posts with a date in the future too.")
  var future = false

  @Flag(help: "Let warnings fail the build.")
  var strict = false

  func validate() throws {
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "--base-url must be a full web address such as https://blog.example.de/, not `\(baseURL)`")
    }
  }

  /// Puts these options into `options`.
  func apply(to options: inout BuildOptions) {
    options.baseURL = baseURL.flatMap { BaseURL($0) }
    options.includesDrafts = drafts
    options.includesFuture = future
    options.isStrict = strict
  }
}
