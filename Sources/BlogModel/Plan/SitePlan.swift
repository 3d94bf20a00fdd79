/// Lists every page and feed of a site.
public enum SitePlan {
  /// The output files of `site`, in a fixed order; the theme's and static files are not among them.
  /// - Complexity: O(number of files).
  public static func pages(of site: Site) -> [PagePlan] {
    var plans: [PagePlan] = []
    let configuration = site.configuration
    let perPage = configuration.paginate
    func addList(_ path: PagePath, count: Int, recipe: (Int) -> Recipe) {
      for number in 1...Paging(total: count, perPage: perPage).pageCount {
        plans.append(PagePlan(path: site.path(ofPage: number, of: path), recipe: recipe(number)))
      }
    }
    addList(.root, count: site.posts.count) { .home(page: $0) }
    for (index, post) in site.posts.enumerated() {
      plans.append(PagePlan(path: post.path, recipe: .post(index), source: post.source))
    }
    for (index, page) in site.pages.enumerated() {
      plans.append(PagePlan(path: page.path, recipe: .page(index), source: page.source))
    }
    if configuration.archives.all {
      addList(site.archivePath, count: site.posts.count) { .archive(page: $0) }
    }
    if configuration.archives.year {
      for (index, year) in site.years.enumerated() {
        plans.append(PagePlan(path: year.path, recipe: .year(index)))
      }
    }
    if configuration.archives.month {
      for (index, month) in site.months.enumerated() {
        plans.append(PagePlan(path: month.path, recipe: .month(index)))
      }
    }
    for taxonomy in Taxonomy.allCases {
      for (index, term) in site.terms(taxonomy).enumerated() {
        addList(term.path, count: term.posts.count) { .term(taxonomy, index, page: $0) }
      }
    }
    for (index, author) in site.authors.enumerated() {
      addList(author.path, count: site.authorPosts[index].count) { .author(index, page: $0) }
    }
    plans += feeds(of: site)
    if let notFound = PagePath("/404.html") {
      plans.append(PagePlan(path: notFound, recipe: .notFound))
    }
    if let sitemap = PagePath("/sitemap.xml") {
      plans.append(PagePlan(path: sitemap, recipe: .sitemap))
    }
    for entry in site.posts + site.pages {
      for alias in entry.aliases {
        plans.append(
          PagePlan(path: alias.path, recipe: .redirect(to: entry.path), source: entry.source))
      }
    }
    return plans
  }

  private static func feeds(of site: Site) -> [PagePlan] {
    let feeds = site.configuration.feeds
    var plans = [PagePlan(path: site.feedPath(of: .root), recipe: .feed(.site))]
    if feeds.archive, site.configuration.archives.all {
      plans.append(PagePlan(path: site.feedPath(of: site.archivePath), recipe: .feed(.archive)))
    }
    if feeds.terms {
      for taxonomy in Taxonomy.allCases {
        for (index, term) in site.terms(taxonomy).enumerated() {
          plans.append(
            PagePlan(path: site.feedPath(of: term.path), recipe: .feed(.term(taxonomy, index))))
        }
      }
    }
    if feeds.authors {
      for (index, author) in site.authors.enumerated() {
        plans.append(PagePlan(path: site.feedPath(of: author.path), recipe: .feed(.author(index))))
      }
    }
    return plans
  }
}
