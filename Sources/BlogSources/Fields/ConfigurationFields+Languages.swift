internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `languages`: the configuration of each further language.
  ///
  /// What a language does not say for itself it has from the main one, except for menus, whose
  /// words are in the main language, and words in addresses, which have their own.
  static func readLanguages(
    main: SiteConfiguration?, _ fields: inout FieldReader, override: BaseURL?
  ) -> [SiteConfiguration] {
    var editions: [SiteConfiguration] = []
    for (tag, location, reader) in fields.maps("languages") {
      var own = reader
      let known = ([main].compactMap { $0 } + editions).map { $0.language.lowercased() }
      if !LanguageTag.isWellFormed(tag) {
        own.report(
          Finding(
            .unknownLanguage, "`\(tag)` is not a language", at: location,
            label: tag.contains("_")
              ? "write `\(tag.split(separator: "_").joined(separator: "-"))`" : nil,
            help: ["for example `en`, `de-CH` or `fr`"]))
      } else if known.contains(tag.lowercased()) {
        own.report(
          Finding(
            .invalidValue, "`\(tag)` is the site's main language already", at: location,
            help: ["name only the further languages here"]))
      }
      let edition = edition(
        tag, of: main, &own, override: override, index: editions.count + 1, others: editions)
      if let edition, own.findings.isEmpty { editions.append(edition) }
      fields.finish(own, severity: .error)
    }
    return editions
  }

  private static func edition(
    _ tag: String, of main: SiteConfiguration?, _ own: inout FieldReader, override: BaseURL?,
    index: Int, others: [SiteConfiguration]
  ) -> SiteConfiguration? {
    // Without a main configuration the keys are still looked at.
    guard
      var configuration = main
        ?? BaseURL("https://example.invalid/").map({
          SiteConfiguration(title: "", baseURL: $0, language: tag, timeZone: .utc, theme: "")
        })
    else { return nil }
    configuration.language = tag
    configuration.pathWords = PathWords(language: tag)
    configuration.edition.index = index
    configuration.edition.name = own.text("name")?.name ?? Edition.name(of: tag)
    readTexts(&configuration, &own)
    readPlace(&configuration, &own, tag: tag, override: override, others: others)
    readPermalinks(&configuration, &own)
    readPathWords(&configuration, &own)
    configuration.menus = readMenus(&own)
    return configuration
  }

  private static func readTexts(
    _ configuration: inout SiteConfiguration, _ own: inout FieldReader
  ) {
    if let title = own.text("title") { configuration.title = title.name }
    if let subtitle = own.text("subtitle") { configuration.subtitle = subtitle.name }
    if let description = own.text("description") {
      configuration.description = description.name
    }
    if let author = own.text("author") { configuration.author = author }
    configuration.params.override(with: own.parameters("params"))
    configuration.themeSettings.override(with: own.parameters("theme_settings"))
    configuration.themeSettingLocations.merge(own.keyLocations("theme_settings")) { $1 }
  }

  /// Reads where the language stands: below the main one, or at an address of its own.
  private static func readPlace(
    _ configuration: inout SiteConfiguration, _ own: inout FieldReader, tag: String,
    override: BaseURL?, others: [SiteConfiguration]
  ) {
    let word = own.text("prefix")
    let prefix = word?.name ?? tag.lowercased()
    guard let path = PagePath("/\(prefix)/"), !prefix.contains("/"), !prefix.hasPrefix(".") else {
      own.report(
        Finding(
          .invalidValue, "`\(prefix)` cannot stand in an address", at: word?.location,
          label: "write `\(Slug.make(prefix, language: "en"))`"))
      return
    }
    if let other = others.first(where: { $0.edition.folder == "\(prefix)/" }) {
      own.report(
        Finding(
          .invalidValue, "`\(prefix)` is the prefix of `\(other.language)` already",
          at: word?.location ?? own.location))
    }
    configuration.edition.folder = "\(prefix)/"
    let root = configuration.baseURL
    configuration.baseURL = BaseURL(root.absolute(path)) ?? root
    guard let written = own.text("base_url") else { return }
    guard let url = BaseURL(written.name) else {
      own.report(
        Finding(
          .invalidValue,
          "`base_url` must be a full web address without query, not `\(written.name)`",
          at: written.location))
      return
    }
    // Another address for all of the site, as for a staging host, holds for this language too.
    guard override == nil else { return }
    configuration.baseURL = url
    configuration.edition.rootURL = url
    configuration.edition.rootFolder = configuration.edition.folder
    if let host = LinkPolicy.host(of: url.origin) { configuration.links.ownHosts.insert(host) }
  }
}

extension [ParameterValue.Entry] {
  /// Replaces the values of the same keys and adds the others.
  fileprivate mutating func override(with others: [ParameterValue.Entry]) {
    for other in others {
      if let index = firstIndex(where: { $0.key == other.key }) {
        self[index] = other
      } else {
        append(other)
      }
    }
  }
}
