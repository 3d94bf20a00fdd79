internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files
internal import ProductFeeds

/// Reads the front matter of all texts, sorts them by language and gives out the addresses.
struct ContentLoading {
  private let folder: SiteFolder
  private let readers: [SiteReader]
  private let languages: [String]
  private let withholding: Withholding
  private let jobs: Int
  private var addressing: [Addressing]
  private var content: SiteContent
  /// The addresses of posts and pages that are folders, by language; `nil` if held back.
  private var bundles: [String: [Int: PagePath?]] = [:]

  init(
    editions: [SiteConfiguration], folder: SiteFolder, withholding: Withholding, jobs: Int,
    files: FileSystem
  ) {
    self.folder = folder
    self.withholding = withholding
    self.jobs = jobs
    readers = editions.map { SiteReader(configuration: $0, files: files) }
    languages = editions.map(\.language)
    addressing = editions.map { Addressing(configuration: $0) }
    content = SiteContent(
      editions: editions.map { _ in EditionContent() }, book: AddressBook(editions))
  }

  /// Everything in the folder, with what is wrong with it.
  consuming func run() async -> SiteContent {
    content.findings += folder.findings
    content.data = folder.data
    content.talk = folder.talk
    await loadEntries()
    await loadAuthors()
    await loadTerms()
    await loadProducts()
    addCopies()
    content.findings += addressing.flatMap(\.findings)
    return content
  }

  /// The language that a file's folder or name says.
  private static func edition(of file: ContentFile, _ languages: [String]) -> Int {
    file.language.flatMap { language in languages.firstIndex(of: language) } ?? 0
  }

  // MARK: Posts and pages

  private mutating func loadEntries() async {
    let sources = folder.posts.map { ($0, Entry.Kind.post) } + folder.pages.map { ($0, .page) }
    let (readers, languages) = (readers, languages)
    let loaded = await concurrentMap(sources, jobs: jobs) { file, kind in
      Self.read(file, kind, readers, languages)
    }
    for ((file, _), (source, edition, findings)) in zip(sources, loaded) {
      content.findings += findings
      guard var source else { continue }
      guard let path = addressing[edition].path(of: source.entry) else { continue }
      source.entry.path = path
      if let reason = withholding.reason(for: source.entry) {
        content.withheld.append(.init(source: file.path, reason: reason))
        if source.entry.kind == .post { content.withheldPosts.append((edition, source.entry)) }
        if edition == 0 { content.withheldSources[file.translationKey] = file.path }
        content.book.add(source: file.path, .withheld("\(reason)"), edition: edition)
        content.book.addWithheld(path, reason: "\(reason)", edition: edition)
        if let bundle = file.bundle { bundles[bundle, default: [:]][edition] = .some(nil) }
        continue
      }
      if let bundle = file.bundle { bundles[bundle, default: [:]][edition] = path }
      content.book.add(source: file.path, .page(path), edition: edition)
      content.editions[edition].entries.append(source)
    }
  }

  /// One text in its language: that of its folder or name, else the one it names itself.
  private static func read(
    _ file: ContentFile, _ kind: Entry.Kind, _ readers: [SiteReader], _ languages: [String]
  ) -> (source: EntrySource?, edition: Int, findings: [Finding]) {
    var edition = edition(of: file, languages)
    var (source, findings) = readers[edition].entry(file, kind: kind)
    if let own = source?.entry.language,
      let other = languages.firstIndex(where: { $0.lowercased() == own.lowercased() }),
      other != edition
    {
      if let language = file.language {
        findings.append(
          Finding(
            .unknownLanguage,
            "`language` says `\(own)`, but the name of the file says `\(language)`",
            at: source?.entry.location, help: ["take one of the two away"]))
      } else {
        edition = other
        (source, findings) = readers[edition].entry(file, kind: kind)
      }
    }
    source?.entry.translationKey = file.translationKey
    return (source, edition, findings)
  }

  // MARK: Authors

  /// Authors belong to all languages; one with a file in a language has that file's text there.
  private mutating func loadAuthors() async {
    let files = folder.authors
    let (readers, languages) = (readers, languages)
    for edition in languages.indices {
      let own = files.filter { Self.edition(of: $0, languages) == edition }
      let keys = Set(own.map(\.translationKey))
      let chosen =
        own
        + (edition == 0
          ? []
          : files.filter {
            Self.edition(of: $0, languages) == 0 && !keys.contains($0.translationKey)
          })
      let reader = readers[edition]
      let loaded = await concurrentMap(chosen, jobs: jobs) { reader.author($0) }
      addAuthors(zip(chosen, loaded), edition: edition)
    }
  }

  private mutating func addAuthors(
    _ loaded: some Sequence<(ContentFile, (AuthorSource?, [Finding]))>, edition: Int
  ) {
    var known: [String: SourceLocation] = [:]
    for (file, (source, findings)) in loaded {
      content.findings += findings
      guard var source, let path = addressing[edition].path(of: source.author) else { continue }
      if let other = known[source.author.id] {
        content.findings.append(
          Finding(
            .duplicateAuthor, "two authors have the name `\(source.author.id)`",
            at: source.author.location, related: [.init("the other is", at: other)]))
        continue
      }
      known[source.author.id] = source.author.location
      source.author.path = path
      if let bundle = file.bundle { bundles[bundle, default: [:]][edition] = path }
      content.book.add(source: file.path, .page(path), edition: edition)
      content.editions[edition].authors.append(source)
    }
  }

  // MARK: Terms

  private mutating func loadTerms() async {
    let (readers, languages) = (readers, languages)
    let loaded = await concurrentMap(folder.terms, jobs: jobs) { file in
      let edition = Self.edition(of: file, languages)
      let (source, findings) = readers[edition].term(file)
      return (source, edition, findings)
    }
    for (source, edition, findings) in loaded {
      content.findings += findings
      if let source { content.editions[edition].terms.append(source) }
    }
  }

  // MARK: Products

  /// Products belong to all languages; what a file in a language says of one holds there.
  private mutating func loadProducts() async {
    let (readers, languages) = (readers, languages)
    let loaded = await concurrentMap(folder.products, jobs: jobs) { file in
      let edition = Self.edition(of: file, languages)
      let (source, findings) = readers[edition].product(file)
      return (source, edition, findings)
    }
    var ids: [String: String] = [:]
    for (file, (source, edition, findings)) in zip(folder.products, loaded) {
      content.findings += findings
      if let source, edition == 0 { ids[file.translationKey] = source.product.product.id }
    }
    for (file, (source, edition, _)) in zip(folder.products, loaded) {
      guard var source else { continue }
      // A version in another language need not repeat the number.
      if edition > 0, !source.product.given.contains(.sku), let id = ids[file.translationKey] {
        source.product.product.id = id
        source.product.product.sku = id
      }
      for index in languages.indices where edition == 0 || edition == index {
        guard let folder = Shop.overviewPath(addressing[index].configuration),
          let path = folder.appending("\(source.product.product.slug)/")
        else { continue }
        if let bundle = file.bundle { bundles[bundle, default: [:]][index] = path }
        if edition == 0 {
          content.editions[index].products.append(source)
        } else {
          content.editions[index].ownProducts.append(source)
        }
      }
    }
  }

  // MARK: Copied files

  /// Files beside a text go where the text is, in each language that it has; all others to the
  /// root of each host.
  private mutating func addCopies() {
    for asset in folder.assets {
      guard let bundle = asset.bundle else {
        for edition in languages.indices where addressing[edition].configuration.edition.isAtRoot {
          add(asset, bundle: nil, edition: edition)
        }
        continue
      }
      for (edition, path) in (bundles[bundle] ?? [:]).sorted(by: { $0.key < $1.key }) {
        // The files of a post that is held back are held back too.
        if let path { add(asset, bundle: path, edition: edition) }
      }
    }
  }

  private mutating func add(_ asset: ContentFile, bundle: PagePath?, edition: Int) {
    guard let path = addressing[edition].path(of: asset, bundle: bundle) else { return }
    content.book.add(source: asset.path, .file(path), edition: edition)
    content.copies.append(
      FileCopy(edition: edition, path: path, content: .file(asset.diskPath), shown: asset.path))
  }
}
