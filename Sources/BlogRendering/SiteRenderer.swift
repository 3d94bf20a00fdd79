package import BlogModel
package import Diagnostics
internal import Liquid

/// Turns the plans of a site into bytes: pages, feeds, sitemap and redirects.
///
/// It is frozen: any number of ``PageWorker``s can render from it at the same time.
public struct SiteRenderer: Sendable {
  private let context: SiteContext
  private let set: TemplateSet
  private let pages: PageTemplates

  /// Prepares what pages need of the site.
  ///
  /// - Parameters:
  ///   - site: The blog with its texts.
  ///   - templates: The theme's templates.
  ///   - plans: Everything that will be rendered; decides which templates have to exist.
  ///   - talk: The conversation under its posts.
  /// - Returns: The renderer, and which templates are missing. A page whose template is missing
  ///   or broken renders as nothing.
  /// - Complexity: O(number of posts, terms, authors and plans).
  package static func prepare(
    site: Site, templates: ThemeTemplates, plans: [PagePlan], talk: TalkContext? = nil
  ) -> (renderer: SiteRenderer, findings: [Finding]) {
    let (pages, missing) = PageTemplates.resolve(
      site: site, theme: templates.theme, plans: plans, in: templates.set)
    let context = SiteContext(site: site, templates: templates, talk: talk)
    let renderer = SiteRenderer(context: context, set: templates.set, pages: pages)
    return (renderer, missing.sortedByPlace())
  }

  /// Makes a worker for one task.
  public func makeWorker() -> PageWorker {
    PageWorker(context: SiteContext(copying: context), set: set, templates: pages)
  }
}
