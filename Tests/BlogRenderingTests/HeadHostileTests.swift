import BlogModel
import Testing

@testable import BlogRendering

/// Nothing that an author or owner writes may become markup.
@Suite struct HeadHostileTests {
  static let texts = [
    "</script><script>alert(1)</script>", "<!-- <script>", "\"><img src=x onerror=alert(1)>",
    "' onload='alert(1)", "]]>", "a & b &amp; c", "line\nbreak\r\tand tab", "back\\slash \\u003c",
    "\u{2028}and\u{2029}", "{{ site.title }} {% raw %}", "Ä\u{301}pfel 🍎 \u{200F}من",
    "</SCRIPT\u{A0}>",
  ]

  @Test(arguments: texts)
  func textStaysText(text: String) throws {
    var builder = try SiteBuilder()
    builder.configuration.title = "T\(text)"
    builder.configuration.description = "B\(text)"
    var organization = Organization(name: "O\(text)")
    organization.sameAs = ["https://a.example/\(text)"]
    builder.configuration.organization = organization
    try builder.author("anna") { $0.name = "N\(text)" }
    try builder.post("a", title: "P\(text)") {
      $0.description = "D\(text)"
      $0.authors = [.at("anna")]
      $0.categories = [.at("C\(text.replacing("/", with: "|"))")]
      $0.tags = [.at("G\(text)")]
      $0.image = .init(source: "/a.jpg", alt: "A\(text)", at: $0.location)
    }
    let site = builder.site()
    let head = try site.head(.post(0))
    // An XML reader turns line breaks in attributes into spaces.
    func read(_ text: String) -> [String] {
      [String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })]
    }
    func write(_ values: [String]) -> [String] { values.flatMap(read) }
    #expect(write(head.values("og:title")) == read("P\(text)"))
    #expect(write(head.values("og:site_name")) == read("T\(text)"))
    #expect(write(head.values("description")) == read("D\(text)"))
    #expect(write(head.values("og:description")) == read("D\(text)"))
    #expect(write(head.values("og:image:alt")) == read("A\(text)"))
    #expect(write(head.values("twitter:image:alt")) == read("A\(text)"))
    #expect(write(head.values("article:tag")) == read("G\(text)"))
    let post = try head.node("BlogPosting")
    #expect(post["headline"] as? String == "P\(text)")
    #expect(post["keywords"] as? [String] == ["G\(text)"])
    #expect((post["author"] as? [String: Any])?["name"] as? String == "N\(text)")
    #expect(try head.node("WebSite")["name"] as? String == "T\(text)")
    #expect(try head.node("Organization")["name"] as? String == "O\(text)")
    #expect(try head.node("Organization")["sameAs"] as? [String] == ["https://a.example/\(text)"])
    let html = try site.headHTML(.post(0))
    #expect(html.components(of: "<script").count == 2)
    #expect(html.components(of: "</script").count == 2)
    #expect(!html.lowercased().contains("<img"))
    #expect(!html.contains("<!--"))
  }

  @Test func controlCharactersAreDropped() throws {
    var builder = try SiteBuilder()
    try builder.post("a", title: "A\u{0}B\u{1}C\u{1F}D\u{FFFE}E")
    let head = try builder.site().head(.post(0))
    #expect(head.values("og:title") == ["ABCDE"])
    #expect(try head.node("BlogPosting")["headline"] as? String == "A\u{0}B\u{1}C\u{1F}D\u{FFFE}E")
  }

  /// Any mixture of the characters that mean something somewhere.
  @Test func mixturesStayText() throws {
    var random = SplitMix(state: 20_261_122)
    let parts = [
      "<", ">", "\"", "'", "&", "\\", "/", "script", "-->", "<!--", "]]>", "\n", "\u{2028}", "ä",
      "🍎", "e\u{301}", " ", "\u{0}", "amp;", "u003c",
    ]
    for _ in 0..<200 {
      var builder = try SiteBuilder()
      let title = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      try builder.post("a", title: title)
      let site = builder.site()
      let head = try site.head(.post(0))
      #expect(try head.node("BlogPosting")["headline"] as? String == title)
      #expect(try site.headHTML(.post(0)).components(of: "</script").count == 2)
    }
  }
}

/// A small generator with a seed, so that every run is the same.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  fileprivate func components(of mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
