public import BlogModel
public import Diagnostics
internal import Liquid

/// Turns the plans of a site into bytes: pages, feeds, sitemap and redirects.
///
/// It is frozen: any number of ``PageWorker``s can render from it at the same time.
public struct SiteRenderer: Sendable {
  private let context: SiteContext
  private let set: TemplateSet
  private let templates: PageTemplates

  /// Parses the theme's templates and prepares what pages need of the site.
  ///
  /// - Parameters:
  ///   - site: The blog.
  ///   - theme: The theme with the site's overrides applied.
  ///   - plans: Everything that will be rendered; decides which templates have to exist.
  ///   - generated: The build's clock, for the word `now` in templates.
  /// - Returns: The renderer, and what is wrong with the theme. A page whose template is missing
  ///   or broken renders as nothing.
  /// - Complexity: O(size of the theme + number of posts, terms, authors and plans).
  public static func prepare(
    site: Site, theme: Theme, plans: [PagePlan], generated: Timestamp
  ) -> (renderer: SiteRenderer, findings: [Finding]) {
    let context = SiteContext(site: site, theme: theme)
    let environment = Environment(site: site, theme: theme, dates: context.dates, now: generated)
    let (set, syntax) = TemplateSet.parse(
      theme.templates.map { TemplateSource(name: $0.name, file: $0.file) }, in: environment)
    let (templates, missing) = PageTemplates.resolve(
      site: site, theme: theme, plans: plans, in: set)
    let renderer = SiteRenderer(context: context, set: set, templates: templates)
    return (renderer, (syntax + missing).sortedByPlace())
  }

  /// Makes a worker for one task.
  public func makeWorker() -> PageWorker {
    PageWorker(context: SiteContext(copying: context), set: set, templates: templates)
  }
}
