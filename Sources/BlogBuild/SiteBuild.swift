internal import BlogModel
internal import BlogRendering
internal import BlogSources
internal import Diagnostics
public import Files
internal import Liquid

/// Builds a site: load, link, plan, texts, render, write.
///
/// Every stage goes on past mistakes as far as it can, so that one run names them all. Files are
/// staged while pages are rendered, and moved to their places only if there was no error.
public struct SiteBuild {
  private let options: BuildOptions
  private let files: FileSystem
  private let progress: @Sendable (Progress) -> Void
  private var report = BuildReport()
  private let clock = ContinuousClock()
  private var lastInstant: ContinuousClock.Instant

  /// How far a build is, for a progress line.
  public struct Progress: Sendable {
    /// What is being done.
    public var phase: String
    /// How many parts are done.
    public var done: Int
    /// How many there are.
    public var total: Int
  }

  /// Builds the site that `options` describe.
  ///
  /// - Parameters:
  ///   - options: What to build.
  ///   - files: The disk, or a stand-in.
  ///   - progress: Called now and then, from any task.
  /// - Returns: What was done and everything that is wrong; it never throws.
  public static func run(
    _ options: BuildOptions, files: FileSystem = .disk,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async -> BuildReport {
    var build = SiteBuild(options: options, files: files, progress: progress)
    await build.run()
    var findings = ExcerptReader(site: options.site, files: files).complete(build.report.findings)
    if options.isStrict { findings = findings.strict() }
    build.report.findings = findings.sortedByPlace()
    return build.report
  }

  private init(
    options: BuildOptions, files: FileSystem, progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.options = options
    self.files = files
    self.progress = progress
    lastInstant = clock.now
  }

  private var hasErrors: Bool {
    report.findings.contains {
      $0.severity == .error || options.isStrict && $0.severity == .warning
    }
  }

  private mutating func finish(_ phase: String) {
    let now = clock.now
    report.phases.append((phase, lastInstant.duration(to: now)))
    lastInstant = now
  }

  private mutating func run() async {
    guard let configuration = readConfiguration() else { return }
    guard let now = moment(in: configuration) else { return }
    let content = await SiteContent.load(options, configuration, now: now, files: files)
    report.findings += content.findings
    report.withheld = content.withheld
    report.nextPublication = content.nextPublication(in: configuration.timeZone)
    let (theme, themeFindings) = ThemeFolder.load(
      configuration, root: options.site, installed: options.installedThemes, with: files)
    report.findings += themeFindings
    finish("load")

    var (site, linkFindings) = SiteLinker.link(
      entries: content.entries.map(\.entry), authors: content.authors.map(\.author),
      configuration: configuration)
    report.findings += linkFindings
    let plans = SitePlan.pages(of: site)
    let copies = content.copies + (theme.map(Self.assets) ?? [])
    report.findings += Collisions.findings(in: Self.outputs(plans, copies, site))
    report.posts = site.posts.count
    if site.posts.isEmpty {
      report.findings.append(
        Finding(
          .noPosts, .note, "this site has no published posts", at: SourceLocation(path: "content"),
          help: ["write `content/posts/2026-10-03-first-post.md` with `title:` and a text"]))
    }
    finish("link and plan")

    var templates: ThemeTemplates?
    if let theme {
      let (parsed, templateFindings) = ThemeTemplates.parse(
        theme, configuration: configuration, generated: configuration.timeZone.timestamp(at: now))
      templates = parsed
      report.findings += templateFindings
    }
    finish("templates")

    await renderTexts(content, plans, copies, theme, templates, into: &site)
    finish("texts")

    guard let templates else { return }
    let (renderer, missing) = SiteRenderer.prepare(site: site, templates: templates, plans: plans)
    report.findings += missing
    await write(plans, copies, renderer, configuration)
  }

  // MARK: - Loading

  private mutating func readConfiguration() -> SiteConfiguration? {
    let path = "\(options.site)/blogen.yaml"
    let status = try? files.status(options.site, true)
    guard let status, status.kind == .folder else {
      report.findings.append(
        Finding(
          .missingSite, "there is no folder `\(options.site)`",
          help: ["name the site's folder with `--site`"]))
      return nil
    }
    if (try? files.status(path, true)) == nil {
      report.findings.append(
        Finding(
          .missingConfiguration, "this folder has no `blogen.yaml`",
          at: SourceLocation(path: options.site),
          help: [
            "run blogen in the site's folder, or name it with `--site`",
            "a new site begins with a `blogen.yaml` that has title, base_url, language, timezone and theme",
          ]))
      return nil
    }
    switch TextFile.read(path, as: "blogen.yaml", with: files) {
    case .failure(let mistake):
      report.findings.append(mistake.finding)
      return nil
    case .success(let file):
      let (configuration, findings) = ConfigurationFields.read(file, baseURL: options.baseURL)
      report.findings += findings
      return configuration
    }
  }

  private mutating func moment(in configuration: SiteConfiguration) -> Int? {
    guard let text = options.nowText else { return options.now }
    do {
      return try DateText.read(text, in: configuration.timeZone).timestamp.seconds
    } catch {
      report.findings.append(
        Finding(.invalidDate, "`--now \(text)` is not a date", help: ["write `--now 2026-10-03`"]))
      return nil
    }
  }

  // MARK: - Linking

  private static func assets(of theme: Theme) -> [FileCopy] {
    theme.assets.sorted { $0.key < $1.key }.map { name, asset in
      FileCopy(
        path: asset.path, source: asset.source,
        shown: "themes/\(theme.name)/assets/\(name)")
    }
  }

  private static func outputs(_ plans: [PagePlan], _ copies: [FileCopy], _ site: Site)
    -> [OutputFile]
  {
    plans.map { plan in
      let location: SourceLocation? =
        switch plan.recipe {
        case .post(let index): site.posts[index].location
        case .page(let index): site.pages[index].location
        case .author(let index, page: _): site.authors[index].location
        case .redirect: plan.source.map { SourceLocation(path: $0) }
        default: nil
        }
      return OutputFile(path: plan.path, location: location, what: "made by blogen")
    }
      + copies.map {
        OutputFile(path: $0.path, location: SourceLocation(path: $0.shown), what: "a copied file")
      }
  }

  private mutating func renderTexts(
    _ content: SiteContent, _ plans: [PagePlan], _ copies: [FileCopy], _ theme: Theme?,
    _ templates: ThemeTemplates?, into site: inout Site
  ) async {
    var book = content.book
    for plan in plans { book.add(plan.path) }
    for copy in copies { book.add(copy.path) }
    report.findings += await ImageSizes.read(
      of: content.copies, into: &book, jobs: options.jobs, files: files)
    let rendering = TextRendering(site: site, book: book, theme: theme, templates: templates)
    let jobs =
      content.entries.map {
        TextRendering.Job(
          file: $0.file, bodyStart: $0.bodyStart, image: $0.entry.image,
          language: $0.entry.language, path: $0.entry.path)
      }
      + content.authors.map {
        TextRendering.Job(
          file: $0.file, bodyStart: $0.bodyStart, image: $0.author.image, language: nil,
          path: $0.author.path)
      }
    let tell = progress
    let count: @Sendable (Int) -> Void = { done in
      tell(Progress(phase: "reading texts", done: done, total: jobs.count))
    }
    let (results, directiveFindings) = await rendering.run(
      jobs, tasks: options.jobs, progress: count)
    for result in results { report.findings += result.findings }
    report.findings += directiveFindings
    var addresses: [String: String] = [:]
    for item in content.entries {
      addresses[item.entry.source] = site.configuration.baseURL.href(item.entry.path)
    }
    for item in content.authors {
      addresses[item.author.source] = site.configuration.baseURL.href(item.author.path)
    }
    report.findings += TextRendering.checkAnchors(results, addresses: addresses)
    site.setTexts(
      Dictionary(results.map { ($0.source, $0.text) }, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: - Writing

  private mutating func write(
    _ plans: [PagePlan], _ copies: [FileCopy], _ renderer: SiteRenderer,
    _ configuration: SiteConfiguration
  ) async {
    let name = options.output ?? configuration.output
    let path =
      options.output != nil || name.hasPrefix("/") ? name : "\(options.site)/\(name)"
    report.output = path
    report.files = plans.count + copies.count
    report.pages = plans.count { $0.path.file.hasSuffix(".html") }
    if let finding = OutputPlace.finding(
      output: path, site: options.site, name: name, with: files)
    {
      report.findings.append(finding)
      return
    }
    do {
      let made = try OutputFolder.make(path, name: name, with: files)
      let lock: FolderLock?
      do {
        lock = try FolderLock(path)
      } catch {
        throw OutputMistake(error, at: SourceLocation(path: name))
      }
      guard lock != nil else {
        throw OutputMistake(
          Finding(
            .outputBusy, "another build is writing to this folder",
            at: SourceLocation(path: name), help: ["wait until it is done"]))
      }
      let output = try OutputFolder.open(
        path, name: name, made: made, isForced: options.isForced, with: files)
      try await write(plans, copies, renderer, to: output)
    } catch let mistake as OutputMistake {
      report.findings.append(mistake.finding)
    } catch {
      report.findings.append(Finding(.writeFailed, "the output cannot be written: \(error)"))
    }
  }

  private mutating func write(
    _ plans: [PagePlan], _ copies: [FileCopy], _ renderer: SiteRenderer, to output: OutputFolder
  ) async throws {
    // A site with mistakes is still rendered, to find the mistakes of its templates too.
    let isDry = hasErrors
    let staging: Staging?
    do {
      staging = isDry ? nil : try output.startStaging()
    } catch {
      output.abandon()
      throw error
    }
    let rendering = PageRendering(
      plans: plans, copies: copies, renderer: renderer, staging: staging, files: files,
      progress: progress)
    let results = await rendering.run(jobs: options.jobs)
    // The same place of a template may be found by several tasks.
    report.findings += results.flatMap(\.findings).mergedByPlace()
    finish("render and stage")
    guard !hasErrors else {
      output.abandon()
      return
    }
    let items = results.flatMap(\.items).sorted { $0.file < $1.file }
    guard items.count == plans.count + copies.count else {
      report.internalFailure =
        "\(plans.count + copies.count) files were planned, but \(items.count) were made"
      output.abandon()
      return
    }
    let commit = Commit(output: output, files: files, jobs: options.jobs)
    do {
      try commit.check(items)
    } catch {
      output.abandon()
      throw error
    }
    report.wasMoving = true
    report.removed = try await commit.run(items)
    report.changed = items.count { $0.staged != nil }
    finish("write")
  }
}
