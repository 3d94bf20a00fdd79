import BlogModel
import Testing

@testable import BlogRendering

/// The posts that mention a product, as its shop fetches them.
@Suite struct ProductPostsTests {
  @Test func fileSaysEverything() throws {
    var sample = try ShopSample.full("https://example.de/blog/")
    sample.builder.entries[0].title = "Saft </script> \"süß\""
    sample.builder.entries[0].description = "Wie es war."
    sample.builder.entries[0].disclosure = .affiliate
    sample.builder.entries[0].image = HeadImageTests.image("/hof.jpg")
    try sample.builder.post("alt", day: 1)
    sample.mentions = [[0], [0]]
    #expect(
      try sample.file(.productPosts(0)) == #"""
        {"version":1,"product":{"id":"SAFT-3L","sku":"SAFT-3L",\#
        "name":"Apfelsaft „Die Dicke“","url":"https://shop.example/saft-3l"},\#
        "posts":[{"title":"Saft \u003c/script> \"süß\"",\#
        "url":"https://example.de/blog/2010/06/saft/","date":"2010-06-03T12:00:00+02:00",\#
        "excerpt":"Wie es war.","disclosure":"affiliate",\#
        "disclosure_label":"Werbung (Partnerlinks)","image":"https://example.de/blog/hof.jpg"},\#
        {"title":"alt","url":"https://example.de/blog/2010/06/alt/",\#
        "date":"2010-06-01T12:00:00+02:00","excerpt":"Text von alt."}]}

        """#)
  }

  @Test func productWithoutPostsHasAnEmptyList() throws {
    var sample = try ShopSample()
    try sample.product("a") { $0.url = nil }
    #expect(
      try sample.file(.productPosts(0))
        == #"{"version":1,"product":{"id":"a","sku":"a","name":"a","#
        + #""url":"https://example.de/produkte/a/"},"posts":[]}"# + "\n")
  }

  @Test(arguments: HeadHostileTests.texts)
  func textStaysText(text: String) throws {
    var sample = try ShopSample.full()
    sample.products[0].name = "N\(text)"
    sample.builder.entries[0].title = "T\(text)"
    let file = try sample.file(.productPosts(0))
    #expect(!file.contains("<"))
    let json = try JSONTree(file)
    #expect(json["product"]["name"].text == "N\(text)")
    #expect(json["posts"].list.map { $0["title"].text } == ["T\(text)"])
  }
}
