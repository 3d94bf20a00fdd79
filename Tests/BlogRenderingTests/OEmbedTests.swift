import BlogModel
import Testing

@testable import BlogRendering

/// The answers that sites get that ask how to show a post or product.
@Suite struct OEmbedTests {
  static func json(_ sample: ShopSample, _ recipe: Recipe) throws -> JSONTree {
    try JSONTree(sample.file(recipe))
  }

  @Test func answerForAProduct() throws {
    var sample = try ShopSample.full("https://example.de/blog/")
    sample.builder.configuration.title = "Saft & Co"
    #expect(
      try sample.file(.oEmbed(.product(0))) == #"""
        {"version":"1.0","type":"rich","title":"Apfelsaft „Die Dicke“",\#
        "provider_name":"Saft & Co","provider_url":"https://example.de/blog/","cache_age":86400,\#
        "html":"\u003cblockquote cite=\"https://shop.example/saft-3l\">\u003cp>\#
        \u003ca href=\"https://shop.example/saft-3l\">Apfelsaft „Die Dicke“\u003c/a>\u003c/p>\#
        \u003cp>Drei Liter.\u003c/p>\u003cp>– Saft &amp; Co\u003c/p>\u003c/blockquote>\#
        \u003ciframe src=\"https://example.de/blog/embed/saft-3l/\" \#
        title=\"Apfelsaft „Die Dicke“\" width=\"360\" height=\"480\" loading=\"lazy\" \#
        style=\"border:0;max-width:100%\">\u003c/iframe>","width":360,"height":480,\#
        "thumbnail_url":"https://example.de/blog/b/saft%203l.webp","thumbnail_width":800,\#
        "thumbnail_height":1000}

        """#)
  }

  @Test(
    arguments: [
      (nil, "Vom Saft"), (.anzeige, "Anzeige: Vom Saft"),
      (.rezensionsexemplar, "Rezensionsexemplar: Vom Saft"),
    ] as [(Entry.Disclosure?, String)])
  func titleOfAPostBeginsWithTheLabel(disclosure: Entry.Disclosure?, title: String) throws {
    var sample = try ShopSample.full()
    try sample.builder.author("anna")
    sample.builder.entries[0].authors = [.at("anna")]
    sample.builder.entries[0].disclosure = disclosure
    let json = try Self.json(sample, .oEmbed(.post(0)))
    #expect(json["title"].text == title)
    #expect(json["author_name"].text == "anna Name")
    #expect(json["author_url"].text == "https://example.de/autor/anna/")
    #expect(
      json.keys == [
        "version", "type", "title", "author_name", "author_url", "provider_name", "provider_url",
        "cache_age", "html", "width", "height",
      ])
  }

  /// Nobody keeps a card for longer than its price may be shown.
  @Test(arguments: [(nil, 86_400), (7, 86_400), (1, 86_400), (0, 0), (-3, 0), (.min, 0)])
  func cardsAreKeptADay(limit: Int?, seconds: Int) throws {
    var sample = try ShopSample.full()
    sample.settings.maximumPriceAge = limit
    #expect(
      try Self.json(sample, .oEmbed(.product(0)))["cache_age"].value as? Int == seconds)
  }

  /// A picture of unknown size is none: all three fields or none of them.
  @Test func thumbnailNeedsASize() throws {
    var sample = try ShopSample.full()
    sample.products[0].images[0].height = nil
    let keys = try Self.json(sample, .oEmbed(.product(0))).keys
    #expect(keys.isDisjoint(with: ["thumbnail_url", "thumbnail_width", "thumbnail_height"]))
  }

  @Test(arguments: HeadHostileTests.texts)
  func textStaysText(text: String) throws {
    var sample = try ShopSample.full()
    sample.products[0].name = "N\(text)"
    sample.products[0].summary = "S\(text)"
    sample.builder.entries[0].title = "T\(text)"
    sample.builder.entries[0].disclosure = .anzeige
    let product = try Self.json(sample, .oEmbed(.product(0)))
    #expect(product["title"].text == "N\(text)")
    #expect(try Self.json(sample, .oEmbed(.post(0)))["title"].text == "Anzeige: T\(text)")
    let html = try #require(product["html"].text)
    #expect(!html.lowercased().contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.split(separator: "<a ", omittingEmptySubsequences: false).count == 2)
  }
}
