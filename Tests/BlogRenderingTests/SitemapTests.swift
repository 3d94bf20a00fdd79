import BlogModel
import Testing

@testable import BlogRendering

@Suite struct SitemapTests {
  /// The pages of the sitemap that a site is planned with.
  static func pages(_ site: Site) throws -> [XMLTree] {
    let text = try #require(renderSite(site, .inline([:])).files["/sitemap.xml"])
    return try pages(text)
  }

  static func pages(_ text: String) throws -> [XMLTree] {
    let root = try #require(try XMLTree(text)["urlset"])
    #expect(
      root.attributes == [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      ])
    return root.children
  }

  /// The file of a recipe.
  static func text(
    _ site: Site, _ file: SitemapFile, limits: SitemapLimits = SitemapLimits()
  ) -> String {
    var output: [UInt8] = []
    SitemapWriter(context: site.context, limits: limits).write(file, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func dates(_ site: Site) throws -> [[String?]] {
    try pages(site).map { [$0["loc"]?.text, $0["lastmod"]?.text] }
  }

  @Test func everyPageIsListedOnce() throws {
    var builder = try SiteBuilder("https://example.de/blog/")
    builder.configuration.paginate = 1
    try builder.author("anna")
    try builder.author("bert")
    try builder.post("alt", day: 1) {
      $0.authors = [.at("anna")]
      $0.updated = Timestamp(seconds: 1_300_000_000)
      $0.series = .init(name: "Reihe", part: 1, at: $0.location)
    }
    try builder.post("neu", day: 3) {
      $0.categories = [.at("Ä")]
      $0.tags = [.at("T")]
      $0.series = .init(name: "Reihe", part: 2, at: $0.location)
    }
    try builder.page("größe & co")
    let newest = "2010-06-03T12:00:00+02:00"
    #expect(
      try Self.dates(builder.site()) == [
        ["https://example.de/blog/", newest],
        ["https://example.de/blog/2010/06/neu/", newest],
        ["https://example.de/blog/2010/06/alt/", "2011-03-13T08:06:40+01:00"],
        ["https://example.de/blog/gr%C3%B6%C3%9Fe%20%26%20co/", nil],
        ["https://example.de/blog/archiv/", newest],
        ["https://example.de/blog/kategorie/ae/", newest],
        ["https://example.de/blog/schlagwort/t/", newest],
        // A series begins with its first part, but changed with its newest.
        ["https://example.de/blog/serie/reihe/", newest],
        ["https://example.de/blog/autor/anna/", "2010-06-01T12:00:00+02:00"],
        ["https://example.de/blog/autor/bert/", nil],
      ])
  }

  @Test func archiveThatIsOffIsNotListed() throws {
    var builder = try SiteBuilder()
    builder.configuration.archives.all = false
    #expect(try Self.dates(builder.site()) == [["https://example.de/", nil]])
  }

  @Test func textsFromElsewhereAndHiddenOnesAreNotListed() throws {
    var builder = try SiteBuilder()
    builder.configuration.archives.all = false
    try builder.post("a", day: 3) { $0.canonical = "https://andere.example/a" }
    try builder.post("b", day: 2) { $0.isHiddenFromSearch = true }
    try builder.post("c", day: 1)
    try builder.page("d") { $0.isHiddenFromSearch = true }
    try builder.page("e")
    #expect(
      try Self.pages(builder.site()).map { $0["loc"]?.text } == [
        "https://example.de/", "https://example.de/2010/06/c/", "https://example.de/e/",
      ])
  }

  @Test func imagesAreNamedOnce() throws {
    var builder = try SiteBuilder("https://example.de/blog/")
    try builder.author("anna") { $0.image = HeadImageTests.image("/anna.jpg") }
    try builder.post("a") {
      $0.image = HeadImageTests.image("/blog/hof.jpg")
      $0.body.images = [
        "/blog/hof.jpg", "/blog/t%C3%BCr.jpg", "data:image/gif;base64,R0", "//cdn.example/a&b.jpg",
        "/blog/tür.jpg", "/zeichnung.svg",
      ]
    }
    let pages = try Self.pages(builder.site())
    func images(_ address: String) -> [String?] {
      pages.filter { $0["loc"]?.text == "https://example.de/blog\(address)" }.flatMap { page in
        page.children.filter { $0.name == "image:image" }.map { $0["image:loc"]?.text }
      }
    }
    #expect(
      images("/2010/06/a/") == [
        "https://example.de/blog/hof.jpg", "https://example.de/blog/t%C3%BCr.jpg",
        "https://cdn.example/a&b.jpg", "https://example.de/blog/zeichnung.svg",
      ])
    #expect(images("/autor/anna/") == ["https://example.de/blog/anna.jpg"])
    #expect(images("/") == [])
  }

  @Test func imagesOfAPageAreLimited() throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.body.images = (0..<1_500).map { "/\($0).jpg" } }
    func count(_ limits: SitemapLimits) throws -> Int {
      try Self.pages(Self.text(builder.site(), .all, limits: limits))[1].children
        .filter { $0.name == "image:image" }.count
    }
    #expect(try count(SitemapLimits()) == 1_000)
    #expect(try count(SitemapLimits(images: 3)) == 3)
    // 74 bytes an image with one digit, in half of the room.
    #expect(try count(SitemapLimits(bytes: 4 * 2 * 74)) == 4)
    #expect(try count(SitemapLimits(bytes: 4 * 2 * 74 - 2)) == 3)
  }

  @Test func languagesAreNamed() throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.translations = HeadTests.translations("/2010/06/a/") }
    try builder.post("b", day: 2)
    var site = builder.site()
    site.languages = HeadTests.translations("/")
    let pages = try Self.pages(site)
    func links(_ page: XMLTree) -> [[String: String]] {
      page.children.filter { $0.name == "xhtml:link" }.map(\.attributes)
    }
    func alternates(_ path: String) -> [[String: String]] {
      [
        ("de", "https://example.de\(path)"), ("en-GB", "https://example.de/en\(path)"),
        ("rm", "https://example.ch\(path)"), ("x-default", "https://example.de\(path)"),
      ].map { ["rel": "alternate", "hreflang": $0.0, "href": $0.1] }
    }
    #expect(links(pages[0]) == alternates("/"))
    #expect(links(pages[1]) == alternates("/2010/06/a/"))
    #expect(links(pages[2]) == [])
  }

  /// A site of ten posts and one page: with home and archive thirteen addresses.
  static func thirteen() throws -> Site {
    var builder = try SiteBuilder()
    for day in 1...10 { try builder.post("p\(day)", day: day) }
    try builder.page("impressum")
    return builder.site()
  }

  static let splits: [(Int, [Int])] = [
    (50_000, [13]), (13, [13]), (12, [12, 1]), (5, [5, 5, 3]), (1, Array(repeating: 1, count: 13)),
    (0, Array(repeating: 1, count: 13)),
  ]

  @Test(arguments: splits)
  func longSitemapIsSplit(limit: Int, counts: [Int]) throws {
    let site = try Self.thirteen()
    let limits = SitemapLimits(pages: limit)
    let plans = SitePlan.pages(of: site, sitemapLimits: limits).compactMap { plan in
      if case .sitemap(let file) = plan.recipe, file != .robots { return (plan.path.text, file) }
      return nil
    }
    let all = try Self.pages(Self.text(site, .all)).map { $0["loc"]?.text }
    #expect(all.count == 13)
    guard counts.count > 1 else {
      #expect(plans.map(\.0) == ["/sitemap.xml"])
      #expect(plans.map(\.1) == [.all])
      return
    }
    let names = counts.indices.map { "/sitemap-\($0 + 1).xml" }
    #expect(plans.map(\.0) == ["/sitemap.xml"] + names)
    let parts = try plans.dropFirst().map { try Self.pages(Self.text(site, $0.1, limits: limits)) }
    #expect(parts.map(\.count) == counts)
    #expect(parts.joined().map { $0["loc"]?.text } == all)
    let index = try #require(try XMLTree(Self.text(site, plans[0].1))["sitemapindex"])
    #expect(index.attributes == ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    #expect(index.children.map(\.name) == counts.map { _ in "sitemap" })
    #expect(index.children.map { $0["loc"]?.text } == names.map { "https://example.de\($0)" })
  }

  @Test(arguments: [1, 500, 1_000, 2_000, 5_000, 20_000])
  func noFileIsLargerThanTheLimit(bytes: Int) throws {
    var builder = try SiteBuilder("https://example.de/blog/")
    for day in 1...20 {
      try builder.post("äöü-\(day)", day: day) {
        $0.body.images = (0..<20).map { "/b\(day)-\($0).jpg" }
        if day > 10 { $0.translations = HeadTests.translations("/2010/06/äöü-\(day)/") }
      }
    }
    let site = builder.site()
    let limits = SitemapLimits(bytes: bytes)
    let pages = SitemapPages(of: site)
    let parts = pages.parts(of: site, limits: limits)
    #expect(parts.flatMap(Array.init) == Array(pages.recipes.indices))
    for part in parts {
      let text = Self.text(site, .part(part), limits: limits)
      // The frame of the file takes about 250 bytes; a page is never cut.
      #expect(text.utf8.count <= bytes + 250 || part.count == 1)
      #expect(try Self.pages(text).count == part.count)
    }
  }

  @Test func partOfAnotherSiteIsShort() throws {
    let site = try Self.thirteen()
    #expect(try Self.pages(Self.text(site, .part(10..<99))).count == 3)
    #expect(try Self.pages(Self.text(site, .part(50..<99))).count == 0)
    #expect(try XMLTree(Self.text(site, .index(parts: -1)))["sitemapindex"]?.children.count == 0)
  }

  @Test func hostileAddressesStayText() throws {
    var builder = try SiteBuilder()
    try builder.post("a") {
      $0.body.images = ["https://x.example/]]>\u{1}<a>&amp;\"'"]
      $0.translations = [
        Translation(language: "d\"<", name: "", href: "/", absolute: "https://x.example/?a&\"<>"),
        Translation(language: "en", name: "", href: "/", absolute: "https://y.example/"),
      ]
    }
    let page = try Self.pages(builder.site())[1]
    #expect(
      page["image:image"]?["image:loc"]?.text == "https://x.example/]]%3E%01%3Ca%3E&amp;%22'")
    #expect(page["xhtml:link"]?.attributes["href"] == "https://x.example/?a&\"<>")
    #expect(page["xhtml:link"]?.attributes["hreflang"] == "d\"<")
  }
}
