/// Lists every page and feed of a site.
public enum SitePlan {
  /// The output files of `site`, in a fixed order; the theme's and static files are not among them.
  ///
  /// - Parameters:
  ///   - site: The blog; its texts need not be rendered yet.
  ///   - skipping: Addresses at which the owner has a file of his own that wins.
  ///   - sitemapLimits: How much one file of the sitemap may hold.
  /// - Returns: A plan for each file.
  /// - Complexity: O(number of files).
  public static func pages(
    of site: Site, skipping: Set<PagePath> = [], sitemapLimits: SitemapLimits = SitemapLimits()
  ) -> [PagePlan] {
    var plans: [PagePlan] = []
    let configuration = site.configuration
    let perPage = configuration.paginate
    func addList(_ path: PagePath, count: Int, recipe: (Int) -> Recipe) {
      for number in 1...Paging(total: count, perPage: perPage).pageCount {
        plans.append(PagePlan(path: site.path(ofPage: number, of: path), recipe: recipe(number)))
      }
    }
    addList(.root, count: site.posts.count) { .home(page: $0) }
    plans += commentFeeds(.site, of: site)
    for (index, post) in site.posts.enumerated() {
      plans.append(PagePlan(path: post.path, recipe: .post(index), location: post.location))
      // Next to the page, which shows the same texts.
      plans += commentFeeds(.post(index), of: site)
    }
    for (index, page) in site.pages.enumerated() {
      plans.append(PagePlan(path: page.path, recipe: .page(index), location: page.location))
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
    plans += shop(of: site)
    plans += feeds(of: site)
    if site.hasSearch { plans.append(PagePlan(path: site.searchPath, recipe: .search)) }
    if let notFound = PagePath("/404.html") {
      plans.append(PagePlan(path: notFound, recipe: .notFound))
    }
    plans += sitemap(of: site, limits: sitemapLimits)
    return skipping.isEmpty ? plans : plans.filter { !skipping.contains($0.path) }
  }

  /// The sitemap in one file or several, and `robots.txt` where hosts look for it.
  private static func sitemap(of site: Site, limits: SitemapLimits) -> [PagePlan] {
    let parts = SitemapPages(of: site).parts(of: site, limits: limits)
    var files: [(name: String, file: SitemapFile)] = []
    if parts.count == 1 {
      files.append(("sitemap.xml", .all))
    } else {
      files.append(("sitemap.xml", .index(parts: parts.count)))
      for (index, part) in parts.enumerated() {
        files.append(("sitemap-\(index + 1).xml", .part(part)))
      }
    }
    let edition = site.configuration.edition
    if edition.isAtRoot, edition.rootURL.path == "/" { files.append(("robots.txt", .robots)) }
    return files.compactMap { name, file in
      PagePath("/\(name)").map { PagePlan(path: $0, recipe: .sitemap(file)) }
    }
  }

  private static func feeds(of site: Site) -> [PagePlan] {
    let feeds = site.configuration.feeds
    var plans: [PagePlan] = []
    func add(_ scope: FeedScope, _ list: PagePath) {
      for format in feeds.formats {
        plans.append(
          PagePlan(path: site.feedPath(of: list, format), recipe: .feed(scope, format)))
      }
    }
    add(.site, .root)
    if feeds.archive, site.configuration.archives.all { add(.archive, site.archivePath) }
    if feeds.terms {
      for taxonomy in Taxonomy.allCases {
        for (index, term) in site.terms(taxonomy).enumerated() {
          add(.term(taxonomy, index), term.path)
        }
      }
    }
    if feeds.authors {
      for (index, author) in site.authors.enumerated() { add(.author(index), author.path) }
    }
    return plans
  }
}
