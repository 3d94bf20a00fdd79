import BlogModel
import Testing

@testable import BlogRendering

@Suite struct RobotsTests {
  static func robots(_ site: Site) -> String {
    var output: [UInt8] = []
    RobotsWriter(context: site.context).write(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func plans(_ site: Site, skipping: Set<PagePath> = []) -> [String] {
    SitePlan.pages(of: site, skipping: skipping).filter { $0.recipe == .robots }.map(\.path.text)
  }

  @Test func everythingMayBeRead() throws {
    let site = try SiteBuilder().site()
    #expect(
      Self.robots(site)
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.de/sitemap.xml\n")
    #expect(Self.plans(site) == ["/robots.txt"])
  }

  @Test func recipeMakesTheFile() throws {
    let site = try SiteBuilder().site()
    #expect(Recipe.robots == .sitemap(.robots))
    #expect(SitemapTests.text(site, .robots) == Self.robots(site))
  }

  @Test func stagingIsClosed() throws {
    var builder = try SiteBuilder()
    builder.configuration.isStaging = true
    var site = builder.site()
    site.languages = HeadTests.translations("/")
    #expect(Self.robots(site) == "User-agent: *\nDisallow: /\n")
  }

  @Test func languagesOfTheHostAreNamed() throws {
    var site = try SiteBuilder().site()
    site.languages = HeadTests.translations("/")
    site.languages.append(
      Translation(language: "fr", name: "", href: "/", absolute: "https://example.de.evil.example/")
    )
    site.languages.append(
      Translation(language: "it", name: "", href: "/", absolute: "https://example.de/\nDisallow: /")
    )
    #expect(
      Self.robots(site) == """
        User-agent: *
        Allow: /

        Sitemap: https://example.de/sitemap.xml
        Sitemap: https://example.de/en/sitemap.xml

        """)
  }

  @Test func onlyTheRootOfAHostHasOne() throws {
    #expect(try Self.plans(SiteBuilder("https://example.de/blog/").site()) == [])
    var builder = try SiteBuilder("https://example.de/en/")
    builder.configuration.edition.rootURL = try #require(BaseURL("https://example.de/"))
    builder.configuration.edition.folder = "en/"
    #expect(Self.plans(builder.site()) == [])
    builder = try SiteBuilder("https://example.fr/")
    builder.configuration.edition.folder = "fr/"
    builder.configuration.edition.rootFolder = "fr/"
    #expect(Self.plans(builder.site()) == ["/robots.txt"])
  }

  @Test func ownersFileWins() throws {
    let site = try SiteBuilder().site()
    let own = try #require(PagePath("/robots.txt"))
    #expect(Self.plans(site, skipping: [own]) == [])
    let all = SitePlan.pages(of: site)
    #expect(SitePlan.pages(of: site, skipping: [own]) == all.filter { $0.path != own })
  }
}
