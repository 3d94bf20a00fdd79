import BlogModel
import Testing

@testable import BlogRendering

@Suite struct RedirectTests {
  static func page(_ target: String, _ address: String, language: String) throws -> String {
    let site = try SiteBuilder(address, language: language).site()
    let target = try #require(PagePath(target))
    let plan = PagePlan(path: .root, recipe: .redirect(to: .page(target)))
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
}
