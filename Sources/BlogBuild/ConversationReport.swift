internal import BlogModel
internal import BlogSources
public import Conversation
public import Diagnostics
public import Files

/// What the conversation of a site looks like in numbers.
public struct ConversationReport: Sendable {
  /// The numbers; `nil` without a usable site.
  public private(set) var report: TalkReport?
  /// The name and the language of the site, for the page with charts.
  public private(set) var site = (title: "", language: "en")
  /// What is wrong with the files.
  public private(set) var findings: [Finding] = []

  /// Reads the posts and the conversation of the site that `options` describe; nothing is written.
  ///
  /// - Parameters:
  ///   - options: The site and the moment that counts as now.
  ///   - weeks: For how many weeks mentions are counted.
  ///   - namesPersons: Whether returning voices are named.
  ///   - files: The disk, or a stand-in.
  /// - Returns: The report, and what is wrong with talk files.
  public static func read(
    _ options: BuildOptions, weeks: Int, namesPersons: Bool, files: FileSystem = .disk
  ) async -> ConversationReport {
    var result = ConversationReport()
    var build = SiteBuild(options: options, files: files, progress: { _ in })
    guard let configurations = build.readConfiguration(),
      let now = build.moment(in: configurations[0])
    else {
      result.findings = build.report.findings
      return result
    }
    let main = configurations[0]
    let content = await SiteContent.load(options, configurations, now: now, files: files)
    let moment = main.timeZone.timestamp(at: now)
    let talk = await TalkLoading(jobs: options.jobs, now: moment, files: files)
      .run(content, configurations)
    let posts = configurations.indices.flatMap { index in
      let configuration = configurations[index]
      let language = index == 0 ? nil : configuration.language
      return content.editions[index].entries.filter { $0.entry.kind == .post }.map { source in
        ReportPost(
          slug: PostKeys.key(slug: source.entry.slug, language: language),
          title: source.entry.title,
          url: configuration.baseURL.absolute(source.entry.path),
          date: source.entry.date ?? moment, tags: source.entry.tags.map(\.name),
          products: source.entry.products.map(\.name))
      }
    }
    result.site = (main.title, main.language)
    result.report = TalkReport(
      talk.talk, posts: posts, now: moment,
      settings: ReportSettings(
        weekOffset: main.timeZone.offset(at: now), weeks: weeks, namesPersons: namesPersons))
    result.findings = ExcerptReader(site: options.site, files: files).complete(talk.findings)
      .sortedByPlace()
    return result
  }
}
