internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Files

/// A file of the output that is no page: copied as it is, or made beforehand.
struct FileCopy: Sendable, Hashable {
  /// Where its bytes come from.
  enum Content: Sendable, Hashable {
    /// A file on the disk, as a path that the process can open.
    case file(String)
    /// What blogen made.
    case bytes([UInt8])
  }

  /// The language on whose host it will be.
  var edition = 0
  /// Where it will be, below the address of that language.
  var path: PagePath
  /// Its bytes.
  var content: Content
  /// The path for people; `nil` for what blogen made.
  var shown: String?
}

/// What one language of a site consists of, before it is linked.
struct EditionContent: Sendable {
  /// The posts and pages that are published.
  var entries: [EntrySource] = []
  var authors: [AuthorSource] = []
  var terms: [TermSource] = []
  /// The products with files of their own, in the main language; the same in each edition.
  var products: [ProductSource] = []
  /// The files that say something of products in this language.
  var ownProducts: [ProductSource] = []
}

/// Everything that was loaded from `content`: addresses known, texts not yet rendered.
struct SiteContent: Sendable {
  /// By language, the main one first.
  var editions: [EditionContent]
  var copies: [FileCopy] = []
  /// The files of the conversation.
  var talk = TalkFiles(root: "")
  /// The posts that are held back, by edition; what is said under them waits with them.
  var withheldPosts: [(edition: Int, entry: Entry)] = []
  /// The files for themes; they are read by whoever needs them.
  var data: [ContentFile] = []
  var book: AddressBook
  var withheld: [BuildReport.Withheld] = []
  /// The files of texts in the main language that are held back, by their translation keys.
  var withheldSources: [String: String] = [:]
  var findings: [Finding] = []

  /// Forgets the bytes of posts and pages, which the jobs that render them have by now.
  mutating func dropTexts() {
    for edition in editions.indices {
      for index in editions[edition].entries.indices {
        let path = editions[edition].entries[index].file.path
        editions[edition].entries[index].file = SourceFile(path: path, bytes: [])
      }
    }
  }

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
    _ options: BuildOptions, _ editions: [SiteConfiguration], now: Int, files: FileSystem
  ) async -> SiteContent {
    let languages = editions.map(\.language)
    let folder = SiteFolder.scan(options.site, languages: languages, with: files)
    let loading = ContentLoading(
      editions: editions, folder: folder, withholding: Withholding(options: options, now: now),
      jobs: options.jobs, files: files)
    return await loading.run()
  }
}
