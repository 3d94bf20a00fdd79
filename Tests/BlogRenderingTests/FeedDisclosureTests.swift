import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// What the law wants said of a post stands in its feeds too.
@Suite struct FeedDisclosureTests {
  /// The files of the feeds with a theme that has these texts.
  static func items(
    _ builder: SiteBuilder, texts: [String: LocaleText] = [:]
  ) throws -> (rss: XMLTree, atom: XMLTree, json: JSONTree) {
    var theme = Theme.inline([:])
    theme.texts = texts
    let site = builder.site()
    let plans = SitePlan.pages(of: site).filter {
      ["/feed.xml", "/atom.xml", "/feed.json"].contains($0.path.text)
    }
    let files = renderSite(site, theme, plans: plans).files
    return (
      try #require(try XMLTree(files["/feed.xml"] ?? "").items.first),
      try #require(try XMLTree(files["/atom.xml"] ?? "").entries.first),
      try #require(try JSONTree(files["/feed.json"] ?? "")["items"].list.first)
    )
  }

  static func builder(
    _ disclosure: Entry.Disclosure?, language: String = "de"
  ) throws -> SiteBuilder {
    var builder = try SiteBuilder(language: language)
    try builder.post("saft", title: "Vom <Saft>") { $0.disclosure = disclosure }
    return builder
  }

  static let labels: [(String, Entry.Disclosure, String)] = [
    ("de", .anzeige, "Anzeige: "), ("de-CH", .werbung, "Werbung: "),
    ("DE-AT", .affiliate, "Werbung (Partnerlinks): "),
    ("de", .rezensionsexemplar, "Rezensionsexemplar: "),
    ("en", .anzeige, "Advertisement: "), ("en-GB", .werbung, "Advertisement: "),
    ("en", .affiliate, "Advertisement (affiliate links): "),
    ("en", .rezensionsexemplar, "Review copy: "),
    ("fr", .anzeige, "Annonce\u{A0}: "), ("fr-CH", .werbung, "Publicité\u{A0}: "),
    ("fr", .affiliate, "Publicité (liens d’affiliation)\u{A0}: "),
    ("fr", .rezensionsexemplar, "Exemplaire de presse\u{A0}: "),
    ("it", .anzeige, "Annuncio pubblicitario: "), ("it", .werbung, "Pubblicità: "),
    ("it", .affiliate, "Pubblicità (link di affiliazione): "),
    ("it", .rezensionsexemplar, "Copia per recensione: "),
    ("nl", .werbung, "Advertisement: "), ("", .anzeige, "Advertisement: "),
  ]

  @Test(arguments: labels)
  func titleBeginsWithTheLabel(
    language: String, disclosure: Entry.Disclosure, label: String
  ) throws {
    let items = try Self.items(Self.builder(disclosure, language: language))
    #expect(items.rss["title"]?.text == "\(label)Vom <Saft>")
    #expect(items.atom["title"]?.text == "\(label)Vom <Saft>")
    #expect(items.json["title"].text == "\(label)Vom <Saft>")
  }

  @Test func othersHaveNoLabel() throws {
    let items = try Self.items(Self.builder(nil))
    #expect(items.rss["title"]?.text == "Vom <Saft>")
    #expect(items.json["content_html"].text?.hasPrefix("<p>Text von ") == true)
  }

  static let titles: [(String, String)] = [
    ("", "Anzeige"), ("Anzeige: Saft", "Anzeige: Saft"), ("Anzeigen", "Anzeige: Anzeigen"),
    ("Anzeige", "Anzeige: Anzeige"), ("]]>&\"", "Anzeige: ]]>&\""),
  ]

  @Test(arguments: titles)
  func labelIsSaidOnce(title: String, expected: String) throws {
    var builder = try Self.builder(.anzeige)
    builder.entries[0].title = title
    let items = try Self.items(builder)
    #expect(items.rss["title"]?.text == expected)
    #expect(items.atom["title"]?.text == expected)
    #expect(items.json["title"].text == expected)
  }

  static let sentences: [([String: LocaleText], title: String, paragraph: String)] = [
    ([:], "Werbung (Partnerlinks): ", "Werbung (Partnerlinks)"),
    (
      ["disclosure_affiliate": .plain("Wir bekommen <Geld> & mehr.")], "Werbung (Partnerlinks): ",
      "Wir bekommen &lt;Geld&gt; &amp; mehr."
    ),
    (["disclosure_label_affiliate": .plain("Reklame")], "Reklame: ", "Reklame"),
    (
      [
        "disclosure_label_affiliate": .plural(one: "R", other: "Reklame"),
        "disclosure_affiliate": .plain("Satz."),
      ], "Reklame: ", "Satz."
    ),
    // Nobody gets rid of the label by emptying its text.
    (
      ["disclosure_label_affiliate": .plain(""), "disclosure_affiliate": .plain(" \u{A0}")],
      "Werbung (Partnerlinks): ", "Werbung (Partnerlinks)"
    ),
    (
      ["disclosure_anzeige": .plain("Andere")], "Werbung (Partnerlinks): ", "Werbung (Partnerlinks)"
    ),
  ]

  @Test(arguments: sentences.indices, [true, false])
  func sentenceStandsBeforeTheText(index: Int, isWhole: Bool) throws {
    let (texts, title, paragraph) = Self.sentences[index]
    var builder = try Self.builder(.affiliate)
    builder.configuration.feeds.isFullText = isWhole
    builder.entries[0].image = .sample
    let items = try Self.items(builder, texts: texts)
    let text =
      "<p>\(paragraph)</p>\n\(FeedTextTests.picture)"
      + "<p>Text von <a href=\"https://example.de/x/\">saft</a>.</p>"
      + (isWhole ? "\n<p>Und mehr.</p>\n" : "")
    #expect(items.rss[isWhole ? "content:encoded" : "description"]?.text == text)
    #expect(items.atom[isWhole ? "content" : "summary"]?.text == text)
    #expect(items.json["content_html"].text == text)
    #expect(items.rss["title"]?.text == "\(title)Vom <Saft>")
    // The summary is what the post is about.
    #expect(items.json["summary"].text == "Text von saft.")
  }

  /// The sentence does not take the place of what there is to read.
  @Test(arguments: [true, false])
  func summaryStaysIfThereIsNoText(isWhole: Bool) throws {
    var builder = try Self.builder(.werbung)
    builder.configuration.feeds.isFullText = isWhole
    builder.entries[0].body = Body()
    builder.entries[0].description = "Ein <Satz>"
    let text = "<p>Werbung</p>\n<p>Ein &lt;Satz&gt;</p>\n"
    var items = try Self.items(builder)
    #expect(items.rss[isWhole ? "content:encoded" : "description"]?.text == text)
    #expect(items.atom[isWhole ? "content" : "summary"]?.text == text)
    #expect(items.json["content_html"].text == text)
    builder.entries[0].description = nil
    items = try Self.items(builder)
    #expect(items.json["content_html"].text == "<p>Werbung</p>\n")
  }
}
