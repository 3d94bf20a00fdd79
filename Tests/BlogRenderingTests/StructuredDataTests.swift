import BlogModel
import Foundation
import Testing

@testable import BlogRendering

@Suite struct StructuredDataTests {
  static let home = "https://example.de/blog/"
  static let publisher = ["@id": "\(home)#organization"]
  static let part = ["@id": "\(home)#website"]

  /// A site with all that data can be made of.
  static func builder() throws -> SiteBuilder {
    var builder = try SiteBuilder(home)
    builder.configuration.description = "Von Hof und Presse."
    try builder.author("anna") {
      $0.role = "Kelterin"
      $0.image = HeadImageTests.image("/anna.jpg", 300, 400)
      $0.image?.alt = "Anna am Fass"
      $0.links = [
        .init(title: "A", url: "https://social.example/@anna"),
        .init(title: "B", url: "mailto:anna@example.de"),
      ]
      $0.body = Body(html: "<p>Anna presst.</p>", excerptText: "Anna presst.")
    }
    try builder.author("bert")
    try builder.post("ernte", title: "Apfelernte") {
      $0.authors = [.at("anna")]
      $0.categories = [.at("Produkte/Saft"), .at("Hof")]
      $0.tags = [.at("Most, süß"), .at("Ernte")]
      $0.description = "Wie es war."
      $0.updated = Timestamp(seconds: 1_300_000_000)
      $0.image = HeadImageTests.image("/hof.jpg", 1_200, 630)
      $0.image?.alt = "Hof"
    }
    try builder.post("wenig", day: 2) { $0.body = Body() }
    try builder.post("zwei", day: 1) { $0.authors = [.at("bert"), .at("anna")] }
    try builder.page("impressum") { $0.description = "Wer wir sind." }
    return builder
  }

  static func person(_ id: String) -> [String: Any] {
    let url = "\(home)autor/\(id)/"
    return ["@type": "Person", "@id": "\(url)#person", "name": "\(id) Name", "url": url]
  }

  @Test func postingHasAllProperties() throws {
    let url = "\(Self.home)2010/06/ernte/"
    let node = try Self.builder().site().head(.post(0)).node("BlogPosting")
    try expectJSON(
      node,
      [
        "@type": "BlogPosting", "@id": "\(url)#article", "url": url, "headline": "Apfelernte",
        "description": "Wie es war.", "mainEntityOfPage": ["@type": "WebPage", "@id": url],
        "datePublished": "2010-06-03T12:00:00+02:00", "dateModified": "2011-03-13T08:06:40+01:00",
        "author": Self.person("anna"), "publisher": Self.publisher, "isPartOf": Self.part,
        "image": [
          "@type": "ImageObject", "url": "\(Self.home)hof.jpg", "width": 1_200, "height": 630,
          "caption": "Hof",
        ],
        "inLanguage": "de", "articleSection": ["Saft", "Hof"], "wordCount": 5,
        "keywords": ["Most, süß", "Ernte"],
      ])
  }

  @Test func postingWithLittleInventsNothing() throws {
    let url = "\(Self.home)2010/06/wenig/"
    let node = try Self.builder().site().head(.post(1)).node("BlogPosting")
    try expectJSON(
      node,
      [
        "@type": "BlogPosting", "@id": "\(url)#article", "url": url, "headline": "wenig",
        "mainEntityOfPage": ["@type": "WebPage", "@id": url],
        "datePublished": "2010-06-02T12:00:00+02:00", "dateModified": "2010-06-02T12:00:00+02:00",
        "author": Self.publisher, "publisher": Self.publisher, "isPartOf": Self.part,
        "inLanguage": "de",
      ])
  }

  @Test func severalAuthorsAreAList() throws {
    let node = try Self.builder().site().head(.post(2)).node("BlogPosting")
    let authors = try #require(node["author"] as? [[String: Any]])
    #expect(authors.count == 2)
    for (author, id) in zip(authors, ["bert", "anna"]) { try expectJSON(author, Self.person(id)) }
  }

  @Test func crossPostedTextKeepsItsOwnName() throws {
    var builder = try Self.builder()
    builder.entries[0].canonical = "https://andere.example/a"
    let node = try builder.site().head(.post(0)).node("BlogPosting")
    #expect(node["@id"] as? String == "\(Self.home)2010/06/ernte/#article")
    #expect(node["url"] as? String == "https://andere.example/a")
    let page = try #require(node["mainEntityOfPage"] as? [String: Any])
    #expect(page["@id"] as? String == "https://andere.example/a")
  }

  static let headlines = [
    (String(repeating: "a", count: 109), 109), (String(repeating: "a", count: 110), 110),
    (String(repeating: "a", count: 111), 110), (String(repeating: "🍎", count: 500), 110),
    (String(repeating: "Apfel ", count: 30), 108),
  ]

  @Test(arguments: headlines)
  func headlineIsCut(title: String, length: Int) throws {
    var builder = try SiteBuilder()
    try builder.post("a", title: title)
    let head = try builder.site().head(.post(0))
    let headline = try head.node("BlogPosting")["headline"] as? String
    #expect(headline?.count == length)
    #expect(head.values("og:title") == [title])
  }

  @Test func siteAndCompanyStandOnEveryPage() throws {
    var builder = try Self.builder()
    let site: [String: Any] = [
      "@type": "WebSite", "@id": "\(Self.home)#website", "url": Self.home, "name": "Saftblog",
      "description": "Von Hof und Presse.", "inLanguage": "de", "publisher": Self.publisher,
    ]
    for recipe in [Recipe.home(page: 1), .post(2), .page(0), .author(1, page: 1)] {
      let head = try builder.site().head(recipe)
      try expectJSON(try head.node("WebSite"), site)
      try expectJSON(
        try head.node("Organization"),
        [
          "@type": "Organization", "@id": "\(Self.home)#organization", "name": "Saftblog",
          "url": Self.home,
        ])
    }
    builder.configuration.organization = Self.organization
    for recipe in [Recipe.home(page: 1), .post(2)] {
      try expectJSON(
        try builder.site().head(recipe).node("Organization"),
        [
          "@type": "Organization", "@id": "\(Self.home)#organization", "name": "Querbaum",
          "legalName": "Kelterei Querbaum GmbH", "url": "https://querbaum.example/",
          "logo": [
            "@type": "ImageObject", "url": "\(Self.home)logo.svg", "width": 90, "height": 60,
          ],
          "sameAs": ["https://social.example/@querbaum"], "email": "post@querbaum.example",
          "telephone": "+49 9999 123",
          "address": [
            "@type": "PostalAddress", "streetAddress": "Am Hang 1", "postalCode": "99999",
            "addressLocality": "Querbaum", "addressRegion": "TH", "addressCountry": "DE",
          ],
        ])
    }
  }

  static var organization: Organization {
    var organization = Organization(name: "Querbaum")
    organization.legalName = "Kelterei Querbaum GmbH"
    organization.url = "https://querbaum.example/"
    organization.logo = HeadImageTests.image("/logo.svg", 90, 60)
    organization.sameAs = ["https://social.example/@querbaum"]
    organization.email = "post@querbaum.example"
    organization.telephone = "+49 9999 123"
    var address = Organization.Address()
    address.street = "Am Hang 1"
    address.postalCode = "99999"
    address.locality = "Querbaum"
    address.region = "TH"
    address.country = "DE"
    organization.address = address
    return organization
  }

  @Test func emptyAddressIsLeftOut() throws {
    var builder = try SiteBuilder()
    builder.configuration.organization = Organization(name: "Q")
    builder.configuration.organization?.address = Organization.Address()
    let node = try builder.site().head(.home(page: 1)).node("Organization")
    #expect(Set(node.keys) == ["@type", "@id", "name", "url"])
  }

  @Test func homeIsABlog() throws {
    try expectJSON(
      try Self.builder().site().head(.home(page: 1)).node("Blog"),
      [
        "@type": "Blog", "@id": "\(Self.home)#blog", "url": Self.home, "name": "Saftblog",
        "description": "Von Hof und Presse.", "inLanguage": "de", "publisher": Self.publisher,
        "isPartOf": Self.part,
      ])
  }

  static func webPage(_ type: String, _ path: String, _ name: String) -> [String: Any] {
    let url = "\(home)\(path)"
    return [
      "@type": type, "@id": url, "url": url, "name": name, "inLanguage": "de", "isPartOf": part,
      "breadcrumb": ["@id": "\(url)#breadcrumb"],
    ]
  }

  @Test func listsAreCollections() throws {
    let site = try Self.builder().site()
    try expectJSON(
      try site.head(.archive(page: 1)).node("CollectionPage"),
      Self.webPage("CollectionPage", "archiv/", "Archiv"))
    try expectJSON(
      try site.head(.month(0)).node("CollectionPage"),
      Self.webPage("CollectionPage", "2010/06/", "Juni 2010"))
  }

  @Test func pageIsAWebPage() throws {
    var page = Self.webPage("WebPage", "impressum/", "Seite impressum")
    page["description"] = "Wer wir sind."
    var builder = try Self.builder()
    try expectJSON(try builder.site().head(.page(0)).node("WebPage"), page)
    let last = builder.entries.count - 1
    builder.entries[last].updated = Timestamp(seconds: 1_300_000_000)
    builder.entries[last].image = HeadImageTests.image("/tor.jpg")
    page["dateModified"] = "2011-03-13T08:06:40+01:00"
    page["primaryImageOfPage"] = ["@type": "ImageObject", "url": "\(Self.home)tor.jpg"]
    try expectJSON(try builder.site().head(.page(0)).node("WebPage"), page)
  }

  @Test func authorHasAProfile() throws {
    var page = Self.webPage("ProfilePage", "autor/anna/", "anna Name")
    page["description"] = "Anna presst."
    var person = Self.person("anna")
    person["jobTitle"] = "Kelterin"
    person["description"] = "Anna presst."
    person["image"] = [
      "@type": "ImageObject", "url": "\(Self.home)anna.jpg", "width": 300, "height": 400,
      "caption": "Anna am Fass",
    ]
    person["sameAs"] = ["https://social.example/@anna"]
    page["mainEntity"] = person
    let site = try Self.builder().site()
    try expectJSON(try site.head(.author(0, page: 1)).node("ProfilePage"), page)
    var other = Self.webPage("ProfilePage", "autor/bert/", "bert Name")
    other["mainEntity"] = Self.person("bert")
    try expectJSON(try site.head(.author(1, page: 1)).node("ProfilePage"), other)
  }

  static let ways: [(Recipe, [(String, String)])] = [
    (
      .post(0),
      [
        ("Produkte", "kategorie/produkte/"), ("Saft", "kategorie/produkte/saft/"),
        ("Apfelernte", "2010/06/ernte/"),
      ]
    ),
    (.post(1), [("wenig", "2010/06/wenig/")]),
    (.page(0), [("Seite impressum", "impressum/")]),
    (.archive(page: 1), [("Archiv", "archiv/")]),
    (.year(0), [("2010", "2010/")]),
    (.month(0), [("2010", "2010/"), ("Juni 2010", "2010/06/")]),
    (.term(.category, 0, page: 1), [("Hof", "kategorie/hof/")]),
    (
      .term(.category, 2, page: 1),
      [("Produkte", "kategorie/produkte/"), ("Saft", "kategorie/produkte/saft/")]
    ),
    (.term(.tag, 0, page: 1), [("Ernte", "schlagwort/ernte/")]),
    (.author(0, page: 1), [("anna Name", "autor/anna/")]),
  ]

  @Test(arguments: ways.indices)
  func breadcrumbsLeadToThePage(index: Int) throws {
    let (recipe, way) = Self.ways[index]
    let node = try Self.builder().site().head(recipe).node("BreadcrumbList")
    let items = ([("Saftblog", "")] + way).enumerated().map { position, item in
      [
        "@type": "ListItem", "position": position + 1, "name": item.0,
        "item": "\(Self.home)\(item.1)",
      ] as [String: Any]
    }
    try expectJSON(
      node,
      [
        "@type": "BreadcrumbList", "@id": "\(Self.home)\(way.last?.1 ?? "")#breadcrumb",
        "itemListElement": items,
      ])
  }

  @Test func monthWithoutYearPagesStandsBelowHome() throws {
    var builder = try Self.builder()
    builder.configuration.archives.year = false
    let node = try builder.site().head(.month(0)).node("BreadcrumbList")
    #expect((node["itemListElement"] as? [Any])?.count == 2)
  }

  /// Whatever is named by `@id` alone has to be in the graph.
  @Test func everyReferenceIsInTheGraph() throws {
    let site = try Self.builder().site()
    for plan in SitePlan.pages(of: site) where PageKind(plan.recipe) != nil {
      guard let graph = try site.head(plan.recipe).graph else { continue }
      let names = graph.compactMap { $0["@id"] as? String }
      #expect(Set(names).count == graph.count)
      func check(_ value: Any) {
        if let list = value as? [Any] { list.forEach(check) }
        guard let object = value as? [String: Any] else { return }
        if object.count == 1, let name = object["@id"] as? String { #expect(names.contains(name)) }
        object.values.forEach(check)
      }
      check(graph)
    }
  }
}
