import BlogBuild
import BlogModel
import Diagnostics
import Files
import Foundation
import Testing

/// Sites with products: what is built, and what is said about it.
@Suite struct ProductSiteTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The theme of the golden shop, below `themes/plain/`.
  static func theme() throws -> [String: String] {
    let theme = folder.appending(path: "Golden/shop/site/themes/plain").path(percentEncoded: false)
    var files: [String: String] = [:]
    for (name, bytes) in try contents(of: theme) {
      files["themes/plain/\(name)"] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  static let products = """

    products:
      currency: EUR
      shipping_url: https://shop.example.de/versand
      images: /bilder/
    lints: {unmentioned-product: off}
    """

  /// A product's file.
  static func product(_ name: String, _ more: String = "") -> String {
    "---\nname: \(name)\nurl: https://shop.example.de/x\nprice: \"2,00\"\ncontent: 1 l\n\(more)---\nText.\n"
  }

  static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"

  /// A shop with juice, quinces that are sold out, and a cup that is no longer sold.
  static func site(_ more: [String: String] = [:], configuration: String = products) throws
    -> TemporarySite
  {
    var files = try theme()
    files["blogen.yaml"] = TemporarySite.configuration + configuration
    files["content/products/saft.md"] = product("Apfelsaft")
    files["content/products/quitte.md"] = product(
      "Quittensaft", "availability: out_of_stock\nreplaced_by: saft\n")
    files["content/products/becher.md"] = product("Becher", "availability: discontinued\n")
    for name in ["saft", "quitte", "becher"] {
      files["content/static/bilder/\(name).svg"] = picture
    }
    for name in ["impressum", "datenschutz"] {
      files["content/pages/\(name).md"] = "---\ntitle: \(name)\n---\nText.\n"
    }
    files["content/posts/2026-11-01-a.md"] = TemporarySite.post("A", date: "2026-11-01")
    for (name, text) in more { files[name] = text.isEmpty ? nil : text }
    return try TemporarySite(files)
  }

  /// `severity id path:line:column` of each finding.
  static func found(_ report: BuildReport) -> [String] {
    report.findings.map {
      "\($0.severity.rawValue) \($0.id.rawValue) \($0.location?.description ?? "-")"
    }
  }

  /// A site whose one post has this line, if any, in line 4 of its front matter, and this text below it.
  static func post(_ body: String, _ front: String = "", configuration: String = products) throws
    -> TemporarySite
  {
    try site(
      [
        "content/posts/2026-11-01-a.md": TemporarySite.post(
          "A", date: "2026-11-01", front, body: body)
      ],
      configuration: configuration)
  }

  static let path = "content/posts/2026-11-01-a.md"

  // MARK: Names of products

  static let names: [(body: String, front: String, findings: [String], label: String?)] = [
    ("[S](product:safd)", "", ["error unknown-product \(path):5:5"], "did you mean `saft`?"),
    ("Zu {product:safd.price}", "", ["error unknown-product \(path):5:4"], "did you mean `saft`?"),
    ("::product{sku=safd}", "", ["error unknown-product \(path):5:11"], "did you mean `saft`?"),
    (
      "::products{skus=\"saft, quite\"}", "", ["error unknown-product \(path):5:12"],
      "did you mean `quitte`?"
    ),
    (
      "Text.", "products: [saft, safd]\n", ["error unknown-product \(path):4:18"],
      "did you mean `saft`?"
    ),
    ("Text.", "products: safd\n", ["error unknown-product \(path):4:11"], "did you mean `saft`?"),
    ("::products{category=Saft}", "", ["error unknown-product \(path):5:12"], nil),
    ("[S](product:Saft)", "", ["warning unknown-product \(path):5:5"], "write `saft`"),
    ("Text.", "products: [SAFT]\n", ["warning unknown-product \(path):4:12"], "write `saft`"),
    ("[S](product:quitte)", "", ["note sold-out-product \(path):5:5"], nil),
    ("{product:quitte.price}", "", ["note sold-out-product \(path):5:1"], nil),
    ("::product{sku=quitte}", "", ["note sold-out-product \(path):5:11"], nil),
    ("Text.", "products: [quitte]\n", ["note sold-out-product \(path):4:12"], nil),
    ("[S](product:becher)", "", ["warning discontinued-product \(path):5:5"], nil),
    ("{product:becher.name}", "", ["warning discontinued-product \(path):5:1"], nil),
    ("::product{sku=becher}", "", ["warning discontinued-product \(path):5:11"], nil),
    ("Text.", "products: [becher]\n", ["warning discontinued-product \(path):4:12"], nil),
  ]

  @Test(arguments: names)
  func namesAreChecked(
    _ body: String, _ front: String, _ findings: [String], _ label: String?
  ) async throws {
    let report = await (try Self.post(body, front)).build()
    #expect(Self.found(report) == findings)
    #expect(report.findings.map(\.label) == [label])
  }

  @Test func productsOfASiteWithoutCatalogueAreNamed() async throws {
    let site = try TemporarySite([
      Self.path: TemporarySite.post(
        "A", date: "2026-11-01", body: "[S](product:saft)\n\n::product{sku=saft}"),
      "themes/plain/templates/directives/product.liquid":
        "{% doc %}\n@param {product} sku\n{% enddoc %}{{ sku }}",
    ])
    #expect(
      Self.found(await site.build()) == [
        "error unknown-product \(Self.path):5:5", "error unknown-product \(Self.path):7:11",
      ])
  }

  /// Files of products are a catalogue, whether `blogen.yaml` has `products` or not.
  @Test func aCatalogueNeedsNoSettings() async throws {
    let site = try Self.post(
      "[S](product:saft) {product:saft.name}",
      configuration:
        "\nlints: {unmentioned-product: off, missing-product-image: off, missing-price-notes: off}")
    try site.write(
      Self.product("Apfelsaft").replacing("2,00", with: "2,00 EUR"), to: "content/products/saft.md")
    try site.remove("content/products/quitte.md")
    try site.remove("content/products/becher.md")
    #expect(Self.found(await site.build()) == [])
    let page = try site.text("public/2026/11/a/index.html")
    #expect(
      page.contains("<a href=\"https://shop.example.de/x\" rel=\"external\">S</a> Apfelsaft</p>"))
  }

  // MARK: Policies

  static let policies: [(policy: String, link: String, card: String, price: String, box: String)] =
    [
      (
        "badge",
        "<a href=\"https://shop.example.de/x\" rel=\"external\">S</a> <span class=\"product-note\">(zurzeit ausverkauft)</span>",
        "<b>zurzeit ausverkauft</b> <p class=\"price\">", "2,00\u{A0}€", "<li>quitte "
      ),
      (
        "hide-price",
        "<a href=\"https://shop.example.de/x\" rel=\"external\">S</a> <span class=\"product-note\">(zurzeit ausverkauft)</span>",
        "<b>zurzeit ausverkauft</b> </div>", "Quittensaft", "<li>quitte "
      ),
      (
        "replace", "<a href=\"https://shop.example.de/x\" rel=\"external\">S</a>",
        "alt=\"Apfelsaft\"", "2,00\u{A0}€", "<li>saft "
      ),
      ("drop", "S", "", "Quittensaft", "<ul></ul>"),
    ]

  @Test(arguments: policies)
  func whatReadersSeeOfSoldOutProducts(
    _ policy: String, _ link: String, _ card: String, _ price: String, _ box: String
  ) async throws {
    let body = "A [S](product:quitte) Z\n\n{product:quitte.price}\n\n::product{sku=quitte}"
    let site = try Self.post(
      body, "products: [quitte]\n",
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  sold_out: \(policy)"))
    let report = await site.build()
    let losesPrice = policy == "hide-price" || policy == "drop"
    #expect(
      report.findings.filter { $0.id == .soldOutProduct }.map(\.severity) == [.note])
    #expect(
      Self.found(report).filter { !$0.contains("sold-out") }
        == (losesPrice ? ["warning missing-price \(Self.path):8:1"] : []))
    let page = try site.text("public/2026/11/a/index.html")
    #expect(page.contains("<p>A \(link) Z</p>"), "\(page)")
    #expect(page.contains(box), "\(page)")
    if !card.isEmpty { #expect(page.contains(card), "\(page)") }
    #expect(page.contains("class=\"card\"") == (policy != "drop"))
    let sentence = try #require(
      page.components(separatedBy: " Z</p>").last?.components(separatedBy: "</p>").first)
    #expect(sentence.contains(price), "\(sentence)")
  }

  /// A link without words of its own has the product's name, and a product that is gone none.
  @Test func anAddressOfWhatIsDroppedShowsItsName() async throws {
    let site = try Self.post(
      "A <product:quitte> [](product:quitte) [S](product:quitte) <product:fort> Z",
      configuration: Self.products.replacing(
        "currency: EUR",
        with: "currency: EUR\n  sold_out: drop\n  shrink_limit: 100\n  price_history: p.jsonl"))
    try site.write(
      "{\"date\":\"2026-01-01\",\"id\":\"fort\",\"price\":\"1.00\",\"currency\":\"EUR\"}\n",
      to: "p.jsonl")
    #expect(
      Self.found(await site.build()) == [
        "note sold-out-product \(Self.path):5:4", "warning discontinued-product \(Self.path):5:60",
      ])
    #expect(
      try site.text("public/2026/11/a/index.html").contains("<p>A Quittensaft Quittensaft S  Z</p>")
    )
  }

  @Test func aProductHasItsOwnPolicy() async throws {
    let site = try Self.post("A [S](product:quitte) Z")
    try site.write(
      Self.product("Quittensaft", "availability: out_of_stock\nsold_out: drop\n"),
      to: "content/products/quitte.md")
    #expect(
      await site.build().findings.map(\.message) == [
        "`Quittensaft` is sold out; it is left out here"
      ])
    #expect(try site.text("public/2026/11/a/index.html").contains("<p>A S Z</p>"))
  }

  @Test func aListLeavesOutWhatIsDropped() async throws {
    var files: [String: String] = [:]
    for (name, more) in [
      ("saft", ""), ("quitte", "availability: out_of_stock\nsold_out: drop\n"),
      ("becher", "availability: discontinued\n"),
    ] {
      files["content/products/\(name).md"] = Self.product(name, "categories: [Alles]\n" + more)
    }
    files[Self.path] = TemporarySite.post(
      "A", date: "2026-11-01", body: "::products{category=Alles}")
    let site = try Self.site(files)
    #expect(await site.build().findings == [])
    let page = try site.text("public/2026/11/a/index.html")
    #expect(page.components(separatedBy: "class=\"card\"").count == 2)
    #expect(page.contains("alt=\"saft\""))
  }

  // MARK: Prices

  @Test func aPriceHasEverythingBesideIt() async throws {
    let site = try Self.post("{product:saft.price}\n\n::product{sku=saft}")
    try site.write(
      Self.product("Apfelsaft", "deposit: 0,15 EUR mehrweg\nupdated: 2026-10-31\n")
        .replacing("content: 1 l", with: "content: 6 x 0,5 l"), to: "content/products/saft.md")
    #expect(Self.found(await site.build()) == [])
    let page = try site.text("public/2026/11/a/index.html")
    let shipping = "zzgl. <a href=\"https://shop.example.de/versand\">Versandkosten</a>"
    #expect(
      page.contains(
        "<span class=\"price-inline\">2,00\u{A0}€ <span class=\"price-notes\">(0,67\u{A0}€/l, inkl. MwSt., \(shipping), plus 0,15\u{A0}€ Pfand, Stand: 31.10.2026)</span></span>"
      ), "\(page)")
    #expect(
      page.contains(
        "<p class=\"price\"><strong class=\"price-now\">2,00\u{A0}€</strong> <span class=\"price-unit\">0,67\u{A0}€/l</span> <span class=\"price-notes\">inkl. MwSt., \(shipping), plus 0,15\u{A0}€ Pfand</span> <span class=\"price-date\">Stand: 31.10.2026</span></p>"
      ), "\(page)")
  }

  @Test(arguments: [
    ("Für 2,00 € gibt", [":5:5"]), ("Für 2.00 EUR", [":5:5"]),
    ("€ 2,00, und 2,00\u{A0}€", [":5:3", ":5:13"]),
    ("EUR 2,00", [":5:5"]), ("12,00 € und 2,001 € und 2,00 Liter", []), ("2,00,1 €", []),
  ])
  func typedPricesAreFound(_ text: String, _ places: [String]) async throws {
    let site = try Self.post(text + " [S](product:saft)")
    let expected = places.map { "warning typed-price \(Self.path)\($0)" }
    #expect(Self.found(await site.build()) == expected)
  }

  @Test func pricesOfOthersMayBeTyped() async throws {
    #expect(Self.found(await (try Self.post("Für 2,00 € gibt es Brot.")).build()) == [])
  }

  /// What a file of a product leads to; its place is that of its first key.
  @Test(arguments: [
    ("content: 1 l", "summary: Saft", "warning missing-unit-price content/products/saft.md:2:1"),
    (
      "content: 1 l", "content: 1 l\nvat: net",
      "warning missing-price-notes content/products/saft.md:2:1"
    ),
    (
      "content: 1 l", "content: 1 l\nsale_price: \"1,50\"",
      "note strike-without-history content/products/saft.md:2:1"
    ),
    (
      "content: 1 l",
      "content: 1 l\nsale_price: \"1,50\"\nsale_end: 2026-11-02\nupdated: 2026-11-01",
      "warning stale-price content/products/saft.md:2:1"
    ),
    (
      "content: 1 l", "content: 1 l\nreplaced_by: safd",
      "error unknown-product content/products/saft.md:6:14"
    ),
    (
      "content: 1 l", "content: 1 l\nreplaced_by: saft",
      "error replacement-cycle content/products/saft.md:6:14"
    ),
    (
      "content: 1 l", "content: 1 l\nimage: fehlt.jpg",
      "error broken-image content/products/saft.md:6:8"
    ),
    ("name: Apfelsaft", "sku: saft", "error missing-key content/products/saft.md:2:1"),
  ])
  func filesOfProductsAreChecked(_ line: String, _ other: String, _ finding: String) async throws {
    let site = try Self.site()
    try site.write(
      Self.product("Apfelsaft").replacing(line, with: other), to: "content/products/saft.md")
    if finding.contains("missing-key") { try site.remove("content/products/quitte.md") }
    #expect(Self.found(await site.build()) == [finding])
  }

  @Test func productsReplaceEachOther() async throws {
    let site = try Self.site()
    try site.write(
      Self.product("Apfelsaft", "replaced_by: quitte\n"), to: "content/products/saft.md")
    let report = await site.build()
    #expect(Self.found(report) == ["error replacement-cycle content/products/quitte.md:7:14"])
    #expect(
      report.findings.first?.related.map(\.location.description) == [
        "content/products/saft.md:6:14"
      ])
  }

  @Test func pricesGetOld() async throws {
    let files = [
      "content/products/saft.md": Self.product("Apfelsaft", "updated: 2026-10-01\n"),
      Self.path: TemporarySite.post("A", date: "2026-11-01", body: "Für {product:saft.price}."),
    ]
    for (policy, severity, isShown) in [
      ("hide", "warning", false), ("warn", "warning", true), ("fail", "error", true),
    ] {
      let site = try Self.site(
        files,
        configuration: Self.products.replacing(
          "currency: EUR",
          with: "currency: EUR\n  max_price_age: 7d\n  updated: 2026-11-20\n  on_stale: \(policy)"))
      let report = await site.build()
      #expect(
        Self.found(report).filter { !$0.contains("missing-price") }
          == ["\(severity) stale-price content/products/saft.md:2:1"])
      guard policy != "fail" else { continue }
      let page = try site.text("public/produkte/saft/index.html")
      #expect(page.contains("class=\"price\"") == isShown)
      // What is not on the page is not in the feed either.
      for name in ["2026/11/a/index.html", "feed.xml", "feed.json", "atom.xml"] {
        #expect(try site.text("public/\(name)").contains("2,00") == isShown, "\(name)")
      }
      #expect(try site.text("public/produkte/quitte/index.html").contains("class=\"price\""))
    }
  }

  /// A page of this site is linked as everywhere: below the folder in which the blog lies.
  @Test func thePageAboutShippingMayBeInTheBlog() async throws {
    let site = try Self.post(
      "{product:saft.price}",
      configuration: Self.products.replacing("https://shop.example.de/versand", with: "/versand/"))
    try site.write("---\ntitle: Versand\n---\nText.\n", to: "content/pages/versand.md")
    #expect(Self.found(await site.build()) == [])
    let link = "<a href=\"/versand/\">Versandkosten</a>"
    #expect(try site.text("public/2026/11/a/index.html").contains(link))
    let report = await site.build { $0.baseURL = BaseURL("https://example.de/blog/") }
    #expect(Self.found(report) == [])
    #expect(
      try site.text("public/2026/11/a/index.html").contains(
        link.replacing("/versand/", with: "/blog/versand/")))
  }

  /// The text of a product's own file is about that product.
  @Test func theTextOfAProductKnowsItsProduct() async throws {
    let site = try Self.site()
    try site.write(
      Self.product("Apfelsaft").replacing("Text.", with: "Er heißt {product.name}."),
      to: "content/products/saft.md")
    #expect(Self.found(await site.build()) == [])
    #expect(
      try site.text("public/produkte/saft/index.html").contains("<p>Er heißt Apfelsaft.</p>"))
  }

  // MARK: Short links and cards

  @Test func shortLinksLeadToTheShopOrToWhatTookItsPlace() async throws {
    for (settings, target) in [
      ("discontinued: badge", "https://shop.example.de/x"),
      ("fallback_url: /produkte/", "/produkte/"),
      ("fallback_url: https://shop.example.de/", "https://shop.example.de/"),
      ("campaign: a={sku}", "https://shop.example.de/x?a=becher"),
    ] {
      let site = try Self.site(
        configuration: Self.products.replacing(
          "currency: EUR", with: "currency: EUR\n  \(settings)") + "\nhosts: [netlify]")
      #expect(Self.found(await site.build()) == [])
      #expect(
        try site.text("public/_redirects").contains("\n/go/becher/ \(target) 302!\n"), "\(settings)"
      )
    }
  }

  /// Every language has a short link; the page to fall back on has another address in each.
  @Test func aPageToFallBackOnWorksInEachLanguage() async throws {
    let site = try Self.site(
      [
        "content/pages/impressum.en.md": "---\ntitle: Imprint\n---\nText.\n",
        "content/pages/datenschutz.en.md": "---\ntitle: Privacy\n---\nText.\n",
      ],
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  fallback_url: /produkte/")
        + "\nlanguages: {en: {}}")
    #expect(Self.found(await site.build()).filter { !$0.contains("translation") } == [])
  }

  /// A quotation is shown on other sites, where nobody else says that the post is paid for.
  @Test func aQuotationSaysThatAPostIsPaidFor() async throws {
    let site = try Self.post("Text.", "disclosure: anzeige\n")
    #expect(Self.found(await site.build()) == [])
    let file = try site.text("public/2026/11/a/oembed.json")
    #expect(file.contains("\"title\":\"Anzeige: A\""))
    #expect(file.contains(">Anzeige: A\\u003c/a>"), "\(file)")
  }

  // MARK: Pictures, disclosure, legal pages

  @Test func aPictureIsMissing() async throws {
    let site = try Self.site()
    try site.remove("content/static/bilder/saft.svg")
    #expect(
      Self.found(await site.build()) == [
        "warning missing-product-image content/products/saft.md:2:1"
      ])
  }

  @Test func picturesOfTheShopAreTakenFromTheSite() async throws {
    let site = try Self.site()
    try site.write(
      Self.product("Apfelsaft", "image: https://shop.example.de/bilder/quitte.png?x=1\n"),
      to: "content/products/saft.md")
    #expect(Self.found(await site.build()) == [])
    #expect(try site.text("public/produkte/saft/index.html").contains("src=\"/bilder/quitte.svg\""))
  }

  @Test(arguments: [
    ("[B](https://partner.example/b)", "", ["error missing-disclosure \(path):5:5"]),
    (
      "<a href=\"https://www.partner.example/b\">B</a>", "",
      ["error missing-disclosure \(path):5:10"]
    ),
    ("[B](https://partner.example/b)", "disclosure: affiliate\n", []),
    ("[B](https://anders.example/b)", "", []),
  ])
  func paidLinksNeedADisclosure(_ body: String, _ front: String, _ findings: [String]) async throws
  {
    let site = try Self.post(
      body, front, configuration: Self.products + "\nlinks: {affiliate_hosts: [partner.example]}")
    #expect(Self.found(await site.build()) == findings)
  }

  @Test func legalPagesAreMissing() async throws {
    let site = try Self.site(["content/pages/impressum.md": "", "content/pages/datenschutz.md": ""])
    let report = await site.build()
    #expect(
      Self.found(report) == [
        "warning missing-legal-page blogen.yaml", "warning missing-legal-page blogen.yaml",
      ])
  }

  @Test func aNamedLegalPageDoesNotExist() async throws {
    let site = try Self.site(
      configuration: Self.products
        + "\nlegal: {imprint: pages/impresum.md, privacy: pages/datenschutz.md}")
    let report = await site.build()
    #expect(Self.found(report) == ["error missing-legal-page blogen.yaml:11:18"])
    #expect(report.findings.first?.label == "did you mean `pages/impressum.md`?")
  }

  @Test func pagesWithoutLinkToLegalPagesAreNamed() async throws {
    let layout = "themes/plain/templates/layouts/base.liquid"
    let text = try #require(try Self.theme()[layout]).replacing("{{ link.url }}", with: "/")
    let report = await (try Self.site([layout: text])).build()
    #expect(report.findings.map(\.id) == [.missingLegalLink, .missingLegalLink])
    #expect(!report.succeeded)
  }

  // MARK: Feeds

  /// The last line of ``products`` with a feed behind it.
  static func feed(_ feed: String) -> String {
    products.replacing("currency: EUR", with: "currency: EUR\n  feeds: \(feed)")
  }

  @Test func aFeedIsMissing() async throws {
    let site = try Self.site(configuration: Self.feed("products/fehlt.xml"))
    #expect(Self.found(await site.build()) == ["error invalid-feed blogen.yaml:8:10"])
  }

  @Test func anEmptyFeedIsBroken() async throws {
    let site = try Self.site(
      ["products/a.xml": " "], configuration: Self.feed("products/a.xml"))
    let report = await site.build()
    #expect(!report.succeeded)
    #expect(report.findings.allSatisfy { $0.location?.path == "products/a.xml" })
  }

  @Test func rowsAreThereTwice() async throws {
    let site = try Self.site(
      [
        "products/a.csv":
          "SKU;Name;Preis;Inhalt;URL\na;A;1,00;1 l;https://s.example/a\na;B;2,00;1 l;https://s.example/b\n"
      ],
      configuration: Self.feed("products/a.csv"))
    let report = await site.build()
    #expect(Self.found(report) == ["error duplicate-product products/a.csv:3:1"])
    #expect(report.findings.first?.related.map(\.location.description) == ["products/a.csv:2:1"])
  }

  @Test(arguments: [
    ("Text.", "", ["warning duplicate-product products/a.csv:3:1"]),
    ("[S](product:Most-1L)", "", ["warning duplicate-product products/a.csv:3:1"]),
    ("<product:most 1l>", "", ["warning duplicate-product products/a.csv:3:1"]),
    (
      "[S](<product:most 1l>) [S](product:Most-1L)", "",
      ["error duplicate-product products/a.csv:3:1"]
    ),
    (
      "[S](<product:most 1l>) [S](product:Most-1L)",
      "\n  pages: false\n  short_links: false\n  embeds: false\n  post_lists: false",
      ["warning duplicate-product products/a.csv:3:1"]
    ),
  ])
  func idsWithOneAddressOnlyMatterWithPages(
    _ body: String, _ settings: String, _ findings: [String]
  ) async throws {
    let site = try Self.site(
      [
        "products/a.csv":
          "SKU;Name;Preis;Inhalt;URL\nMost-1L;A;1,00;1 l;https://s.example/a\n"
          + "most 1l;B;2,00;1 l;https://s.example/b\n",
        "content/posts/2026-11-01-a.md": TemporarySite.post("A", date: "2026-11-01", body: body),
      ],
      configuration: Self.feed("products/a.csv" + settings))
    #expect(Self.found(await site.build()).filter { $0.contains("duplicate-product") } == findings)
  }

  @Test func filesAreThereTwice() async throws {
    let site = try Self.site()
    try site.write(Self.product("Most", "sku: saft\n"), to: "content/products/zweiter.md")
    let report = await site.build()
    #expect(Self.found(report) == ["error duplicate-product content/products/zweiter.md:2:1"])
    #expect(
      report.findings.first?.related.map(\.location.description) == ["content/products/saft.md:2:1"]
    )
  }

  @Test func aFeedAndAFileContradictEachOther() async throws {
    let site = try Self.site(
      [
        "products/a.csv":
          "SKU;Name;Preis;Inhalt;URL\nsaft;Saft;3,00;1 l;https://shop.example.de/x\n"
      ],
      configuration: Self.feed("products/a.csv"))
    let report = await site.build()
    #expect(report.findings.map(\.id) == [.catalogueConflict])
    #expect(report.findings.first?.severity == .warning)
    #expect(try site.text("public/produkte/saft/index.html").contains("2,00\u{A0}€"))
  }

  @Test func unknownFieldsAndColumnsAreNamed() async throws {
    let csv = "Nr;Was;EK-Preis\na;A;1,00\n"
    for (columns, place) in [
      ("{id: Nr, name: Was, prise: Was}", "blogen.yaml:8:82"),
      ("{id: Nr, name: Wass}", "blogen.yaml:8:70"),
      ("{id: Nr, name: Was, price: EK-Preis}", "blogen.yaml:8:82"),
    ] {
      let site = try Self.site(
        ["products/a.csv": csv],
        configuration: Self.feed("{file: products/a.csv, format: csv, columns: \(columns)}"))
      let report = await site.build()
      let errors = report.findings.filter {
        $0.severity == .error && $0.location?.path == "blogen.yaml"
      }
      #expect(
        errors.map { "\($0.id.rawValue) \($0.location?.description ?? "")" } == [
          "missing-column \(place)"
        ])
    }
  }

  @Test func theCatalogueHasShrunk() async throws {
    let lines = (1...12).map {
      "{\"date\":\"2026-01-01\",\"id\":\"a\($0)\",\"price\":\"1.00\",\"currency\":\"EUR\"}\n"
    }.joined()
    let settings = Self.products.replacing(
      "currency: EUR", with: "currency: EUR\n  price_history: products/prices.jsonl")
    let site = try Self.site(["products/prices.jsonl": lines], configuration: settings)
    #expect(Self.found(await site.build()) == ["warning feed-shrunk blogen.yaml:7:3"])
    let allowed = settings.replacing("currency: EUR", with: "currency: EUR\n  shrink_limit: 100")
    try site.write(TemporarySite.configuration + allowed, to: "blogen.yaml")
    #expect(Self.found(await site.build()) == [])
  }

  @Test func aBrokenLineOfTheHistoryIsNamed() async throws {
    let site = try Self.site(
      [
        "products/prices.jsonl":
          "{\"date\":\"gestern\",\"id\":\"saft\",\"price\":\"1.00\",\"currency\":\"EUR\"}\n"
      ],
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: products/prices.jsonl"))
    #expect(Self.found(await site.build()) == ["warning invalid-data products/prices.jsonl:1:9"])
  }

  // MARK: Languages

  @Test(arguments: ["content/products/saft.en.md", "content/en/products/saft.md"])
  func aLanguageHasItsOwnTexts(_ file: String) async throws {
    let site = try Self.site(
      [
        file: "---\nsku: saft\nname: Apple juice\n---\nFrom apples.\n",
        "content/posts/2026-11-01-a.en.md": TemporarySite.post(
          "A", date: "2026-11-01", body: "<product:saft> {product:saft.price}"),
        "content/posts/2026-11-01-a.md": TemporarySite.post(
          "A", date: "2026-11-01", body: "<product:saft>"),
        "content/pages/impressum.en.md": "---\ntitle: Imprint\n---\nText.\n",
        "content/pages/datenschutz.en.md": "---\ntitle: Privacy\n---\nText.\n",
      ], configuration: Self.products + "\nlanguages:\n  en: {}")
    #expect(Self.found(await site.build()) == [])
    #expect(try site.text("public/2026/11/a/index.html").contains(">Apfelsaft</a>"))
    let english = try site.text("public/en/2026/11/a/index.html")
    #expect(english.contains(">Apple juice</a>") && english.contains("€2.00"))
    #expect(english.contains(">shipping</a>"))
    let page = try site.text("public/en/products/saft/index.html")
    #expect(page.contains("<h1>Apple juice</h1>") && page.contains("From apples."))
    #expect(try site.text("public/produkte/saft/index.html").contains("<h1>Apfelsaft</h1>"))
    #expect(try site.text("public/en/products/saft/posts.json").contains("\"Apple juice\""))
  }

  @Test func aFeedOfALanguageCountsThereOnly() async throws {
    let csv = "SKU;Name;Preis;Inhalt;URL\nmost;%;2,00;1 l;https://shop.example.de/most\n"
    let feeds =
      "[{file: products/a.csv, language: de}, {file: products/b.csv, language: EN}]"
    let site = try Self.site(
      [
        "products/a.csv": csv.replacing("%", with: "Most"),
        "products/b.csv": csv.replacing("%", with: "Cider"),
        "content/static/bilder/most.svg": Self.picture,
        Self.path: TemporarySite.post("A", date: "2026-11-01", body: "<product:most>"),
        "content/posts/2026-11-01-a.en.md": TemporarySite.post(
          "A", date: "2026-11-01", body: "<product:most>"),
        "content/pages/impressum.en.md": "---\ntitle: Imprint\n---\nText.\n",
        "content/pages/datenschutz.en.md": "---\ntitle: Privacy\n---\nText.\n",
      ], configuration: Self.feed(feeds) + "\nlanguages:\n  en: {}")
    #expect(Self.found(await site.build()) == [])
    #expect(try site.text("public/2026/11/a/index.html").contains(">Most</a>"))
    #expect(try site.text("public/en/2026/11/a/index.html").contains(">Cider</a>"))
  }

  /// A shop with a feed for each language, of which one product is in both.
  static func twoLanguages(_ settings: String = "") throws -> TemporarySite {
    let csv = "SKU;Name;Preis;Inhalt;URL\nmost;Most;2,00;1 l;https://shop.example.de/most\n"
    let feeds =
      "[{file: products/a.csv, language: de}, {file: products/b.csv, language: en}]"
    return try site(
      [
        "products/a.csv": csv,
        "products/b.csv": csv.replacing("2,00", with: "2,50")
          + "tea;Tea;3,00;1 l;https://shop.example.de/tea\n",
        "content/static/bilder/most.svg": picture, "content/static/bilder/tea.svg": picture,
        path: TemporarySite.post("A", date: "2026-11-01", body: "<product:most>"),
        "content/posts/2026-11-01-a.en.md": TemporarySite.post(
          "A", date: "2026-11-01", body: "<product:most> <product:tea>"),
        "content/pages/impressum.en.md": "---\ntitle: Imprint\n---\nText.\n",
        "content/pages/datenschutz.en.md": "---\ntitle: Privacy\n---\nText.\n",
      ], configuration: feed(feeds + settings) + "\nlanguages:\n  en: {}")
  }

  @Test func pagesOfOneProductAreVersionsOfEachOther() async throws {
    let site = try Self.twoLanguages()
    #expect(Self.found(await site.build()) == [])
    func links(_ page: String) throws -> [String] {
      try site.text("public/\(page)").matches(of: /hreflang="([^"]*)" href="([^"]*)"/)
        .map { "\($0.output.1) \($0.output.2)" }
    }
    let base = "https://blog.example.de"
    for page in ["most", "saft"] {
      let all = [
        "de \(base)/produkte/\(page)/", "en \(base)/en/products/\(page)/",
        "x-default \(base)/produkte/\(page)/",
      ]
      #expect(try links("produkte/\(page)/index.html") == all)
      #expect(try links("en/products/\(page)/index.html") == all)
      for line in all {
        let parts = line.split(separator: " ")
        for map in ["sitemap.xml", "en/sitemap.xml"] where parts[0] != "x-default" {
          #expect(
            try links(map).filter { $0 == line }.count >= 1, "\(map) \(line)")
        }
      }
    }
    #expect(
      try links("en/products/index.html")
        == ["de \(base)/produkte/", "en \(base)/en/products/", "x-default \(base)/produkte/"])
    // Nobody sells tea in German.
    #expect(try links("en/products/tea/index.html") == [])
  }

  @Test func pricesOfFurtherLanguagesAreRecordedWhereTheyDiffer() async throws {
    let site = try Self.twoLanguages("\n  price_history: prices.jsonl")
    let report = await site.build { $0.recordsPrices = true }
    #expect(report.catalogue?.recorded == 6)
    func line(_ id: String, _ price: String, _ more: String = "") -> String {
      "{\"date\":\"2026-11-22\",\"id\":\"\(id)\",\"price\":\"\(price)\",\"currency\":\"EUR\"\(more)}\n"
    }
    let english = ",\"language\":\"en\""
    #expect(
      try site.text("prices.jsonl")
        == line("becher", "2.00") + line("most", "2.00") + line("quitte", "2.00")
        + line("saft", "2.00") + line("most", "2.50", english) + line("tea", "3.00", english))
    let again = await site.build(now: "2026-11-23") { $0.recordsPrices = true }
    #expect(again.catalogue?.recorded == 0)
    #expect(Self.found(again) == [])
  }

  // MARK: Lints

  @Test(arguments: [
    ("off", [String]()), ("note", ["note"]), ("warning", ["warning"]), ("error", ["error"]),
  ])
  func findingsAreSwitched(_ level: String, _ severities: [String]) async throws {
    let site = try Self.post(
      "Für 2,00 € [S](product:saft)",
      configuration: Self.products.replacing(
        "unmentioned-product: off", with: "unmentioned-product: off, typed-price: \(level)"))
    let report = await site.build()
    #expect(Self.found(report) == severities.map { "\($0) typed-price \(Self.path):5:5" })
    #expect(report.succeeded == (level != "error"))
    #expect(
      FileManager.default.fileExists(atPath: "\(site.path)/public/index.html") == (level != "error")
    )
  }

  @Test func aMistakeOnlyCountsAsTheSiteSays() async throws {
    let site = try Self.site(
      ["content/pages/impressum.md": ""],
      configuration: Self.products.replacing(
        "unmentioned-product: off", with: "unmentioned-product: note, missing-legal-page: off"))
    let report = await site.build { $0.isStrict = true }
    #expect(Set(report.findings.map(\.id)) == [.unmentionedProduct])
    #expect(Self.found(report).contains("note unmentioned-product content/products/saft.md:2:1"))
    #expect(report.succeeded)
  }

  // MARK: Recording, checking, listing

  @Test func pricesAreRecordedOnce() async throws {
    let history = "products/prices.jsonl"
    let site = try Self.site(
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: \(history)"))
    #expect(await site.build().succeeded)
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/\(history)"), "only if asked for")
    try site.write("", to: "products/.keep")
    let first = await site.build { $0.recordsPrices = true }
    #expect(first.succeeded && first.catalogue?.recorded == 3)
    let text = try site.text(history)
    #expect(
      text
        == ["becher", "quitte", "saft"].map {
          "{\"date\":\"2026-11-22\",\"id\":\"\($0)\",\"price\":\"2.00\",\"currency\":\"EUR\"}\n"
        }.joined())
    let again = await site.build(now: "2026-11-23") { $0.recordsPrices = true }
    #expect(again.succeeded && again.catalogue?.recorded == 0)
    #expect(try site.text(history) == text)
    try site.write(
      Self.product("Apfelsaft").replacing("2,00", with: "2,10"), to: "content/products/saft.md")
    let third = await site.build(now: "2026-11-24") { $0.recordsPrices = true }
    #expect(third.catalogue?.recorded == 1)
    #expect(
      try site.text(history)
        == text
        + "{\"date\":\"2026-11-24\",\"id\":\"saft\",\"price\":\"2.10\",\"currency\":\"EUR\"}\n")
  }

  /// The folder of the history is made if it is not there.
  @Test func theFirstHistoryNeedsNoFolder() async throws {
    let site = try Self.site(
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: products/prices.jsonl"))
    let report = await site.build { $0.recordsPrices = true }
    #expect(Self.found(report) == [])
    #expect(report.catalogue?.recorded == 3)
  }

  @Test func aBuildWithMistakesRecordsNothing() async throws {
    let site = try Self.post(
      "[S](product:fehlt)",
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: prices.jsonl"))
    #expect(await site.build { $0.recordsPrices = true }.catalogue?.recorded == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/prices.jsonl"))
  }

  @Test func recordingNeedsAFile() async throws {
    let report = await (try Self.site()).build { $0.recordsPrices = true }
    #expect(Self.found(report) == ["error missing-key blogen.yaml"])
  }

  @Test func aSaleIsAnnouncedWithAHistoryOnly() async throws {
    let sale = Self.product("Apfelsaft", "sale_price: \"1,50\"\nsale_start: 2026-11-14\n")
    let settings = Self.products.replacing(
      "currency: EUR", with: "currency: EUR\n  price_history: prices.jsonl")
    for (day, isAnnounced) in [("2026-10-15", true), ("2026-10-16", false)] {
      let site = try Self.site(
        [
          "content/products/saft.md": sale,
          "prices.jsonl":
            "{\"date\":\"\(day)\",\"id\":\"saft\",\"price\":\"2.00\",\"currency\":\"EUR\"}\n",
        ], configuration: settings)
      let report = await site.build()
      #expect(
        Self.found(report)
          == (isAnnounced ? [] : ["note strike-without-history content/products/saft.md:2:1"]))
      let page = try site.text("public/produkte/saft/index.html")
      #expect(page.contains("<strong class=\"price-now\">1,50\u{A0}€</strong>"))
      #expect(page.contains("−25\u{A0}%") == isAnnounced)
      #expect(page.contains("niedrigster Preis der letzten 30 Tage: 2,00\u{A0}€") == isAnnounced)
    }
  }

  @Test func aCheckFindsTheSameAndWritesNothing() async throws {
    let site = try Self.post(
      "Für 2,00 € [S](product:saft) [Q](product:quitte)",
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: prices.jsonl"))
    let before = try contents(of: site.path)
    let check = await site.build { $0.isCheck = true }
    #expect(check.succeeded)
    #expect(try contents(of: site.path) == before)
    let build = await site.build()
    #expect(Self.found(check) == Self.found(build))
    #expect(Self.found(check).count == 2)
    #expect(check.pages == build.pages && check.changed == 0)
  }

  @Test func theCatalogueIsListed() async throws {
    let csv = "SKU;Name;Preis;Inhalt;EK\na;A;\"1,00\";1 l;0,50\nb;;2,00;1 l;0,60\n"
    let site = try Self.site(
      ["products/a.csv": csv], configuration: Self.feed("products/a.csv"))
    var options = BuildOptions(now: 0)
    options.site = site.path
    options.nowText = "2026-11-22"
    let listing = await CatalogueListing.read(options, limit: 2)
    #expect(
      listing.lines == [
        "products/a.csv: csv, UTF-8, semicolons between cells, decimals behind `,`",
        "  read: sku from `SKU`, name from `Name`, price from `Preis`, content from `Inhalt`",
        "  never read, because confidential: `EK`",
        "  2 rows, 1 product",
        "  left out: 1 row without name",
        "",
        "4 products, 0 in several sources, 3 with a file only",
        "  a · A · €1.00 · 1\u{A0}l · no address",
        "  becher · Becher · €2.00 · 1\u{A0}l · no longer available",
        "… and 2 more",
      ])
    #expect(
      listing.findings.map {
        "\($0.severity.rawValue) \($0.id.rawValue) \($0.location?.description ?? "-")"
      }
        == ["note missing-column products/a.csv:1:1", "warning feed-row products/a.csv:3:1"])
  }

  @Test func anotherFeedIsListed() async throws {
    let site = try Self.site(["products/b.csv": "SKU;Name;Preis\nb;B;2,00\n"])
    var options = BuildOptions(now: 0)
    options.site = site.path
    let listing = await CatalogueListing.read(options, feed: "products/b.csv", limit: 0)
    #expect(listing.lines.first?.hasPrefix("products/b.csv: csv") == true)
    #expect(listing.lines.contains("4 products, 0 in several sources, 3 with a file only"))
    #expect(listing.findings.map(\.id) == [.missingColumn])
  }

  /// Neither successors nor the history of other feeds are missed while one is looked at.
  @Test func anotherFeedKnowsNothingOfTheRest() async throws {
    let lines = (1...12).map {
      "{\"date\":\"2026-01-01\",\"id\":\"a\($0)\",\"price\":\"1.00\",\"currency\":\"EUR\"}\n"
    }.joined()
    let site = try Self.site(
      [
        "products/b.csv": "SKU;Name;Preis;URL\nb;B;2,00;https://s.example/b\n", "p.jsonl": lines,
        "content/products/becher.md": Self.product(
          "Becher", "availability: discontinued\nreplaced_by: a1\n"),
      ],
      configuration: Self.products.replacing(
        "currency: EUR", with: "currency: EUR\n  price_history: p.jsonl"))
    var options = BuildOptions(now: 1_795_000_000)
    options.site = site.path
    let listing = await CatalogueListing.read(options, feed: "products/b.csv", limit: 0)
    #expect(listing.findings.map(\.id) == [])
    let all = await CatalogueListing.read(options, feed: nil, limit: 0)
    #expect(Set(all.findings.map(\.id)) == [.unknownProduct, .feedShrunk])
  }

  /// A file that completes a feed is no mistake while another feed is looked at.
  @Test func oneOfSeveralFeedsIsListed() async throws {
    let head = "SKU;Name;Preis;Inhalt;URL\n"
    let site = try Self.site(
      [
        "products/a.csv": head + "a;A;2,00;1 l;https://shop.example.de/a\n",
        "products/b.csv": head + "b;B;2,00;1 l;https://shop.example.de/b\n",
        "content/products/a.md": "---\nsku: a\ndeposit: 0,15 EUR\n---\n",
      ], configuration: Self.feed("[products/a.csv, products/b.csv]"))
    var options = BuildOptions(now: 0)
    options.site = site.path
    let listing = await CatalogueListing.read(options, feed: "products/b.csv", limit: 0)
    #expect(listing.lines.first?.hasPrefix("products/b.csv: csv") == true)
    #expect(listing.findings == [])
  }

  @Test func aFeedThatIsNotThereIsAnError() async throws {
    let site = try Self.site()
    var options = BuildOptions(now: 0)
    options.site = site.path
    let listing = await CatalogueListing.read(options, feed: "products/fehlt.csv", limit: 5)
    #expect(listing.findings.map(\.id) == [.invalidFeed])
    #expect(listing.findings.map(\.severity) == [.error])
  }

  @Test func aSiteWithoutProductsHasNoList() async throws {
    let site = try TemporarySite()
    var options = BuildOptions(now: 0)
    options.site = site.path
    let listing = await CatalogueListing.read(options, limit: 5)
    #expect(listing.lines == ["This site has no products."])
    #expect(listing.findings == [])
  }

  @Test func sameInputSameBytes() async throws {
    let site = try Self.post(
      "[Q](product:quitte) {product:saft.price}\n\n::products{skus=\"saft, quitte\"}")
    var outputs: [[String: [UInt8]]] = []
    for jobs in [1, 7] {
      let report = await site.build {
        $0.jobs = jobs
        $0.output = "\(site.path)/out-\(jobs)"
      }
      #expect(report.succeeded)
      outputs.append(try site.output("out-\(jobs)"))
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 20)
  }
}
