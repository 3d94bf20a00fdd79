import BlogModel
import Testing

@testable import BlogRendering

/// The pages of the shop in the sitemap.
@Suite struct SitemapShopTests {
  static func sample(_ address: String = "https://example.de/") throws -> ShopSample {
    var sample = try ShopSample(address)
    try sample.builder.post("neu", day: 5)
    try sample.builder.post("alt", day: 2)
    try sample.product("A&B") {
      $0.categories = [["Saft"]]
      $0.images = [HeadImageTests.image("/b/a.webp"), HeadImageTests.image("/b/c.webp")]
      $0.body.images = ["/b/d.jpg", "/b/a.webp"]
    }
    // 13 March 2011.
    try sample.product("B") {
      $0.categories = [["Saft", "Most"]]
      $0.updated = Timestamp(seconds: 1_300_000_000)
    }
    try sample.product("C")
    sample.mentions = [[1], [0, 1]]
    return sample
  }

  @Test func pagesOfTheShopAreListed() throws {
    let second = "2010-06-02T12:00:00+02:00"
    let fifth = "2010-06-05T12:00:00+02:00"
    let data = "2011-03-13T08:06:40+01:00"
    let shop = "https://example.de/blog/produkte/"
    #expect(
      try SitemapTests.dates(Self.sample("https://example.de/blog/").site()) == [
        ["https://example.de/blog/", fifth], ["https://example.de/blog/2010/06/neu/", fifth],
        ["https://example.de/blog/2010/06/alt/", second],
        [shop, data], ["\(shop)kategorie/saft/", data], ["\(shop)kategorie/saft/most/", data],
        ["\(shop)a-b/", second], ["\(shop)b/", data], ["\(shop)c/", nil],
      ])
  }

  /// A new post changes the page, as newer data does.
  @Test func whatIsNewerCounts() throws {
    var sample = try Self.sample()
    sample.products[1].updated = Timestamp(seconds: 1_200_000_000)
    let dates = try SitemapTests.dates(sample.site())
    #expect(dates[3] == ["https://example.de/produkte/", "2010-06-05T12:00:00+02:00"])
    #expect(dates[7] == ["https://example.de/produkte/b/", "2010-06-05T12:00:00+02:00"])
  }

  @Test func picturesOfAProductAreNamedOnce() throws {
    let text = SitemapTests.text(try Self.sample().site(), .all)
    #expect(
      text.contains(
        """
        <url><loc>https://example.de/produkte/a-b/</loc>\
        <lastmod>2010-06-02T12:00:00+02:00</lastmod>\
        <image:image><image:loc>https://example.de/b/a.webp</image:loc></image:image>\
        <image:image><image:loc>https://example.de/b/c.webp</image:loc></image:image>\
        <image:image><image:loc>https://example.de/b/d.jpg</image:loc></image:image></url>

        """))
  }

  @Test func cardsAndShortLinksAreNotListed() throws {
    let site = try Self.sample().site()
    let listed = try SitemapTests.dates(site).map { $0[0] ?? "" }
    let planned = SitePlan.pages(of: site)
    #expect(planned.contains { $0.path.text == "/embed/a-b/" })
    for word in ["embed", "/go/", "posts.json"] {
      #expect(!listed.contains { $0.contains(word) }, "\(word)")
    }
    #expect(Set(listed).count == listed.count)
    for address in listed {
      #expect(planned.contains { "https://example.de\($0.path.text)" == address }, "\(address)")
    }
  }

  @Test func shopWithoutPagesIsNotListed() throws {
    var sample = try Self.sample()
    sample.settings.hasPages = false
    #expect(try SitemapTests.pages(sample.site()).count == 3)
  }
}
