import BlogModel
import Diagnostics
import Testing

/// Where the short links of products lead.
@Suite struct RedirectShortLinkTests {
  typealias Change = @Sendable (inout Product) -> Void

  static let settingsPlace = Diagnostics.SourceLocation(path: "blogen.yaml", line: 7, column: 1)

  static func place(_ number: Int) -> Diagnostics.SourceLocation {
    Diagnostics.SourceLocation(path: "shop.csv", line: number + 2, column: 1)
  }

  static func configuration(_ address: String) throws -> SiteConfiguration {
    SiteConfiguration(
      title: "Saftblog", baseURL: try #require(BaseURL(address)), language: "de",
      timeZone: .berlin, theme: "test")
  }

  /// Products `a`, `b` … of which all are published.
  static func shop(
    _ changes: [Change], _ configuration: SiteConfiguration,
    settings change: (inout ProductSettings) -> Void = { _ in }
  ) -> Shop {
    var settings = ProductSettings()
    settings.location = settingsPlace
    settings.campaign = "utm_source=blog&utm_campaign={post}&utm_content={sku}"
    change(&settings)
    let products = changes.enumerated().map { number, change in
      let id = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
      var product = Product(id: id, name: "Saft", location: place(number))
      product.url = "https://shop.example/\(id)"
      change(&product)
      return product
    }
    var shop = Shop(
      catalogue: Catalogue(products),
      rules: PriceRules(
        settings: settings, history: PriceHistory(), now: Timestamp(seconds: 1_791_009_000)))
    shop.publish(Set(products.indices), configuration)
    return shop
  }

  static func links(
    _ changes: [Change], base: String = "https://blog.example/",
    settings change: (inout ProductSettings) -> Void = { _ in }
  ) throws -> [Redirect] {
    let configuration = try configuration(base)
    return shop(changes, configuration, settings: change).shortLinks(configuration)
  }

  static func gone(replacedBy name: String? = nil) -> Change {
    { product in
      product.availability = .discontinued
      product.replacement = name.map { Entry.Named($0, at: place(0)) }
    }
  }

  @Test func aLinkLeadsToTheShopWithTheCampaign() throws {
    let links = try Self.links([{ $0.url = "https://shop.example/saft?x=1#y" }, { $0.sku = "B 2" }])
    #expect(
      links == [
        Redirect(
          from: try #require(RedirectSource(before: "/go/a/")),
          to: .address("https://shop.example/saft?x=1&utm_source=blog&utm_content=A#y"),
          kind: .temporary, at: Self.place(0)),
        Redirect(
          from: try #require(RedirectSource(before: "/go/b/")),
          to: .address("https://shop.example/B?utm_source=blog&utm_content=B%202"),
          kind: .temporary, at: Self.place(1)),
      ])
  }

  /// The address of the product in the shop, and where its short link leads.
  @Test(
    arguments: [
      // Without one, to the page in the blog.
      (nil, "/produkte/a/"),
      // The blog's own host gets no campaign.
      ("https://blog.example/laden/", "https://blog.example/laden/"),
      // What feeds leave unencoded.
      ("https://s.example/a b|c*{d}", "https://s.example/a%20b%7Cc%2A%7Bd%7D?u=1"),
      ("https://s.example/ä", "https://s.example/ä?u=1"),
      // What is no address in the web, or might be another one to a browser.
      ("javascript:alert(1)", "/produkte/a/"), ("//evil.example/", "/produkte/a/"),
      ("/laden/", "/produkte/a/"), ("https://s.example\\@evil.example/", "/produkte/a/"),
      ("https://s.example@evil.example/", "/produkte/a/"), ("https://*.example/", "/produkte/a/"),
      ("https://s.example|.evil.example/", "/produkte/a/"),
      ("https://s.example/\nLocation: x", "/produkte/a/"), ("https://s.example/\"", "/produkte/a/"),
      ("https:///x", "/produkte/a/"), ("", "/produkte/a/"),
    ] as [(String?, String)])
  func onlyAddressesOfTheWebAreLinked(url: String?, target: String) throws {
    let links = try Self.links([{ $0.url = url }]) { $0.campaign = "u=1" }
    #expect(links.map(\.target.description) == [target])
  }

  @Test func aLinkWithoutAnyPageLeadsHome() throws {
    let links = try Self.links([{ $0.url = nil }]) { $0.hasPages = false }
    #expect(links.map { "\($0.source) \($0.target)" } == ["/go/a/ /"])
    let others = try Self.links([{ $0.url = nil }]) {
      $0.hasPages = false
      $0.fallbackURL = "/laden/"
    }
    #expect(others.map { "\($0.source) \($0.target)" } == ["/go/a/ /laden/"])
  }

  /// Products of which the first is no longer sold, and where its short link leads.
  @Test(
    arguments: [
      ([gone()], "https://shop.example/A?u=1"),
      ([gone(replacedBy: "B"), { _ in }], "https://shop.example/B?u=1"),
      ([gone(replacedBy: "B"), gone(replacedBy: "C"), { _ in }], "https://shop.example/C?u=1"),
      ([gone(replacedBy: "B"), { $0.availability = .outOfStock }], "https://shop.example/B?u=1"),
      ([gone(replacedBy: "B"), { $0.url = nil }], "/produkte/b/"),
      // Replacements that are missing, gone too, or a ring.
      ([gone(replacedBy: "X")], "https://shop.example/A?u=1"),
      ([gone(replacedBy: "A")], "https://shop.example/A?u=1"),
      ([gone(replacedBy: "B"), gone(replacedBy: "A")], "https://shop.example/A?u=1"),
      // What is sold out comes back.
      (
        [
          {
            $0.availability = .outOfStock
            $0.replacement = Entry.Named("B", at: place(0))
          }, { _ in },
        ], "https://shop.example/A?u=1"
      ),
    ] as [([Change], String)])
  func whatIsNoLongerSoldGivesWay(changes: [Change], target: String) throws {
    let links = try Self.links(changes) {
      $0.campaign = "u=1"
      // How links in texts look has no say here.
      $0.discontinued = .drop
    }
    #expect(links.first?.target.description == target)
    #expect(links.map(\.location) == changes.indices.map(Self.place))
  }

  /// The fallback of the site, and where short links of discontinued products lead.
  @Test(arguments: [
    ("/laden/", "/laden/"), ("/laden", "/laden"), ("/", "/"),
    ("https://shop.example/neu?x=1", "https://shop.example/neu?x=1"),
    ("/laden/#neu", "https://blog.example/b/laden/#neu"),
    ("/laden/?alt=1", "https://blog.example/b/laden/?alt=1"),
  ])
  func theFallbackIsForWhatHasNoSuccessor(fallback: String, target: String) throws {
    let links = try Self.links(
      [
        Self.gone(), { _ in }, Self.gone(replacedBy: "B"), Self.gone(replacedBy: "X"),
        Self.gone(replacedBy: "A"),
      ], base: "https://blog.example/b/"
    ) { $0.fallbackURL = fallback }
    let other = "https://shop.example/B?utm_source=blog&utm_content=B"
    #expect(links.map(\.target.description) == [target, other, other, target, target])
    #expect(
      links.map(\.location) == [
        Self.settingsPlace, Self.place(1), Self.place(2), Self.settingsPlace, Self.settingsPlace,
      ])
  }

  @Test(arguments: [
    "//evil.example/", "//evil.example/?x", "/../", "javascript:x", "https://a@b/", "x", "",
  ])
  func anUnusableFallbackIsNone(fallback: String) throws {
    let links = try Self.links([Self.gone(), { $0.url = nil }]) {
      $0.fallbackURL = fallback
      $0.campaign = nil
    }
    #expect(links.map(\.target.description) == ["https://shop.example/A", "/produkte/b/"])
  }

  @Test func onlyPublishedProductsHaveLinks() throws {
    let configuration = try Self.configuration("https://blog.example/")
    var shop = Self.shop([{ _ in }, { _ in }, { _ in }], configuration)
    shop.publish([1], configuration)
    #expect(shop.shortLinks(configuration).map(\.source.description) == ["/go/b/"])
    let none = Self.shop([{ _ in }], configuration) { $0.hasShortLinks = false }
    #expect(none.shortLinks(configuration).isEmpty)
  }

  @Test func languagesHaveTheirOwnFolder() throws {
    let configuration = try Self.configuration("https://blog.example/en/")
    let shop = Self.shop([{ $0.url = nil }, { _ in }], configuration) { $0.campaign = nil }
    let links = shop.shortLinks(configuration) { PagePath("/en\($0.text)") ?? $0 }
    #expect(
      links.map { "\($0.source) \($0.target)" } == [
        "/en/go/a/ /en/produkte/a/", "/en/go/b/ https://shop.example/B",
      ])
  }

  /// One wrong fallback is one mistake, however many products it concerns.
  @Test func aMissingFallbackIsReportedOnce() throws {
    let links = try Self.links([Self.gone(), Self.gone(), { _ in }]) { $0.fallbackURL = "/weg/" }
    let table = RedirectTable(links, pages: [.root])
    #expect(table.redirects.map(\.source.description) == ["/go/c/"])
    #expect(
      table.findings.map(\.message) == ["`/go/a/` leads to `/weg/`, which does not exist"])
    #expect(table.findings.map(\.location) == [Self.settingsPlace])
  }

  @Test func manyLinksMakeOneTable() throws {
    let count = 50_000
    let configuration = try Self.configuration("https://blog.example/")
    let shop = Self.shop(
      (0..<count).map { number in
        {
          $0.id = "S-\(number)"
          $0.slug = "s-\(number)"
          $0.url = number % 2 == 0 ? "https://shop.example/\(number)" : nil
        }
      }, configuration)
    let links = shop.shortLinks(configuration)
    let table = RedirectTable(links, pages: shop.catalogue.products.compactMap(\.path))
    #expect(table.findings.isEmpty)
    #expect(table.redirects.count == count)
    #expect(table.stubs.count == count)
    #expect(Set(table.stubs.map(\.path)).count == count)
  }
}
