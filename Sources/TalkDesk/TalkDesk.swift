internal import BlogModel
internal import BlogSources
internal import Conversation
internal import Diagnostics
internal import Files

/// The place where an owner works on the conversation of a site.
///
/// Each command is a function that reads what it needs and gives a ``DeskPlan`` or a text; only
/// ``perform(_:)`` writes. Nothing is read or written outside the site folder.
public struct TalkDesk: Sendable {
  let options: DeskOptions
  let editions: [SiteConfiguration]
  let configuration: SiteConfiguration
  /// Now, on the clocks of the site.
  let now: Timestamp
  let folder: SiteFolder
  /// The names of the authors by id.
  let authors: [String: String]
  let reader: TalkReader

  /// Opens the site; reads its configuration and the names of its authors.
  ///
  /// - Throws: ``DeskRefusal`` if the configuration cannot be used.
  public static func open(_ options: DeskOptions) throws(DeskRefusal) -> TalkDesk {
    let source: SourceFile
    switch TextFile.read("\(options.site)/blogen.yaml", as: "blogen.yaml", with: options.files) {
    case .success(let file): source = file
    case .failure(let mistake):
      if (try? options.files.status("\(options.site)/blogen.yaml", true)) == nil {
        throw DeskRefusal(
          .missingConfiguration, "there is no `blogen.yaml` in `\(options.site)`",
          help: ["run this in the folder of the site, or name it: `--site dir`"])
      }
      throw DeskRefusal([mistake.finding])
    }
    let (editions, findings) = ConfigurationFields.readEditions(source)
    guard let main = editions.first, findings.count(of: .error) == 0 else {
      throw DeskRefusal(findings.filter { $0.severity == .error }.map(complete(in: source)))
    }
    return TalkDesk(options, editions: editions, main: main)
  }

  private init(_ options: DeskOptions, editions: [SiteConfiguration], main: SiteConfiguration) {
    self.options = options
    self.editions = editions
    configuration = main
    let zone = main.timeZone
    let given = options.nowText.flatMap { try? DateText.read($0, in: zone).timestamp.seconds }
    now = zone.timestamp(at: given ?? options.now)
    folder = SiteFolder.scan(
      options.site, languages: editions.dropFirst().map(\.language), with: options.files)
    var authors: [String: String] = [:]
    let siteReader = SiteReader(configuration: main, files: options.files)
    for file in folder.authors where file.language == nil {
      if let author = siteReader.author(file).0?.author { authors[author.id] = author.name }
    }
    self.authors = authors
    reader = TalkReader(
      authors: authors, timeZone: zone, now: now, site: main.baseURL.origin)
  }

  /// The posts of the site.
  func posts() -> PostIndex { PostIndex(folder, editions: editions, desk: self) }

  /// The items of the site.
  func store() -> TalkStore {
    TalkStore(
      folder, reader: TalkFolder(reader: reader, files: options.files),
      // In one language a slug is the key; only its language may stand before it.
      keys: editions.count > 1 ? posts().keys : nil, mainLanguage: configuration.language)
  }

  /// The item that the file at `path` would hold with these bytes, and what is wrong with it.
  func read(_ bytes: [UInt8], at path: String) -> (item: TalkItem?, findings: [Finding]) {
    let file = SourceFile(path: path, bytes: bytes)
    let (item, findings) = TalkFolder(reader: reader, files: options.files).read(file)
    return (item, findings.map(Self.complete(in: file)))
  }

  /// The moment as the clocks of the site show it.
  func minute(_ moment: Timestamp) -> String {
    configuration.timeZone.timestamp(at: moment.seconds).minuteText
  }

  /// Adds the source line to findings that know only line and column.
  static func complete(in file: SourceFile) -> (Finding) -> Finding {
    { finding in
      guard let place = finding.location, place.excerpt == nil, place.path == file.path,
        let line = place.line
      else { return finding }
      var finding = finding
      let shown = file.location(line: line, column: place.column ?? 1, length: place.length)
      finding.location = place.hidesText ? shown.hidingText() : shown
      return finding
    }
  }

  /// Adds the source lines to findings in files of the site.
  func completed(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      guard let place = finding.location, place.excerpt == nil, place.line != nil,
        let bytes = try? options.files.read(
          "\(options.site)/\(place.path)", TextFile.sizeLimit)
      else { return finding }
      return Self.complete(in: SourceFile(path: place.path, bytes: bytes))(finding)
    }
  }
}
