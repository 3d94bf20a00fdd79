internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `languages`: the configuration of each further language.
  ///
  /// What a language does not say for itself it has from the main one, except for menus, whose
  /// words are in the main language, and words in addresses, which have their own.
  static func readLanguages(
    main: SiteConfiguration?, _ fields: inout FieldReader, isStaging: Bool
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
        tag, of: main, &own, isStaging: isStaging, index: editions.count + 1, others: editions)
      if let edition, own.findings.isEmpty { editions.append(edition) }
      fields.finish(own, severity: .error)
    }
    return editions
  }

  private static func edition(
    _ tag: String, of main: SiteConfiguration?, _ own: inout FieldReader, isStaging: Bool,
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
    readPlace(&configuration, &own, tag: tag, isStaging: isStaging, others: others)
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
    isStaging: Bool, others: [SiteConfiguration]
  ) {
    let word = own.text("prefix")
    let prefix = word?.name ?? tag.lowercased()
    // The theme's files have that folder.
    guard let path = PagePath("/\(prefix)/"), Slug.make(prefix, language: "en") == prefix,
      prefix != "assets"
    else {
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
    let main = configuration.baseURL
    configuration.baseURL = BaseURL(main.absolute(path)) ?? main
    guard let written = own.text("base_url") else { return }
    guard let url = BaseURL(written.name) else {
      own.report(
        Finding(
          .invalidValue,
          "`base_url` must be a full web address without query, not `\(written.name)`",
          at: written.location))
      return
    }
    if let host = LinkPolicy.host(of: url.origin) { configuration.links.ownHosts.insert(host) }
    if url.origin == main.origin || others.contains(where: { $0.baseURL.origin == url.origin }) {
      own.report(
        Finding(
          .invalidValue, "another language is at `\(url.origin)` already", at: written.location,
          help: ["a language on the same host has a `prefix` and no `base_url`"]))
      return
    }
    // Another address for all of the site, as for a staging host, holds for this language too.
    guard !isStaging else { return }
    configuration.baseURL = url
    configuration.edition.rootURL = url
    configuration.edition.rootFolder = configuration.edition.folder
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
