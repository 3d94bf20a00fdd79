import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct HeadImageTests {
  static func image(_ source: String, _ width: Int? = nil, _ height: Int? = nil) -> Entry.Image {
    var image = Entry.Image(source: source, alt: nil, at: SourceLocation(path: "a.md"))
    image.width = width
    image.height = height
    return image
  }

  /// Lead image, images of the text, image of the site; what is shared, and what JSON-LD names.
  static let choices: [(String?, [String], String?, shared: String?, own: String?)] = [
    (nil, [], nil, nil, nil),
    ("/l.jpg", ["/t.jpg"], "/s.jpg", "/l.jpg", "/l.jpg"),
    (nil, ["/t.jpg", "/u.jpg"], "/s.jpg", "/t.jpg", "/t.jpg"),
    (nil, [], "/s.jpg", "/s.jpg", nil),
    ("/l.svg", ["/t.jpg"], "/s.jpg", "/t.jpg", "/l.svg"),
    ("/l.svg", [], "/s.jpg", "/s.jpg", "/l.svg"),
    ("/l.SVG?v=1#x", ["/t.svg"], "/s.svg", nil, "/l.SVG?v=1#x"),
    (nil, ["/t.svg", "/u.png"], nil, "/u.png", "/t.svg"),
    (nil, ["data:image/png;base64,AAAA", "/u.png"], nil, "/u.png", "/u.png"),
    ("/blog/l.jpg", [], nil, "/l.jpg", "/l.jpg"),
    ("svg", [], nil, "/svg", "/svg"),
  ]

  @Test(arguments: choices.indices)
  func imageIsChosen(index: Int) throws {
    let (lead, text, own, shared, data) = Self.choices[index]
    var builder = try SiteBuilder("https://example.de/blog/")
    builder.configuration.image = own.map { Self.image($0) }
    try builder.post("a") {
      $0.image = lead.map { Self.image($0) }
      $0.body.images = text
    }
    let head = try builder.site().head(.post(0))
    let url = { (path: String?) in path.map { ["https://example.de/blog\($0)"] } ?? [] }
    #expect(head.values("og:image") == url(shared))
    let image = try head.node("BlogPosting")["image"] as? [String: Any]
    #expect((image?["url"] as? String).map { [$0] } ?? [] == url(data))
  }

  @Test func mediaTypeDecidesBeforeTheName() throws {
    var builder = try SiteBuilder()
    try builder.post("a") {
      $0.image = Self.image("/bild")
      $0.image?.mediaType = "image/svg+xml"
      $0.body.images = ["/t.jpg"]
    }
    #expect(try builder.site().head(.post(0)).values("og:image") == ["https://example.de/t.jpg"])
  }

  static let addresses: [(String, String?)] = [
    ("/a b.jpg", "https://example.de/blog/a%20b.jpg"),
    ("/blog/ä.jpg", "https://example.de/blog/%C3%A4.jpg"),
    ("/a%20b.jpg", "https://example.de/blog/a%20b.jpg"), ("a.jpg", "https://example.de/blog/a.jpg"),
    ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
    ("http://cdn.example/a.jpg", "http://cdn.example/a.jpg"),
    ("HTTPS://cdn.example/a.jpg", "HTTPS://cdn.example/a.jpg"),
    ("https://cdn.example/a.jpg?x=\"<>", "https://cdn.example/a.jpg?x=%22%3C%3E"),
    ("data:image/gif;base64,R0", nil), ("javascript:alert(1)", nil), ("file:///etc/passwd", nil),
    ("blob:x", nil), ("", nil), ("#x", nil),
  ]

  @Test(arguments: addresses.indices)
  func addressIsFull(index: Int) throws {
    let root = try #require(BaseURL("https://example.de/blog/"))
    #expect(root.absoluteImage(Self.addresses[index].0) == Self.addresses[index].1)
  }

  @Test func imagesOfLanguagesStandAtTheRoot() throws {
    var builder = try SiteBuilder("https://example.de/en/", language: "en")
    builder.configuration.edition.rootURL = try #require(BaseURL("https://example.de/"))
    builder.configuration.image = Self.image("/hof.jpg")
    try builder.post("a")
    let head = try builder.site().head(.post(0))
    #expect(head.values("og:image") == ["https://example.de/hof.jpg"])
    #expect(try head.node("Organization")["@id"] as? String == "https://example.de/#organization")
    #expect(try head.node("WebSite")["@id"] as? String == "https://example.de/en/#website")
  }

  static let cards: [(Int?, Int?, String)] = [
    (1_200, 630, "summary_large_image"), (300, 157, "summary_large_image"),
    (299, 157, "summary"), (300, 156, "summary"), (600, 600, "summary"), (600, 900, "summary"),
    (nil, nil, "summary_large_image"), (1_200, nil, "summary_large_image"),
  ]

  @Test(arguments: cards)
  func cardFitsTheImage(width: Int?, height: Int?, card: String) throws {
    var builder = try SiteBuilder()
    try builder.post("a") { $0.image = Self.image("/a.jpg", width, height) }
    let head = try builder.site().head(.post(0))
    #expect(head.values("twitter:card") == [card])
    let isComplete = width != nil && height != nil
    #expect(head.values("og:image:width") == (isComplete ? width.map { ["\($0)"] } ?? [] : []))
    #expect(head.values("og:image:height") == (isComplete ? height.map { ["\($0)"] } ?? [] : []))
  }

  @Test func longAltIsCutForX() throws {
    let word = "Apfelernte "
    let alt = String(repeating: word, count: 50)
    var builder = try SiteBuilder()
    try builder.post("a") {
      $0.image = Self.image("/a.jpg")
      $0.image?.alt = alt
    }
    let head = try builder.site().head(.post(0))
    #expect(head.values("og:image:alt") == [alt])
    let cut = try #require(head.values("twitter:image:alt").first)
    #expect(cut.count <= 420 && cut.count > 400)
    #expect(cut.hasSuffix("Apfelernte…"))
  }

  @Test func emptyAltIsLeftOut() throws {
    var builder = try SiteBuilder()
    try builder.post("a") {
      $0.image = Self.image("/a.jpg")
      $0.image?.alt = ""
    }
    #expect(try builder.site().head(.post(0)).values("og:image:alt") == [])
  }

  @Test func imageOfTheTextKeepsItsSizeAndAlt() throws {
    var builder = try SiteBuilder()
    try builder.post("a") {
      $0.body = Body(
        html: """
          <p>Text <img src="/klein.svg" alt="Logo" width="10" height="10" /></p>
          <figure><img src="/a&amp;b.jpg" alt="Äpfel &quot;rot&quot;" width="800" height="500" \
          loading="lazy" /></figure>
          """, images: ["/klein.svg", "/a&b.jpg"])
    }
    let head = try builder.site().head(.post(0))
    #expect(
      head.lines(from: "og:image") == [
        .init("og:image", "https://example.de/a&b.jpg"), .init("og:image:width", "800"),
        .init("og:image:height", "500"), .init("og:image:alt", "Äpfel \"rot\""),
      ])
    try expectJSON(
      try #require(try head.node("BlogPosting")["image"] as? [String: Any]),
      [
        "@type": "ImageObject", "url": "https://example.de/klein.svg", "width": 10, "height": 10,
        "caption": "Logo",
      ])
  }
}
