import BlogModel
import Testing

@testable import BlogRendering

/// What holds for feeds of all formats.
@Suite struct FeedTests {
  /// The titles of the items of the feed at the same place in each format.
  static func titles(_ builder: SiteBuilder, _ folder: String) throws -> [[String?]] {
    [
      try FeedSample.rss(builder, "\(folder)feed.xml").children.filter { $0.name == "item" }
        .map { $0["title"]?.text },
      try FeedSample.atom(builder, "\(folder)atom.xml").children.filter { $0.name == "entry" }
        .map { $0["title"]?.text },
      try FeedSample.json(builder, "\(folder)feed.json")["items"].list.map { $0["title"].text },
    ]
  }

  @Test(arguments: [
    ("/", ["drei", "zwei", "eins"]), ("/kategorie/aepfel/", ["drei", "zwei", "eins"]),
    ("/schlagwort/most/", ["zwei"]), ("/autor/anna/", ["drei", "zwei", "eins"]),
    ("/archiv/", ["drei", "zwei", "eins"]),
  ])
  func itemsAreNewestFirst(folder: String, expected: [String]) throws {
    var builder = try FeedSample.builder()
    builder.configuration.feeds.archive = true
    for titles in try Self.titles(builder, folder) { #expect(titles == expected) }
  }

  /// The page of a series begins with its first part; its feed brings what is new.
  @Test func feedOfASeriesIsNewestFirst() throws {
    var builder = try FeedSample.builder()
    for index in builder.entries.indices {
      builder.entries[index].series = .init(
        name: "Lehrgang", part: index + 1, at: builder.entries[index].location)
    }
    builder.configuration.feeds.items = 2
    #expect(builder.site().series.first?.posts == [2, 1, 0])
    let folder = try #require(builder.site().series.first?.path.text)
    for titles in try Self.titles(builder, folder) { #expect(titles == ["drei", "zwei"]) }
  }

  @Test(arguments: [(-5, 0), (0, 0), (1, 1), (2, 2), (50, 3)])
  func numberOfItems(limit: Int, count: Int) throws {
    var builder = try FeedSample.builder()
    builder.configuration.feeds.items = limit
    for folder in ["/", "/kategorie/aepfel/", "/autor/anna/"] {
      for titles in try Self.titles(builder, folder) { #expect(titles.count == count) }
    }
  }

  @Test(arguments: [
    ("/", "Saftblog", "https://example.de/"),
    ("/kategorie/aepfel/", "Äpfel – Saftblog", "https://example.de/kategorie/aepfel/"),
    ("/schlagwort/saft/", "<Saft> – Saftblog", "https://example.de/schlagwort/saft/"),
    ("/autor/anna/", "Anna & Söhne – Saftblog", "https://example.de/autor/anna/"),
    ("/archiv/", "Archiv – Saftblog", "https://example.de/archiv/"),
  ])
  func titleAndAddressOfEachFeed(folder: String, title: String, home: String) throws {
    var builder = try FeedSample.builder()
    builder.configuration.feeds.archive = true
    let rss = try FeedSample.rss(builder, "\(folder)feed.xml")
    #expect(rss["title"]?.text == title)
    #expect(rss["link"]?.text == home)
    #expect(rss["atom:link"]?.attributes["href"] == "\(home)feed.xml")
    let atom = try FeedSample.atom(builder, "\(folder)atom.xml")
    #expect(atom["title"]?.text == title)
    #expect(atom["id"]?.text == home)
    #expect(
      atom.attributes(ofAll: "link") == [
        ["rel": "self", "type": "application/atom+xml", "href": "\(home)atom.xml"],
        ["rel": "alternate", "type": "text/html", "href": home],
      ])
    let json = try FeedSample.json(builder, "\(folder)feed.json")
    #expect(json["title"].text == title)
    #expect(json["home_page_url"].text == home)
    #expect(json["feed_url"].text == "\(home)feed.json")
  }

  @Test(arguments: [
    (nil, nil, nil), ("Untertitel", nil, "Untertitel"), ("Untertitel", "Satz", "Satz"),
  ])
  func descriptionOfTheFeed(subtitle: String?, sentence: String?, expected: String?) throws {
    var builder = try FeedSample.builder()
    builder.configuration.subtitle = subtitle
    builder.configuration.description = sentence
    // RSS cannot do without.
    #expect(try FeedSample.rss(builder)["description"]?.text == expected ?? "Saftblog")
    #expect(try FeedSample.atom(builder)["subtitle"]?.text == expected)
    #expect(try FeedSample.json(builder)["description"].text == expected)
  }

  @Test func descriptionOfATermWins() throws {
    var builder = try FeedSample.builder()
    builder.configuration.description = "Satz"
    var text = TermText(
      source: "a.md", location: builder.entries[0].location, taxonomy: .category, slug: "aepfel")
    text.description = "Alles über Äpfel"
    let site = SiteLinker.link(
      entries: builder.entries, authors: builder.authors, terms: [text],
      configuration: builder.configuration
    ).site
    let feed = try JSONTree(FeedSample.text(site, "/kategorie/aepfel/feed.json"))
    #expect(feed["description"].text == "Alles über Äpfel")
    #expect(try JSONTree(FeedSample.text(site, "/feed.json"))["description"].text == "Satz")
  }

  @Test func everyAddressIsAbsoluteBelowASubPath() throws {
    var builder = try FeedSample.builder("https://example.de/blog/")
    builder.entries[2].image = .init(
      source: "/blog/a.jpg", alt: nil, at: builder.entries[2].location)
    builder.authors[0].image = .init(source: "/p.jpg", alt: nil, at: builder.authors[0].location)
    let post = "https://example.de/blog/2010/06/drei/"
    let rss = try FeedSample.rss(builder)
    #expect(rss["link"]?.text == "https://example.de/blog/")
    #expect(rss["atom:link"]?.attributes["href"] == "https://example.de/blog/feed.xml")
    #expect(rss["item"]?["link"]?.text == post)
    let atom = try #require(try FeedSample.atom(builder)["entry"])
    #expect(atom["link"]?.attributes["href"] == post)
    #expect(
      atom["category"]?.attributes["scheme"] == "https://example.de/blog/kategorie/")
    let json = try #require(try FeedSample.json(builder)["items"].list.first)
    #expect(json["url"].text == post)
    #expect(json["image"].text == "https://example.de/blog/a.jpg")
    #expect(json["authors"].list.first?["avatar"].text == "https://example.de/blog/p.jpg")
    #expect(
      json["authors"].list.first?["url"].text == "https://example.de/blog/autor/anna/")
  }

  /// Nothing of the clock may be in a feed, else it would change at each build.
  @Test(arguments: FeedFormat.allCases)
  func feedDoesNotDependOnTheClock(format: FeedFormat) throws {
    let site = try FeedSample.builder().site()
    let path = try #require(PagePath("/\(format.fileName)"))
    let plans = [PagePlan(path: path, recipe: .feed(.site, format))]
    let texts = [0, 1_791_009_000, 4_000_000_000].map { seconds in
      var worker = prepare(
        site, .inline([:]), plans: plans, generated: Timestamp(seconds: seconds)
      ).renderer.makeWorker()
      var bytes: [UInt8] = []
      worker.render(plans[0], into: &bytes)
      return bytes
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].count > 500)
  }

  /// What a worker keeps of one feed must not show in the next.
  @Test func feedsDoNotDependOnTheirOrder() throws {
    let site = try FeedSample.builder().site()
    let plans = SitePlan.pages(of: site).filter { plan in
      FeedFormat.allCases.contains { plan.path.text.hasSuffix("/\($0.fileName)") }
    }
    #expect(plans.count == 3 * 5)
    let forwards = renderSite(site, .inline([:]), plans: plans).files
    let backwards = renderSite(site, .inline([:]), plans: plans.reversed()).files
    #expect(forwards == backwards)
    for plan in plans {
      #expect(
        renderSite(site, .inline([:]), plans: [plan]).files[plan.path.text]
          == forwards[plan.path.text])
    }
    #expect(Set(forwards.values).count == plans.count)
  }

  /// The worst that an author may write, and what a reader sees of it.
  @Test(arguments: [
    ("</title><script>alert(1)</script>", "</title><script>alert(1)</script>"),
    ("&amp; &lt; & < > \" '", "&amp; &lt; & < > \" '"),
    ("]]>", "]]>"), ("a]]]]>>b]]>", "a]]]]>>b]]>"), ("<![CDATA[x]]>", "<![CDATA[x]]>"),
    ("]]\u{1}>", "]]>"), ("]\u{2}]>x", "]]>x"),
    ("\u{0}a\u{1}b\u{8}\u{B}\u{C}\u{1F}c", "abc"), ("a\u{FFFE}b\u{FFFF}c\u{FFFD}", "abc\u{FFFD}"),
    ("Tab\tund\nZeile", "Tab\tund\nZeile"), ("👩‍👩‍👧 ﷽ \u{FEFF}x ￼", "👩‍👩‍👧 ﷽ \u{FEFF}x ￼"),
    ("\\u0041 \\ \u{2028}\u{2029}\u{2027}\u{202A}", "\\u0041 \\ \u{2028}\u{2029}\u{2027}\u{202A}"),
    ("", ""),
  ])
  func hostileTextsStayText(text: String, shown: String) throws {
    var builder = try FeedSample.builder()
    builder.configuration.title = text
    builder.configuration.description = text
    builder.entries[2].title = text
    builder.entries[2].body.html = "<p>\(text)"
    builder.entries[2].body.excerptText = text
    builder.entries[2].guid = "x\(text)"
    builder.authors[0].name = text
    // What is a script in HTML is none in a feed.
    let isScript = text.contains("<script>")
    let html = isScript ? "<p></title>" : "<p>\(shown)"

    let rss = try FeedSample.rss(builder)
    #expect(rss["title"]?.text == shown)
    #expect(rss["description"]?.text == shown)
    let item = try #require(rss["item"])
    #expect(item["title"]?.text == shown)
    #expect(item["content:encoded"]?.text == html)
    #expect(item["dc:creator"]?.text == shown)
    #expect(item["guid"]?.text == "x\(shown)")
    // A description is HTML, in which plain text is escaped once more.
    let escaped = shown.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(item["description"]?.text == escaped)

    let atom = try FeedSample.atom(builder)
    #expect(atom["title"]?.text == shown)
    #expect(atom["subtitle"]?.text == shown)
    let entry = try #require(atom["entry"])
    #expect(entry["title"]?.text == shown)
    #expect(entry["summary"]?.text ?? "" == shown)
    #expect(entry["content"]?.text == html)
    #expect(entry["author"]?["name"]?.text == shown)

    // JSON can carry every character.
    let json = try FeedSample.json(builder)
    #expect(json["title"].text == text)
    let first = try #require(json["items"].list.first)
    #expect(first["title"].text ?? "" == text)
    #expect(first["content_html"].text == (isScript ? html : "<p>\(text)"))
    #expect(first["authors"].list.first?["name"].text == text)
    #expect(first["id"].text == "x\(text)")
  }

  @Test func anyTextGivesWellFormedXML() throws {
    let pieces = [
      "]", "]]>", ">", "<", "&", "\"", "'", "a", "ä", "\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}",
      "\u{EFFF}", "💧", "\n", "<![CDATA[", "--",
    ]
    let invalid: Set<Unicode.Scalar> = ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"]
    var numbers = SeededNumbers(seed: 42)
    for _ in 0..<600 {
      let text = (0..<numbers.next(below: 12)).map { _ in pieces[numbers.next(below: pieces.count)]
      }
      .joined()
      var kept = text.unicodeScalars
      kept.removeAll { invalid.contains($0) }
      var bytes = Array("<a><b".utf8)
      bytes.append(attribute: "c", text.replacing("\n", with: " "))
      bytes.append(UInt8(ascii: ">"))
      bytes.append(escaping: text)
      bytes += Array("</b><c>".utf8)
      bytes.append(cdata: text)
      bytes += Array("</c></a>".utf8)
      let tree = try XMLTree(String(decoding: bytes, as: UTF8.self))
      #expect(tree["a"]?["b"]?.text == String(kept))
      #expect(tree["a"]?["c"]?.text == String(kept))
      #expect(
        tree["a"]?["b"]?.attributes["c"] == String(kept).replacing("\n", with: " "))
    }
  }
}
