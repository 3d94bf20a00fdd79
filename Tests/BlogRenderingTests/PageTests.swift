import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct PageTests {
  /// What every page prints of itself.
  static let about =
    "{{ page.kind }}|{{ page.title }}|{{ page.url }}|{{ page.absolute_url }}|"
    + "{{ page.description }}|{{ page.language }}|{{ page.feed_url }}|{{ page.image }}|"
    + "{{ page.params.farbe }}|{{ page.canonical_url }}"

  static let theme = Theme.inline([
    "home": about, "post": about, "page": about, "archive": about, "year": about, "month": about,
    "category": about, "tag": about, "author": about, "404": about,
  ])

  static func builder(_ address: String = "https://example.de/") throws -> SiteBuilder {
    var builder = try SiteBuilder(address)
    builder.configuration.description = "Aus der Kelterei"
    builder.configuration.paginate = 2
    try builder.author("anna") { $0.image = .init(source: "/anna.jpg", alt: nil, at: $0.location) }
    for (day, slug) in [(1, "eins"), (2, "zwei"), (3, "drei")] {
      try builder.post(slug, day: day) {
        $0.authors = [.at("anna")]
        $0.categories = [.at("Äpfel & Birnen")]
        $0.tags = [.at("Ernte")]
        $0.aliases = []
      }
    }
    try builder.page("impressum") {
      $0.description = "Wer <wir> sind"
      $0.language = "en"
      $0.canonical = "https://anderswo.de/"
      $0.params = [.init(key: "farbe", value: .text("rot"))]
    }
    return builder
  }

  static let pages: [(String, String)] = [
    (
      "/",
      """
      home|Saftblog|/|https://example.de/|Aus der Kelterei|de|/feed.xml|||https://example.de/
      """
    ),
    (
      "/seite/2/",
      """
      home|Saftblog|/seite/2/|https://example.de/seite/2/|Aus der Kelterei|de|/feed.xml|||\
      https://example.de/seite/2/
      """
    ),
    (
      "/2010/06/eins/",
      """
      post|eins|/2010/06/eins/|https://example.de/2010/06/eins/|Text von eins.|de|/feed.xml|||\
      https://example.de/2010/06/eins/
      """
    ),
    (
      "/impressum/",
      """
      page|Seite impressum|/impressum/|https://example.de/impressum/|Wer &lt;wir&gt; sind|en|\
      /feed.xml||rot|https://anderswo.de/
      """
    ),
    (
      "/archiv/",
      "archive|Archiv|/archiv/|https://example.de/archiv/||de|/feed.xml|||https://example.de/archiv/"
    ),
    (
      "/archiv/seite/2/",
      """
      archive|Archiv|/archiv/seite/2/|https://example.de/archiv/seite/2/||de|/feed.xml|||\
      https://example.de/archiv/seite/2/
      """
    ),
    (
      "/2010/", "year|2010|/2010/|https://example.de/2010/||de|/feed.xml|||https://example.de/2010/"
    ),
    (
      "/2010/06/",
      """
      month|Juni 2010|/2010/06/|https://example.de/2010/06/||de|/feed.xml|||\
      https://example.de/2010/06/
      """
    ),
    (
      "/kategorie/aepfel-birnen/",
      """
      category|Äpfel &amp; Birnen|/kategorie/aepfel-birnen/|\
      https://example.de/kategorie/aepfel-birnen/||de|/kategorie/aepfel-birnen/feed.xml|||\
      https://example.de/kategorie/aepfel-birnen/
      """
    ),
    (
      "/schlagwort/ernte/seite/2/",
      """
      tag|Ernte|/schlagwort/ernte/seite/2/|https://example.de/schlagwort/ernte/seite/2/||de|\
      /schlagwort/ernte/feed.xml|||https://example.de/schlagwort/ernte/seite/2/
      """
    ),
    (
      "/autor/anna/",
      """
      author|anna Name|/autor/anna/|https://example.de/autor/anna/||de|/autor/anna/feed.xml|\
      /anna.jpg||https://example.de/autor/anna/
      """
    ),
    (
      "/404.html",
      """
      404|Nicht gefunden|/404.html|https://example.de/404.html||de|/feed.xml|||\
      https://example.de/404.html
      """
    ),
  ]

  @Test(arguments: pages)
  func pageKnowsItself(path: String, text: String) throws {
    let output = renderSite(try Self.builder().site(), Self.theme)
    #expect(output.lines == [])
    #expect(output.files[path] == text)
  }

  @Test func everyPlanGivesSomething() throws {
    var builder = try Self.builder()
    builder.configuration.feeds.archive = true
    let site = builder.site()
    let plans = SitePlan.pages(of: site)
    let output = renderSite(site, Self.theme)
    #expect(output.files.count == plans.count)
    #expect(output.files.filter { $0.value.isEmpty }.keys.sorted() == [])
  }

  /// Which globals a kind of page has.
  @Test(arguments: [
    ("/", "site page paginator theme"), ("/seite/2/", "site page paginator theme"),
    ("/2010/06/eins/", "site page post theme"), ("/impressum/", "site page post theme"),
    ("/archiv/", "site page paginator theme"), ("/2010/", "site page archive theme"),
    ("/2010/06/", "site page archive theme"),
    ("/kategorie/aepfel-birnen/", "site page paginator term theme"),
    ("/schlagwort/ernte/", "site page paginator term theme"),
    ("/autor/anna/", "site page paginator author theme"), ("/404.html", "site page theme"),
  ])
  func globalsOfKinds(path: String, names: String) throws {
    let probe = ["site", "page", "post", "paginator", "term", "author", "archive", "theme"]
      .map { "{% if \($0) %}\($0) {% endif %}" }.joined()
    let theme = Theme.inline(
      Dictionary(uniqueKeysWithValues: PageKind.allCases.map { ($0.rawValue, probe) }))
    let output = renderSite(try Self.builder().site(), theme)
    #expect(output.files[path]?.trimmed == names)
  }

  @Test func titlesComeFromTheThemeIfItHasThem() throws {
    var theme = Self.theme
    theme.texts = ["archive": .plain("Alles"), "not_found_title": .plain("Weg")]
    let output = renderSite(try Self.builder().site(), theme)
    #expect(output.files["/archiv/"]?.hasPrefix("archive|Alles|") == true)
    #expect(output.files["/404.html"]?.hasPrefix("404|Weg|") == true)
  }

  @Test(arguments: [
    ("de", "Archiv", "Nicht gefunden"), ("en-GB", "Archive", "Not found"),
    ("fr", "Archives", "Page introuvable"), ("it", "Archivio", "Pagina non trovata"),
    ("nl", "Archief", "Niet gevonden"), ("pl", "Archive", "Not found"),
  ])
  func titlesByLanguage(language: String, archive: String, notFound: String) {
    let titles = PageTitles(theme: Theme(name: "test"), language: language)
    #expect(titles.archive == archive)
    #expect(titles.notFound == notFound)
  }

  @Test func feedsThatAreOffAreNotLinked() throws {
    var builder = try Self.builder()
    builder.configuration.feeds.terms = false
    builder.configuration.feeds.authors = false
    builder.configuration.feeds.archive = true
    let output = renderSite(
      builder.site(),
      .inline(
        Dictionary(
          uniqueKeysWithValues: PageKind.allCases.map {
            ($0.rawValue, "{{ page.feed_url }} {{ term.feed_url }}{{ author.feed_url }}")
          })))
    #expect(output.files["/kategorie/aepfel-birnen/"] == "/feed.xml ")
    #expect(output.files["/autor/anna/"] == "/feed.xml ")
    #expect(output.files["/archiv/"] == "/archiv/feed.xml ")
    #expect(output.files["/archiv/feed.xml"]?.contains("<title>Archiv – Saftblog</title>") == true)
  }

  @Test(arguments: [
    Recipe.post(3), .post(-1), .page(1), .year(1), .month(9), .term(.tag, 1, page: 1),
    .term(.category, -1, page: 1), .author(1, page: 1), .feed(.author(7), .rss),
    .feed(.term(.tag, 7), .rss),
  ])
  func plansOfAnotherSiteGiveNothing(recipe: Recipe) throws {
    let output = renderSite(
      try Self.builder().site(), Self.theme, plans: [PagePlan(path: .root, recipe: recipe)])
    #expect(output.files["/"] == "")
  }

  /// Page numbers beyond the list are clamped.
  @Test(arguments: [(Int.min, 1), (0, 1), (2, 2), (3, 2), (Int.max, 2)])
  func pageNumbersAreClamped(number: Int, shown: Int) throws {
    let output = renderSite(
      try Self.builder().site(), .inline(["home": "{{ paginator.number }}"]),
      plans: [PagePlan(path: .root, recipe: .home(page: number))])
    #expect(output.files["/"] == "\(shown)")
  }
}
