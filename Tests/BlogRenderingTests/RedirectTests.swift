import BlogModel
import Testing

@testable import BlogRendering

@Suite struct RedirectTests {
  static func page(_ target: String, _ address: String, language: String) throws -> String {
    let site = try SiteBuilder(address, language: language).site()
    let target = try #require(PagePath(target))
    let plan = PagePlan(path: .root, recipe: .redirect(RedirectStub(target: .page(target))))
    return try #require(renderSite(site, .inline([:]), plans: [plan]).files["/"])
  }

  @Test func leadsToTheNewAddress() throws {
    #expect(
      try Self.page("/2010/06/ä&b/", "https://example.de/blog/", language: "de-AT") == """
        <!doctype html>
        <html lang="de-AT">
        <head>
        <meta charset="utf-8">
        <title>Diese Seite ist umgezogen</title>
        <link rel="canonical" href="https://example.de/blog/2010/06/%C3%A4%26b/">
        <meta http-equiv="refresh" content="0; url=/blog/2010/06/%C3%A4%26b/">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        </head>
        <body>
        <p>Diese Seite ist umgezogen: <a href="/blog/2010/06/%C3%A4%26b/">\
        https://example.de/blog/2010/06/%C3%A4%26b/</a></p>
        </body>
        </html>

        """)
  }

  @Test(arguments: [
    ("en", "This page has moved"), ("fr-CH", "Cette page a déménagé"),
    ("it", "Questa pagina è stata spostata"), ("nl", "Deze pagina is verhuisd"),
    ("sv", "This page has moved"),
  ])
  func speaksTheSitesLanguage(language: String, words: String) throws {
    let page = try Self.page("/x/", "https://example.de/", language: language)
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(page.contains("<title>\(words)</title>"))
    #expect(page.contains("<p>\(words): <a href=\"/x/\">https://example.de/x/</a></p>"))
  }

  /// A path may hold quotes; none may end the attribute.
  @Test func hostilePathsAreEscaped() throws {
    let page = try Self.page("/\"><script>'/", "https://example.de/", language: "de")
    #expect(!page.contains("<script"))
    #expect(page.contains("content=\"0; url=/%22%3E%3Cscript%3E%27/\""))
  }
  static func page(_ stub: RedirectStub, _ site: Site, theme: Theme = .inline([:])) throws -> String
  {
    let plan = PagePlan(path: .root, recipe: .redirect(stub))
    return try #require(renderSite(site, theme, plans: [plan]).files["/"])
  }

  @Test func aShortLinkLeadsToTheShop() throws {
    var builder = try SiteBuilder("https://example.de/blog/", language: "de")
    builder.configuration.links.ownHosts = ["shop.example"]
    var site = builder.site()
    site.legalLinks = [
      LegalLink(title: "Impressum", path: try #require(PagePath("/impressum/"))),
      LegalLink(title: "Daten & <Schutz>", path: try #require(PagePath("/daten\"schutz/"))),
    ]
    let stub = RedirectStub(target: .address("https://shop.example/a?b=1&c=2"), kind: .temporary)
    #expect(
      try Self.page(stub, site) == """
        <!doctype html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <title>Weiter zum Shop</title>
        <link rel="canonical" href="https://shop.example/a?b=1&amp;c=2">
        <meta http-equiv="refresh" content="0; url=https://shop.example/a?b=1&amp;c=2">
        <meta name="robots" content="noindex, nofollow">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        </head>
        <body>
        <p>Weiter zum Shop: <a href="https://shop.example/a?b=1&amp;c=2">\
        https://shop.example/a?b=1&amp;c=2</a></p>
        <p><a href="/blog/impressum/">Impressum</a> · \
        <a href="/blog/daten%22schutz/">Daten &amp; &lt;Schutz&gt;</a></p>
        </body>
        </html>

        """)
  }

  @Test(arguments: [
    ("en", "On to the shop"), ("fr", "Vers la boutique"), ("it-CH", "Al negozio"),
    ("sv", "On to the shop"),
  ])
  func shortLinksSpeakTheSitesLanguage(language: String, words: String) throws {
    let site = try SiteBuilder(language: language).site()
    let page = try Self.page(RedirectStub(target: .page(.root), kind: .temporary), site)
    #expect(page.contains("<title>\(words)</title>"))
    #expect(page.contains("<p>\(words): <a href=\"/\">https://example.de/</a></p>"))
  }

  /// A theme changes the words of the shop, and so those of short links.
  @Test func aThemeHasItsOwnWords() throws {
    var site = try SiteBuilder().site()
    let settings = ProductSettings()
    site.shop = Shop(
      catalogue: Catalogue(),
      rules: PriceRules(settings: settings, history: PriceHistory(), now: Timestamp(seconds: 0)))
    var theme = Theme.inline([:])
    theme.texts["product_moved"] = .plain("Ab in den Laden!")
    let page = try Self.page(
      RedirectStub(target: .page(.root), kind: .temporary), site, theme: theme)
    #expect(page.contains("<title>Ab in den Laden!</title>"))
  }

  /// The link to another host is marked as all of them are.
  @Test func linksToOthersAreMarked() throws {
    var builder = try SiteBuilder()
    builder.configuration.links.affiliateHosts = ["partner.example"]
    let site = builder.site()
    for (address, rel) in [
      ("https://partner.example/", "sponsored nofollow"), ("https://x.example/", "external"),
    ] {
      let page = try Self.page(RedirectStub(target: .address(address)), site)
      #expect(page.contains("<a href=\"\(address)\" rel=\"\(rel)\">\(address)</a>"))
      #expect(!page.contains("noindex"))
    }
  }
}
