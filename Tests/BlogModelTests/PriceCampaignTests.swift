import BlogModel
import Testing

/// Parameters for links to the shop.
@Suite struct PriceCampaignTests {
  private static let template = "utm_source=blog&utm_campaign={post}&utm_content={sku}"

  private static func link(
    _ url: String, _ template: String = template, host: String? = "blog.example",
    post: String? = "apfelernte", sku: String? = "A-1"
  ) -> String {
    Campaign(template).link(url, from: host, post: post, sku: sku)
  }

  @Test(arguments: [
    ("https://shop.example", "https://shop.example?utm_source=blog&utm_campaign=p&utm_content=A"),
    ("https://shop.example/", "https://shop.example/?utm_source=blog&utm_campaign=p&utm_content=A"),
    ("//shop.example/a", "//shop.example/a?utm_source=blog&utm_campaign=p&utm_content=A"),
    // Query and fragment stay.
    ("https://s.de/a?b=c", "https://s.de/a?b=c&utm_source=blog&utm_campaign=p&utm_content=A"),
    ("https://s.de/a?", "https://s.de/a?utm_source=blog&utm_campaign=p&utm_content=A"),
    ("https://s.de/a?b&", "https://s.de/a?b&utm_source=blog&utm_campaign=p&utm_content=A"),
    ("https://s.de/a#b?c=d", "https://s.de/a?utm_source=blog&utm_campaign=p&utm_content=A#b?c=d"),
    ("https://s.de/ä?ö=ü#ß", "https://s.de/ä?ö=ü&utm_source=blog&utm_campaign=p&utm_content=A#ß"),
    // What is there is never overwritten, however it is spelt.
    ("https://s.de/?utm_source=x", "https://s.de/?utm_source=x&utm_campaign=p&utm_content=A"),
    ("https://s.de/?a&utm%5Fsource", "https://s.de/?a&utm%5Fsource&utm_campaign=p&utm_content=A"),
    (
      "https://s.de/?utm_content=&utm_campaign=1&utm_source=2#x",
      "https://s.de/?utm_content=&utm_campaign=1&utm_source=2#x"
    ),
    // The own host in any spelling, and what leads to no host.
    ("https://blog.example/a", "https://blog.example/a"),
    ("HTTP://BLOG.example:8080/a", "HTTP://BLOG.example:8080/a"),
    ("/a", "/a"), ("a?b=c", "a?b=c"), ("#x", "#x"), ("", ""), ("mailto:a@s.de", "mailto:a@s.de"),
    ("https:///a", "https:///a"),
    (
      "https://www.blog.example/?utm_source=1&utm_campaign=2",
      "https://www.blog.example/?utm_source=1&utm_campaign=2&utm_content=A"
    ),
  ])
  func parametersAreAdded(url: String, expected: String) {
    #expect(Self.link(url, host: "Blog.example", post: "p", sku: "A") == expected)
  }

  @Test(arguments: [
    ("s={sku}", "Größe 3&4#5/6", "s=Gr%C3%B6%C3%9Fe%203%264%235%2F6"),
    ("s={sku}", "a+b=%20~-._", "s=a%2Bb%3D%2520~-._"),
    ("s=x-{sku}-{post}-{sku}", "1", "s=x-1-p-1"),
    ("s=a b%20c+d{sku}", "1", "s=a%20b%20c+d1"),
    ("ä=ö<\"&x=%zz", "1", "%C3%A4=%C3%B6%3C%22&x=%25zz"),
    ("s", "1", "s="), ("s==", "1", "s=%3D"), ("&&s=1&=2&&s=3", "1", "s=1"),
    ("s={sku", "1", "s=%7Bsku"), ("s={}", "1", "s=%7B%7D"),
  ])
  func valuesAreEncoded(template: String, sku: String, expected: String) {
    #expect(
      Self.link("https://s.de/", template, post: "p", sku: sku) == "https://s.de/?\(expected)")
  }

  @Test func parametersWithoutValueAreLeftOut() {
    let url = "https://s.de/"
    #expect(Self.link(url, post: nil) == "https://s.de/?utm_source=blog&utm_content=A-1")
    #expect(Self.link(url, post: "", sku: nil) == "https://s.de/?utm_source=blog")
    #expect(Self.link(url, "a={post}", post: nil) == url)
    #expect(Self.link(url, "") == url)
    #expect(Self.link(url, "a=1", host: nil) == "https://s.de/?a=1")
  }

  @Test func unknownPlaceholdersAreKnown() {
    let campaign = Campaign("a={slug}&b={sku}{id}&c={post}")
    #expect(campaign.unknownPlaceholders == ["slug", "id"])
    #expect(Campaign(Self.template).unknownPlaceholders == [])
  }

  @Test(arguments: 0..<30)
  func twiceIsOnce(seed: Int) {
    var dice = PriceDice(seed)
    let pieces = [
      "?", "#", "&", "=", "utm_source", "utm_content=1", "{sku}", "{", "%41", "%", "ä", "+", "/",
      "\\", "@", "a", "utm_campaign={post}", "\u{301}", "\r\n",
    ]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    }
    for _ in 0..<200 {
      let template = text(Int.random(in: 0...8, using: &dice))
      let url = "https://shop.example" + text(Int.random(in: 0...8, using: &dice))
      let once = Self.link(url, template, sku: "x y")
      #expect(Self.link(once, template, sku: "x y") == once, "\(template) on \(url)")
      // Nothing is taken away.
      let parts = url.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1)
      #expect(parts.first.map { once.utf8.starts(with: $0) } ?? false)
      if parts.count == 2 { #expect(once.utf8.reversed().starts(with: parts[1].reversed())) }
      #expect(once.utf8.count >= url.utf8.count)
    }
  }
}
