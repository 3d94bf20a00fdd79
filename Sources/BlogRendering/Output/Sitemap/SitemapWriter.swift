internal import BlogModel

/// Writes the sitemap: every page that a search engine should know, with its images and languages.
///
/// Source: sitemaps.org, protocol 0.9; Google Search Central, "Image sitemaps" and "Localized
/// versions of your pages".
struct SitemapWriter {
  let context: SiteContext
  var limits = SitemapLimits()

  /// Appends a file of the sitemap.
  /// - Complexity: O(number of posts, pages, terms and authors + size of the file).
  func write(_ file: SitemapFile, into output: inout [UInt8]) {
    switch file {
    case .robots: RobotsWriter(context: context).write(into: &output)
    case .index(let parts): write(indexOf: parts, into: &output)
    case .all:
      let pages = SitemapPages(of: context.site).recipes
      write(pages[...], into: &output)
    case .part(let range):
      let pages = SitemapPages(of: context.site).recipes
      write(pages[range.clamped(to: pages.indices)], into: &output)
    }
  }

  private func write(indexOf parts: Int, into output: inout [UInt8]) {
    output.append(
      markup: """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

        """)
    for part in 0..<max(0, parts) {
      output.append(markup: "<sitemap><loc>")
      output.append(escaping: "\(context.home.absolute)sitemap-\(part + 1).xml")
      output.append(markup: "</loc></sitemap>\n")
    }
    output.append(markup: "</sitemapindex>\n")
  }

  private func write(_ pages: ArraySlice<Recipe>, into output: inout [UInt8]) {
    output.append(
      markup: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" \
        xmlns:xhtml="http://www.w3.org/1999/xhtml">

        """)
    // The plan of the parts leaves half of the room for images.
    var room = limits.bytes / 2
    for recipe in pages { write(SitemapPage(recipe, in: context), &room, into: &output) }
    output.append(markup: "</urlset>\n")
  }

  private func write(_ page: SitemapPage, _ room: inout Int, into output: inout [UInt8]) {
    output.append(markup: "<url>")
    output.append(element: "loc", inLine: page.address.absolute)
    if let changed = page.changed {
      let moment = context.site.configuration.timeZone.timestamp(at: changed.seconds)
      output.append(element: "lastmod", inLine: moment.rfc3339)
    }
    for alternate in Alternate.all(page.translations, in: context.site) {
      output.append(markup: "<xhtml:link rel=\"alternate\"")
      output.append(attribute: "hreflang", alternate.language)
      output.append(attribute: "href", alternate.url)
      output.append(markup: "/>")
    }
    let start = output.count
    for image in page.images(limit: limits.images, root: context.site.configuration.edition.rootURL)
    {
      let count = output.count
      output.append(markup: "<image:image>")
      output.append(element: "image:loc", inLine: image)
      output.append(markup: "</image:image>")
      if output.count - start > room {
        output.removeLast(output.count - count)
        break
      }
    }
    room -= output.count - start
    output.append(markup: "</url>\n")
  }
}

extension [UInt8] {
  fileprivate mutating func append(element name: StaticString, inLine text: String) {
    append(markup: "<")
    append(markup: name)
    append(markup: ">")
    append(escaping: text)
    append(markup: "</")
    append(markup: name)
    append(markup: ">")
  }
}
