import BlogModel
import Testing

@testable import BlogRendering

/// A blog in a folder of its host: every link has to begin with the folder, once.
@Suite struct SubPathTests {
  static let links: [(String, String)] = [
    ("site.url", "https://example.de/blog/"), ("site.base_path", "/blog/"),
    ("site.home_url", "/blog/"), ("site.feed_url", "/blog/feed.xml"),
    ("site.archive_url", "/blog/archiv/"), ("page.url", "/blog/2010/06/zwei/"),
    ("page.absolute_url", "https://example.de/blog/2010/06/zwei/"),
    ("page.canonical_url", "https://example.de/blog/2010/06/zwei/"),
    ("page.feed_url", "/blog/feed.xml"), ("page.image", "/blog/bild.jpg"),
    ("post.url", "/blog/2010/06/zwei/"), ("post.image", "/blog/bild.jpg"),
    ("post.absolute_url", "https://example.de/blog/2010/06/zwei/"),
    ("post.previous.url", "/blog/2010/06/eins/"), ("post.author.url", "/blog/autor/anna/"),
    ("post.author.image", "https://bilder.de/anna.jpg"),
    ("post.author.feed_url", "/blog/autor/anna/feed.xml"),
    ("post.tags.first.url", "/blog/schlagwort/t/"),
    ("post.tags.first.feed_url", "/blog/schlagwort/t/feed.xml"),
    ("post.tags.first.absolute_url", "https://example.de/blog/schlagwort/t/"),
    ("site.years[0].url", "/blog/2010/"), ("site.years[0].months[0].url", "/blog/2010/06/"),
    ("site.pages[0].url", "/blog/kontakt/"),
    ("'/bild.jpg' | relative_url", "/blog/bild.jpg"),
    ("'/bild.jpg' | absolute_url", "https://example.de/blog/bild.jpg"),
    ("'bild.jpg' | absolute_url", "https://example.de/blog/bild.jpg"),
    ("post.url | relative_url", "/blog/2010/06/zwei/"),
    ("post.url | absolute_url", "https://example.de/blog/2010/06/zwei/"),
    ("post.image | absolute_url", "https://example.de/blog/bild.jpg"),
    ("'main.css' | asset_url", "/blog/assets/main.css"),
  ]

  @Test(arguments: links)
  func linkBeginsWithTheFolder(expression: String, link: String) throws {
    var builder = try SiteBuilder("https://example.de/blog")
    try builder.author("anna") {
      $0.image = .init(source: "https://bilder.de/anna.jpg", alt: nil, at: $0.location)
    }
    try builder.post("eins", day: 1)
    try builder.post("zwei", day: 2) {
      $0.authors = [.at("anna")]
      $0.tags = [.at("T")]
      $0.image = .init(source: "/blog/bild.jpg", alt: nil, at: $0.location)
    }
    try builder.page("kontakt")
    var theme = Theme.inline(["post": "{{ \(expression) }}"])
    theme.assets = [
      "main.css": .init(path: try #require(PagePath("/assets/main.css")), source: "x")
    ]
    let output = renderSite(
      builder.site(), theme,
      plans: [PagePlan(path: try #require(PagePath("/2010/06/zwei/")), recipe: .post(0))])
    #expect(output.lines == [])
    #expect(output.files["/2010/06/zwei/"] == link)
  }

  @Test func pagesOfListsBeginWithTheFolder() throws {
    var builder = try SiteBuilder("https://example.de/blog/")
    builder.configuration.paginate = 1
    for day in 1...3 { try builder.post("p\(day)", day: day) }
    let template = """
      {{ paginator.previous_url }} {{ paginator.next_url }} {{ paginator.first_url }} \
      {{ paginator.last_url }} {{ paginator.pages[1].url }}
      """
    let output = renderSite(
      builder.site(), .inline(["home": template]),
      plans: [PagePlan(path: .root, recipe: .home(page: 2))])
    #expect(output.files["/"] == "/blog/ /blog/seite/3/ /blog/ /blog/seite/3/ /blog/seite/2/")
  }
}
