import BlogModel
import Testing

@testable import BlogRendering

@Suite struct SitemapTests {
  static func sitemap(_ site: Site) throws -> [[String?]] {
    let text = try #require(renderSite(site, .inline([:])).files["/sitemap.xml"])
    let root = try #require(try XMLTree(text)["urlset"])
    #expect(root.attributes == ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    return root.children.map { [$0["loc"]?.text, $0["lastmod"]?.text] }
  }

  @Test func everyPageIsListedOnce() throws {
    var builder = try SiteBuilder("https://example.de/blog/")
    builder.configuration.paginate = 1
    try builder.author("anna")
    try builder.author("bert")
    try builder.post("alt", day: 1) {
      $0.authors = [.at("anna")]
      $0.updated = Timestamp(seconds: 1_300_000_000)
    }
    try builder.post("neu", day: 3) {
      $0.categories = [.at("Ä")]
      $0.tags = [.at("T")]
    }
    try builder.page("größe & co")
    let newest = "2010-06-03T12:00:00+02:00"
    #expect(
      try Self.sitemap(builder.site()) == [
        ["https://example.de/blog/", newest],
        ["https://example.de/blog/2010/06/neu/", newest],
        ["https://example.de/blog/2010/06/alt/", "2011-03-13T08:06:40+01:00"],
        ["https://example.de/blog/gr%C3%B6%C3%9Fe%20%26%20co/", nil],
        ["https://example.de/blog/archiv/", newest],
        ["https://example.de/blog/kategorie/ae/", newest],
        ["https://example.de/blog/schlagwort/t/", newest],
        ["https://example.de/blog/autor/anna/", "2010-06-01T12:00:00+02:00"],
        ["https://example.de/blog/autor/bert/", nil],
      ])
  }

  @Test func archiveThatIsOffIsNotListed() throws {
    var builder = try SiteBuilder()
    builder.configuration.archives.all = false
    #expect(try Self.sitemap(builder.site()) == [["https://example.de/", nil]])
  }
}
