public import BlogModel
public import Diagnostics
internal import Liquid

/// Renders one page after the other for one task.
///
/// What it writes depends on the plan alone, not on what it rendered before.
public struct PageWorker: ~Copyable {
  private let context: SiteContext
  private let templates: PageTemplates
  private let shared: Globals
  private var renderer: Renderer
  private let feeds: FeedWriter
  private let head: HeadWriter
  private var menus: PageMenus

  init(context: SiteContext, set: TemplateSet, templates: PageTemplates) {
    self.context = context
    self.templates = templates
    renderer = Renderer(set)
    feeds = FeedWriter(context)
    head = HeadWriter(context)
    menus = PageMenus(context)
    var globals = Globals(set)
    globals["site"] = .object(SiteView(context: context))
    globals["theme"] = .map(context.themeSettings)
    shared = globals
  }

  /// Renders the file that `plan` describes and appends it to `output`.
  ///
  /// What goes wrong in templates becomes a finding and renders as nothing; a page without a
  /// template, or of another site, appends nothing.
  /// - Complexity: O(what the template does + size of the output).
  public mutating func render(_ plan: PagePlan, into output: inout [UInt8]) {
    guard context.has(plan.recipe) else { return }
    switch plan.recipe {
    case .feed(let scope, let format):
      feeds.write(scope, format, at: plan.path, into: &output)
    case .commentFeed(let scope, let format):
      feeds.write(scope, format, at: plan.path, into: &output)
    case .sitemap(let file): SitemapWriter(context: context).write(file, into: &output)
    case .productPosts(let index): ProductPostsFile(context: context).write(index, into: &output)
    case .oEmbed(let subject): OEmbedFile(context: context).write(subject, into: &output)
    case .redirect(let stub): RedirectPage(context: context, stub: stub).write(into: &output)
    default:
      guard let kind = PageKind(plan.recipe),
        let template = templates.template(for: plan.recipe, kind)
      else { return }
      let globals = globals(of: plan, kind)
      renderer.render(template, globals: globals, into: &output)
    }
  }

  /// What went wrong since the last call, each mistake once per place.
  ///
  /// Findings of several workers are joined by Liquid's `mergedByPlace()`.
  public mutating func takeFindings() -> [Finding] { renderer.takeFindings() }

  private mutating func globals(of plan: PagePlan, _ kind: PageKind) -> Globals {
    var globals = shared
    let subject = PageSubject(context: context, recipe: plan.recipe, path: plan.path)
    let page = PageView(subject: subject, kind: kind, head: head)
    globals["page"] = .object(page)
    let (menus, revision) = menus.menus(on: page.url)
    globals["menus"] = menus
    globals.revision = revision
    switch plan.recipe {
    case .home(let page): globals.paginate(context, .root, posts: nil, page)
    case .archive(let page): globals.paginate(context, context.site.archivePath, posts: nil, page)
    case .post(let index): globals["post"] = .object(PostView(context: context, index: index))
    case .page(let index):
      globals["post"] = .object(PostView(context: context, index: index, isPage: true))
    case .year(let index):
      globals["archive"] = .object(ArchiveView(context: context, index: index, isMonth: false))
    case .month(let index):
      globals["archive"] = .object(ArchiveView(context: context, index: index, isMonth: true))
    case .term(let taxonomy, let index, let page):
      globals["term"] = .object(TermView(context: context, taxonomy: taxonomy, index: index))
      let term = context.site.terms(taxonomy)[index]
      globals.paginate(context, term.path, posts: term.posts, page)
    case .author(let index, let page):
      globals["author"] = AuthorView.value(context, index)
      let path = context.site.authors[index].path
      globals.paginate(context, path, posts: context.site.authorPosts[index], page)
    case .product(let index), .embed(.product(let index)):
      globals["product"] = ProductView.value(context, index)
    case .embed(.post(let index)):
      globals["post"] = .object(PostView(context: context, index: index))
    case .productCategory(let index, let page):
      globals["product_category"] = .object(ProductCategoryView(context: context, index: index))
      if let category = context.shop?.shop.categories[index] {
        globals["paginator"] = .object(
          PaginatorView(
            context, list: category.path, products: category.products, number: page))
      }
    case .products, .notFound, .search, .feed, .commentFeed, .sitemap, .redirect, .productPosts,
      .oEmbed:
      break
    }
    return globals
  }
}

extension Globals {
  fileprivate mutating func paginate(
    _ context: SiteContext, _ list: PagePath, posts: [Int]?, _ page: Int
  ) {
    self["paginator"] = .object(PaginatorView(context, list: list, posts: posts, number: page))
  }
}
