public import BlogModel
public import Diagnostics
internal import Liquid

/// A theme's templates, parsed and linked with the filters of the blog.
///
/// They are needed twice: for the directives in texts, and for pages once all texts are there.
public struct ThemeTemplates: Sendable {
  let theme: Theme
  let set: TemplateSet
  let dates: DateWords
  let directives: [String: DirectiveTemplate]
  let titles: PageTitles

  /// Parses the templates of `theme`.
  ///
  /// - Parameters:
  ///   - theme: The theme with the site's overrides applied.
  ///   - configuration: What `blogen.yaml` says.
  ///   - generated: The build's clock, for the word `now` in templates.
  /// - Returns: The templates, and what is wrong with them.
  /// - Complexity: O(size of the theme).
  public static func parse(
    _ theme: Theme, configuration: SiteConfiguration, generated: Timestamp
  ) -> (templates: ThemeTemplates, findings: [Finding]) {
    let dates = DateWords(language: configuration.language)
    let environment = Environment(
      configuration: configuration, theme: theme, dates: dates, now: generated)
    let (set, syntax) = TemplateSet.parse(
      theme.templates.map { TemplateSource(name: $0.name, file: $0.file) }, in: environment)
    let (directives, declarations) = DirectiveTemplate.all(in: set)
    let templates = ThemeTemplates(
      theme: theme, set: set, dates: dates, directives: directives,
      titles: PageTitles(theme: theme, language: configuration.language))
    return (templates, (syntax + declarations).sortedByPlace())
  }

  /// What the list of all posts is called.
  public var archiveTitle: String { titles.archive }

  /// What the search page is called.
  public var searchTitle: String { titles.search }

  /// A day in words of the language, such as `3. Juni 2010`.
  public func longText(of day: CalendarDay) -> String {
    dates.text(
      year: day.year, month: day.month, day: day.day, weekday: day.weekday, form: .long)
  }
}
