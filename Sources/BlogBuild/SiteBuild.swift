internal import BlogModel
internal import BlogRendering
internal import BlogSources
internal import Conversation
package import Diagnostics
public import Files
internal import TextAnalysis

/// Builds a site: load, link, plan, texts, render, write.
///
/// Every stage goes on past mistakes as far as it can, so that one run names them all. Files are
/// staged while pages are rendered, and moved to their places only if there was no error.
public struct SiteBuild {
  let options: BuildOptions
  let files: FileSystem
  let progress: @Sendable (Progress) -> Void
  var report = BuildReport()
  /// How much findings matter on this site.
  var lints: [FindingID: LintLevel] = [:]
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
    var findings = ExcerptReader(site: options.site, files: files)
      .complete(build.report.findings.adjusted(by: build.lints))
    if options.isStrict { findings = findings.strict() }
    build.report.findings = findings.sortedByPlace()
    return build.report
  }

  /// A site that is ready to be rendered, and everything that was found on the way.
  ///
  /// It is for those who render pages one by one, such as benchmarks; nothing is written.
  package static func prepare(
    _ options: BuildOptions, files: FileSystem = .disk
  ) async -> (site: PreparedSite?, findings: [Finding]) {
    var build = SiteBuild(options: options, files: files, progress: { _ in })
    let site = await build.prepare()
    return (site, build.report.findings.sortedByPlace())
  }

  init(
    options: BuildOptions, files: FileSystem, progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.options = options
    self.files = files
    self.progress = progress
    lastInstant = clock.now
  }

  var hasErrors: Bool {
    report.findings.adjusted(by: lints).contains {
      $0.severity == .error || options.isStrict && $0.severity == .warning
    }
  }

  mutating func finish(_ phase: String) {
    let now = clock.now
    report.phases.append((phase, lastInstant.duration(to: now)))
    lastInstant = now
  }

  private mutating func run() async {
    guard let site = await prepare() else { return }
    await write(site)
    if options.recordsPrices { recordPrices(site) }
    if !options.isCheck { await writeOutboundLinks(site) }
  }

  /// Everything up to rendering; `nil` if that makes no sense.
  private mutating func prepare() async -> PreparedSite? {
    guard let configurations = readConfiguration() else { return nil }
    lints = configurations[0].lints
    guard let now = moment(in: configurations[0]) else { return nil }
    var (content, feeds) = await load(configurations, now: now)
    report.findings += content.findings
    report.withheld = content.withheld
    report.nextPublication = content.nextPublication(in: configurations[0].timeZone)
    let themes = loadThemes(configurations)
    let (data, dataFindings) = await DataFiles.read(content.data, jobs: options.jobs, files: files)
    report.findings += dataFindings
    finish("load")
    var products = await ProductLoading(
      options: options, configurations: configurations, themes: themes,
      now: configurations[0].timeZone.timestamp(at: now), files: files
    ).run(content, consume feeds)
    report.findings += products.findings
    report.catalogue = products.shops[0].map { _ in products.report }
    finish("products")
    let moment = configurations[0].timeZone.timestamp(at: now)
    let talk = await TalkLoading(jobs: options.jobs, now: moment, files: files)
      .run(content, configurations)
    report.findings += talk.findings
    // The items have the paths they need.
    content.talk = TalkFiles(root: options.site)
    finish("conversation")

    var translations = Translations(configurations)
    translations.link(&content)
    translations.link(&products.shops)
    report.findings += translations.findings
    var editions = link(
      content, configurations, themes, translations.homes, data, products.shops, talk.talk)
    let generated = configurations[0].timeZone.timestamp(at: now)
    var copies = content.copies
    let isFingerprinted = publishAssets(of: &editions, generated: generated, into: &copies)
    var hosts = Redirections.all(of: editions, copies: copies)
    for host in hosts { editions[host.edition].add(host.stubs) }
    let pages = PlannedPage.all(of: editions)
    report.posts = editions.reduce(0) { $0 + $1.site.posts.count }
    if report.posts == 0 { report.findings.append(Self.noPosts) }
    finish("link and plan")

    for index in editions.indices {
      report.findings += editions[index].parseTemplates(generated: generated)
    }
    finish("templates")

    let collectors = await renderTexts(&content, pages, copies, into: &editions)
    finish("texts")

    let players = PlayerHosts.all(in: editions.map(\.site))
    for index in hosts.indices {
      copies += hosts[index].files(cachesAssets: isFingerprinted, frameHosts: players)
      report.findings += hosts[index].findings
    }
    await analyse(collectors, of: &editions, files: &copies)
    report.findings += Collisions.findings(in: PlannedPage.outputs(pages, copies, editions))
    finish("search and related posts")

    let renderers = editions.indices.compactMap { index -> SiteRenderer? in
      let edition = editions[index]
      guard let templates = edition.templates else { return nil }
      let conversation = TalkContext(
        talk.talk, sanitiser: talk.sanitiser, site: edition.site, now: moment,
        language: index == 0 ? nil : configurations[index].language)
      let (renderer, missing) = SiteRenderer.prepare(
        site: edition.site, templates: templates, plans: edition.plans, talk: conversation)
      report.findings += missing
      return renderer
    }
    guard renderers.count == editions.count else { return nil }
    return PreparedSite(pages: pages, copies: copies, editions: editions, renderers: renderers)
  }

  private mutating func loadThemes(_ configurations: [SiteConfiguration]) -> [Theme?] {
    configurations.map { configuration in
      let (theme, findings) = ThemeFolder.load(
        configuration, root: options.site, installed: options.installedThemes, with: files)
      report.findings += findings
      return theme
    }
  }

  private mutating func link(
    _ content: SiteContent, _ configurations: [SiteConfiguration], _ themes: [Theme?],
    _ homes: [Translation], _ data: [ParameterValue.Entry], _ shops: [Shop?], _ talk: Talk
  ) -> [BuildEdition] {
    configurations.indices.map { index in
      let own = content.editions[index]
      var (site, findings) = SiteLinker.link(
        entries: own.entries.map(\.entry), authors: own.authors.map(\.author),
        terms: own.terms.map(\.text), configuration: configurations[index])
      report.findings += findings
      site.languages = homes
      site.data = data
      site.shop = shops[index]
      let language = index == 0 ? nil : configurations[index].language
      site.talkedPosts = site.posts.map { post in
        let thread = talk.threads[PostKeys.key(slug: post.slug, language: language)]
        return thread.map { !$0.comments.isEmpty } ?? false
      }
      // An owner who writes `robots.txt` means it.
      let robots = content.copies.filter { $0.edition == index && $0.path.text == "/robots.txt" }
      return BuildEdition(site: site, theme: themes[index], skipping: Set(robots.map(\.path)))
    }
  }

  /// Publishes the theme's files on each host; whether all their names change with their content.
  private mutating func publishAssets(
    of editions: inout [BuildEdition], generated: Timestamp, into copies: inout [FileCopy]
  ) -> Bool {
    var isFingerprinted = true
    var known: Set<FileCopy> = []
    for index in editions.indices {
      guard let theme = editions[index].theme else { continue }
      let configuration = editions[index].site.configuration
      let root = editions.firstIndex {
        $0.site.configuration.edition.folder == configuration.edition.rootFolder
      }
      let result = ThemeAssets(configuration: configuration, generated: generated, files: files)
        .publish(theme, root: root ?? 0)
      editions[index].use(result.theme)
      report.findings += result.findings
      isFingerprinted = isFingerprinted && result.isFingerprinted
      // Languages on one host share what is the same.
      copies += result.copies.filter { known.insert($0).inserted }
    }
    return isFingerprinted
  }

  private static let noPosts = Finding(
    .noPosts, .note, "this site has no published posts", at: SourceLocation(path: "content"),
    help: ["write `content/posts/2026-10-03-first-post.md` with `title:` and a text"])

  // MARK: - Texts

  private mutating func renderTexts(
    _ content: inout SiteContent, _ pages: [PlannedPage], _ copies: [FileCopy],
    into editions: inout [BuildEdition]
  ) async -> [[TextCollector]] {
    var book = content.book
    for page in pages { book.add(page.plan.path, edition: page.edition) }
    for copy in copies { book.add(copy.path, edition: copy.edition) }
    for (index, edition) in editions.enumerated() {
      for (source, path) in edition.site.shop?.pages ?? [] {
        book.add(source: source, .page(path), edition: index)
      }
    }
    report.findings += await ImageFacts.read(
      of: content.copies, into: &book, jobs: options.jobs, files: files)
    for index in editions.indices {
      let (menus, findings) = MenuLinks(editions, edition: index, book: book).resolved()
      editions[index].site.menus = menus
      report.findings += findings
    }
    report.findings += SiteImages.resolve(&editions, book: book)
    report.findings += ProductImages.resolve(&editions, copies: content.copies, book: book)
    report.findings += LegalPageLinks.resolve(&editions, book: book)
    report.findings += AuthorLinks.resolve(&editions, book: book)
    let rendering = TextRendering(editions, book: book)
    let jobs = TextRendering.jobs(for: content, editions.map(\.site))
      .map(TextRendering.Slot.init)
    content.dropTexts()
    let tell = progress
    let count: @Sendable (Int) -> Void = { done in
      tell(Progress(phase: "reading texts", done: done, total: jobs.count))
    }
    let output = await rendering.run(jobs, tasks: options.jobs, progress: count)
    for result in output.results { report.findings += result.findings }
    report.findings += output.findings
    report.findings += TextRendering.checkAnchors(output.results)
    for index in editions.indices {
      let own = output.results.lazy.filter { $0.edition == index }
      editions[index].foreignHosts = own.reduce(into: []) { $0.formUnion($1.foreignHosts) }
      editions[index].site.setTexts(
        Dictionary(own.map { ($0.source, $0.text) }, uniquingKeysWith: { first, _ in first }))
      if let shop = editions[index].site.shop {
        let shown = own.reduce(into: Set(shop.published)) { $0.formUnion($1.shown) }
        let problems = shop.rules.problems(
          of: shown.sorted().lazy.map { shop.catalogue.products[$0] })
        let known = problems.isEmpty ? [] : Set(report.findings)
        report.findings += problems.filter { !known.contains($0) }.limitedByKind()
      }
      editions[index].setMentions(
        Dictionary(own.map { ($0.source, $0.products) }, uniquingKeysWith: { first, _ in first }))
    }
    report.findings += Self.unmentionedProducts(in: editions)
    return output.collectors
  }

  /// The products with files of their own that no post of any language mentions.
  private static func unmentionedProducts(in editions: [BuildEdition]) -> [Finding] {
    guard let shop = editions[0].site.shop else { return [] }
    return shop.published.compactMap { index in
      guard shop.catalogue.products[index].source != nil else { return nil }
      let product = shop.catalogue.products[index]
      guard product.availability != .discontinued,
        !editions.contains(where: { edition in
          edition.site.shop?.find(product.id).map { edition.site.shop?.posts[$0.index] != nil }
            ?? false
        })
      else { return nil }
      return Finding(
        .unmentionedProduct, .note, "no post mentions `\(product.name)`", at: product.location)
    }
  }

  /// Finds related posts and makes the search index of each language.
  private mutating func analyse(
    _ collectors: [[TextCollector]], of editions: inout [BuildEdition], files: inout [FileCopy]
  ) async {
    for index in editions.indices {
      let site = editions[index].site
      report.findings += NearDuplicateTags.findings(in: site)
      guard editions[index].isIndexed else { continue }
      let corpus = TextCorpus(language: site.configuration.language, merging: collectors[index])
      let showsRelated = editions[index].showsRelated
      async let related = Task {
        var posts = RelatedPosts(site)
        return showsRelated ? (posts.find(in: corpus), posts.findings) : ([], [])
      }.value
      if site.hasSearch, let templates = editions[index].templates {
        let names = SearchFiles.make(corpus, site: site, templates: templates)
        files += names.map { FileCopy(edition: index, path: $0.path, content: .bytes($0.bytes)) }
      }
      let (posts, findings) = await related
      editions[index].site.related = posts
      report.findings += findings
    }
  }
}
