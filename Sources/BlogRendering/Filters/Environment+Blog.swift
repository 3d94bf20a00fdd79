internal import BlogModel
internal import Liquid

extension Environment {
  /// The names that templates find on every page, whether set or not.
  static let blogGlobals = [
    "site", "page", "post", "paginator", "term", "author", "archive", "theme", "menus",
    "product", "product_category",
  ]

  /// The language of a blog's templates: its globals, filters, dates and clock.
  init(
    configuration: SiteConfiguration, theme: Theme, dates: DateWords, now moment: Timestamp
  ) {
    self.init(globals: Self.blogGlobals)
    // Menus differ by their highlighted links, which the revision counts.
    constants = ["site", "theme", "menus"]
    fixed = ["site", "theme"]
    let zone = configuration.timeZone
    let clock = LiquidDate(seconds: moment.seconds, offset: zone.offset(at: moment.seconds))
    calendar = dates.calendar
    now = clock
    offset = { zone.offset(at: $0) }
    register(.translation(of: theme.texts))
    register(.localizedDate(dates, zone: zone, now: clock))
    register(.money(language: configuration.language))
    register(.assetURL(of: theme, base: configuration.edition.rootURL))
    register(.stylesheetTag(of: theme, base: configuration.edition.rootURL))
    register(.scriptTag(of: theme, base: configuration.edition.rootURL))
    register(.markdownify(configuration: configuration, settings: theme.settings))
    let links = SiteLinks(configuration)
    register(filter: "relative_url") { input, _, _ in
      input.isNull ? .null : .string(links.link(to: input.text))
    }
    register(filter: "absolute_url") { input, _, _ in
      input.isNull ? .null : .string(links.absolute(input.text))
    }
  }
}
