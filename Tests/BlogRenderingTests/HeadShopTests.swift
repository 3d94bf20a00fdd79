import BlogModel
import Foundation
import Testing

@testable import BlogRendering

/// What networks and other sites read on the pages of a shop; names of products stay text there.
@Suite struct HeadShopTests {
  @Test(arguments: [false, true])
  func noPageSaysThatItIsAProduct(hasOffers: Bool) throws {
    var sample = try ShopSample.full()
    sample.settings.hasOffers = hasOffers
    let site = sample.site()
    #expect(try site.head(.post(0)).values("og:type") == ["article"])
    for recipe in [
      Recipe.product(0), .products, .productCategory(0, page: 1), .embed(.product(0)),
    ] {
      #expect(try site.head(recipe).values("og:type") == ["website"], "\(recipe)")
    }
    let head = try site.head(.product(0))
    #expect(head.lines(from: "product:").isEmpty)
    #expect(head.values("og:image") == ["https://example.de/b/saft%203l.webp"])
    #expect(head.values("canonical") == ["https://example.de/produkte/saft-3l/"])
  }

  @Test func pagesNameTheirCards() throws {
    var sample = try ShopSample.full("https://example.de/blog/")
    sample.products[0].name = "Saft \"<&"
    func links(_ recipe: Recipe) throws -> [HeadElements.Line] {
      try sample.site().head(recipe).lines(from: "alternate application/json+oembed")
    }
    let key = "alternate application/json+oembed"
    #expect(
      try links(.post(0)) == [
        .init("\(key) Vom Saft", "https://example.de/blog/2010/06/saft/oembed.json")
      ])
    #expect(
      try links(.product(0)) == [
        .init("\(key) Saft \"<&", "https://example.de/blog/embed/saft-3l/oembed.json")
      ])
    #expect(
      try sample.site().headHTML(.post(0)).contains(
        #"<link rel="alternate" type="application/json+oembed" title="Vom Saft" "#
          + #"href="https://example.de/blog/2010/06/saft/oembed.json">"#))
    // Every link leads to a file that is planned.
    let planned = Set(SitePlan.pages(of: sample.site()).map { "/blog\($0.path.text)" })
    for recipe in [Recipe.post(0), .product(0)] {
      for link in try links(recipe) {
        #expect(planned.contains(link.value.replacing("https://example.de", with: "")))
      }
    }
    #expect(try links(.home(page: 1)) == [])
    #expect(try links(.products) == [])
    #expect(try links(.embed(.product(0))) == [])
    sample.settings.hasEmbeds = false
    #expect(try links(.post(0)) == [])
    #expect(try links(.product(0)) == [])
  }

  @Test(arguments: HeadHostileTests.texts + ["Größe „L“ \"süß\"", "a'b"])
  func textStaysText(text: String) throws {
    for hasOffers in [false, true] {
      var sample = try ShopSample.full()
      sample.settings.hasOffers = hasOffers
      sample.products[0].name = "N\(text)"
      sample.products[0].summary = "S\(text)"
      sample.products[0].brand = "B\(text)"
      sample.products[0].mpn = "M\(text)"
      sample.products[0].sku = "K\(text)"
      sample.products[0].categories = [["C\(text)"]]
      let site = sample.site()
      let head = try site.head(.product(0))
      #expect(try head.node("WebPage")["name"] as? String == "N\(text)")
      if hasOffers {
        let product = try head.node("Product")
        #expect(product["name"] as? String == "N\(text)")
        #expect(product["description"] as? String == "S\(text)")
        #expect((product["brand"] as? [String: Any])?["name"] as? String == "B\(text)")
        #expect(product["mpn"] as? String == "M\(text)")
        #expect(product["category"] as? [String] == ["C\(text)"])
      }
      #expect(try HeadProductTests.mentions(sample)?.first?["name"] as? String == "N\(text)")
      for recipe in [Recipe.post(0), .product(0), .products, .productCategory(0, page: 1)] {
        let html = try site.headHTML(recipe)
        #expect(html.components(separatedBy: "<script").count == 2)
        #expect(html.components(separatedBy: "</script").count == 2)
        #expect(!html.lowercased().contains("<img"))
        #expect(!html.contains("<!--"))
      }
    }
  }
}
