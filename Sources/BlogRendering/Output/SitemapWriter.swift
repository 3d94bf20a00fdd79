internal import BlogModel

/// Writes the sitemap: every page that a search engine should know, further pages of lists left
/// out.
///
/// Source: sitemaps.org, protocol 0.9.
struct SitemapWriter {
  let context: SiteContext

  /// Appends the sitemap.
  /// - Complexity: O(number of posts, pages, terms and authors).
  func write(into output: inout [UInt8]) {
    let site = context.site
    output.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append(markup: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    write(context.home, newest(in: site.posts.indices), into: &output)
    for (index, address) in context.postAddresses.enumerated() {
      write(address, changed(site.posts[index]), into: &output)
    }
    for (index, address) in context.pageAddresses.enumerated() {
      write(address, changed(site.pages[index]), into: &output)
    }
    if let archive = context.archive {
      write(archive, newest(in: site.posts.indices), into: &output)
    }
    for taxonomy in Taxonomy.allCases {
      for (term, address) in zip(site.terms(taxonomy), context.addresses(taxonomy)) {
        write(address, newest(in: term.posts), into: &output)
      }
    }
    for (posts, address) in zip(site.authorPosts, context.authorAddresses) {
      write(address, newest(in: posts), into: &output)
    }
    output.append(markup: "</urlset>\n")
  }

  private func write(_ address: PageAddress, _ changed: Timestamp?, into output: inout [UInt8]) {
    output.append(markup: "<url><loc>")
    output.append(escaping: address.absolute)
    output.append(markup: "</loc>")
    if let changed {
      output.append(markup: "<lastmod>")
      output.append(
        escaping: context.site.configuration.timeZone.timestamp(at: changed.seconds).rfc3339)
      output.append(markup: "</lastmod>")
    }
    output.append(markup: "</url>\n")
  }

  private func changed(_ entry: borrowing Entry) -> Timestamp? { entry.updated ?? entry.date }

  /// When the newest post of a list appeared: that is when the list changed.
  private func newest(in posts: some Collection<Int>) -> Timestamp? {
    posts.first.flatMap { context.site.posts[$0].date }
  }
}
