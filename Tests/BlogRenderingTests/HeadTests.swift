import BlogModel
import Testing

@testable import BlogRendering

@Suite struct HeadTests {
  typealias Line = HeadElements.Line

  static let feeds: [Line] = [
    Line("alternate application/rss+xml Saftblog (RSS)", "/feed.xml"),
    Line("alternate application/atom+xml Saftblog (Atom)", "/atom.xml"),
    Line("alternate application/feed+json Saftblog (JSON Feed)", "/feed.json"),
  ]

  @Test func postSaysEverything() throws {
    var builder = try SiteBuilder()
    try builder.author("anna")
    try builder.author("bert")
    try builder.post("ernte", title: "Äpfel & Birnen") {
      $0.authors = [.at("bert"), .at("anna")]
      $0.categories = [.at("Hof"), .at("Saft")]
      $0.tags = [.at("Most"), .at("Ernte")]
      $0.description = "Wie die \"Ernte\" war."
      $0.updated = Timestamp(seconds: 1_300_000_000)
      $0.image = .init(source: "/hof.jpg", alt: "Der Hof's <Tor>", at: $0.location)
      $0.image?.width = 1_200
      $0.image?.height = 630
      $0.image?.mediaType = "image/jpeg"
    }
    let head = try builder.site().head(.post(0))
    #expect(
      head.lines == [
        Line("description", "Wie die \"Ernte\" war."),
        Line("canonical", "https://example.de/2010/06/ernte/"),
      ] + Self.feeds + [
        Line("og:type", "article"), Line("og:site_name", "Saftblog"),
        Line("og:title", "Äpfel & Birnen"), Line("og:description", "Wie die \"Ernte\" war."),
        Line("og:url", "https://example.de/2010/06/ernte/"), Line("og:locale", "de_DE"),
        Line("og:image", "https://example.de/hof.jpg"), Line("og:image:type", "image/jpeg"),
        Line("og:image:width", "1200"), Line("og:image:height", "630"),
        Line("og:image:alt", "Der Hof's <Tor>"),
        Line("article:published_time", "2010-06-03T12:00:00+02:00"),
        Line("article:modified_time", "2011-03-13T08:06:40+01:00"),
        Line("article:author", "https://example.de/autor/bert/"),
        Line("article:author", "https://example.de/autor/anna/"),
        Line("article:section", "Hof"), Line("article:tag", "Most"), Line("article:tag", "Ernte"),
        Line("twitter:card", "summary_large_image"), Line("twitter:image:alt", "Der Hof's <Tor>"),
      ])
  }

  @Test func postWithNothingSaysLittle() throws {
    var builder = try SiteBuilder(language: "xx")
    builder.configuration.feeds.formats = [.atom]
    try builder.post("a") { $0.body = Body(html: "<p>A</p>") }
    let head = try builder.site().head(.post(0))
    #expect(
      head.lines == [
        Line("canonical", "https://example.de/2010/06/a/"),
        Line("alternate application/atom+xml Saftblog", "/atom.xml"),
        Line("og:type", "article"), Line("og:site_name", "Saftblog"), Line("og:title", "a"),
        Line("og:url", "https://example.de/2010/06/a/"),
        Line("article:published_time", "2010-06-03T12:00:00+02:00"),
        Line("article:modified_time", "2010-06-03T12:00:00+02:00"),
        Line("twitter:card", "summary"),
      ])
  }

  /// A site with every kind of page.
  static func everything(_ address: String = "https://example.de/") throws -> SiteBuilder {
    var builder = try SiteBuilder(address)
    builder.configuration.paginate = 1
    builder.configuration.description = "Von Hof und Presse."
    try builder.author("anna")
    for day in 1...3 {
      try builder.post("p\(day)", day: day) {
        $0.authors = [.at("anna")]
        $0.categories = [.at("Hof")]
        $0.tags = [.at("Most")]
        $0.series = .init(name: "Reihe", part: nil, at: $0.location)
      }
    }
    try builder.page("impressum")
    return builder
  }

  static let kinds: [(Recipe, type: String?, canonical: String?, graph: [String]?)] = [
    (.home(page: 1), "website", "/", ["Blog"]),
    (.home(page: 2), "website", "/seite/2/", ["CollectionPage"]),
    (.post(1), "article", "/2010/06/p2/", ["BlogPosting", "BreadcrumbList"]),
    (.page(0), "website", "/impressum/", ["WebPage", "BreadcrumbList"]),
    (.archive(page: 1), "website", "/archiv/", ["CollectionPage", "BreadcrumbList"]),
    (.year(0), "website", "/2010/", ["CollectionPage", "BreadcrumbList"]),
    (.month(0), "website", "/2010/06/", ["CollectionPage", "BreadcrumbList"]),
    (
      .term(.category, 0, page: 3), "website", "/kategorie/hof/seite/3/",
      ["CollectionPage", "BreadcrumbList"]
    ),
    (
      .term(.tag, 0, page: 1), "website", "/schlagwort/most/", ["CollectionPage", "BreadcrumbList"]
    ),
    (.term(.series, 0, page: 1), "website", "/serie/reihe/", ["CollectionPage", "BreadcrumbList"]),
    (.author(0, page: 1), "profile", "/autor/anna/", ["ProfilePage", "BreadcrumbList"]),
    (
      .author(0, page: 2), "profile", "/autor/anna/seite/2/", ["CollectionPage", "BreadcrumbList"]
    ),
    (.search, "website", "/suche/", nil),
    (.notFound, nil, nil, nil),
  ]

  @Test(arguments: kinds.indices)
  func everyKindOfPage(index: Int) throws {
    let (recipe, type, canonical, graph) = Self.kinds[index]
    var site = try Self.everything("https://example.de/blog/").site()
    site.hasSearch = true
    let head = try site.head(recipe)
    let url = canonical.map { "https://example.de/blog\($0)" }
    #expect(head.values("canonical") == (url.map { [$0] } ?? []))
    #expect(head.values("og:url") == (url.map { [$0] } ?? []))
    #expect(head.values("og:type") == (type.map { [$0] } ?? []))
    #expect(head.types == graph.map { ["WebSite", "Organization"] + $0 })
    let isShown = recipe != .search && recipe != .notFound
    #expect(head.values("robots") == (isShown ? [] : ["noindex"]))
    #expect(head.lines(from: "alternate application/rss+xml").count >= 1)
    // Every page has the feeds of the site, with the folder of the site.
    #expect(
      head.lines.contains(Line("alternate application/rss+xml Saftblog (RSS)", "/blog/feed.xml")))
  }

  @Test(arguments: kinds.indices)
  func stagingIsUnknownToSearchEngines(index: Int) throws {
    var builder = try Self.everything()
    builder.configuration.isStaging = true
    var site = builder.site()
    site.hasSearch = true
    #expect(try site.head(Self.kinds[index].0).values("robots") == ["noindex, nofollow"])
  }

  @Test func hiddenEntryIsNotIndexed() throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.isHiddenFromSearch = true }
    try builder.post("b", day: 2)
    try builder.page("c") { $0.isHiddenFromSearch = true }
    let site = builder.site()
    #expect(try site.head(.post(0)).values("robots") == ["noindex"])
    #expect(try site.head(.post(1)).values("robots") == [])
    #expect(try site.head(.page(0)).values("robots") == ["noindex"])
  }

  @Test func crossPostedTextPointsToItsFirstPlace() throws {
    var builder = try SiteBuilder()
    let other = "https://andere.example/a?b=1&c=2"
    try builder.post("a") {
      $0.canonical = other
      $0.translations = Self.translations("/2010/06/a/")
    }
    let head = try builder.site().head(.post(0))
    #expect(head.values("canonical") == [other])
    #expect(head.values("og:url") == [other])
    #expect(head.lines(from: "alternate de").isEmpty)
  }

  @Test(arguments: [(1, nil, 2), (2, 1, 3), (3, 2, nil)] as [(Int, Int?, Int?)])
  func listsNameTheirNeighbours(page: Int, previous: Int?, next: Int?) throws {
    let site = try Self.everything("https://example.de/blog/").site()
    let lists: [(String, (Int) -> Recipe)] = [
      ("/blog/", { .home(page: $0) }), ("/blog/archiv/", { .archive(page: $0) }),
      ("/blog/kategorie/hof/", { .term(.category, 0, page: $0) }),
      ("/blog/autor/anna/", { .author(0, page: $0) }),
    ]
    for (list, recipe) in lists {
      let head = try site.head(recipe(page))
      func links(_ number: Int?) -> [String] {
        number.map { [$0 == 1 ? list : "\(list)seite/\($0)/"] } ?? []
      }
      #expect(head.values("prev") == links(previous), "\(list)")
      #expect(head.values("next") == links(next), "\(list)")
    }
    #expect(try site.head(.post(1)).values("next").isEmpty)
  }

  static func translations(_ path: String) -> [Translation] {
    [
      Translation(
        language: "de", name: "Deutsch", href: path, absolute: "https://example.de\(path)"),
      Translation(
        language: "en-GB", name: "English", href: "/en\(path)",
        absolute: "https://example.de/en\(path)"),
      Translation(
        language: "rm", name: "Rumantsch", href: path, absolute: "https://example.ch\(path)"),
    ]
  }

  @Test func languagesOfAPageAreNamed() throws {
    var builder = try SiteBuilder()
    builder.configuration.paginate = 1
    try builder.post("a") { $0.translations = Self.translations("/2010/06/a/") }
    try builder.post("b", day: 2) {
      $0.translations = Array(Self.translations("/2010/06/b/").dropFirst())
    }
    try builder.page("c") { $0.translations = Self.translations("/c/") }
    var site = builder.site()
    site.languages = Self.translations("/")
    func lines(_ path: String) -> [Line] {
      [
        Line("alternate de", "https://example.de\(path)"),
        Line("alternate en-GB", "https://example.de/en\(path)"),
        Line("alternate rm", "https://example.ch\(path)"),
        Line("alternate x-default", "https://example.de\(path)"),
      ]
    }
    func alternates(_ recipe: Recipe) throws -> [Line] {
      try site.head(recipe).lines(from: "alternate").filter { !$0.key.contains("application/") }
    }
    #expect(try alternates(.post(0)) == lines("/2010/06/a/"))
    #expect(try alternates(.page(0)) == lines("/c/"))
    #expect(try alternates(.home(page: 1)) == lines("/"))
    #expect(try alternates(.home(page: 2)) == [])
    // Without a version in the main language the first stands for the rest of the world.
    #expect(
      try alternates(.post(1)) == [
        Line("alternate en-GB", "https://example.de/en/2010/06/b/"),
        Line("alternate rm", "https://example.ch/2010/06/b/"),
        Line("alternate x-default", "https://example.de/en/2010/06/b/"),
      ])
    let head = try site.head(.post(0))
    #expect(head.values("og:locale") == ["de_DE"])
    #expect(head.values("og:locale:alternate") == ["en_GB", "rm_CH"])
  }

  @Test func entryInAnotherLanguageSaysSo() throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.language = "fr-CH" }
    let head = try builder.site().head(.post(0))
    #expect(head.values("og:locale") == ["fr_CH"])
    #expect(try head.node("BlogPosting")["inLanguage"] as? String == "fr-CH")
    #expect(try head.node("WebSite")["inLanguage"] as? String == "de")
  }

  @Test func listsNameTheirOwnFeedsFirst() throws {
    let lists: [(Recipe, String, String)] = [
      (.term(.category, 0, page: 2), "Hof – Saftblog", "/kategorie/hof/"),
      (.author(0, page: 1), "anna Name – Saftblog", "/autor/anna/"),
      (.archive(page: 1), "Archiv – Saftblog", "/archiv/"),
    ]
    for (recipe, title, list) in lists {
      var builder = try Self.everything()
      builder.configuration.feeds.archive = true
      builder.configuration.feeds.formats = [.rss, .json]
      let feeds = try builder.site().head(recipe).lines(from: "alternate")
      #expect(
        feeds == [
          Line("alternate application/rss+xml \(title) (RSS)", "\(list)feed.xml"),
          Line("alternate application/feed+json \(title) (JSON Feed)", "\(list)feed.json"),
          Self.feeds[0], Self.feeds[2],
        ])
      builder.configuration.feeds.archive = false
      builder.configuration.feeds.terms = false
      builder.configuration.feeds.authors = false
      let others = try builder.site().head(recipe).lines(from: "alternate")
      #expect(others == [Self.feeds[0], Self.feeds[2]])
    }
  }

  @Test func otherFilesAndOtherSitesHaveNoHead() throws {
    let context = try Self.everything().site().context
    let path = try #require(PagePath("/x/"))
    for recipe in [
      .post(3), .post(-1), .feed(.site, .rss), .redirect(RedirectStub(target: .page(.root))),
    ] as [Recipe] {
      let subject = PageSubject(context: context, recipe: recipe, path: path)
      #expect(HeadWriter(context).html(for: subject, kind: .post) == "", "\(recipe)")
    }
  }

  @Test func fourHundredAndFourIsShort() throws {
    let head = try Self.everything().site().head(.notFound)
    #expect(head.lines == [Line("robots", "noindex")] + Self.feeds)
  }
}
