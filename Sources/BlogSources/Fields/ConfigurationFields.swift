package import BlogModel
package import Diagnostics

/// Reads `blogen.yaml`: strict, with every mistake of the file in one run.
package enum ConfigurationFields {
  /// The configuration in `file` for the site's main language.
  ///
  /// `nil` if something is wrong that cannot be made up for.
  package static func read(_ file: SourceFile, baseURL override: BaseURL? = nil)
    -> (configuration: SiteConfiguration?, findings: [Finding])
  {
    let (editions, findings) = readEditions(file, baseURL: override)
    return (editions.first, findings)
  }

  /// The configuration in `file` for each language, the main one first.
  ///
  /// Empty if something is wrong that cannot be made up for.
  package static func readEditions(_ file: SourceFile, baseURL override: BaseURL? = nil)
    -> (editions: [SiteConfiguration], findings: [Finding])
  {
    let yaml: YAMLNode?
    let text = String(decoding: file.bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) }, as: UTF8.self)
    do {
      yaml = try YAMLReader.read(text, path: file.path)
    } catch {
      return ([], [error.finding])
    }
    var fields = FieldReader(yaml, path: file.path, place: "`blogen.yaml`")
    guard fields.findings.isEmpty else { return ([], fields.findings) }
    let configuration = configuration(&fields, override: override)
    let others = readLanguages(
      main: configuration, &fields, isStaging: configuration?.isStaging ?? false)
    fields.reportUnknownKeys(
      .error, synonyms: synonyms, help: ["values of your own belong under `params:`"])
    var editions = configuration.map { [$0] + others } ?? []
    // A link from one language to another stays in the house.
    let hosts = editions.reduce(into: Set<String>()) { $0.formUnion($1.links.ownHosts) }
    for index in editions.indices { editions[index].links.ownHosts = hosts }
    return (editions, fields.findings)
  }

  private static func configuration(_ fields: inout FieldReader, override: BaseURL?)
    -> SiteConfiguration?
  {
    let title = required("title", &fields, example: "Neues aus der Presse")
    let baseURL = baseURL(&fields) ?? override
    let language = language(&fields)
    let zone = timeZone(&fields)
    let theme = required("theme", &fields, example: "saft")
    // Without a base URL there is no configuration; a stand-in lets the other keys be checked.
    guard let usableURL = override ?? baseURL ?? BaseURL("https://example.invalid/") else {
      return nil
    }
    var configuration = SiteConfiguration(
      title: title ?? "", baseURL: usableURL, language: language ?? "en", timeZone: zone ?? .utc,
      theme: theme ?? "")
    configuration.subtitle = fields.text("subtitle")?.name
    configuration.description = fields.text("description")?.name
    configuration.themeLocation = fields.raw("theme").map { $0.value.location(in: fields.path) }
    configuration.themeSettings = fields.parameters("theme_settings")
    configuration.themeSettingLocations = fields.keyLocations("theme_settings")
    configuration.author = fields.text("author")
    if let output = fields.text("output") { configuration.output = output.name }
    if let paginate = fields.integer("paginate", in: 1...1_000) {
      configuration.paginate = paginate
    }
    if let related = fields.integer("related", in: 0...24) { configuration.relatedCount = related }
    configuration.hasSearch = fields.flag("search") ?? true
    configuration.allowsRawHTML = fields.flag("raw_html") ?? true
    configuration.hasTypography = fields.flag("typography") ?? true
    configuration.headingShift = fields.integer("heading_shift", in: 0...5) ?? 0
    configuration.params = fields.parameters("params")
    configuration.menus = readMenus(&fields)
    configuration.publishing = readPublishing(&fields)
    configuration.organization = readOrganization(&fields, title: configuration.title)
    if let image = fields.text("image") {
      configuration.image = .init(source: image.name, alt: nil, at: image.location)
    }
    if let override, let baseURL {
      configuration.isStaging = override != baseURL
    }
    configuration.products = readProducts(&fields, zone: configuration.timeZone)
    configuration.legal = readLegal(&fields)
    configuration.comments = readComments(
      &fields, isSecure: usableURL.origin.hasPrefix("https:"))
    configuration.lints = readLints(&fields)
    readLinks(&configuration, &fields)
    // On a staging host, links to the real one stay in the house.
    if let host = baseURL.flatMap({ LinkPolicy.host(of: $0.origin) }) {
      configuration.links.ownHosts.insert(host)
    }
    readPermalinks(&configuration, &fields)
    readPathWords(&configuration, &fields)
    readArchives(&configuration, &fields)
    readFeeds(&configuration, &fields)
    let isComplete =
      title != nil && baseURL != nil && language != nil && zone != nil && theme != nil
    return isComplete ? configuration : nil
  }

  private static func required(_ key: String, _ fields: inout FieldReader, example: String)
    -> String?
  {
    if let value = fields.text(key) { return value.name }
    // A value of the wrong type has its finding already.
    if let pair = fields.raw(key), !pair.value.isNull {
      if case .scalar = pair.value.content {} else { return nil }
    }
    fields.report(
      Finding(
        .missingKey, "`blogen.yaml` needs `\(key)`", at: fields.location,
        help: ["for example `\(key): \(example)`"]))
    return nil
  }

  private static func baseURL(_ fields: inout FieldReader) -> BaseURL? {
    guard let text = required("base_url", &fields, example: "https://blog.example.de/") else {
      return nil
    }
    if let url = BaseURL(text) { return url }
    let place = fields.text("base_url")?.location
    let withScheme = BaseURL("https://\(text)") != nil && !text.contains(":")
    fields.report(
      Finding(
        .invalidValue, "`base_url` must be a full web address without query, not `\(text)`",
        at: place, label: withScheme ? "write `https://\(text)`" : nil))
    return nil
  }

  private static func language(_ fields: inout FieldReader) -> String? {
    guard let text = required("language", &fields, example: "de") else { return nil }
    if LanguageTag.isWellFormed(text) { return text }
    fields.report(
      Finding(
        .invalidValue, "`\(text)` is not a language", at: fields.text("language")?.location,
        label: text.contains("_")
          ? "write `\(text.split(separator: "_").joined(separator: "-"))`" : nil,
        help: ["for example `de`, `de-CH` or `en`"]))
    return nil
  }

  private static func timeZone(_ fields: inout FieldReader) -> TimeZoneRules? {
    guard let name = required("timezone", &fields, example: "Europe/Berlin") else { return nil }
    if let rules = TimeZoneRules.named(name) { return rules }
    fields.report(
      Finding(
        .unknownTimeZone, "unknown time zone `\(name)`", at: fields.text("timezone")?.location,
        label: didYouMean(name, among: TimeZoneRules.knownNames),
        help: ["for example `Europe/Berlin`, `Europe/Vienna` or `Europe/Zurich`"]))
    return nil
  }

  static func readPermalinks(
    _ configuration: inout SiteConfiguration, _ fields: inout FieldReader
  ) {
    guard var nested = fields.map("permalinks") else { return }
    if let pattern = permalink("posts", &nested, isPost: true) {
      configuration.postPermalinks = pattern
    }
    if let pattern = permalink("pages", &nested, isPost: false) {
      configuration.pagePermalinks = pattern
    }
    fields.finish(nested, severity: .error)
  }

  private static func permalink(_ key: String, _ fields: inout FieldReader, isPost: Bool)
    -> PermalinkPattern?
  {
    guard let text = fields.text(key) else { return nil }
    let tokens = PermalinkPattern.Token.allCases.filter { isPost || $0 == .slug }
    let known = tokens.map { ":\($0.rawValue)" }
    func report(_ message: String, label: String? = nil) {
      fields.report(
        Finding(
          .invalidPermalink, message, at: text.location, label: label,
          help: ["a pattern is made of \(known.joined(separator: ", ")) and plain words"]))
    }
    do {
      let pattern = try PermalinkPattern(text.name)
      if let token = PermalinkPattern.Token.allCases.first(where: {
        pattern.uses($0) && !tokens.contains($0)
      }) {
        report("pages have no `:\(token.rawValue)`")
        return nil
      }
      return pattern
    } catch {
      switch error {
      case .shape: report("`\(text.name)` must begin with `/` and end with `/` or `.html`")
      case .noSlug:
        report("`\(text.name)` has no `:slug`, so that all posts would share an address")
      case .unknownToken(let name):
        let own = ["title": ":slug", "filename": ":slug", "name": ":slug", "i_month": ":month"][
          name]
        report(
          "`:\(name)` is not known in a permalink",
          label: own.map { "blogen calls this `\($0)`" } ?? didYouMean(":\(name)", among: known))
      case .unusable: report("`\(text.name)` gives addresses that cannot be used")
      }
      return nil
    }
  }

  static func readPathWords(
    _ configuration: inout SiteConfiguration, _ fields: inout FieldReader
  ) {
    guard var nested = fields.map("path_words") else { return }
    func word(_ key: String) -> String? {
      guard let text = nested.text(key) else { return nil }
      let isWord =
        Slug.make(text.name, language: "en") == text.name || PagePath("/\(text.name)/") != nil
      if isWord, !text.name.contains("/"), !text.name.contains(" ") { return text.name }
      nested.report(
        Finding(
          .invalidValue, "`\(text.name)` cannot stand in an address", at: text.location,
          label: "write `\(Slug.make(text.name, language: configuration.language))`"))
      return nil
    }
    if let text = word("category") { configuration.pathWords.category = text }
    if let text = word("tag") { configuration.pathWords.tag = text }
    if let text = word("series") { configuration.pathWords.series = text }
    if let text = word("author") { configuration.pathWords.author = text }
    if let text = word("page") { configuration.pathWords.page = text }
    if let text = word("archive") { configuration.pathWords.archive = text }
    if let text = word("search") { configuration.pathWords.search = text }
    if let text = word("products") { configuration.pathWords.products = text }
    fields.finish(nested, severity: .error)
  }

  private static func readArchives(
    _ configuration: inout SiteConfiguration, _ fields: inout FieldReader
  ) {
    guard var nested = fields.map("archives") else { return }
    configuration.archives.all = nested.flag("all") ?? true
    configuration.archives.year = nested.flag("year") ?? true
    configuration.archives.month = nested.flag("month") ?? true
    fields.finish(nested, severity: .error)
  }

  private static func readFeeds(
    _ configuration: inout SiteConfiguration, _ fields: inout FieldReader
  ) {
    guard var nested = fields.map("feeds") else { return }
    if let items = nested.integer("items", in: 1...1_000) { configuration.feeds.items = items }
    let names = nested.names("formats")
    let formats = Set(names.compactMap { FeedFormat(rawValue: $0.name.lowercased()) })
    for name in names where FeedFormat(rawValue: name.name.lowercased()) == nil {
      let known = FeedFormat.allCases.map(\.rawValue)
      nested.report(
        Finding(
          .invalidValue, "unknown format of feeds `\(name.name)`", at: name.location,
          label: didYouMean(name.name, among: known),
          help: ["formats are \(known.joined(separator: ", "))"]))
    }
    if !formats.isEmpty {
      configuration.feeds.formats = FeedFormat.allCases.filter(formats.contains)
    }
    configuration.feeds.isFullText = nested.flag("full_text") ?? true
    configuration.feeds.archive = nested.flag("archive") ?? false
    configuration.feeds.terms = nested.flag("terms") ?? true
    configuration.feeds.authors = nested.flag("authors") ?? true
    fields.finish(nested, severity: .error)
  }

  private static let synonyms: [String: String] = [
    "baseurl": "base_url", "url": "base_url", "name": "title", "tagline": "subtitle",
    "languagecode": "language", "lang": "language", "locale": "language",
    "time_zone": "timezone", "permalink": "permalinks", "pagersize": "paginate",
    "paginate_by": "paginate", "destination": "output", "publishdir": "output",
  ]
}
