import BlogModel
import Foundation
import Testing

@testable import BlogRendering

/// Products in posts, and their own pages, as search engines read them.
@Suite struct HeadProductTests {
  static var reference: [String: Any] {
    [
      "@type": "Product", "@id": "https://shop.example/saft-3l",
      "name": "Apfelsaft „Die Dicke“", "url": "https://shop.example/saft-3l",
      "image": "https://example.de/b/saft%203l.webp", "sku": "SAFT-3L", "gtin": "2000000000015",
    ]
  }

  static func mentions(_ sample: ShopSample, post: Int = 0) throws -> [[String: Any]]? {
    try sample.site().head(.post(post)).node("BlogPosting")["mentions"] as? [[String: Any]]
  }

  @Test func postMentionsItsProducts() throws {
    let html = try ShopSample.full().site().headHTML(.post(0))
    #expect(
      html.contains(
        #"""
        "mentions":[{"@type":"Product","@id":"https://shop.example/saft-3l",\#
        "name":"Apfelsaft „Die Dicke“","url":"https://shop.example/saft-3l",\#
        "image":"https://example.de/b/saft%203l.webp","sku":"SAFT-3L","gtin":"2000000000015"}]}
        """#))
    for word in ["Offer", "price", "24.90", "24,90"] { #expect(!html.contains(word), "\(word)") }
  }

  /// Notices about products without an offer go away with a plain thing.
  @Test func thingHasNoNumbers() throws {
    var sample = try ShopSample.full()
    sample.settings.mentionsAreProducts = false
    sample.settings.campaign = "utm_source=blog&utm_content={sku}"
    var thing = Self.reference
    thing["@type"] = "Thing"
    thing["sku"] = nil
    thing["gtin"] = nil
    let mentions = try #require(try Self.mentions(sample))
    #expect(mentions.count == 1)
    try expectJSON(mentions[0], thing)
    let about = try sample.site().head(.product(0)).node("WebPage")["about"] as? [String: Any]
    try expectJSON(try #require(about), thing)
  }

  @Test func campaignIsLeftOut() throws {
    var sample = try ShopSample.full()
    sample.settings.campaign = "utm_source=blog&utm_content={sku}"
    try expectJSON(try #require(try Self.mentions(sample)?.first), Self.reference)
    #expect(!(try sample.site().headHTML(.product(0))).contains("utm_"))
  }

  static let skus: [(String, Bool)] = [
    ("A-1_b.2/3", true), ("!~", true), ("A 3 L", false), ("Ä-1", false), ("A\u{A0}1", false),
    ("", false), ("A\t1", false), ("🍎", false), ("A\u{7F}", false),
  ]

  @Test(arguments: skus)
  func onlyPlainSKUsAreSaid(sku: String, isSaid: Bool) throws {
    var sample = try ShopSample.full()
    sample.products[0].sku = sku
    #expect(try Self.mentions(sample)?.first?["sku"] as? String == (isSaid ? sku : nil))
  }

  @Test func productWithLittleInventsNothing() throws {
    var sample = try ShopSample()
    try sample.builder.post("a")
    try sample.product("B 1") { $0.url = nil }
    sample.mentions = [[0]]
    // The page of the blog has the address as its name already.
    try expectJSON(
      try #require(try Self.mentions(sample)?.first),
      [
        "@type": "Product", "@id": "https://example.de/produkte/b-1/#product", "name": "B 1",
        "url": "https://example.de/produkte/b-1/",
      ])
    sample.settings.hasPages = false
    try expectJSON(
      try #require(try Self.mentions(sample)?.first), ["@type": "Product", "name": "B 1"])
  }

  /// What replaces a product is named once, and what is left out is not named.
  @Test func shownProductsAreMentioned() throws {
    var sample = try ShopSample()
    try sample.builder.post("a", day: 3)
    try sample.builder.post("b", day: 2)
    try sample.product("neu")
    try sample.product("alt") {
      $0.availability = .discontinued
      $0.soldOut = .replace
      $0.replacement = .at("neu")
    }
    try sample.product("weg") {
      $0.availability = .outOfStock
      $0.soldOut = .drop
    }
    try sample.product("aus") { $0.availability = .outOfStock }
    sample.mentions = [[1, 0, 2, 3], [2]]
    #expect(try Self.mentions(sample)?.map { $0["name"] as? String } == ["neu", "aus"])
    #expect(try Self.mentions(sample, post: 1) == nil)
  }

  /// Two nodes of one name would be one product with two names.
  @Test func variantsOnOnePageStayApart() throws {
    var sample = try ShopSample()
    try sample.builder.post("a")
    for size in ["1L", "3L"] { try sample.product(size) { $0.url = "https://shop.example/saft" } }
    sample.mentions = [[0, 1]]
    let mentions = try #require(try Self.mentions(sample))
    #expect(mentions.map { $0["@id"] as? String } == ["https://shop.example/saft", nil])
    #expect(
      mentions.map { $0["url"] as? String }
        == Array(repeating: "https://shop.example/saft", count: 2))
  }

  // MARK: Pages

  static func webPage(_ type: String, _ path: String, _ name: String) -> [String: Any] {
    let url = "https://example.de\(path)"
    return [
      "@type": type, "@id": url, "url": url, "name": name, "inLanguage": "de",
      "isPartOf": ["@id": "https://example.de/#website"],
      "breadcrumb": ["@id": "\(url)#breadcrumb"],
    ]
  }

  @Test func productPageIsAboutTheProduct() throws {
    let head = try ShopSample.full().site().head(.product(0))
    #expect(head.types == ["WebSite", "Organization", "WebPage", "BreadcrumbList"])
    var page = Self.webPage("WebPage", "/produkte/saft-3l/", "Apfelsaft „Die Dicke“")
    page["description"] = "Drei Liter."
    page["primaryImageOfPage"] = [
      "@type": "ImageObject", "url": "https://example.de/b/saft%203l.webp", "width": 800,
      "height": 1_000,
    ]
    page["about"] = Self.reference
    try expectJSON(try head.node("WebPage"), page)
  }

  @Test func overviewAndCategoriesAreCollections() throws {
    let site = try ShopSample.full().site()
    try expectJSON(
      try site.head(.products).node("CollectionPage"),
      Self.webPage("CollectionPage", "/produkte/", "Produkte"))
    try expectJSON(
      try site.head(.productCategory(1, page: 1)).node("CollectionPage"),
      Self.webPage("CollectionPage", "/produkte/kategorie/saft/apfelsaft/", "Apfelsaft"))
  }

  static let ways: [(Recipe, [(String, String)])] = [
    (.products, [("Produkte", "")]),
    (.productCategory(0, page: 1), [("Produkte", ""), ("Saft", "kategorie/saft/")]),
    (
      .productCategory(1, page: 1),
      [("Produkte", ""), ("Saft", "kategorie/saft/"), ("Apfelsaft", "kategorie/saft/apfelsaft/")]
    ),
    (
      .product(0),
      [
        ("Produkte", ""), ("Saft", "kategorie/saft/"), ("Apfelsaft", "kategorie/saft/apfelsaft/"),
        ("Apfelsaft „Die Dicke“", "saft-3l/"),
      ]
    ),
    // Its first path counts, spelt as whoever came first.
    (.product(1), [("Produkte", ""), ("Geschenke", "kategorie/geschenke/"), ("zwei", "zwei/")]),
    // A path ends at a name that has no address.
    (.product(2), [("Produkte", ""), ("Saft", "kategorie/saft/"), ("drei", "drei/")]),
    (.product(3), [("Produkte", ""), ("vier", "vier/")]),
  ]

  @Test(arguments: ways.indices)
  func breadcrumbsLeadThroughTheShop(index: Int) throws {
    var sample = try ShopSample.full("https://example.de/blog/")
    try sample.product("zwei") { $0.categories = [["GESCHENKE"], ["Saft", "Apfelsaft"]] }
    try sample.product("drei") { $0.categories = [["Saft", "!", "Apfelsaft"]] }
    try sample.product("vier")
    let (recipe, way) = Self.ways[index]
    let base = "https://example.de/blog/"
    let all = [("Saftblog", base)] + way.map { ($0.0, "\(base)produkte/\($0.1)") }
    let node = try sample.site().head(recipe).node("BreadcrumbList")
    try expectJSON(
      node,
      [
        "@type": "BreadcrumbList", "@id": "\(all.last?.1 ?? "")#breadcrumb",
        "itemListElement": all.enumerated().map { place, item in
          [
            "@type": "ListItem", "position": place + 1, "name": item.0, "item": item.1,
          ] as [String: Any]
        },
      ])
  }

  @Test func everyReferenceIsInTheGraph() throws {
    for hasOffers in [false, true] {
      var sample = try ShopSample.full()
      sample.settings.hasOffers = hasOffers
      try sample.product("eigen") { $0.url = nil }
      try sample.product("selbst") { $0.url = "https://example.de/produkte/selbst/" }
      let site = sample.site()
      for recipe in [Recipe.post(0), .products, .product(0), .product(1), .product(2)] {
        let graph = try #require(try site.head(recipe).graph)
        let names = graph.compactMap { $0["@id"] as? String }
        #expect(Set(names).count == graph.count, "\(recipe)")
        for node in graph {
          for case let member as [String: Any] in node.values where member.count == 1 {
            #expect(try names.contains(#require(member["@id"] as? String)))
          }
          // What a page is about is told from the page itself.
          for case let member as [String: Any] in node.values where member["sku"] != nil {
            #expect(try !names.contains(#require(member["@id"] as? String)))
          }
        }
      }
    }
  }
}
