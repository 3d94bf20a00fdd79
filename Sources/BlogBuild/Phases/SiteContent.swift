internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files

/// A file that is copied as it is.
struct FileCopy: Sendable {
  /// Where it will be.
  var path: PagePath
  /// The path that the process can open.
  var source: String
  /// The path for people.
  var shown: String
}

/// Everything that was loaded from `content`: addresses known, texts not yet rendered.
struct SiteContent: Sendable {
  /// The posts and pages that are published.
  var entries: [EntrySource] = []
  var authors: [AuthorSource] = []
  var copies: [FileCopy] = []
  var book: AddressBook
  var withheld: [BuildReport.Withheld] = []
  var findings: [Finding] = []

  /// The date of the next scheduled post.
  func nextPublication(in zone: TimeZoneRules) -> Timestamp? {
    let dates = withheld.compactMap { item -> Int? in
      guard case .scheduled(let date) = item.reason else { return nil }
      return date.seconds
    }
    return dates.min().map { zone.timestamp(at: $0) }
  }

  /// Loads all front matter in parallel and gives out the addresses.
  static func load(
    _ options: BuildOptions, _ configuration: SiteConfiguration, now: Int, files: FileSystem
  ) async -> SiteContent {
    let folder = SiteFolder.scan(options.site, with: files)
    let reader = SiteReader(configuration: configuration, files: files)
    let sources = folder.posts.map { ($0, Entry.Kind.post) } + folder.pages.map { ($0, .page) }
    let loaded = await concurrentMap(sources, jobs: options.jobs) { file, kind in
      reader.entry(file, kind: kind)
    }
    let authors = await concurrentMap(folder.authors, jobs: options.jobs) { reader.author($0) }
    var content = SiteContent(book: AddressBook(baseURL: configuration.baseURL))
    content.findings += folder.findings
    var addressing = Addressing(configuration: configuration)
    var bundles: [String: PagePath?] = [:]
    let withholding = Withholding(options: options, now: now)
    for ((file, _), (source, findings)) in zip(sources, loaded) {
      content.findings += findings
      guard var source else { continue }
      guard let path = addressing.path(of: source.entry) else { continue }
      source.entry.path = path
      if let reason = withholding.reason(for: source.entry) {
        content.withheld.append(.init(source: file.path, reason: reason))
        content.book.add(source: file.path, .withheld("\(reason)"))
        content.book.addWithheld(path, reason: "\(reason)")
        if let bundle = file.bundle { bundles[bundle] = .some(nil) }
        continue
      }
      if let bundle = file.bundle { bundles[bundle] = path }
      content.book.add(source: file.path, .page(path))
      content.entries.append(source)
    }
    content.addAuthors(zip(folder.authors, authors), &addressing, &bundles)
    content.addCopies(folder.assets, &addressing, bundles)
    content.findings += addressing.findings
    return content
  }

  private mutating func addAuthors(
    _ loaded: some Sequence<(ContentFile, (AuthorSource?, [Finding]))>,
    _ addressing: inout Addressing, _ bundles: inout [String: PagePath?]
  ) {
    var known: [String: SourceLocation] = [:]
    for (file, (source, findings)) in loaded {
      self.findings += findings
      guard var source, let path = addressing.path(of: source.author) else { continue }
      if let other = known[source.author.id] {
        self.findings.append(
          Finding(
            .duplicateAuthor, "two authors have the name `\(source.author.id)`",
            at: source.author.location, related: [.init("the other is", at: other)]))
        continue
      }
      known[source.author.id] = source.author.location
      source.author.path = path
      if let bundle = file.bundle { bundles[bundle] = path }
      book.add(source: file.path, .page(path))
      authors.append(source)
    }
  }

  private mutating func addCopies(
    _ assets: [ContentFile], _ addressing: inout Addressing, _ bundles: [String: PagePath?]
  ) {
    for asset in assets {
      var bundlePath: PagePath?
      if let bundle = asset.bundle {
        // The files of a post that is held back are held back too.
        guard let path = bundles[bundle] ?? nil else { continue }
        bundlePath = path
      }
      guard let path = addressing.path(of: asset, bundle: bundlePath) else { continue }
      book.add(source: asset.path, .file(path))
      copies.append(FileCopy(path: path, source: asset.diskPath, shown: asset.path))
    }
  }
}
